import type { CancellationToken } from 'vscode-languageserver';
import { citationsOf } from '../../engine/check/citing/draftCitations.ts';
import { sentenceMark } from '../../engine/check/ignoring/ignores.ts';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import { readSuppressions, silences, type Suppression } from '../../engine/check/ignoring/suppressions.ts';
import { overlaps } from '../../engine/text/span.ts';
import type { ListedIgnore as FileIgnore } from '../../project/ignoreFile.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import { firstWords, ignoreId } from '../ignores/workspaceIgnore.ts';
import type { DraftParams, IgnoreListing, ListedIgnore } from '../protocol.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/ignores`: the comments of a draft that ignore something, then the ignores of its workspace folder. */
export async function ignores(
  { session, host }: RequestContext,
  { textDocument: { uri } }: DraftParams,
  token: CancellationToken,
): Promise<IgnoreListing | null> {
  const draft = await session.checkedAnywhere(uri, token);
  if (!draft) return null;
  const file = host.toUri(draft.ignores.path);
  return {
    file,
    ignores: [
      ...readSuppressions(draft.document).map((comment) => ofComment(draft, comment)),
      ...ofWorkspace(draft, file),
    ],
  };
}

function ofComment(draft: CheckedDraft, comment: Suppression): ListedIgnore {
  const own = draft.sentences.filter(({ sentence }) => overlaps(sentence.span, comment.scope));
  const works = own.some(({ judgement }) =>
    judgement.findings.some(
      ({ code, suppressed }) => suppressed !== undefined && comment.rules.some((rule) => silences(rule, code)),
    ),
  );
  return {
    id: `comment ${comment.span.start}`,
    kind: 'comment',
    rules: comment.rules,
    words: firstWords(own[0]?.sentence.text ?? ''),
    reason: comment.reason,
    state: works ? 'used' : 'unused',
    location: { uri: draft.draft.uri, range: draft.draft.lines.rangeOf(comment.span) },
  };
}

function ofWorkspace(draft: CheckedDraft, file: string): readonly ListedIgnore[] {
  const { ignores: listed } = draft.ignores;
  if (listed.length === 0) return [];
  const citations = citationsOf(draft.document, draft.sources.archive);
  const byMark = new Map<string, CheckedSentence>();
  for (const checked of draft.sentences.toReversed()) {
    byMark.set(sentenceMark(citations.copyOf(checked.sentence)), checked);
  }
  return listed.map((ignore, nth) => {
    const place = byMark.get(ignore.sentence);
    return {
      id: ignoreId(ignore),
      kind: 'workspace',
      rules: [ignore.rule],
      words: ignore.words,
      reason: ignore.reason,
      ...(ignore.date !== undefined && { date: ignore.date }),
      ...(ignore.draft !== undefined && { draft: ignore.draft }),
      state: draft.ignoreStates[nth] ?? 'elsewhere',
      location: place
        ? { uri: draft.draft.uri, range: draft.draft.lines.rangeOf(place.sentence.span) }
        : { uri: file, range: lineOf(ignore) },
    };
  });
}

function lineOf({ line }: FileIgnore) {
  return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}
