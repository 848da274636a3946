import type { SourceProblem } from './article.ts';
import { readBoilerplate } from './boilerplate.ts';
import { dateField, merged, type Metadata } from './metadata.ts';
import { knownOutlet } from './outlets.ts';
import { findDate } from './publicationDate.ts';

/** A line above the story. `end` is where the header ends in it: the story may start on the same line. */
export interface HeaderLine {
  readonly end: number;
  readonly fields: Metadata;
  readonly problems: readonly SourceProblem[];
}

const DATE_LABEL =
  /^(?:(?:first |originally |last )?(?:date|dated|published|posted|updated|modified|issued|created|pub(?:lication)? date|date published)\b(?: (?:on|at))?)\s*[:|]?\s*/iu;
const TIME =
  /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?![\d%])|\b\d{1,2}\s*[ap]\.?m\.?(?!\p{L})|\b\d{4}\s*(?=(?:gmt|utc|hrs)\b)/iu;
const ZONE =
  /\b(?:gmt|utc|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]t|ist|msk|aest|aedt|jst|hkt|sgt|eat|sast|hrs|local time)\b(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b/iu;
const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?,?/iu;
const SOURCE_MARK = /[[(]\s*source\s*:\s*([^\])]{2,60})[\])]/iu;
const LABELS: readonly {
  readonly label: RegExp;
  readonly field: 'title' | 'outlet' | 'byline' | 'url' | 'dateline' | undefined;
}[] = [
  { label: /^(?:title|headline)\s*:\s*/iu, field: 'title' },
  { label: /^(?:source|outlet|publisher|publication|newspaper|agency|site|website)\s*:\s*/iu, field: 'outlet' },
  { label: /^(?:authors?|byline|by|writer|reporter|written by|reported by)\s*:\s*/iu, field: 'byline' },
  { label: /^(?:url|link|web|address|permalink)\s*:\s*(?=https?:)/iu, field: 'url' },
  { label: /^(?:dateline|location|place)\s*:\s*/iu, field: 'dateline' },
  {
    label:
      /^(?:section|category|categories|tags?|topics?|keywords|language|edition|word count|length|copyright|retrieved|accessed|id|slug|type)\s*:\s*/iu,
    field: undefined,
  },
];
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const PARTICLE = '(?:al|bin|da|de|del|della|di|du|el|la|le|van|von|der|den|ter|of|the|and|in|for|with|at|&|y)';
const BYLINE = new RegExp(
  `^(?:(?:Written|Reported|Words|Text|Story|Analysis) )?(?:By|BY|by):? (${NAME}(?:,? (?:${NAME}|${PARTICLE}|AND|staff|writer|reporter|correspondent|editor|news|agencies))*)[,.]?$`,
  'u',
);
const STAFF =
  /^(?:by )?((?:[\p{Lu}][\p{L}.'’&-]* ){1,4}?)(?:staff(?: writers?| reporters?)?|news ?desk|web desk|bureau|correspondents?|reporters?|editorial(?: team| board)?)$/iu;
const DESK = /^(?:by )?(?:our |the )?(?:web|news|city|sports?|foreign|national|state|business|digital)[ -]?desk$/iu;
const LONGEST_FIELD_LINE = 300;

/**
 * Reads one line above a story: a date with whatever stands beside it, a byline, a labelled field, an outlet's name,
 * a share button. Bullets before such a line are left out. Undefined for a line that is no header; the caller stops there.
 */
export function readHeaderLine(line: string, path: string): HeaderLine | undefined {
  const bullet = /^\s*(?:[-*•|–—]\s+)?/u.exec(line)?.[0].length ?? 0;
  const text = line.slice(bullet);
  return (
    readDateLine(text, bullet, path) ??
    (line.length <= LONGEST_FIELD_LINE
      ? readFieldLine(text.trim(), line.length, bullet > 0 && /[-*•–—]/u.test(line.slice(0, bullet)))
      : undefined)
  );
}

/**
 * A line that starts with a date: `date 2024-12-01 Government forces…`, `04:06 PM, Dec 02, 2024`,
 * `Published: 2 December 2024, 14:05 GMT | Reuters`. The header goes on over time, zone and source mark.
 */
function readDateLine(text: string, offset: number, path: string): HeaderLine | undefined {
  const label = DATE_LABEL.exec(text)?.[0].length ?? 0;
  const found = findDate(text.slice(0, 160));
  if (!found) {
    if (label > 0 && /[:|]\s*$/u.test(text.slice(0, label)) && text.length <= 80) {
      return {
        end: offset + text.length,
        fields: {},
        problems: problemsOf(dateField(text.slice(label), path).problem),
      };
    }
    return undefined;
  }
  const between = text.slice(label, Math.max(label, found.span.start));
  if (!isOnlyClock(between)) return undefined;
  const after = text.slice(found.span.end);
  const clock = clockLength(after);
  const mark = new RegExp(`^\\s*${SOURCE_MARK.source}`, 'iu').exec(after.slice(clock));
  const headerEnd = found.span.end + clock + (mark?.[0].length ?? 0);
  const rest = text.slice(headerEnd).trim();
  const story = rest !== '' && !isRemainder(rest);
  // A story may well begin "2 December 2024 was a day…": without a label or a mark, only a whole line is a header.
  if (story && label === 0 && !mark) return undefined;
  const { date, problem } = dateField(
    found.kind === 'date' ? text.slice(found.span.start, found.span.end) : found.text,
    path,
  );
  const outlet = mark?.[1]?.trim() ?? (story ? undefined : outletIn(rest));
  return {
    end: offset + (story ? headerEnd : text.length),
    fields: { ...(date && { date }), ...(outlet && { outlet: knownOutlet(outlet) ?? outlet }) },
    problems: problemsOf(problem),
  };
}

function readFieldLine(text: string, end: number, bulleted: boolean): HeaderLine | undefined {
  if (text === '') return undefined;
  const whole = (fields: Metadata): HeaderLine => ({ end, fields, problems: [] });
  for (const { label, field } of LABELS) {
    const length = label.exec(text)?.[0].length;
    if (length === undefined) continue;
    const value = text.slice(length).trim();
    if (field === undefined || value === '') return whole({});
    return whole(field === 'outlet' ? { outlet: knownOutlet(value) ?? value } : { [field]: value });
  }
  const mark = SOURCE_MARK.exec(text);
  if (mark?.[1] && mark[0].length === text.length) return whole({ outlet: knownOutlet(mark[1]) ?? mark[1].trim() });
  const parts = text.split(/\s*[|·•]\s*/u).filter(Boolean);
  if (parts.length > 1 && parts.length <= 5) {
    const read = parts.map((part) => readHeaderLine(part, ''));
    if (read.some(Boolean) && text.length <= 160)
      return whole(read.reduce((fields, part) => merged(fields, part?.fields ?? {}), {} as Metadata));
    return undefined;
  }
  const byline = bylineOf(text);
  if (byline) return whole(byline);
  const outlet = knownOutlet(text);
  if (outlet) return whole({ outlet });
  const furniture = readBoilerplate(text);
  if (furniture) return whole(furniture.outlet ? { outlet: furniture.outlet } : {});
  if (bulleted && text.split(/\s+/u).length <= 5 && !/[.!?]$/u.test(text)) return whole({});
  return undefined;
}

/** "By Jane Doe, Reuters", "Myind Staff": who wrote it, and the outlet where the line names it. */
function bylineOf(text: string): Metadata | undefined {
  if (text.split(/\s+/u).length > 14) return undefined;
  if (DESK.test(text)) return { byline: text };
  const staff = STAFF.exec(text)?.[1]?.trim();
  if (staff !== undefined) {
    const outlet = /^(?:our|news|the|a|special|senior|by)$/iu.test(staff)
      ? undefined
      : (knownOutlet(staff) ?? (staff.split(' ').length <= 2 ? staff : undefined));
    return { byline: text.replace(/^by /iu, ''), ...(outlet && { outlet }) };
  }
  const byline = BYLINE.exec(text)?.[1];
  if (!byline) return undefined;
  const outlet = knownOutlet(byline) ?? knownOutlet(byline.split(/,\s*/u).at(-1) ?? '');
  return { byline, ...(outlet && { outlet }) };
}

/** How far times, zones and joints go on after a date. */
function clockLength(text: string): number {
  let length = 0;
  for (;;) {
    const rest = text.slice(length);
    const skipped = /^[\s,/|·•–—-]*(?:at\s+)?/iu.exec(rest)?.[0].length ?? 0;
    const tail = rest.slice(skipped);
    const match = [TIME, ZONE].map((pattern) => pattern.exec(tail)).find((found) => found?.index === 0);
    if (!match || match[0] === '') break;
    length += skipped + match[0].length;
  }
  return length;
}

/** Whether nothing is left but a time, a weekday and joints. */
function isOnlyClock(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(
    text
      .replace(TIME, '')
      .replace(ZONE, '')
      .replace(WEEKDAY, '')
      .replace(/\b(?:on|at|date|updated|published)\b/giu, ''),
  );
}

/** What may stand behind a date and still be header: brackets, an update time, a few words without a sentence's end. */
function isRemainder(rest: string): boolean {
  if (rest.length > 120 || /[.!?]["'”’]?$/u.test(rest)) return false;
  return rest.split(/\s+/u).length <= 6 || /^[|·•/([]|^(?:last )?(?:updated|modified|published)\b/iu.test(rest);
}

function outletIn(rest: string): string | undefined {
  return rest
    .split(/\s*[|·•/()[\]]\s*|(?:^|\s+)[-–—]\s+/u)
    .map((part) => knownOutlet(part))
    .find(Boolean);
}

function problemsOf(problem: SourceProblem | undefined): readonly SourceProblem[] {
  return problem ? [problem] : [];
}
