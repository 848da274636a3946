import { crc32 } from 'node:zlib';
import type { Segment } from '../../engine/index/segment.ts';
import type { StringTable } from '../../engine/index/stringTable.ts';
import type { Article } from '../../engine/sources/article.ts';
import { type ArticleBody, type ArticleCard, aligned, MAGIC, PREFIX_BYTES, type ShardHead } from './packShard.ts';
import type { Shard, ShardTexts } from './shard.ts';

/** An index in two: its head would stay in memory with its arrays. Each is at the beginning of its buffer. */
export interface SplitIndex {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly arrays: Uint8Array<ArrayBuffer>;
}

/** How many bytes stand before the arrays, by the prefix of an index. */
export function headBytes(prefix: Uint8Array<ArrayBuffer>): number {
  return aligned(PREFIX_BYTES + headLength(prefix));
}

/** The shard of an index that `ShardPacker` made, with its head, which `headOf` has found whole. */
export function openShard({ arrays: { buffer } }: SplitIndex, head: ShardHead, texts: ShardTexts): Shard {
  const bytesOf = (name: string): { readonly at: number; readonly length: number } => {
    const [, at, length] = head.arrays[name] ?? ['u8', 0, 0];
    return { at, length };
  };
  const u8 = (name: string): Uint8Array => new Uint8Array(buffer, bytesOf(name).at, bytesOf(name).length);
  const u32 = (name: string): Uint32Array => new Uint32Array(buffer, bytesOf(name).at, bytesOf(name).length);
  const table = (name: string): StringTable => {
    const units = bytesOf(`${name}.units`);
    return {
      units: new Uint16Array(buffer, units.at, units.length),
      ends: u32(`${name}.ends`),
      slots: u32(`${name}.slots`),
    };
  };
  const more = bytesOf('more');
  const segment: Segment = {
    ids: table('ids'),
    firstDocument: u32('firstDocument'),
    starts: u32('starts'),
    ends: u32('ends'),
    paragraphs: u32('paragraphs'),
    terms: table('terms'),
    offsets: u32('offsets'),
    documents: u32('documents'),
    capitals: { words: table('words'), more: new Int32Array(buffer, more.at, more.length) },
    acronyms: head.acronyms,
    articles: packedArticles(u8('cards'), u32('cardEnds'), u32('bodyEnds'), texts),
  };
  return { files: head.files, segment };
}

/**
 * What stands in the head of an index that is whole. Undefined for bytes that are not whole, not ours, or in another form: the
 * checksum decides.
 */
export function headOf({ head, arrays }: SplitIndex): ShardHead | undefined {
  const prefix = new DataView(head.buffer, head.byteOffset, PREFIX_BYTES);
  if (prefix.getUint32(0, true) !== MAGIC || prefix.getUint32(8, true) !== head.length + arrays.length)
    return undefined;
  if (prefix.getUint32(4, true) !== crc32(arrays, crc32(head.subarray(8)))) return undefined;
  const json = Buffer.from(head.buffer, head.byteOffset + PREFIX_BYTES, headLength(head)).toString();
  const parsed: unknown = JSON.parse(json);
  return isHead(parsed) ? parsed : undefined;
}

/** The checksum has told that it was packed as a whole: what it is need only be told apart. */
function isHead(value: unknown): value is ShardHead {
  return typeof value === 'object' && value !== null && 'files' in value && 'arrays' in value;
}

function headLength(index: Uint8Array<ArrayBuffer>): number {
  return new DataView(index.buffer, index.byteOffset, PREFIX_BYTES).getUint32(12, true);
}

/** Articles that are unpacked one by one: the card when it is first asked for, the text each time it is not at hand. */
function packedArticles(
  cards: Uint8Array,
  cardEnds: Uint32Array,
  bodyEnds: Uint32Array,
  texts: ShardTexts,
): Segment['articles'] {
  const unpacked: (Article | undefined)[] = [];
  const bytes = Buffer.from(cards.buffer, cards.byteOffset, cards.length);
  const places = new Map<object, number>();
  const body = (card: object): Body => {
    const known = bodies.get(card);
    if (known) return known;
    const place = places.get(card) ?? 0;
    const made = bodyOf(texts.read(bodyEnds[place - 1] ?? 0, bodyEnds[place] ?? 0));
    const oldest = bodies.keys().next();
    if (bodies.size >= KEPT_BODIES && !oldest.done) bodies.delete(oldest.value);
    bodies.set(card, made);
    return made;
  };
  // One for all: an archive has very many articles.
  const withBody: Body = {
    get text() {
      return body(this).text;
    },
    get prose() {
      return body(this).prose;
    },
    get paragraphs() {
      return body(this).paragraphs;
    },
  };
  const at = (place: number): Article | undefined => {
    if (place < 0 || place >= cardEnds.length) return undefined;
    const known = unpacked[place];
    if (known) return known;
    const card = unpack(bytes.toString('utf8', cardEnds[place - 1] ?? 0, cardEnds[place]), isCard);
    places.set(card, place);
    Object.setPrototypeOf(card, withBody);
    return hasBody(card) ? (unpacked[place] = card) : undefined;
  };
  return { length: cardEnds.length, at };
}

function hasBody(card: ArticleCard): card is Article {
  return 'text' in card;
}

/** Texts kept unpacked: what a few drafts are held against. */
const KEPT_BODIES = 600;

interface Body {
  readonly text: string;
  readonly prose: string;
  readonly paragraphs: Article['paragraphs'];
}

const bodies = new Map<object, Body>();

function bodyOf(bytes: Uint8Array): Body {
  const body = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(), isBody);
  return { ...body, prose: body.prose ?? body.text };
}

function unpack<Packed>(json: string, isPacked: (value: unknown) => value is Packed): Packed {
  const value: unknown = JSON.parse(json);
  if (!isPacked(value)) throw new Error('The cache holds what was not put there; start again.');
  return value;
}

function isCard(value: unknown): value is ArticleCard {
  return typeof value === 'object' && value !== null && 'id' in value && 'path' in value;
}

function isBody(value: unknown): value is ArticleBody {
  return typeof value === 'object' && value !== null && 'text' in value && 'paragraphs' in value;
}
