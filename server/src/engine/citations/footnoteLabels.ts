import type { Document } from '../text/document.ts';
import { footnoteDefinitions } from './footnoteDefinition.ts';

/** The footnotes of a document and those that are being added: labels that are taken, and what each note says. */
export interface FootnoteLabels {
  /** The label of the note that has this text, if there is one. */
  labelOf(note: string): string | undefined;
  /** Takes the label if it is free (labels have no case), else it with a number; gives what was taken. */
  take(wanted: string, note: string): string;
  /** Takes the first number that nothing uses. */
  takeNumber(note: string): string;
  /** Whether the document calls its notes by words, such as keys, rather than by numbers. */
  readonly inWords: boolean | undefined;
  /** How many notes have been added. */
  readonly added: number;
}

const MARK = /\[\^([^\]\s]+)\]/g;

/** Reads the labels that a document uses, in code or out of it. */
export function footnoteLabels(document: Document): FootnoteLabels {
  const read = labelsRead(document);
  const used = new Set(read.used);
  const byNote = new Map(read.byNote);
  let lastNumber = 0;
  let added = 0;
  const keep = (label: string, note: string): string => {
    used.add(label.toLowerCase());
    byNote.set(note, label);
    added++;
    return label;
  };
  return {
    labelOf: (note) => byNote.get(note),
    take(wanted, note) {
      let label = wanted;
      for (let n = 2; used.has(label.toLowerCase()); n++) label = `${wanted}-${n}`;
      return keep(label, note);
    },
    takeNumber(note) {
      do lastNumber++;
      while (used.has(String(lastNumber)));
      return keep(String(lastNumber), note);
    },
    inWords: read.inWords,
    get added() {
      return added;
    },
  };
}

interface LabelsRead {
  readonly used: ReadonlySet<string>;
  readonly byNote: ReadonlyMap<string, string>;
  readonly inWords: boolean | undefined;
}

const byDocument = new WeakMap<Document, LabelsRead>();

/** What stands in the document itself; read once, for a list of completions asks for every source. */
function labelsRead(document: Document): LabelsRead {
  const known = byDocument.get(document);
  if (known) return known;
  const definitions = footnoteDefinitions(document);
  const words = definitions.filter(({ label }) => !/^\d+$/.test(label)).length;
  const read: LabelsRead = {
    used: new Set([...document.text.matchAll(MARK)].map(([, label = '']) => label.toLowerCase())),
    byNote: new Map(definitions.toReversed().map(({ line, writtenLabel }) => [line, writtenLabel])),
    inWords: definitions.length === 0 ? undefined : words * 2 > definitions.length,
  };
  byDocument.set(document, read);
  return read;
}
