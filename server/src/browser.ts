// The engine as a web worker sees it: everything that a shell without a disk needs, and nothing of Node.
export type { Archive } from './engine/check/archive.ts';
export { checkDraft } from './engine/check/checkDraft.ts';
export type { DraftCheck } from './engine/check/checkDraft.ts';
export type { CheckSettings, JudgementCache, SeverityMap } from './engine/check/settings.ts';
export { VERDICTS } from './engine/check/judgement.ts';
export type { CheckedSentence, Judgement, TraceStep, Verdict } from './engine/check/judgement.ts';
export { buildPassageIndex } from './engine/index/buildPassageIndex.ts';
export type { PassageIndex } from './engine/index/passageIndex.ts';
export type { Evidence, Finding, FindingCode, Fix, Severity } from './engine/rules/finding.ts';
export type { Article, Paragraph, Passage, SourceProblem } from './engine/sources/article.ts';
export { buildArticle } from './engine/sources/buildArticle.ts';
export type { SourceText } from './engine/sources/buildArticle.ts';
export type { Block, Document, Sentence, TextFormat } from './engine/text/document.ts';
export type { Span } from './engine/text/span.ts';
export { parseDocument } from './engine/text/parseDocument.ts';
