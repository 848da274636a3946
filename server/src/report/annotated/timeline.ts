import type { Element } from 'hast';
import { dayInWords } from '../sourceCaption.ts';
import { element } from './element.ts';

/** One figure of one source, at the day of the source. */
export interface TimelinePoint {
  readonly label: string;
  readonly value: string;
  /** ISO date. */
  readonly date: string;
  readonly shape: 'agrees' | 'differs' | 'draft';
}

const WIDTH = 440;
const LANE = 26;
const TOP = 8;
/** Room for the names of outlets, and for the last value. */
const LEFT = 146;
const RIGHT = 118;
const LONGEST_LABEL = 17;
const LONGEST_VALUE = 16;

/**
 * A plot of who had which figure when: a lane a point, oldest first, days from left to right. Shapes tell what agrees with
 * the draft (a disc), what differs (a diamond) and the draft (a square). Undefined for fewer than two points.
 */
export function timeline(points: readonly TimelinePoint[], title: string): Element | undefined {
  const dated = points.flatMap((point) => {
    const day = Date.parse(`${point.date}T00:00:00Z`);
    return Number.isNaN(day) ? [] : [{ ...point, day }];
  });
  if (dated.length < 2) return undefined;
  const lanes = dated.toSorted((a, b) => a.day - b.day);
  const first = lanes[0]?.day ?? 0;
  const last = lanes.at(-1)?.day ?? first;
  const x = (day: number): number =>
    last === first
      ? LEFT + (WIDTH - LEFT - RIGHT) / 2
      : LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const foot = TOP + lanes.length * LANE;
  const ends = first === last ? [first] : [first, last];
  return element(
    'svg',
    {
      className: ['timeline'],
      viewBox: `0 0 ${String(WIDTH)} ${String(foot + 24)}`,
      width: WIDTH,
      height: foot + 24,
      role: 'img',
      ariaLabel: `${title}: ${lanes.map(({ label, value, date }) => `${label}, ${date}: ${value}`).join('; ')}`,
    },
    line(LEFT - 6, foot, WIDTH - RIGHT + 6, foot, 'axis'),
    ...ends.map((day) => text(x(day), foot + 16, dayWords(day), 'middle', 'tick')),
    ...lanes.flatMap(({ label, value, day, shape }, lane) => {
      const y = TOP + lane * LANE + LANE / 2;
      return [
        line(LEFT - 6, y, x(day), y, 'lane'),
        text(LEFT - 12, y + 4, cut(label, LONGEST_LABEL), 'end', 'who'),
        mark(shape, x(day), y),
        text(x(day) + 11, y + 4, cut(value, LONGEST_VALUE), 'start', 'what'),
      ];
    }),
  );
}

function mark(shape: TimelinePoint['shape'], x: number, y: number): Element {
  const className = ['point', shape];
  const [cx, cy] = [rounded(x), rounded(y)];
  switch (shape) {
    case 'agrees':
      return element('circle', { className, cx, cy, r: 5 });
    case 'differs':
      return element('path', { className, d: `M${cx} ${rounded(y - 6.5)}l6.5 6.5l-6.5 6.5l-6.5 -6.5z` });
    case 'draft':
      return element('rect', { className, x: rounded(x - 5), y: rounded(y - 5), width: 10, height: 10 });
  }
}

function line(x1: number, y1: number, x2: number, y2: number, className: string): Element {
  return element('line', {
    className: [className],
    x1: rounded(x1),
    y1: rounded(y1),
    x2: rounded(x2),
    y2: rounded(y2),
  });
}

function text(x: number, y: number, words: string, textAnchor: string, className: string): Element {
  return element('text', { className: [className], x: rounded(x), y: rounded(y), textAnchor }, words);
}

function rounded(n: number): string {
  return String(Math.round(n * 10) / 10);
}

function cut(words: string, longest: number): string {
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}

function dayWords(day: number): string {
  return dayInWords(new Date(day).toISOString().slice(0, 10)) ?? '';
}
