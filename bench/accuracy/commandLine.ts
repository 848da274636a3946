import { check } from '../../server/src/cli/check.ts';
import type { Console } from '../../server/src/cli/console.ts';
import { verify } from '../../server/src/cli/verify.ts';
import type { Range } from '../../server/src/report/positions.ts';
import { hasFields, parseForm, parseLines } from '../jsonForm.ts';

/** A sentence of `sourcecheck check --format json`: the fields that are scored. */
export interface ReportedSentence {
  readonly range: Range;
  readonly verdict: string;
  readonly evidence: readonly ReportedEvidence[];
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly range: Range;
  readonly evidence: readonly ReportedEvidence[];
}

/** The range is of the source file. */
export interface ReportedEvidence {
  readonly source: string;
  readonly range: Range;
}

export interface Report {
  readonly drafts: readonly { readonly path: string; readonly sentences: readonly ReportedSentence[] }[];
}

/** An answer of `sourcecheck verify`: the fields that are scored. */
export interface VerifyAnswer {
  readonly id: string;
  readonly verdict: string;
  readonly support: number;
  readonly findings: readonly { readonly rule: string }[];
}

export interface VerifyLine {
  readonly id: string;
  readonly claim: string;
  /** Whole the first time, then by id. */
  readonly sources: readonly (string | { readonly id: string; readonly text: string })[];
}

/** What the command line reports on drafts. Throws with its notices where it could not read something. */
export async function reportOn(drafts: readonly string[], sources: string): Promise<Report> {
  const args = [...drafts, '--sources', sources, '--format', 'json', '--fail-on', 'never'];
  return parseForm(await outputOf((console) => check(args, console)), isReport);
}

/** What the command line answers to claims, in their order. Throws where a line could not be answered. */
export async function answersTo(lines: readonly VerifyLine[]): Promise<readonly VerifyAnswer[]> {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`);
  const output = await outputOf((console) => verify([], console), input);
  return parseLines(output, isVerifyAnswer);
}

function isReport(value: unknown): value is Report {
  return hasFields(value, { version: 'number', drafts: 'array' });
}

function isVerifyAnswer(value: unknown): value is VerifyAnswer {
  return hasFields(value, { id: 'string', verdict: 'string', support: 'number', findings: 'array' });
}

/** Runs a command in this process, so that what is measured is what users have; answers its standard output. */
async function outputOf(
  command: (console: Console) => Promise<number>,
  input: readonly string[] = [],
): Promise<string> {
  const output: string[] = [];
  const notices: string[] = [];
  const status = await command({
    out: (text) => {
      output.push(text);
      return Promise.resolve();
    },
    err: (text) => void notices.push(text),
    input: bytesOf(input),
    cwd: process.cwd(),
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
  });
  if (status === 2) throw new Error(`the command could not read its input: ${notices.join('')}`);
  return output.join('');
}

async function* bytesOf(input: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of input) yield await Promise.resolve(Buffer.from(text));
}
