import type { Name } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { isOneName } from '../../facts/sameName.ts';
import { type Speaker, speakerOf } from '../../match/speakers.ts';
import { isNextTo, type SourceWindow } from '../../match/window.ts';
import { excludesOffice, type TitledRole } from '../role/titles.ts';

/**
 * Whether two speakers hold two offices that exclude each other, of one body: "the league's president" and "Ida Brandt", whom
 * the article calls the league's secretary. By its office alone the draft's speaker might be anybody.
 */
export function areTwoOffices(speaker: Speaker, voice: Speaker, window: SourceWindow): boolean {
  const bodies = speaker.mentioned;
  if (speaker.head === undefined || bodies.length === 0 || bodies.some(({ hint }) => hint === 'person')) return false;
  const mine = titleOf(speaker);
  const theirs = titlesOf(voice, window);
  return (
    theirs.some(({ of, title }) => excludesOffice(mine, title) && sharesName(bodies, of)) &&
    !theirs.some(({ title }) => title.words.some((word) => mine.words.includes(word)))
  );
}

interface Held {
  readonly title: TitledRole;
  /** The bodies and places that are named with it. */
  readonly of: readonly Name[];
}

/** What the article calls a speaker: with the words said, elsewhere, and in the sentence before the first that has the name. */
function titlesOf(voice: Speaker, window: SourceWindow): Held[] {
  const persons = voice.names.filter(({ hint }) => hint === 'person' || hint === 'unknown');
  const own = voice.head === undefined ? [] : [{ title: titleOf(voice), of: voice.mentioned }];
  if (persons.length !== 1) return own;
  const isVoice = (name: Name | undefined): boolean =>
    name !== undefined && persons.some((one) => isOneName(one, name));
  const given = window.sentences.flatMap(({ reading }) =>
    reading.roles
      .filter((role) => isVoice(holderOf(role, reading)))
      .map(({ words }): Held => ({ title: { words, of: false, heads: false, deputy: false }, of: reading.names })),
  );
  if (own.length > 0 || given.length > 0) return [...own, ...given];
  const first = window.sentences.findIndex(({ reading }) => reading.names.some(isVoice));
  return titledBefore(first, window);
}

/** "…, the league's secretary warned. Ida Brandt said …": who was called so is then named. */
function titledBefore(index: number, { sentences }: SourceWindow): Held[] {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (!before || !isNextTo(before, sentence)) return [];
  return before.reading.attributions.flatMap((frame): Held[] => {
    const speaker = speakerOf(before.reading, frame);
    const isTitled =
      speaker?.head !== undefined && !speaker.plural && !speaker.names.some(({ hint }) => hint === 'person');
    return isTitled ? [{ title: titleOf(speaker), of: speaker.mentioned }] : [];
  });
}

function titleOf({ words, text }: Speaker): TitledRole {
  return {
    words,
    of: /\sof\s/u.test(text),
    heads: /\bhead of\s/iu.test(text),
    deputy: /\b(?:deputy|vice|assistant)\b/iu.test(text),
  };
}

function sharesName(a: readonly Name[], b: readonly Name[]): boolean {
  return a.some((name) => b.some((other) => isOneName(name, other)));
}
