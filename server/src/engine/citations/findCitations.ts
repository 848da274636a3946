import type { Document } from '../text/document.ts';
import { recogniseAttributions } from './attributionPhrase.ts';
import type { CitableSource, Citation } from './citation.ts';
import { recognition } from './citationMark.ts';
import { recogniseComments } from './comment.ts';
import { recogniseFootnotes } from './footnote.ts';
import { recogniseLinks } from './link.ts';
import { recognisePandoc } from './pandoc.ts';
import { recogniseParentheses } from './parenthetical.ts';
import { type SourceResolver, sourceResolver } from './sourceResolver.ts';

const RECOGNISERS = [
  recogniseFootnotes,
  recogniseLinks,
  recognisePandoc,
  recogniseParentheses,
  recogniseAttributions,
  recogniseComments,
];

/** All citations of a draft, of every style, by place. Marks in code are none. */
export function findCitations(document: Document, sources: Iterable<CitableSource>): Citation[] {
  return citationsBy(document, sourceResolver(sources));
}

/** The same with a look-up that is kept from one version of the draft to the next. */
export function citationsBy(document: Document, resolver: SourceResolver): Citation[] {
  const known = recognition(document, resolver);
  return RECOGNISERS.flatMap((recognise) => recognise(known)).toSorted((a, b) => a.span.start - b.span.start);
}
