import { isCivilDate } from '../engine/facts/civil.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import type { Span } from '../engine/text/span.ts';

/*
 * Case files: Markdown under test-fixtures/cases, prose that explains and fences that are run.
 *
 *   ```source wire outlet="Nordwire" date=2024-03-04      one article; several make an archive
 *   ```draft date=2024-03-05                              sentences, one a line, each with what is right below it:
 *   The company cut 210 jobs on Monday.
 *                   ^^^ conflict/number: 120              these words, this finding, this text in their place
 *   The company cut 120 jobs on Monday.
 *   ^ supported                                           the verdict alone
 *   Some 3,000 people work there.
 *   ^ supported (hard: 2,960 rounded)                     looks like a conflict and is none, and why
 *   The company sold its fleet.
 *   ^ unsupported (known miss: answered supported)        right is still what stands first; written by caseMisses.ts
 */

const MARK =
  /^(?<indent>\s*)(?<carets>\^+) (?<code>[\w/-]+)(?:: (?<expected>[^()]+?))?(?: \(hard: (?<hard>[^()]*)\))?(?: \(known miss: answered (?<answered>[^()]*)\))?$/u;

export interface CaseSource {
  readonly id: string;
  readonly outlet?: string;
  readonly date?: CivilDate;
  readonly text: string;
}

export interface Expectation {
  /** Verdict, or the finding's code. */
  readonly code: string;
  /** Words that the finding must overlap; absent for a bare verdict. Offsets are of the sentence. */
  readonly span?: Span;
  readonly expected?: string;
  /** Why a sentence that looks like a conflict is none. */
  readonly hard?: string;
  /** What is answered today, where that is not right: see `answerOf`. */
  readonly answered?: string;
}

export interface DraftCase {
  readonly sentence: string;
  readonly expectation: Expectation;
  /** 1-based line of the case file. */
  readonly line: number;
  readonly date?: CivilDate;
}

export interface CaseFile {
  readonly sources: readonly CaseSource[];
  readonly cases: readonly DraftCase[];
}

/** Reads a case file. Throws with the line's number on a fence or an expectation that it cannot read. */
export function readCaseFile(text: string): CaseFile {
  const lines = text.split(/\r?\n/u);
  const sources: CaseSource[] = [];
  const cases: DraftCase[] = [];
  for (let i = 0; i < lines.length; i++) {
    const fence = /^```(source|draft)\b(.*)$/u.exec(lines[i] ?? '');
    if (!fence) continue;
    const close = lines.indexOf('```', i + 1);
    if (close < 0) throw new Error(`line ${i + 1}: the fence is not closed`);
    const body = lines.slice(i + 1, close);
    const attributes = fence[2] ?? '';
    const date = dateOf(attributes, i + 1);
    const outlet = /outlet="([^"]*)"/u.exec(attributes)?.[1];
    if (fence[1] === 'source') {
      const id = /^\s*([\w-]+)/u.exec(attributes)?.[1] ?? `source-${sources.length + 1}`;
      sources.push({
        id,
        text: body.join('\n'),
        ...(outlet === undefined ? {} : { outlet }),
        ...(date ? { date } : {}),
      });
    } else cases.push(...draftCases(body, i + 2, date));
    i = close;
  }
  return { sources, cases };
}

/** A mark's line with what is answered today written behind it, or nothing where that is right. The rest stays as it is. */
export function withAnswer(line: string, answered: string | undefined): string {
  const bare = line.replace(/ \(known miss: answered [^()]*\)(?=\r?$)/u, '');
  return answered === undefined ? bare : bare.replace(/(?=\r?$)/u, ` (known miss: answered ${answered})`);
}

function draftCases(body: readonly string[], firstLine: number, date: CivilDate | undefined): DraftCase[] {
  const cases: DraftCase[] = [];
  let sentence: string | undefined;
  for (const [offset, line] of body.entries()) {
    const mark = MARK.exec(line);
    if (!mark) {
      if (line.trim() === '') continue;
      if (line.trimStart().startsWith('^')) throw new Error(`line ${firstLine + offset}: cannot read “${line}”`);
      sentence = line;
      continue;
    }
    if (sentence === undefined) throw new Error(`line ${firstLine + offset}: no sentence above`);
    const { indent = '', carets = '', code = '', expected, hard, answered } = mark.groups ?? {};
    cases.push({
      sentence,
      line: firstLine + offset,
      ...(date ? { date } : {}),
      expectation: {
        code,
        ...(code.includes('/') ? { span: { start: indent.length, end: indent.length + carets.length } } : {}),
        ...(expected === undefined ? {} : { expected }),
        ...(hard === undefined ? {} : { hard }),
        ...(answered === undefined ? {} : { answered }),
      },
    });
    sentence = undefined;
  }
  return cases;
}

function dateOf(attributes: string, line: number): CivilDate | undefined {
  const found = /date=(\d{4})-(\d{2})-(\d{2})/u.exec(attributes);
  if (!found) return undefined;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  if (!isCivilDate(date)) throw new Error(`line ${line}: no such date`);
  return date;
}
