import type { SourceProblem } from '../../engine/sources/article.ts';
import { composeText } from '../composeText.ts';
import { decode } from '../decode.ts';
import type { Extraction, RunningTask } from '../reader.ts';

/** What is said between two times. */
interface Cue {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly speaker: string;
  readonly text: string;
}

/** A silence so long begins a paragraph. */
const PAUSE_SECONDS = 4;
const LONGEST = 500;

/**
 * Reads subtitles and transcripts, WebVTT and SubRip alike: what one speaker says up to the end of a sentence is a
 * paragraph, with the speaker's name before it and the time at which it begins as its place. Cues whose times cannot be
 * read are counted and left out.
 */
export function readTranscript({ bytes, name }: RunningTask): Extraction {
  const decoded = decode(bytes, name);
  if (decoded.kind === 'none') return { texts: [], problems: [decoded.problem] };
  const { cues, damaged } = cuesOf(decoded.text);
  if (cues.length === 0) {
    const message = `${name}: no times were found in this transcript (00:01:02,000 --> 00:01:05,000); save it again as .srt or .vtt, or as a .txt file.`;
    return { texts: [], problems: [{ code: 'wrong-shape', message }] };
  }
  const title = /^WEBVTT[ \t]+-?[ \t]*(\S.*)/u.exec(decoded.text)?.[1]?.trim();
  const composer = composeText(title === undefined ? {} : { title });
  for (const { startSeconds, speaker, text } of paragraphsOf(cues)) {
    const locator = clock(startSeconds);
    composer.paragraph(speaker === '' ? text : `${speaker}: ${text}`, {
      locator,
      marked: 'verbatim',
      lead: `${locator} | `,
    });
  }
  return { texts: [composer.finish()], problems: [...decoded.problems, ...damagedCues(name, damaged, cues.length)] };
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const TIMES = new RegExp(`^\\s*${TIME}\\s*-->\\s*${TIME}`, 'u');

function cuesOf(text: string): { readonly cues: readonly Cue[]; readonly damaged: number } {
  const cues: Cue[] = [];
  let damaged = 0;
  let speaker = '';
  for (const block of text.replaceAll(/\r\n?/gu, '\n').split(/\n[ \t]*\n/u)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => line.includes('-->'));
    if (at < 0 || /^(?:NOTE|STYLE|REGION)\b/u.test(block.trimStart())) continue;
    const times = TIMES.exec(lines[at] ?? '');
    if (!times) {
      damaged += 1;
      continue;
    }
    const [startSeconds, endSeconds] = [secondsOf(times.slice(1, 5)), secondsOf(times.slice(5, 9))];
    const spoken = lines.slice(at + 1).join('\n');
    for (const turn of turnsOf(spoken)) {
      const voice = voiceOf(turn);
      // A name holds for the cues after it until there is another, where the transcript names speakers at all.
      if (voice.speaker !== undefined) ({ speaker } = { speaker: voice.speaker });
      if (voice.text !== '') cues.push({ startSeconds, endSeconds, speaker, text: voice.text });
    }
  }
  return { cues, damaged };
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (
  string | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

/** What each of several people says in one cue: lines that begin with a dash or a chevron, or with a voice. */
function turnsOf(spoken: string): readonly string[] {
  const marked = spoken.split(/\n(?=\s*(?:[-–—]\s*\p{Lu}|>>|<v[\s.]))/u);
  return marked.length > 1 ? marked : [spoken];
}

/** `<v Karin Lund>`, `KARIN LUND:`, `>> Karin Lund:`. The speaker is undefined where the cue names none, empty where it names a change alone. */
function voiceOf(turn: string): { readonly speaker?: string; readonly text: string } {
  const [, voice] = /<v(?:\.[^\s>]{0,80})?\s+([^>]{1,80})>/u.exec(turn) ?? [];
  const text = entities(turn.replaceAll(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
  if (voice !== undefined) return { speaker: entities(voice).trim(), text };
  const [mark = '', name] =
    /^(?:>>+\s*|[-–—]\s*)?(?:((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|al)){0,4}):\s+)?/u.exec(
      text,
    ) ?? [];
  if (name !== undefined) return { speaker: cased(name), text: text.slice(mark.length) };
  return mark === '' ? { text } : { speaker: '', text: text.slice(mark.length) };
}

/** Names in capitals, as subtitles have them, as they are written elsewhere. */
function cased(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

function entities(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#39);/gu, (_, name: string) => ENTITIES[name] ?? "'");
}

function paragraphsOf(cues: readonly Cue[]): readonly Cue[] {
  const paragraphs: Cue[] = [];
  for (const cue of cues) {
    const last = paragraphs.at(-1);
    const goesOn =
      last?.speaker === cue.speaker &&
      cue.startSeconds - last.endSeconds < PAUSE_SECONDS &&
      last.text.length < LONGEST &&
      !/[.!?…]["'”’)\]]*$/u.test(last.text);
    if (last && goesOn) {
      paragraphs[paragraphs.length - 1] = { ...last, endSeconds: cue.endSeconds, text: `${last.text} ${cue.text}` };
    } else paragraphs.push(cue);
  }
  return paragraphs;
}

/** `00:01:02`. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function damagedCues(name: string, damaged: number, read: number): readonly SourceProblem[] {
  if (damaged === 0) return [];
  const message = `${name}: the times of ${String(damaged)} of ${String(damaged + read)} cues cannot be read; they were left out. Write them as 00:01:02,000 --> 00:01:05,000.`;
  return [{ code: 'cut-off', message }];
}
