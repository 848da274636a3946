import type { ListedReference } from '../engine/citations/listedKeys.ts';
import type { ReferenceList } from './referenceList.ts';

/**
 * Reads the references of a CSL-JSON file, as Zotero and Pandoc write them: a list of items, or an object with one. An item
 * that is none is left out. Throws nothing: a file that is no JSON has a problem and no references.
 */
export function readCslJson(text: string): ReferenceList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { references: [], problems: ['it is not valid JSON and is left out'] };
  }
  const items = isRecord(value) ? (value['references'] ?? value['items']) : value;
  if (!Array.isArray(items)) return { references: [], problems: ['it holds no list of references and is left out'] };
  return { references: items.flatMap(toReference), problems: [] };
}

/** Types of items that news, reports and books have; a feed of articles has none of them. */
const TYPES = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document entry hearing
  interview legal_case legislation motion_picture pamphlet paper-conference periodical personal_communication post
  post-weblog regulation report speech thesis webpage`.split(/\s+/u),
);

/** Whether a value is what this reads, and can be nothing else: a list of which every item has a key and a type of CSL. */
export function isCslJson(value: unknown): boolean {
  const items = isRecord(value) ? value['references'] : value;
  if (!Array.isArray(items) || items.length === 0) return false;
  return items.every(
    (item) => isRecord(item) && textOf(item['id']) !== undefined && TYPES.has(textOf(item['type']) ?? ''),
  );
}

function toReference(item: unknown): ListedReference[] {
  if (!isRecord(item)) return [];
  const key = textOf(item['id']);
  if (key === undefined) return [];
  const title = textOf(item['title']);
  const outlet = textOf(item['container-title']) ?? textOf(item['publisher']);
  const url = textOf(item['URL']);
  const date = dateOf(item['issued']);
  const custom = isRecord(item['custom']) ? item['custom'] : {};
  const source = textOf(custom['source']);
  return [
    {
      key,
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
      ...(date !== undefined && { date }),
      ...(source !== undefined && { source }),
    },
  ];
}

/** `{"date-parts": [[2024, 12, 2]]}`, numbers or digits, perhaps without day and month. */
function dateOf(issued: unknown): string | undefined {
  if (!isRecord(issued)) return undefined;
  const raw = textOf(issued['raw']) ?? textOf(issued['literal']);
  if (raw !== undefined) return /^\d{4}(?:-\d{2}){0,2}$/.test(raw) ? raw : undefined;
  const parts: unknown = issued['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first)) return undefined;
  const digits = first.slice(0, 3).map(Number);
  if (digits.length === 0 || !digits.every((part) => Number.isInteger(part) && part > 0)) return undefined;
  return digits.map((part, nth) => String(part).padStart(nth === 0 ? 4 : 2, '0')).join('-');
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
