import { readFileSync, writeFileSync } from 'node:fs';
import { answerTo, type Answer, type Trial } from '../../server/src/testing/rewriting/rates.ts';
import type { SourceSentence } from '../../server/src/testing/rewriting/story.ts';
import { withBlock } from '../accuracy/blocks.ts';
import { share } from '../accuracy/table.ts';
import { option } from '../options.ts';

/*
 * What the measurements of docs/robustness.md share: answers to sentences, their shares, the misses that `--show` asks for,
 * and the page.
 */

const PAGE = 'docs/robustness.md';
const show = option('show');

export function asItStands(sentence: SourceSentence): Trial {
  const { text } = sentence;
  return { sentence, rewritten: { text, from: '', to: '' }, answer: answerTo(text, sentence) };
}

export function isSupported({ verdict }: Answer): boolean {
  return verdict === 'supported';
}

/** A row of how sentences that should be supported are answered, a verdict a column. */
export function answersRow(kind: string, tried: readonly Trial[]): string[] {
  return [
    kind,
    shareOf(tried, isSupported),
    ...['disputed', 'conflict', 'unsupported'].map((verdict) => shareOf(tried, (answer) => answer.verdict === verdict)),
  ];
}

export function shareOf(tried: readonly Trial[], holds: (answer: Answer) => boolean): string {
  return share({ right: tried.filter(({ answer }) => holds(answer)).length, of: tried.length });
}

/** Prints what went wrong with a kind, where `--show` asks for it. */
export function explainMisses(kind: string, tried: readonly Trial[], isRight: (answer: Answer) => boolean): void {
  if (show !== kind && show !== 'all') return;
  for (const { sentence, rewritten, answer } of tried) {
    if (isRight(answer)) continue;
    print(`${kind}: ${answer.verdict}: ${rewritten.text}\n  [${rewritten.from} → ${rewritten.to}]`);
    for (const { code, message } of answer.findings) print(`  ${code}: ${message}`);
    if (!process.argv.includes('--explain')) continue;
    for (const { depth, text } of answerTo(rewritten.text, sentence, true).trace)
      print(`${'  '.repeat(depth + 2)}${text}`);
  }
}

/** Puts tables into their block of the page, where `--write` asks for it. */
export function writeTables(name: string, text: string): void {
  if (process.argv.includes('--write')) writeFileSync(PAGE, withBlock(readFileSync(PAGE, 'utf8'), name, text));
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
