import { crc32 } from 'node:zlib';
import type { SegmentArrays } from '../../engine/index/segment.ts';
import type { Article } from '../../engine/sources/article.ts';
import type { FileRecord, ShardImage } from './shard.ts';

/** The first bytes of a shard's index: what it is, and in which form. Raise the number when the form changes. */
export const MAGIC = 0x53435833;

/** Magic, checksum of what follows, length of the index, length of the head. */
export const PREFIX_BYTES = 16;

/** What stands before the arrays, as JSON. */
export interface ShardHead {
  readonly files: readonly FileRecord[];
  readonly acronyms: SegmentArrays['acronyms'];
  /** Of each array its kind, its place and its length in elements. */
  readonly arrays: Readonly<Record<string, readonly [kind: ArrayKind, start: number, length: number]>>;
  /** Checksum of all texts. */
  readonly textsSum: number;
  readonly textsLength: number;
}

export type ArrayKind = 'u8' | 'u16' | 'u32' | 'i32';
export type PackedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** What of an article is at hand at once. */
export type ArticleCard = Omit<Article, 'text' | 'prose' | 'paragraphs'>;

/** What of an article is read when it is asked for. `prose` is left out where it is the text. */
export type ArticleBody = Pick<Article, 'text' | 'paragraphs'> & { readonly prose?: string };

/** Packs one article after the other, then the index over them. */
export class ShardPacker {
  private readonly cards: Buffer[] = [];
  private readonly bodies: Buffer[] = [];

  /** Adds an article, in the order of the segment. */
  add({ text, prose, paragraphs, ...card }: Article): void {
    const body: ArticleBody = { text, paragraphs, ...(prose !== text && { prose }) };
    this.cards.push(Buffer.from(JSON.stringify(card)));
    this.bodies.push(Buffer.from(JSON.stringify(body)));
  }

  /** The shard. `files` have their articles in the order in which those were added. */
  finish(files: readonly FileRecord[], segment: SegmentArrays): ShardImage {
    const texts = joined(this.bodies);
    const parts: Record<string, PackedArray> = {
      ...arraysOf(segment),
      cards: joined(this.cards),
      cardEnds: endsOf(this.cards),
      bodyEnds: endsOf(this.bodies),
    };
    // Eight bytes each: typed arrays can stand at multiples of their element only.
    let at = 0;
    const arrays: Record<string, readonly [ArrayKind, number, number]> = {};
    for (const [name, array] of Object.entries(parts)) {
      arrays[name] = [kindOf(array), at, array.length];
      at = aligned(at + array.byteLength);
    }
    const { acronyms } = segment;
    const shardHead: ShardHead = { files, acronyms, arrays, textsSum: crc32(texts), textsLength: texts.length };
    const head = Buffer.from(JSON.stringify(shardHead));
    const first = aligned(PREFIX_BYTES + head.length);
    const index = new Uint8Array(first + at);
    index.set(head, PREFIX_BYTES);
    for (const [name, array] of Object.entries(parts)) {
      index.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), first + (arrays[name]?.[1] ?? 0));
    }
    const prefix = new DataView(index.buffer);
    prefix.setUint32(0, MAGIC, true);
    prefix.setUint32(8, index.length, true);
    prefix.setUint32(12, head.length, true);
    prefix.setUint32(4, crc32(index.subarray(8)), true);
    return { index, texts };
  }
}

/** The next multiple of eight. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The arrays of a segment by name; `openShard` puts them together again. */
function arraysOf(segment: SegmentArrays): Record<string, PackedArray> {
  const { ids, terms, capitals, firstDocument, starts, ends, paragraphs, offsets, documents } = segment;
  const tables = Object.entries({ ids, terms, words: capitals.words }).flatMap(([name, table]) =>
    Object.entries({ ...table }).map(([part, array]): [string, PackedArray] => [`${name}.${part}`, array]),
  );
  const more = capitals.more;
  return {
    ...Object.fromEntries(tables),
    firstDocument,
    starts,
    ends,
    paragraphs,
    offsets,
    documents,
    more,
  };
}

function kindOf(array: PackedArray): ArrayKind {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'i32';
}

/** Not `Buffer.concat`: what it gives may lie in memory shared with others, which cannot be handed to a thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function endsOf(parts: readonly Uint8Array[]): Uint32Array {
  let at = 0;
  return Uint32Array.from(parts, ({ length }) => (at += length));
}
