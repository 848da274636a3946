import { checkDraft } from '../engine/check/checkDraft.ts';
import { type CheckedSentence, VERDICTS, type Verdict } from '../engine/check/judgement.ts';
import type { Archive } from '../engine/check/archive.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { messageOf } from './fault.ts';
import { type InputLine, linesOf } from './jsonLines.ts';
import { type SourceMemory, sourceMemory } from './sourceMemory.ts';
import { UsageError } from './usage.ts';
import { readRequest, type VerifyRequest } from './verifyRequest.ts';

/** What one line of `verify` is answered with. */
interface Answer {
  readonly id: string | number;
  readonly verdict: Exclude<Verdict, 'not-checkable'>;
  readonly support: number;
  readonly findings: readonly { rule: string; text: string; expected: readonly string[]; message: string }[];
  readonly evidence: readonly { source: string; text: string; start: number; end: number }[];
}

/** Stands in the place of an answer. */
interface Refusal {
  readonly id?: string | number;
  /** From 1. */
  readonly line: number;
  readonly error: string;
}

/**
 * `sourcecheck verify`: claims with their sources in as JSON Lines, an answer out for each, in order, as soon as it is
 * known. Exit status 2 when a line could not be read, else 0.
 */
export async function verify(args: readonly string[], console: Console): Promise<number> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new UsageError('verify takes no files: it reads JSON Lines on standard input.');
  const memory = sourceMemory();
  let status = 0;
  for await (const line of linesOf(console.input)) {
    const answer = answerTo(line, memory);
    if ('error' in answer) status = 2;
    await console.out(`${JSON.stringify(answer)}\n`);
  }
  return status;
}

function answerTo({ number, text }: InputLine, memory: SourceMemory): Answer | Refusal {
  if (text === undefined) return { line: number, error: 'not UTF-8' };
  const request = readRequest(text);
  if ('error' in request) return { ...withId(request.id), line: number, error: request.error };
  const archive = memory.archiveOf(request.sources);
  if ('error' in archive) return { id: request.id, line: number, error: archive.error };
  try {
    return judged(request, archive);
  } catch (error) {
    return { id: request.id, line: number, error: `a fault of Sourcecheck (${messageOf(error)})` };
  }
}

function withId(id: string | number | undefined) {
  return id === undefined ? {} : { id };
}

function judged({ id, claim }: VerifyRequest, archive: Archive): Answer {
  const document = parseDocument(claim, 'plain');
  const settings = { severity: {}, assumeClaims: true };
  const checked = [...checkDraft({ document, archive, settings })];
  const worst = checked.toSorted(
    (a, b) => VERDICTS.indexOf(a.judgement.verdict) - VERDICTS.indexOf(b.judgement.verdict),
  );
  const verdict = worst[0]?.judgement.verdict ?? 'unsupported';
  const evidence = worst.flatMap(({ judgement }) => judgement.evidence);
  return {
    id,
    // A claim without a word that could be checked has no support: the caller has said that it is one.
    verdict: verdict === 'not-checkable' ? 'unsupported' : verdict,
    support: lowestSupport(checked),
    findings: checked.flatMap(({ judgement }) =>
      judgement.findings.map(({ code, span, expected, message }) => ({
        rule: code,
        text: claim.slice(span.start, span.end),
        expected,
        message,
      })),
    ),
    evidence: evidence.map(({ source, text, span }) => ({ source, text, start: span.start, end: span.end })),
  };
}

function lowestSupport(checked: readonly CheckedSentence[]): number {
  const known = checked.flatMap(({ judgement }) => (judgement.support === null ? [] : [judgement.support]));
  return known.length === 0 ? 0 : Math.min(...known);
}
