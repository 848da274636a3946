import { citableSources } from '../../engine/check/citing/citableSources.ts';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import { citationKey } from '../../engine/citations/citationKey.ts';
import type { Evidence, Finding } from '../../engine/rules/finding.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { excerpt } from './excerpt.ts';
import type { Host } from '../host.ts';
import { boldMarks, escapeMarkdown, oneLine, starMarks } from '../../report/markdown.ts';
import { sidesOf } from './hoverSides.ts';
import {
  OPEN_SOURCE_COMMAND,
  type OpenSourceArgument,
  SHOW_EVIDENCE_COMMAND,
  type ShowEvidenceArgument,
} from '../protocol.ts';
import { type Converter, toLocation } from '../toProtocol.ts';
import { captionOf } from '../sources/sourceCard.ts';
import { sourceLines } from '../sources/sourceLines.ts';
import { sourceCaption } from '../../report/sourceCaption.ts';
import { RELATION_IN_WORDS, RELATION_IN_WORDS_OF_MANY, VERDICT_IN_WORDS } from '../wording.ts';

/** How a hover is written: as Markdown with links, or as plain text. */
export interface HoverStyle {
  strong(words: string): string;
  plain(words: string): string;
  /** The passage with its marks, as a quotation. */
  quotation(text: string, marks: readonly { readonly start: number; readonly end: number }[]): string;
  link(words: string, uri: string): string;
  table(rows: readonly (readonly string[])[]): string;
  /** Commands that links may call. */
  readonly commands: ReadonlySet<string>;
}

/** The findings of a sentence, those at the cursor first, and those whose messages the reader has before him anyway. */
export interface HoverFindings {
  readonly findings: readonly Finding[];
  readonly told: readonly Finding[];
  /** A source of the sentence has changed under it. */
  readonly changed: boolean;
}

/** Longest passage shown; a longer one is cut at both ends around its first mark. */
const PASSAGE_LENGTH = 500;

/** Passages shown; the definition request lists all of them. */
const MOST_PASSAGES = 6;

const MARKDOWN_HOVER: HoverStyle = {
  strong: (words) => `**${escapeMarkdown(words)}**`,
  plain: escapeMarkdown,
  quotation: (text, marks) => `> ${boldMarks(text, marks)}`,
  link: (words, uri) => `[${escapeMarkdown(words)}](<${withoutBrackets(uri)}>)`,
  // A table must have a head; it stays empty, for the cells speak for themselves.
  table: (rows) =>
    [rows[0]?.map(() => ' ') ?? [], rows[0]?.map(() => '---') ?? [], ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n'),
  commands: new Set(),
};

const PLAIN_HOVER: HoverStyle = {
  strong: oneLine,
  plain: oneLine,
  quotation: (text, marks) => `“${starMarks(text, marks)}”`,
  link: oneLine,
  table: (rows) => rows.map((cells) => cells.filter((cell) => cell !== '').join(' · ')).join('\n'),
  commands: new Set(),
};

/** As a client can show it: command links only for one that says which it runs. */
export function hoverStyle({ markdownHover, hoverCommands }: ClientFeatures): HoverStyle {
  return markdownHover ? { ...MARKDOWN_HOVER, commands: hoverCommands } : PLAIN_HOVER;
}

/**
 * What the sources say of a sentence, to be read at the cursor: the verdict in words, each finding's message, then the
 * passages with their differing words marked, and who says it, when and where. The passages of the findings come first.
 */
export function hoverText(
  draft: CheckedDraft,
  { sentence, judgement }: CheckedSentence,
  { findings, told, changed }: HoverFindings,
  converter: Converter,
  style: HoverStyle,
): string {
  const { host } = converter;
  const evidence = withoutRepeats([...findings.flatMap((finding) => finding.evidence), ...judgement.evidence]);
  const more = evidence.length - MOST_PASSAGES;
  return [
    style.strong(VERDICT_IN_WORDS[judgement.verdict]),
    ...(changed ? [style.plain('A source of this sentence has changed since the draft was opened.')] : []),
    ...findings.filter((finding) => !told.includes(finding)).map((finding) => findingText(finding, host, style)),
    ...findings.flatMap((finding) => sidesText(draft, finding, converter, style)),
    ...evidence.slice(0, MOST_PASSAGES).flatMap((passage) => passageText(draft, passage, converter, style)),
    ...(more > 0 ? [`${more} more`] : []),
    ...showEvidence(draft, sentence.span.start, style),
  ].join('\n\n');
}

/** The sources that a citation may mean: which each is, its key, and the passage to read. */
export function citationText(
  draft: CheckedDraft,
  passages: readonly Evidence[],
  converter: Converter,
  style: HoverStyle,
): string {
  const sources = citableSources(draft.sources.archive);
  return passages
    .slice(0, MOST_PASSAGES)
    .flatMap((passage) => {
      const source = sources.get(passage.source);
      const head = source ? [style.strong(captionOf(source)), style.plain(`@${citationKey(source)}`)].join(' · ') : [];
      return [...[head].flat(), ...passageText(draft, passage, converter, style)];
    })
    .join('\n\n');
}

/** The message, and the rule with its page where it has one. */
function findingText({ message, code }: Finding, host: Pick<Host, 'rulePage'>, style: HoverStyle): string {
  const page = host.rulePage(code);
  return `${style.plain(message)} (${page === undefined ? style.plain(code) : style.link(code, page)})`;
}

function passageText(
  draft: CheckedDraft,
  passage: Evidence,
  converter: Converter,
  style: HoverStyle,
): readonly string[] {
  const { sources, project } = draft;
  const article = sources.archive.articles.get(passage.source);
  const line = article ? sourceLines(article).positionAt(passage.span.start).line + 1 : 1;
  const { text, marks } = excerpt(passage, PASSAGE_LENGTH);
  const parts = [
    `${style.plain(sourceCaption(passage))} ${RELATION_IN_WORDS[passage.relation]}`,
    ...(passage.locator === undefined ? [] : [style.plain(passage.locator)]),
    style.link(
      article?.extracted ? project.nameOf(passage.path) : `${project.nameOf(passage.path)}, line ${line}`,
      linkTo(draft, passage, converter, style),
    ),
  ];
  // What is in bold differs, or says so: of a passage that only speaks of it, nothing is.
  return [style.quotation(text, passage.relation === 'related' ? [] : marks), parts.join(' · ')];
}

/** `**12** | Reuters, 2 Dec. 2024; AP | says otherwise`, a row for each thing that sources have. */
function sidesText(draft: CheckedDraft, finding: Finding, converter: Converter, style: HoverStyle): readonly string[] {
  const rows = sidesOf(finding).map(({ words, passages, earlier, relation }) => [
    style.strong(words) + (earlier ? ' earlier' : ''),
    passages.map((passage) => style.link(sourceCaption(passage), linkTo(draft, passage, converter, style))).join('; '),
    passages.length === 1 ? RELATION_IN_WORDS[relation] : RELATION_IN_WORDS_OF_MANY[relation],
  ]);
  return rows.length > 0 ? [style.table(rows)] : [];
}

/** The passage itself where the client runs our command, which opens it beside the draft; else its line in the file. */
function linkTo({ sources }: CheckedDraft, passage: Evidence, converter: Converter, style: HoverStyle): string {
  const argument: OpenSourceArgument = toLocation(converter, sources.archive, passage);
  if (style.commands.has(OPEN_SOURCE_COMMAND)) return commandLink(OPEN_SOURCE_COMMAND, argument);
  return `${argument.uri}#L${argument.range.start.line + 1}`;
}

function showEvidence({ draft }: CheckedDraft, offset: number, style: HoverStyle): readonly string[] {
  if (!style.commands.has(SHOW_EVIDENCE_COMMAND)) return [];
  const argument: ShowEvidenceArgument = {
    textDocument: { uri: draft.uri },
    position: draft.lines.positionAt(offset),
  };
  return [style.link('Show evidence', commandLink(SHOW_EVIDENCE_COMMAND, argument))];
}

function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}

function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const passage of evidence) {
    const place = `${passage.span.start} ${passage.span.end} ${passage.source}`;
    if (!byPlace.has(place)) byPlace.set(place, passage);
  }
  return [...byPlace.values()];
}

/** A URI is percent-encoded but for some signs; these would end the target of a link, or a cell. */
function withoutBrackets(uri: string): string {
  return uri.replace(/[<>()|\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
