import type { Quantity } from '../../engine/facts/fact.ts';
import { isQuoted, pick, replaced, withCaseOf, type Rewritten, type SourceSentence } from './story.ts';
import { inDigits, inWords } from './numberWords.ts';

/** A figure is stated twice, three times or half as large. */
export function changedByFactor(sentence: SourceSentence): Rewritten | undefined {
  return slip(sentence, ({ stated }) => [stated * 2, stated * 3, stated / 2]);
}

/** Two digits of a figure have changed places, or one is another. */
export function changedDigits(sentence: SourceSentence): Rewritten | undefined {
  return slip(sentence, (quantity) => {
    const digits = String(bare(sentence, quantity) ?? '');
    if (quantity.comparator !== 'exact' || !/^\d{2,}$/u.test(digits)) return [];
    const swapped = Array.from(digits).map(
      (digit, i) => digits.slice(0, i) + (digits[i + 1] ?? '') + digit + digits.slice(i + 2),
    );
    const bumped = String((Number(digits[0]) % 9) + 1) + digits.slice(1);
    return [...swapped.slice(0, -1), bumped]
      .filter((other) => !other.startsWith('0') && other !== digits)
      .map((other) => (quantity.stated * Number(other)) / Number(digits));
  });
}

const COUNTED: ReadonlySet<Quantity['dimension']> = new Set([
  'count',
  'percent',
  'money',
  'length',
  'area',
  'mass',
  'speed',
  'age',
  'duration',
]);

function slip(sentence: SourceSentence, others: (quantity: Quantity) => readonly number[]): Rewritten | undefined {
  const candidates = sentence.reading.quantities.flatMap((quantity) => {
    const value = bare(sentence, quantity);
    if (value === undefined || value < 2 || !isPlain(sentence, quantity)) return [];
    return others(quantity)
      .filter((other) => !isStated(sentence, other) && (quantity.dimension !== 'age' || other < 100))
      .flatMap((other) => {
        const text = written(sentence, quantity, (other / quantity.stated) * value);
        return text === undefined ? [] : [{ quantity, text }];
      });
  });
  const chosen = pick(candidates, sentence);
  return chosen && replaced(sentence, chosen.quantity.figure, chosen.text);
}

/** A bound ("more than 300") allows other figures, and so does a figure that is given twice. */
function isPlain(sentence: SourceSentence, quantity: Quantity): boolean {
  const bound = quantity.comparator !== 'exact' && quantity.comparator !== 'about' && quantity.comparator !== 'nearly';
  const restated =
    quantity.restates !== undefined || sentence.reading.quantities.some((other) => other.restates !== undefined);
  return !bound && !restated && COUNTED.has(quantity.dimension) && !isQuoted(sentence, quantity.span);
}

/** The bare figure as a number: "2.5" of "2.5bn"; undefined for figures written in another way. */
function bare(sentence: SourceSentence, { figure }: Quantity): number | undefined {
  return inDigits(sentence.text.slice(figure.start, figure.end));
}

function written(sentence: SourceSentence, { figure }: Quantity, value: number): string | undefined {
  const old = sentence.text.slice(figure.start, figure.end);
  if (/^\d/u.test(old)) {
    const decimals = /\.(\d+)$/u.exec(old)?.[1]?.length ?? 0;
    const text = value.toFixed(decimals);
    if (Number(text) === inDigits(old)) return undefined;
    if (Math.abs(Number(text) - value) > 1e-9 * value) return undefined;
    return old.includes(',') || value >= 10_000 ? text.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : text;
  }
  const word = inWords(value);
  return word && withCaseOf(old, word);
}

/** Whether a source states the other figure too, of whatever it counts. */
function isStated({ story }: SourceSentence, value: number): boolean {
  const words = [inWords(value), String(value)];
  if (words.some((word) => word !== undefined && story.words.has(word))) return true;
  return story.sentences.some(({ reading }) =>
    reading.quantities.some((quantity) => Math.abs(quantity.stated - value) < 1e-9 * Math.max(1, value)),
  );
}
