import type { Ignore } from '../../engine/check/ignoring/ignores.ts';
import { suppress } from '../../engine/check/ignoring/suppress.ts';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import type { ListedReference } from '../../engine/citations/listedKeys.ts';
import type { DraftCheck } from '../../engine/check/checkDraft.ts';
import { buildPassageIndex } from '../../engine/index/buildPassageIndex.ts';
import type { Evidence, Finding } from '../../engine/rules/finding.ts';
import type { ExtractedParagraph } from '../../engine/sources/extractedText.ts';
import { buildArticle } from '../../engine/sources/buildArticle.ts';
import { passagesOf } from '../../engine/sources/passages.ts';
import { parseDocument } from '../../engine/text/parseDocument.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { type Config, DEFAULT_CONFIG } from '../../project/config.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import type { IgnoreFile } from '../../project/ignoreFile.ts';
import type { Checker } from '../drafts/checking.ts';
import type { ConfigProblem, Host } from '../host.ts';

/** A host whose files are in memory and whose checker knows one thing: the draft's word has another in the sources. */
export interface InMemoryHost extends Host {
  /** By absolute path; change it as a person would change the disk. */
  readonly files: Map<string, string>;
  /** What is neither draft nor source: a bibliography, a file of keys. */
  readonly otherFiles: Map<string, string>;
  /** What the bibliography holds. */
  readonly references: ListedReference[];
  /** Drafts on disk, by absolute path. */
  readonly drafts: Map<string, string>;
  ignoreFile: IgnoreFile;
  ledger: ReadonlyMap<string, LedgerRecord>;
  ignoringFails: boolean;
  config: Config;
  problems: readonly ConfigProblem[];
  /** Sentences checked since the start. */
  readonly judged: string[];
  /** Milliseconds that reading the sources takes. */
  readingMs: number;
  /** As given when the project was last opened. */
  editorSettings: unknown;
  /** Milliseconds that the checker works on a sentence. */
  workMs: number;
  /** Thrown by the checker when a sentence holds the word "explode". */
  readonly explosion: Error;
}

export const ROOT = '/desk';

/** A project of these sources; without a checker of its own, sentences are checked by their words alone. */
export function inMemoryHost(sources: Readonly<Record<string, string>>, checker?: Checker): InMemoryHost {
  const files = new Map(Object.entries(sources).map(([name, text]) => [`${ROOT}/sources/${name}`, text]));
  const judged: string[] = [];
  const explosion = new Error('the secret sentence of the draft');
  const host: InMemoryHost = {
    files,
    otherFiles: new Map(),
    references: [],
    drafts: new Map(),
    ledger: new Map(),
    ignoringFails: false,
    ignoreFile: { path: `${ROOT}/.sourcecheck/ignores.json`, ignores: [], problems: [] },
    judged,
    explosion,
    workMs: 0,
    readingMs: 0,
    editorSettings: undefined,
    config: DEFAULT_CONFIG,
    problems: [],
    version: '0.0.0',
    toPath: (uri) => (uri.startsWith('file://') ? decodeURIComponent(uri.slice('file://'.length)) : undefined),
    toUri: (path) => `file://${path.split('/').map(encodeURIComponent).join('/')}`,
    rulePage: (code) => `https://pages.example/${code}`,
    loop: { now: () => performance.now(), turn: async () => new Promise((resolve) => setImmediate(resolve)) },
    checker: checker ?? {
      parse: ({ text, languageId }) => parseDocument(text, languageId === 'markdown' ? 'markdown' : 'plain'),
      check: (check) => wordChecker(check, host),
      suppress,
    },
    rootOf: async () => ROOT,
    now: () => new Date('2024-06-05T10:00:00Z'),
    today: () => '2024-06-05',
    readDraft: async (path) => host.drafts.get(path),
    readText: async (path) => host.files.get(path) ?? host.otherFiles.get(path),
    async openProject(_root, editorSettings) {
      host.editorSettings = editorSettings;
      await Promise.resolve();
      const { config, problems } = host;
      return {
        config,
        problems,
        configPath: `${ROOT}/.sourcecheck/config.json`,
        keysPath: `${ROOT}/.sourcecheck/keys.json`,
        settingsMark: fingerprint(JSON.stringify(config)),
        isDraft: (path) => /\.(?:md|txt)$/.test(path) && !path.includes('/sources/'),
        drafts: async () => [...host.drafts.keys()].toSorted(),
        linkTo: (source, draft) => source.replace(draft.replace(/[^/]*$/, ''), ''),
        nameOf: (path) => path.replace(`${ROOT}/`, ''),
        ignores: async () => host.ignoreFile,
        ignoresChanged() {},
        async addIgnore(ignore) {
          if (host.ignoringFails) throw new Error('the disk is full');
          host.ignoreFile = { ...host.ignoreFile, ignores: [...host.ignoreFile.ignores, { ...ignore, line: 0 }] };
        },
        async removeIgnore({ rule, sentence }) {
          const { ignores } = host.ignoreFile;
          const left = ignores.filter((one: Ignore) => one.rule !== rule || one.sentence !== sentence);
          host.ignoreFile = { ...host.ignoreFile, ignores: left };
          return left.length < ignores.length;
        },
        ledger: async () => ({ records: host.ledger, unread: [] }),
        ledgerChanged() {},
        async changeLedger(change) {
          if (host.ignoringFails) throw new Error('the disk is full');
          const changed = [...change(host.ledger)].map((record) => [record.key, record] as const);
          host.ledger = new Map([...host.ledger, ...changed]);
        },
        checker: async () => 'Ana',
        sourcesChanged() {},
        settingsFor: () => ({ severity: config.severity }),
        async sourcesFor(_draft, { progress }) {
          const parts = host.readingMs / 20;
          for (let part = 0; part < parts; part++) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            progress(part, parts);
          }
          const articles = [...files].map(([path, text]) =>
            buildArticle({
              id: path.replace(/^.*\/|\.\w+$/g, ''),
              path,
              text,
              format: 'plain',
              ...(path.endsWith('.pdf') && { extracted: pagesOf(text) }),
            }),
          );
          return {
            archive: {
              references: host.references,
              articles: new Map(articles.map((article) => [article.id, article])),
              index: buildPassageIndex(articles),
              generation: fingerprint(JSON.stringify([...files])),
            },
            folders: [`${ROOT}/sources`],
            problems: [],
            listed: articles.map((article) => ({
              id: article.id,
              path: article.path,
              ...(article.outlet !== undefined && { outlet: article.outlet }),
              passages: passagesOf(article).length,
              problems: article.problems,
            })),
            folderProblems: [],
          };
        },
      };
    },
  };
  return host;
}

/** Each line of a text as a page of a PDF file. */
function pagesOf(text: string): readonly ExtractedParagraph[] {
  return [...text.matchAll(/.+/g)].map(({ 0: line, index }, i) => ({
    span: { start: index, end: index + line.length },
    locator: `p. ${i + 1}`,
  }));
}

/** Flags `hundreds` where a passage of the sources has `dozens`, and knows sentences that stand in a source. */
function* wordChecker({ document, archive, settings }: DraftCheck, host: InMemoryHost): Generator<CheckedSentence> {
  for (const sentence of document.sentences) {
    host.judged.push(sentence.text);
    const until = performance.now() + host.workMs;
    while (performance.now() < until);
    if (sentence.text.includes('explode')) throw host.explosion;
    const evidence = evidenceFor(archive, /\bdozens of (\w+)/);
    const at = sentence.text.indexOf('hundreds');
    if (at >= 0 && evidence.length > 0) {
      const start = sentence.span.start + at;
      const severity = settings.severity['number'] ?? settings.severity['conflict/number'] ?? 'warning';
      const finding = conflict({ start, end: start + 'hundreds'.length }, severity, evidence);
      yield { sentence, judgement: { verdict: 'conflict', support: 0.1, evidence, findings: [finding] } };
      continue;
    }
    const supporting = evidence.filter(() => sentence.text.includes('dozens'));
    const verdict = supporting.length > 0 ? 'supported' : 'not-checkable';
    const agreeing = supporting.map((passage): Evidence => ({ ...passage, relation: 'agrees' }));
    yield {
      sentence,
      judgement: { verdict, support: supporting.length > 0 ? 0.9 : null, evidence: agreeing, findings: [] },
    };
  }
}

function conflict(span: Finding['span'], severity: Finding['severity'], evidence: readonly Evidence[]): Finding {
  return {
    code: 'conflict/number',
    severity,
    span,
    message: 'The draft has “hundreds”; the sources have “dozens”.',
    expected: ['dozens'],
    evidence,
    fixes: [
      {
        kind: 'attribute',
        title: 'Say who counted',
        edits: [{ span: { start: span.end, end: span.end }, text: ', by one count' }],
        preferred: false,
      },
      { kind: 'replace', title: 'Change to “dozens”', edits: [{ span, text: 'dozens' }], preferred: false },
    ],
  };
}

function evidenceFor(archive: DraftCheck['archive'], pattern: RegExp): Evidence[] {
  return [...archive.articles.values()].flatMap((article) =>
    passagesOf(article).flatMap((passage): Evidence[] => {
      const match = pattern.exec(passage.text);
      if (!match) return [];
      const start = passage.span.start + match.index;
      const { id, path, outlet } = article;
      return [
        {
          source: id,
          path,
          span: passage.span,
          text: passage.text,
          ...(outlet !== undefined && { outlet }),
          date: '2024-06-03',
          marks: [{ start, end: start + 'dozens'.length }],
          relation: 'conflicts',
        },
      ];
    }),
  );
}
