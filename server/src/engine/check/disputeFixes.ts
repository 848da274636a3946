import { endedIn } from '../citations/placement.ts';
import { speakersIn } from '../match/speakers.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Fix } from '../rules/finding.ts';
import type { Case } from './case.ts';
import type { Contradiction } from './contradictions.ts';
import { dayOf, newestOf } from './passageDay.ts';
import { dayMonthYear, sourceLabel } from './sourceLabel.ts';

/** What a desk does where sources differ: takes the newer figure, says who has the draft's, or as of when it holds. */
export function disputeFixes(contradiction: Contradiction, all: Case): Fix[] {
  return [...newerFigure(contradiction, all), ...attribution(contradiction, all), ...asOf(contradiction, all)];
}

/** The newest source's figure, where that is newer than all that have the draft's. */
function newerOf({ kind, against, agreements }: Contradiction): Comparison | undefined {
  const [own, other] = [newestOf(agreements), newestOf(against)];
  return kind === 'number' && own && other && dayOf(other) > dayOf(own) ? other : undefined;
}

function newerFigure(contradiction: Contradiction, { claim }: Case): Fix[] {
  const newer = newerOf(contradiction);
  if (newer?.expected === undefined) return [];
  const { span } = contradiction;
  const [claimed, text] = [claim.text.slice(span.start, span.end), newer.expected];
  return [
    {
      kind: 'replace',
      title: `Change “${claimed}” to the newer “${text}” (${sourceLabel(newer.passage.article)})`,
      edits: [{ span, text }],
      preferred: false,
    },
  ];
}

/** Says who has the draft's figure, before the final stop. */
function attribution({ agreements }: Contradiction, { claim, alignments, cited }: Case): Fix[] {
  const [first] = agreements;
  if (!first || cited?.mentioned.length || claim.reading.attributions.some((frame) => frame.speaker)) return [];
  const who = speakerAt(first, alignments) ?? first.passage.article.outlet;
  return who === undefined ? [] : [ending(claim.text, `according to ${who}`, 'Attribute')];
}

function speakerAt({ passage }: Comparison, alignments: Case['alignments']): string | undefined {
  for (const { window } of alignments) {
    const index = window.sentences.findIndex((sentence) => sentence.passage === passage);
    const speaker = index < 0 ? undefined : speakersIn(window, index).find((s) => !s.pronoun);
    if (speaker) return speaker.text;
  }
  return undefined;
}

/** Dates the draft's figure by the newest source that has it. */
function asOf({ kind, agreements }: Contradiction, { claim }: Case): Fix[] {
  const date = newestOf(agreements)?.passage.article.date;
  if (kind !== 'number' || !date || DATED.test(claim.text)) return [];
  return [ending(claim.text, `as of ${dayMonthYear(date)}`, 'Date it')];
}

const DATED = /\bas (?:of|at)\b/iu;

function ending(text: string, words: string, title: string): Fix {
  return { kind: 'attribute', title: `${title}: “${words}”`, edits: [endedIn(text, `, ${words}`)], preferred: false };
}
