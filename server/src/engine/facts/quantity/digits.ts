/** A number written in digits: its value and how many digits stand behind the decimal point. */
export interface Digits {
  readonly value: number;
  readonly decimals: number;
}

const plain = /^\d+(?:\.(\d+))?$/;
const commas = /^\d{1,3}(?:,\d{3})+(?:\.(\d+))?$/;
const lakhs = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.(\d+))?$/;
const pointsThenComma = /^\d{1,3}(?:\.\d{3})+,(\d+)$/;
const severalPoints = /^\d{1,3}(?:\.\d{3}){2,}$/;
const commaDecimal = /^\d+,(\d{1,2})$/;

/**
 * Reads digits with separators: "1,234.5", "1,00,000", and the European "1.234,5" and "1.234.567" where they can mean
 * nothing else. "1.234" is one and a bit, and "3,5" a decimal only when `decimalComma` says that what follows (a unit, a
 * scale) allows no list. Undefined for anything else: versions, addresses, "007".
 */
export function readDigits(text: string, decimalComma = false): Digits | undefined {
  if (text.length > 24) return undefined;
  if (text.length > 1 && text.startsWith('0') && !text.startsWith('0.')) return undefined;
  const english = plain.exec(text) ?? commas.exec(text) ?? lakhs.exec(text);
  if (english) return { value: Number(text.replaceAll(',', '')), decimals: english[1]?.length ?? 0 };
  const european =
    pointsThenComma.exec(text) ?? severalPoints.exec(text) ?? (decimalComma ? commaDecimal.exec(text) : null);
  if (european) {
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), decimals: european[1]?.length ?? 0 };
  }
  return undefined;
}
