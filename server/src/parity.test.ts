import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import type { Console } from './cli/console.ts';
import { run } from './cli/run.ts';
import { desk } from './lsp/testing/spawned.ts';

const FIXTURES = fileURLToPath(new URL('../../test-fixtures', import.meta.url));

const files = Object.fromEntries(
  readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(FIXTURES, file)).isFile())
    .map((file) => [file, readFileSync(path.join(FIXTURES, file))]),
);

const drafts = Object.keys(files).filter((file) => /^(?:drafts|gold)\/.*\.md$/.test(file));

/** What both say of a finding, in the same form. */
interface Said {
  readonly rule: unknown;
  readonly severity: unknown;
  readonly message: string;
  readonly range: unknown;
  readonly evidence: readonly unknown[];
}

describe('the command line and the language server', () => {
  it('have drafts to agree on', () => {
    expect(drafts.length).toBeGreaterThan(4);
  });

  it('say the same of every fixture', { timeout: 120_000 }, async () => {
    const { client, folder, uri } = await desk(files);
    for (const draft of drafts) {
      await client.open(uri(draft), String(files[draft]));
      const inEditor = (await client.findings(uri(draft))).map(said);
      expect({ draft, findings: inEditor }).toEqual({ draft, findings: await onCommandLine(folder, draft) });
    }
  });
});

describe('an ignore of the workspace', () => {
  const STORM = 'Coast Wire\n\nThe storm killed 14 people on Sunday, the mayor said. More than 300 homes lost power.\n';
  const DRAFT = '# Storm\n\nThe storm killed 16 people on Sunday, the mayor said.\n';
  const MOVED = `# Storm\n\nHere is what we know.\n\n- ${DRAFT.slice(9)}\nMore than 300 homes lost power.\n`;

  it('lasts over a restart and lines put in above, and the command line reads it', { timeout: 30_000 }, async () => {
    const first = await desk({ 'sources/storm.txt': STORM, 'draft.md': DRAFT });
    await first.client.open(first.uri('draft.md'), DRAFT);
    const diagnostics = await first.client.findings(first.uri('draft.md'));
    const range = first.client.rangeOf(first.uri('draft.md'), '16');
    const actions = await first.client.actions(first.uri('draft.md'), range, { diagnostics });
    const ignore = actions.find(({ title }) => title === 'Ignore conflict/number in this workspace');
    if (typeof ignore?.command !== 'object') throw new Error('not offered');
    await first.client.execute(ignore.command.command, ignore.command.arguments);
    expect(await first.client.findings(first.uri('draft.md'))).toEqual([]);

    const ignores = await readFile(path.join(first.folder, '.sourcecheck/ignores.json'));
    const second = await desk({
      'sources/storm.txt': STORM,
      'draft.md': MOVED,
      '.sourcecheck/ignores.json': ignores,
    });
    await second.client.open(second.uri('draft.md'), MOVED);
    expect(await second.client.findings(second.uri('draft.md'))).toEqual([]);
    const { report, notices } = await reported(second.folder, 'draft.md');
    expect(notices).toBe('');
    expect(report.drafts.flatMap(({ sentences }) => sentences.flatMap(({ findings }) => findings))).toMatchObject([
      { rule: 'conflict/number', suppressed: 'checked by hand' },
    ]);

    await second.write('draft.md', MOVED.replace('16', '17'));
    const changed = await reported(second.folder, 'draft.md');
    expect(changed.report.drafts[0]?.sentences.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: 'conflict/number' },
    ]);
    expect(changed.notices).toMatch(/ignores\.json: “The storm killed 16 people.*” is not in draft\.md any more/);
  });
});

function said({ code, severity, message, range, relatedInformation = [] }: Diagnostic): Said {
  return {
    rule: code,
    severity: severity && SEVERITIES[severity],
    message: typeof message === 'string' ? message : message.value,
    range,
    evidence: relatedInformation.map(({ location }) => location.range),
  };
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

interface Report {
  readonly drafts: readonly { readonly sentences: readonly { readonly findings: readonly Reported[] }[] }[];
}

interface Reported extends Omit<Said, 'evidence'> {
  readonly evidence: readonly { readonly range: unknown }[];
  readonly suppressed?: string;
}

/** One for each rule of a sentence, as the editor shows them: the first, with what the others say. */
function together(findings: readonly Reported[]): readonly Reported[] {
  const byRule = new Map<unknown, Reported>();
  for (const finding of findings.filter(({ suppressed }) => suppressed === undefined)) {
    const top = byRule.get(finding.rule);
    byRule.set(
      finding.rule,
      top
        ? { ...top, message: `${top.message}\n${finding.message}`, evidence: [...top.evidence, ...finding.evidence] }
        : finding,
    );
  }
  return [...byRule.values()];
}

async function reported(cwd: string, draft: string): Promise<{ readonly report: Report; readonly notices: string }> {
  let printed = '';
  let notices = '';
  const console: Console = {
    out: async (text) => {
      printed += text;
      await Promise.resolve();
    },
    err(text) {
      notices += text;
    },
    input: (async function* () {})(),
    cwd,
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
  };
  await run(['check', draft, '--format', 'json'], console);
  const report: Report = JSON.parse(printed);
  return { report, notices };
}

async function onCommandLine(cwd: string, draft: string): Promise<Said[]> {
  const { report } = await reported(cwd, draft);
  return report.drafts.flatMap(({ sentences }) =>
    sentences.flatMap(({ findings }) =>
      together(findings)
        .filter(({ suppressed }) => suppressed === undefined)
        .map(({ rule, severity, message, range, evidence }) => ({
          rule,
          severity,
          message,
          range,
          evidence: evidence.map((one) => one.range),
        })),
    ),
  );
}
