import { realpath } from 'node:fs/promises';
import { checkDraft } from '../engine/check/checkDraft.ts';
import { suppress } from '../engine/check/ignoring/suppress.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { OnFault } from '../engine/rules/runRules.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { withReferences } from '../project/bibliography.ts';
import { draftDate } from '../project/draftDate.ts';
import { keptJudgements } from '../project/keptJudgements.ts';
import { sourceTextsOf } from '../report/sourceTexts.ts';
import type { DraftOnDisk, DraftToCheck } from './checkAll.ts';

/** Checks a draft against the sources of its project. Judgements of its last check that still hold are not made again. */
export async function checkDocument(draft: DraftToCheck): Promise<DraftOnDisk & { readonly isWhole: boolean }> {
  const { file, shownAs, project, progress, explain } = draft;
  const { text, format } = draft.reading;
  const document = parseDocument(text, format);
  const store = await project.sources.open();
  const archive = withReferences(await store.archiveFor(file), await project.bibliographyFor(text));
  const { severity } = project.config;
  const date = draft.date ?? draftDate(document, project.config);
  const settings = { severity, explain, ...(date && { date }) };
  const checked: CheckedSentence[] = [];
  const cache = await keptJudgements(store.cache, await realpath(file));
  let isWhole = true;
  const onFault: OnFault = (rule, error) => {
    isWhole = false;
    draft.onFault(rule, error);
  };
  for (const one of checkDraft({ document, archive, settings, cache, onFault })) {
    checked.push(one);
    progress.show(`Checking ${shownAs}`, checked.length, document.sentences.length);
  }
  if (isWhole) await cache.save();
  // Without sources nothing can be held against anything: one notice says so, not a finding a sentence.
  const { ignores } = project.ignores;
  const settled =
    archive.articles.size === 0
      ? { checked: checked.map(withoutFindings), states: ignores.map(() => 'unused' as const) }
      : suppress({ document, archive, severity, ignores }, checked);
  return {
    path: shownAs,
    file,
    project,
    document,
    archive,
    sourceTexts: sourceTextsOf(archive),
    get sources() {
      return store.sources;
    },
    checked: settled.checked,
    ignoreStates: settled.states,
    isWhole,
    ...(date && { date }),
  };
}

function withoutFindings(one: CheckedSentence): CheckedSentence {
  return { ...one, judgement: { ...one.judgement, findings: [] } };
}
