const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a hundred in words; undefined for others. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return ONES[value];
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${ONES[value % 10] ?? ''}`;
}

/** The number that a bare figure or one or two number words state; undefined for anything else. */
export function inDigits(text: string): number | undefined {
  if (/^\d+(?:,\d{3})*(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(',', ''));
  const words = text.toLowerCase();
  for (let value = 2; value < 100; value++) if (inWords(value) === words) return value;
  return undefined;
}
