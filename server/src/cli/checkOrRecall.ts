import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import { generationWith } from '../project/bibliography.ts';
import { keptOfDraft } from '../project/keptOfDraft.ts';
import type { Range } from '../report/positions.ts';
import type { SourceTexts } from '../report/sourceTexts.ts';
import type { CheckedOnDisk, DraftToCheck } from './checkAll.ts';

/**
 * What a check of a draft comes to. Where neither the draft nor anything that it is checked against has changed since its last
 * check, that is what was found then: neither the sources nor the checker are loaded.
 */
export async function checkOrRecall(draft: DraftToCheck): Promise<CheckedOnDisk> {
  const { sources, bibliographyFor } = draft.project;
  const file = await realpath(draft.file);
  const kept = keptOfDraft(sources.cache, 'checks', file);
  const known = sources.known(file);
  if (known) {
    const found = await kept.read();
    const generation = generationWith(known.generation, await bibliographyFor(draft.reading.text));
    if (isFound(found) && found.key === keyOf(draft, generation)) return recalled(draft, found, known);
  }
  const { checkDocument } = await import('./checkDocument.ts');
  const checked = await checkDocument(draft);
  if (checked.isWhole) await kept.write(foundIn(checked, keyOf(draft, checked.archive.generation)));
  return checked;
}

/** What was found in a draft. */
interface Found extends Pick<CheckedOnDisk, 'checked' | 'ignoreStates'> {
  readonly key: string;
  /** Where the passages stand that were found. */
  readonly places: readonly (readonly [place: string, range: Range])[];
}

/** Mark of all that goes into a check; the cache is that of one build of the program, one set of folders and their limits. */
function keyOf({ reading, project, date, explain }: DraftToCheck, generation: string): string {
  const { text, format } = reading;
  const { severity, drafts } = project.config;
  const dates = [date ?? null, drafts.date ?? null];
  const inputs = [text, format, generation, severity, explain, dates, project.ignores.ignores];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64url');
}

function recalled(
  { file, shownAs, reading, project }: DraftToCheck,
  { checked, ignoreStates, places }: Found,
  { files }: Pick<SourceTexts, 'files'>,
): CheckedOnDisk {
  const { text, format } = reading;
  const byPlace = new Map(places);
  return {
    path: shownAs,
    file,
    project,
    document: { text, format, sentences: checked.map(({ sentence }) => sentence) },
    sourceTexts: { files, placeOf: (evidence) => byPlace.get(placeMark(evidence)) },
    checked,
    ignoreStates,
  };
}

function foundIn({ checked, ignoreStates, sourceTexts }: CheckedOnDisk, key: string): Found {
  const places = new Map<string, Range>();
  for (const evidence of checked.flatMap(evidenceOf)) {
    const range = sourceTexts.placeOf(evidence);
    if (range) places.set(placeMark(evidence), range);
  }
  return { key, checked, ignoreStates, places: [...places] };
}

function evidenceOf({ judgement }: CheckedSentence): readonly Evidence[] {
  return [...judgement.evidence, ...judgement.findings.flatMap(({ evidence }) => evidence)];
}

function placeMark({ source, span }: Pick<Evidence, 'source' | 'span'>): string {
  return `${String(span.start)} ${String(span.end)} ${source}`;
}

/** The checksum has told that it was written here as a whole: what it is need only be told apart. */
function isFound(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && 'key' in value && 'checked' in value && 'places' in value;
}
