import { type PageMeta, rulePage, severityShown } from '../server/src/engine/rules/page.ts';
import { allPages } from '../server/src/engine/rules/pages.ts';

/** What `docs/rules` holds: the text of each file by its name, the index among them. */
export function rulePageFiles(): ReadonlyMap<string, string> {
  const pages = allPages();
  return new Map([['README.md', index(pages)], ...pages.map((page) => [`${page.name}.md`, rulePage(page)] as const)]);
}

function index(pages: readonly PageMeta[]): string {
  const rows = pages.map(
    (page) =>
      `| [${page.name}](${page.name}.md) | ${page.title} | ${page.codes
        .map((code) => `\`${code}\` ${severityShown(page, code)}`)
        .join(', ')} |`,
  );
  return `# Rules

One page a rule, written by \`npm run docs\` from the rules themselves; a test compares them. The examples of the comparing
rules (number to scope) are run as tests. A code is what a finding is called: \`conflict/number\`. Severities are those
before any setting.

| rule | what it says | codes and severities |
| ---- | ------------ | -------------------- |
${rows.join('\n')}

A page is opened from a finding: in VS Code click on its code in the hover or in the Problems panel.
`;
}
