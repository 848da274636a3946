import { answerCases, type CaseAnswer } from './caseAnswers.ts';
import { scoreCases, type Share } from './caseScore.ts';
import { readCases } from './readCases.ts';

/*
 * Scores the case files: npm run cases -- [PREFIX ...] [--all]
 * Files `dev-*` are for looking at while the rules are worked on, files `held-*` for measuring only: their misses are
 * listed only with --all.
 */

const options = process.argv.slice(2);
const prefixes = options.filter((option) => !option.startsWith('--'));
const groups = prefixes.length > 0 ? prefixes : ['dev', 'held'];
const files = readCases('test-fixtures/cases');

for (const group of groups) {
  const answered = files
    .filter(({ name }) => name.startsWith(group))
    .map((file) => ({ name: file.name, answers: answerCases(file) }));
  print(`${group}: ${answered.length} files`);
  printScore(answered.flatMap(({ answers }) => answers));
  if (group.startsWith('held') && !options.includes('--all')) continue;
  for (const { name, answers } of answered) printMisses(name, answers);
}

function printScore(answers: readonly CaseAnswer[]): void {
  const score = scoreCases(answers);
  print(`  accuracy                     ${percent(score.accuracy)}`);
  print(`  flag precision               ${percent(score.flagPrecision)}`);
  print(`  flag recall                  ${percent(score.flagRecall)}`);
  print(`  false conflicts on clean     ${percent(score.falseConflicts)}`);
  print(`  unsupported recall           ${percent(score.unsupportedRecall)}`);
  print(`  false unsupported on clean   ${percent(score.falseUnsupported)}`);
  print(`  hard negatives not flagged   ${percent(score.hardUnflagged)}`);
  print('  kind          flagged               of those right kind and place');
  for (const { kind, flagged, placed } of score.kinds)
    print(`  ${kind.padEnd(13)} ${percent(flagged).padEnd(21)} ${percent(placed)}`);
  print('');
}

function printMisses(name: string, answers: readonly CaseAnswer[]): void {
  const misses = answers.filter(({ miss }) => miss !== undefined);
  print(`${name}: ${misses.length} of ${answers.length} missed`);
  for (const { draftCase, findings, miss } of misses) {
    const { sentence, line, expectation } = draftCase;
    const { code, span, expected, hard } = expectation;
    const words = span ? ` “${sentence.slice(span.start, span.end)}”` : '';
    const wanted = `${code}${words}${expected === undefined ? '' : ` → ${expected}`}${hard === undefined ? '' : ` (${hard})`}`;
    print(`  ${line}: ${sentence}\n      want ${wanted}\n      got  ${miss ?? ''}`);
    for (const finding of findings)
      print(`           ${finding.code} “${sentence.slice(finding.span.start, finding.span.end)}”: ${finding.message}`);
  }
  print('');
}

function percent({ right, of }: Share): string {
  return `${of === 0 ? '   –' : `${Math.round((100 * right) / of)} %`.padStart(5)} (${right}/${of})`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
