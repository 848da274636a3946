import type { Document, Sentence } from '../text/document.ts';
import { type Span, overlaps } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import type { Citing } from './citing.ts';
import { escaped } from './escaped.ts';
import { writeParenthesis } from './parenthetical.ts';
import { endingIn } from './placement.ts';
import { shortName } from './shortName.ts';

/** `[words](target)`, `[words](<target>)`, `[words][label]`, `<https://…>`; an image before it makes it none. */
const LINK =
  /(?<!!)\[(?!\^)((?:[^[\]\\]|\\.)*)\](?:\((?:<([^<>\n]*)>|([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))(?:\s+"[^"\n]*")?\)|\[([^\]\n]*)\])|<(https?:\/\/[^\s<>]+)>/g;
const BARE_ADDRESS = /https?:\/\/[^\s<>()[\]"]+/g;
const LABEL_DEFINITION = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s<>]+)>?/gm;

/** Words that are worth linking, best first: who reported it, then who said it. Runs of up to five words. */
const SPEECH =
  /(?<![\p{L}\p{N}’'-])(?:[\p{L}\p{N}][\p{L}\p{N}’'-]*[ ]){1,3}(?:said|says|reported|reports|announced|wrote|told)(?![\p{L}\p{N}])/u;
const LAST_WORDS =
  /(?<![\p{L}\p{N}’'-]|\d[.,])(?:[\p{L}\p{N}][\p{L}\p{N}’'-]*[ ]){1,3}[\p{L}\p{N}][\p{L}\p{N}’'-]*(?=[.!?…]*$)/u;

/** Links, and in plain text bare addresses. Those that lead to no source are listed with none. */
export function recogniseLinks({ document, resolver, isCode }: Recognition): Citation[] {
  return linksOf(document)
    .filter(({ span }) => !isCode(span.start))
    .map(({ span, target, at }) =>
      citationMark(document, 'link', span, { at, label: target }, resolver.byTarget(target)),
    );
}

/**
 * A link on words of the sentence that name the outlet, else on those that say who spoke, else on its last words; never on
 * words that carry Markdown of their own. Where no words fit, the outlet's name is added in brackets and linked. A source
 * without an address or path, and plain text, get the name alone.
 */
export function writeLink(citing: Citing, sentence: Sentence, source: CitableSource): TextEdit[] {
  const { document } = citing;
  const target = source.url ?? source.path;
  if (target === undefined || document.format === 'plain') return writeParenthesis(citing, sentence, source);
  const words = fittingWords(document, sentence, source);
  if (words) {
    return [
      { span: { start: words.start, end: words.start }, text: '[' },
      { span: { start: words.end, end: words.end }, text: `](${linkDestination(target)})` },
    ];
  }
  return endingIn(document, sentence, ` ([${escaped(shortName(source))}](${linkDestination(target)}))`);
}

interface Link {
  readonly span: Span;
  readonly target: string;
  /** Where the target is written: in the link, or in the definition of its label. */
  readonly at: number;
}

function linksOf({ text, format }: Document): Link[] {
  if (format === 'plain') {
    return [...text.matchAll(BARE_ADDRESS)].map(({ 0: address, index }) =>
      link(index, address, { target: address, at: index }),
    );
  }
  const labels = new Map(
    [...text.matchAll(LABEL_DEFINITION)].map(({ 0: whole, 1: label = '', 2: to = '', index }) => [
      label.toLowerCase(),
      { target: to, at: index + whole.lastIndexOf(to) },
    ]),
  );
  const found: Link[] = [];
  for (const { 0: whole, 1: words = '', 2: angled, 3: bare, 4: label, 5: address, index } of text.matchAll(LINK)) {
    const own = angled ?? bare ?? address;
    const target =
      own === undefined
        ? labels.get((label === '' ? words : (label ?? '')).toLowerCase())
        : {
            target: own,
            at: index + (address === undefined ? whole.indexOf('](') + 2 + (angled === undefined ? 0 : 1) : 1),
          };
    if (target !== undefined) found.push(link(index, whole, target));
  }
  return found;
}

function link(start: number, written: string, target: Pick<Link, 'target' | 'at'>): Link {
  return { span: { start, end: start + written.length }, ...target };
}

function fittingWords(document: Document, sentence: Sentence, source: CitableSource): Span | undefined {
  const taken = linksOf(document).map(({ span }) => span);
  const outlet = source.outlet === undefined ? [] : [outletPattern(source.outlet)];
  for (const pattern of [...outlet, SPEECH, LAST_WORDS]) {
    const match = pattern.exec(sentence.text);
    if (!match) continue;
    const start = sentence.span.start + match.index;
    const span = { start, end: start + match[0].length };
    const asWritten = document.text.slice(span.start, span.end) === match[0];
    if (asWritten && !taken.some((other) => overlaps(other, span))) return span;
  }
  return undefined;
}

function outletPattern(outlet: string): RegExp {
  const name = outlet.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${name}(?: (?:said|says|reported|reports|wrote))?(?![\p{L}\p{N}])`,
    'u',
  );
}

/** A link target that Markdown reads as one, whatever stands in it. */
export function linkDestination(target: string): string {
  return target.replaceAll('\\', '/').replace(/[\s<>()[\]`]/g, (character) => percent(character));
}

function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
