import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../../engine/text/span.ts';
import { factsOfSentence, type SentenceFact } from '../../ledger/factsOfDraft.ts';
import type { Status } from '../../ledger/record.ts';
import type { Standing } from '../../ledger/standing.ts';
import { oneLine } from '../../report/markdown.ts';
import { type CheckedDraft, sentencesIn, touches } from '../drafts/checkedDraft.ts';
import { standingsOf } from './ledgering.ts';
import { SET_STATUS_COMMAND, type SetStatusArgument } from '../protocol.ts';
import type { RequestContext } from '../requests/requestContext.ts';

/** Setting a fact's status is no fix: whoever asks for fixes by name is not given it. */
export const LEDGER_KIND = `${CodeActionKind.Empty}sourcecheck.ledger`;

const LONGEST = 32;

/** What a checker may say of the fact at a place, and of all the facts of its sentence. Nothing where nothing is stated. */
export async function ledgerActions(context: RequestContext, draft: CheckedDraft, range: Span): Promise<CodeAction[]> {
  const ofSentence = sentencesIn(draft, range).flatMap((one) => factsOfSentence(one, draft.document));
  const [fact] = ofSentence.filter(({ span }) => touches(span, range)).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  if (!fact) return [];
  const all = await standingsOf(draft, ofSentence);
  const asks = context.features.ownCommands.has(SET_STATUS_COMMAND);
  const name = fact.kind === 'claim' ? 'the claim' : `“${shortened(oneLine(fact.words))}”`;
  const make = (title: string, status: Status, chosen: readonly SentenceFact[], dots = false): CodeAction => {
    const { uri, version } = draft.draft;
    const argument: SetStatusArgument = { uri, version, facts: chosen.map(({ key }) => key), status };
    const shown = dots && asks ? `${title}…` : title;
    return {
      title: shown,
      kind: LEDGER_KIND,
      command: { title: shown, command: SET_STATUS_COMMAND, arguments: [argument] },
    };
  };
  const open = ofSentence.filter(({ key }) => all.get(key)?.state !== 'settled');
  return [
    ...(isSettled(all.get(fact.key))
      ? [make(`Open ${name} again in the ledger`, 'open', [fact])]
      : [make(`Accept ${name}`, 'accepted', [fact])]),
    ...(open.length > 1
      ? [make(`Accept all ${String(open.length)} open facts of this sentence`, 'accepted', open)]
      : []),
    make(`Mark ${name} as disputed in the ledger`, 'disputed', [fact], true),
    make(`Ignore ${name} in the ledger`, 'ignored', [fact], true),
  ];
}

function isSettled(standing: Standing | undefined): boolean {
  return standing?.state === 'settled';
}

function lengthOf({ span }: SentenceFact): number {
  return span.end - span.start;
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 2).trimEnd()} …` : words;
}
