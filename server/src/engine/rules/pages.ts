import type { PageMeta } from './page.ts';
import { RULES } from './registry.ts';

/** The pages of all rules: the comparing ones and those that look at a claim, a draft or its citations alone. */
export function allPages(): readonly PageMeta[] {
  return [...RULES.map(comparingPage), ...OTHERS];
}

/** The page that explains a code; undefined for a code that has none. */
export function pageOf(code: string): PageMeta | undefined {
  byCode ??= new Map(allPages().flatMap((page) => page.codes.map((one) => [one, page])));
  return byCode.get(code);
}

let byCode: ReadonlyMap<string, PageMeta> | undefined;

function comparingPage({ meta }: (typeof RULES)[number]): PageMeta {
  return {
    ...meta,
    name: meta.kind,
    codes: [`conflict/${meta.kind}`, `disputed/${meta.kind}`],
    severities: [meta.severity.conflict, meta.severity.disputed],
  };
}

const OTHERS: readonly PageMeta[] = [
  {
    name: 'outdated',
    codes: ['disputed/outdated'],
    title: 'A later source has a newer figure',
    what: 'Says that the same counter has since given another figure, with both figures and their dates.',
    why: 'Early tolls undershoot; the newest figure, dated, is the one to print.',
    fix: 'Take the newer figure, or say when the older one was given.',
    limits: 'Only where both sources are dated and the counter is the same, or neither names one.',
    severities: ['information'],
    examples: [],
  },
  {
    name: 'unsupported',
    codes: ['unsupported/claim', 'unsupported/quote', 'unsupported/superlative'],
    title: 'No source supports this',
    what: 'Marks the words of a checkable sentence that nothing in the sources carries: a claim, a quotation, or a “first”, “only” or “largest”.',
    why: 'What no source says is either your own reporting or a mistake; the desk will ask which.',
    fix: 'Add a source, attribute it, or leave it out.',
    limits:
      'Questions, opinions, advice and headings are left alone. A paraphrase in quite other words may be marked wrongly; silence it once.',
    severities: ['information', 'information', 'information'],
    examples: [],
  },
  {
    name: 'arithmetic',
    codes: ['draft/arithmetic'],
    title: 'The sum does not come out',
    what: 'Checks a draft’s own sums, shares, conversions and the weekday of a date. Needs no source.',
    why: 'Readers do the sum.',
    fix: 'Mend the figure that is wrong.',
    limits: 'Only sums that are certain from the sentence itself.',
    severities: ['warning'],
    examples: [],
  },
  {
    name: 'citation',
    codes: ['citation/unknown', 'citation/not-covering', 'citation/unused', 'citation/duplicate', 'citation/uncited'],
    title: 'A citation does not hold',
    what: 'Says when a sentence is borne out by another source than the one that it cites, when a citation names no known source, and when a footnote is defined twice or never called. Switched on by its code, it also marks every supported sentence that cites nothing. A citation changes no verdict: every source has its say, and the one cited is shown first.',
    why: 'A citation that does not carry its sentence is worse than none.',
    fix: 'Cite the source that says it: the quick fix adds it, and “Cite all” adds all that are missing. A key with a slip in it is changed to the one that was meant. Give a reference as the source has it. A footnote that is not there can be defined as the source that says so, or its mark taken out; one that nothing calls can be taken out, and one that is defined twice given a label of its own.',
    limits:
      'A phrase such as “according to the board” counts as a citation only where it names an outlet. Footnotes that hold remarks, interviews or web addresses outside the sources are left alone. A sentence that no source bears out is reported as that, whatever it cites.',
    severities: ['warning', 'warning', 'hint', 'warning', 'off'],
    examples: [],
  },
  {
    name: 'suppression',
    codes: ['suppression/unused', 'suppression/no-reason'],
    title: 'An ignore comment needs a look',
    what: 'Says when an ignore comment silences nothing any more, and when it gives no reason.',
    why: 'An ignore that nobody remembers hides the next mistake.',
    fix: 'Remove the comment, or write the reason after the colon.',
    limits: 'The finding that is silenced is still listed in the JSON output, with its reason.',
    severities: ['hint', 'hint'],
    examples: [],
  },
];
