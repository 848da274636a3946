import type { Attribution, TokenRange } from '../fact.ts';
import { trimBack, type FrameSentence } from './frameContent.ts';
import { speakerFrom } from '../speakers.ts';
import { spanOf } from '../tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';

/** What leads to a speaker without a verb. */
const LEADS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'view', 'of'],
  ['by', 'the', 'account', 'of'],
];

/**
 * The frame of an "according to", "in the words of" or the like at token `i`, before, after or inside what is said; undefined
 * where there is none, or where it says how rather than who ("according to plan").
 */
export function accordingTo(sentence: FrameSentence, i: number): Attribution | undefined {
  const { tokens, chunks } = sentence;
  const first = tokens[i]?.lower;
  const lead = LEADS.find((words) => words[0] === first && words.every((word, j) => tokens[i + j]?.lower === word));
  const named = lead ? speakerFrom(tokens, chunks, i + lead.length) : undefined;
  const counter = lead ? undefined : byCountOf(sentence, i);
  const speaker = named ?? counter?.speaker;
  if (!speaker || isMeasure(sentence, speaker)) return undefined;
  const end = counter?.to ?? speaker.to;
  const tokenRange = { from: i, to: end };
  const rest = { from: afterParticiple(sentence, end), to: sentence.end };
  const before = trimBack(sentence, i);
  const opens = before === 0 || (before <= 2 && chunks.nounAt.slice(0, before).every((group) => group === undefined));
  const goesOn = tokens[end]?.text === ',' && tokens[i - 1]?.text === ',' && rest.from < rest.to;
  const unfinished =
    tokens[i - 1]?.text === ',' && !chunks.verbs.some((verb) => verb.mood === 'finite' && verb.to <= i);
  const content = opens
    ? rest
    : unfinished
      ? { from: 0, to: sentence.end }
      : { from: 0, to: goesOn ? sentence.end : before };
  if (content.to <= content.from) return undefined;
  return {
    kind: 'attribution',
    span: spanOf(tokens, tokenRange),
    tokens: tokenRange,
    speaker,
    verb: 'according',
    certainty: 'said',
    content,
  };
}

/** What somebody counts or tells, behind whose name it stands. */
const COUNTS: ReadonlySet<string> = inflectionKeys('account count tally toll figure number reckoning estimate telling');

/** "By the monitor's count", "going by the union's figures": the counter, and the token behind it all. */
function byCountOf(
  { tokens, chunks }: FrameSentence,
  i: number,
): { readonly speaker: TokenRange; readonly to: number } | undefined {
  const by = tokens[i]?.lower === 'going' ? i + 1 : i;
  if (tokens[by]?.lower !== 'by' || (by === i && tokens[i - 1]?.lower === 'going')) return undefined;
  const group = chunks.nounAt[by + 1];
  if (group?.from !== by + 1 || !COUNTS.has(tokens[group.head]?.key ?? '')) return undefined;
  const owner = tokens.findLastIndex(
    ({ lower }, at) => at > by && at < group.head && (lower === "'s" || lower === "'"),
  );
  return owner < 0 ? undefined : { speaker: { from: by + 1, to: owner }, to: group.to };
}

/** Past the comma and a phrase that still belongs to the speaker ("their report, published in May, …"). */
function afterParticiple(sentence: FrameSentence, from: number): number {
  const { tokens, chunks } = sentence;
  if (tokens[from]?.text !== ',') return from;
  const kind = chunks.classes[from + 1];
  if (kind !== 'participle' && !(kind === 'verb' && tokens[from + 1]?.lower.endsWith('ed'))) return from + 1;
  const comma = tokens.findIndex((token, i) => i > from + 1 && token.text === ',');
  return comma < 0 ? from + 1 : comma + 1;
}

const MEASURES = new Set(
  'need plan size rule type age schedule preference taste wish order instruction custom tradition'.split(' '),
);

/** "according to plan", "according to your needs": how, not who. */
function isMeasure(sentence: FrameSentence, speaker: TokenRange): boolean {
  const head = sentence.chunks.nounAt[speaker.from]?.head ?? speaker.from;
  const first = sentence.tokens[speaker.from]?.lower ?? '';
  return MEASURES.has(sentence.tokens[head]?.key ?? '') || first === 'your' || first === 'whether' || first === 'how';
}
