import type { DraftFact } from '../../ledger/draftFact.ts';
import { STATUSES } from '../../ledger/record.ts';
import { setStatus } from '../../ledger/setStatus.ts';
import { checkerName } from '../../project/checkerName.ts';
import { changeLedger, LEDGER_FILE } from '../../project/ledgerFile.ts';
import { oneOf } from '../arguments.ts';
import type { Console } from '../console.ts';
import type { LedgerOptions } from './ledgerOptions.ts';
import { ledgerDrafts } from './ledgerDrafts.ts';
import { UsageError } from '../usage.ts';

const USAGE = 'sourcecheck ledger set accepted DRAFT NUMBER... [--note TEXT] [--checker NAME]';

/**
 * `sourcecheck ledger set STATUS DRAFT FACT...`: facts by their number in `ledger list`, a range (`3-7`), their key, or
 * `all`. A fact that is ignored needs a reason in `--note`.
 */
export async function ledgerSet(words: readonly string[], options: LedgerOptions, console: Console): Promise<number> {
  const [given, draftName, ...wanted] = words;
  if (given === undefined || draftName === undefined || wanted.length === 0) {
    throw new UsageError(`ledger set needs a status, a draft and facts: ${USAGE}`);
  }
  const status = oneOf('status', given, STATUSES);
  const note = options.note?.trim() ?? '';
  if (status === 'ignored' && note === '') throw new UsageError('a fact that is ignored needs a reason: --note TEXT.');
  const { drafts, unreadable } = await ledgerDrafts([draftName], options, console);
  const [draft] = drafts;
  if (!draft || unreadable) return 2;
  const facts = chosen(wanted, draft.facts);
  const checker = await checkerName(draft.project.root, console.env, options.checker);
  const now = new Date();
  await changeLedger(draft.project.root, (records) =>
    facts.map((fact) =>
      setStatus(
        fact,
        records.get(fact.key),
        { status, checker, now, note },
        { draft: draft.nameInLedger, articles: draft.archive.articles },
      ),
    ),
  );
  await console.out(
    `${String(facts.length)} ${facts.length === 1 ? 'fact' : 'facts'} ${status} by ${checker} in ${LEDGER_FILE}.\n`,
  );
  return 0;
}

function chosen(wanted: readonly string[], facts: readonly DraftFact[]): readonly DraftFact[] {
  const found = new Set(wanted.flatMap((word) => factsNamed(word, facts)));
  return facts.filter((fact) => found.has(fact));
}

function factsNamed(word: string, facts: readonly DraftFact[]): readonly DraftFact[] {
  if (word === 'all') return facts;
  const [, first, last] = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(word) ?? [];
  const from = Number(first);
  const to = Number(last ?? first);
  const found = facts.filter(
    ({ number, key }) => (first !== undefined && from <= number && number <= to) || key === word,
  );
  if (found.length === 0) {
    throw new UsageError(
      `there is no fact ${word}: the draft has ${String(facts.length)}. See: sourcecheck ledger list`,
    );
  }
  return found;
}
