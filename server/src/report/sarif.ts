import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { Evidence, Finding, Severity } from '../engine/rules/finding.ts';
import { allPages } from '../engine/rules/pages.ts';
import type { CheckedDraft, ShowPath } from './checkedDraft.ts';
import { type LineMap, lineMap, type Range } from './positions.ts';
import { printable } from './printable.ts';
import { quotedEvidence } from './quotedEvidence.ts';

export interface SarifOptions {
  readonly showPath: ShowPath;
  /** Of Sourcecheck. */
  readonly version: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Exclude<Severity, 'off'>, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * The findings as SARIF 2.1.0, the form in which code hosts take what analysis tools found: one run, a rule for every
 * code, a result for every finding, the passages of the sources as related locations, an ignored finding with its
 * reason. One line of JSON with a line end. Lines and columns count from 1, in UTF-16 code units.
 */
export function sarifReport(drafts: readonly CheckedDraft[], { showPath, version }: SarifOptions): string {
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Sourcecheck', version, rules: RULES } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap((draft) => {
          const sheet = { draft, places: lineMap(draft.document.text), showPath };
          return draft.checked.flatMap((one) =>
            one.judgement.findings.flatMap((finding) => {
              const { severity } = finding;
              return severity === 'off' ? [] : [result(finding, severity, one, sheet)];
            }),
          );
        }),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

const RULES = allPages().flatMap(({ codes, title, what, why, fix, limits }) =>
  codes.map((code) => ({
    id: code,
    name: code,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: [what, why, fix, limits].join('\n\n') },
  })),
);

interface Sheet {
  readonly draft: CheckedDraft;
  readonly places: LineMap;
  readonly showPath: ShowPath;
}

function result(finding: Finding, severity: Exclude<Severity, 'off'>, one: CheckedSentence, sheet: Sheet) {
  const { code, span, message, evidence, suppressed } = finding;
  const { draft, places } = sheet;
  const words = draft.document.text.slice(span.start, span.end);
  const ruleIndex = RULES.findIndex(({ id }) => id === code);
  return {
    ruleId: code,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: plainMessage(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(draft.path) },
          region: { ...regionOf(places.rangeOf(span)), snippet: { text: words } },
        },
      },
    ],
    ...(evidence.length > 0 && { relatedLocations: evidence.map((passage, at) => related(passage, at, sheet)) }),
    partialFingerprints: {
      'sentenceAndWords/v1': fingerprint([code, one.sentence.text.replaceAll(/\s+/gu, ' ').trim(), words]),
    },
    ...(suppressed !== undefined && { suppressions: [{ kind: 'inSource', justification: suppressed }] }),
  };
}

function related(evidence: Evidence, at: number, { draft, showPath }: Sheet) {
  const place = draft.sourceTexts.placeOf(evidence);
  return {
    id: at,
    physicalLocation: {
      artifactLocation: { uri: uriOf(showPath(evidence.path)) },
      ...(place && { region: regionOf(place) }),
    },
    message: { text: plainMessage(quotedEvidence(evidence)) },
  };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A relative reference for what lies below the folder that the user stands in, else a `file:` address. */
function uriOf(shown: string): string {
  if (path.isAbsolute(shown)) return pathToFileURL(shown).href;
  return shown.split('/').map(encodeURIComponent).join('/');
}

/** SARIF reads `[text](address)` in a message as a link (3.11.6). What sources and drafts say is text: no link comes of it. */
function plainMessage(text: string): string {
  const shown = printable(text);
  return shown.includes('](') ? shown.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`) : shown;
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
