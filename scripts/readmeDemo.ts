import { run } from '../server/src/cli/run.ts';

/** What `npm run demo` prints, without its progress. */
export async function demoOutput(root: string): Promise<string> {
  const parts: string[] = [];
  const args = 'check test-fixtures/drafts/demo.md --sources test-fixtures/sources --fail-on never'.split(' ');
  await run(args, {
    out: (text) => {
      parts.push(text);
      return Promise.resolve();
    },
    err: () => undefined,
    input: (async function* () {})(),
    cwd: root,
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
  });
  return parts.join('');
}

/** The README with the findings that it shows as the demo prints them now. One that the demo no longer has stays as it was. */
export function withDemo(readme: string, demo: string): string {
  const now = new Map(findings(demo).map((finding) => [nameOf(finding), finding]));
  return readme.replace(/(?<=```text\n)[^]*?(?=```)/, (shown) =>
    findings(shown)
      .map((finding) => now.get(nameOf(finding)) ?? finding)
      .join('\n\n')
      .concat('\n'),
  );
}

function findings(text: string): string[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .filter((part) => /^\S+:\d+:\d+ /.test(part));
}

/** Line of the draft and code: where the words begin may change with the words. */
function nameOf(finding: string): string {
  return (finding.split('\n')[0] ?? '').replace(/:\d+ +/, ' ');
}
