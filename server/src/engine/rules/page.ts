import type { RuleExample } from './rule.ts';
import type { Severity } from './finding.ts';

/** What a page tells of a rule; comparing rules have it in their metadata. */
export interface PageMeta {
  /** File name of the page and short name of the rule: `number`. */
  readonly name: string;
  readonly codes: readonly string[];
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly limits: string;
  /** Severity by code, before any setting. */
  readonly severities: readonly Severity[];
  readonly examples: readonly RuleExample[];
  /** Those of `codes` that no check raises yet: the page says so. */
  readonly notRaised?: readonly string[];
}

/** The page of a rule as Markdown: what, why, examples, fix, limits, how to silence. Generated, never edited by hand. */
export function rulePage(meta: PageMeta): string {
  const codes = meta.codes.map((code) => `| \`${code}\` | ${severityShown(meta, code)} |`);
  return (
    [
      `# ${meta.title}`,
      '| code | default severity |\n| --- | --- |\n' + codes.join('\n'),
      `## What it does\n\n${meta.what}`,
      `## Why it matters\n\n${meta.why}`,
      ...(meta.examples.length > 0 ? [`## Examples\n\n${meta.examples.map(example).join('\n\n')}`] : []),
      `## What to do\n\n${meta.fix}`,
      `## What it does not do\n\n${meta.limits}`,
      `## How to silence it\n\n${silence(meta)}`,
    ].join('\n\n') + '\n'
  );
}

/** The severity that a code has before any setting, or that it is not raised yet. */
export function severityShown({ codes, severities, notRaised = [] }: PageMeta, code: string): string {
  return notRaised.includes(code) ? 'not raised yet' : (severities[codes.indexOf(code)] ?? 'information');
}

function example({ source, draft, flagged, expected }: RuleExample): string {
  const verdict =
    flagged === undefined
      ? 'Not flagged.'
      : `Flagged: “${flagged}”${expected === undefined ? '' : `; the source has “${expected}”`}.`;
  return `> Source: ${source}\n>\n> Draft: ${draft}\n\n${verdict}`;
}

function silence({ name }: PageMeta): string {
  return [
    'One finding: the quick fix “Ignore …” writes a comment at the sentence. Put your reason in it, for the next reader:',
    fenced('markdown', `<!-- sourcecheck-ignore ${name}: the desk called the press office -->`),
    'Everywhere, in `.sourcecheck/config.json`:',
    fenced('json', `{ "severity": { "${name}": "off" } }`),
  ].join('\n\n');
}

function fenced(language: string, body: string): string {
  return ['```' + language, body, '```'].join('\n');
}
