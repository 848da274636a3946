import { randomFrom } from './random.ts';

/** One keystroke: `inserted` is put at `start`, or the character there is taken away. `after` is the text then. */
export interface Keystroke {
  readonly start: number;
  readonly inserted: 'e' | '';
  readonly after: string;
}

/** Puts letters into words all over a text and takes letters away, in turn; the same ones each time. */
export function* keystrokesIn(text: string, count: number): Generator<Keystroke> {
  const random = randomFrom(11);
  let now = text;
  for (let i = 0; i < count; i += 1) {
    const word = random.pick([...now.matchAll(/\b\p{Ll}{4,}\b/gu)]);
    const start = word.index + 2;
    const inserted = i % 2 === 0 ? 'e' : '';
    now = now.slice(0, start) + inserted + now.slice(start + (inserted === '' ? 1 : 0));
    yield { start, inserted, after: now };
  }
}
