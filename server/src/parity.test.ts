import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from './cli/console.ts';
import { run } from './cli/run.ts';
import { bundleServer, desk } from './lsp/testing/spawned.ts';

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

let bundle = '';

beforeAll(async () => {
  bundle = await bundleServer();
});

afterAll(async () => {
  await rm(path.dirname(path.dirname(bundle)), { recursive: true });
});

describe('the command line and the language server', () => {
  it('have drafts to agree on', () => {
    expect(drafts.length).toBeGreaterThan(4);
  });

  it('say the same of every fixture', { timeout: 120_000 }, async () => {
    const { client, folder, uri } = await desk(bundle, files);
    for (const draft of drafts) {
      await client.open(uri(draft), String(files[draft]));
      const inEditor = (await client.findings(uri(draft))).map(said);
      expect({ draft, findings: inEditor }).toEqual({ draft, findings: await onCommandLine(folder, draft) });
    }
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

async function onCommandLine(cwd: string, draft: string): Promise<Said[]> {
  let printed = '';
  const console: Console = {
    out: async (text) => {
      printed += text;
      await Promise.resolve();
    },
    err: () => undefined,
    input: (async function* () {})(),
    cwd,
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
  };
  await run(['check', draft, '--format', 'json'], console);
  const report: Report = JSON.parse(printed);
  return report.drafts.flatMap(({ sentences }) =>
    sentences.flatMap(({ findings }) =>
      findings
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
