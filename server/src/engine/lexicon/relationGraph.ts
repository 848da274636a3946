import { NEWS_NOUNS } from './newsNounTable.ts';
import { verbGroups } from './newsVerbs.ts';
import { eachWording } from './newsWordings.ts';
import { readOpposites } from './opposites.ts';
import { PairTable } from './pairTable.ts';
import { memberKeys, readSenseGroups, type SenseGroup } from './senseGroups.ts';
import { readSiblings } from './siblings.ts';
import { eachRelation, wordnet, type WordNet, type WordNetRelation } from './wordnet.ts';
import { readExceptions } from './wordnetExceptions.ts';
import { inverseKind, usual, type WordRelation, type WordRelationKind } from './wordRelation.ts';

/** All relations of words, by pairs of keys. */
export interface RelationGraph {
  /** The relation that reads "a KIND b"; undefined when there is none. */
  relation(a: string, b: string): WordRelation | undefined;
  /** Calls back for every word b that has a relation with `a`, "a KIND b"; each once, in no order that means anything. */
  eachRelative(a: string, callback: (b: string, relation: WordRelation) => void): void;
  readonly pairs: number;
}

let graph: RelationGraph | undefined;

/** The relations of the reviewed tables and of WordNet, read on first use. */
export function relationGraph(): RelationGraph {
  if (!graph) {
    const builder = new RelationBuilder(wordnet());
    addReviewed(builder);
    for (const [a, b] of readExceptions()) builder.add(builder.id(a), builder.id(b), 0);
    addWordings(builder);
    addWordNet(builder);
    graph = builder;
  }
  return graph;
}

function addWordings(builder: RelationBuilder): void {
  const { kind, strength } = usual('akin');
  const code = builder.code(kind, strength);
  eachWording((a, b) => builder.add(builder.id(a), builder.id(b), code));
}

/** The relations of word i are at `offsets[i]` … `offsets[i + 1]`. */
interface Neighbours {
  readonly offsets: Uint32Array;
  readonly others: Uint16Array;
  readonly codes: Uint8Array;
}

/** Collects relations; of two for one pair the first stays. Words of `numbered` keep their number, plus one. */
class RelationBuilder implements RelationGraph {
  readonly #numbered: ReadonlyMap<string, number>;
  readonly #words: readonly string[];
  readonly #others = new Map<string, number>();
  readonly #table = new PairTable(60_000);
  /** By code; code 0 is "none". */
  readonly #relations: (WordRelation | undefined)[] = [undefined];
  /** By code: the code of the relation read from the other word. */
  readonly #inverse: number[] = [0];
  readonly #codes: Partial<Record<WordRelationKind, Map<number, number>>> = {};

  #neighbours: Neighbours | undefined;
  #otherWords: readonly string[] | undefined;

  constructor({ index, words }: WordNet) {
    this.#numbered = index;
    this.#words = words;
  }

  get pairs(): number {
    return this.#table.size;
  }

  /** A code for a relation, to be given to `add`. */
  code(kind: WordRelationKind, strength: number): number {
    const known = this.#codes[kind]?.get(strength);
    if (known !== undefined) return known;
    const code = this.#relations.length;
    (this.#codes[kind] ??= new Map()).set(strength, code);
    this.#relations.push({ kind, strength });
    const inverse = inverseKind(kind);
    if (inverse === kind) {
      this.#inverse.push(code);
    } else {
      this.#relations.push(usual(inverse));
      this.#inverse.push(code + 1, code);
    }
    return code;
  }

  /** The number of a word, made when it is new. */
  id(key: string): number {
    const known = this.#known(key);
    if (known !== 0) return known;
    const id = this.#numbered.size + this.#others.size + 1;
    this.#others.set(key, id);
    return id;
  }

  /** Adds "a KIND b". */
  add(a: number, b: number, code: number): void {
    if (a === b) return;
    if (a < b) this.#table.add(a, b, code);
    else this.#table.add(b, a, this.#inverse[code] ?? 0);
  }

  relation(a: string, b: string): WordRelation | undefined {
    const left = this.#known(a);
    const right = this.#known(b);
    if (left === 0 || right === 0) return undefined;
    if (left < right) return this.#relations[this.#table.get(left, right)];
    return this.#relations[this.#inverse[this.#table.get(right, left)] ?? 0];
  }

  eachRelative(a: string, callback: (b: string, relation: WordRelation) => void): void {
    const id = this.#known(a);
    if (id === 0) return;
    this.#neighbours ??= this.#readNeighbours();
    const { offsets, others, codes } = this.#neighbours;
    for (let i = offsets[id] ?? 0; i < (offsets[id + 1] ?? 0); i += 1) {
      const relation = this.#relations[codes[i] ?? 0];
      const word = this.#wordOf(others[i] ?? 0);
      if (relation && word !== undefined) callback(word, relation);
    }
  }

  /** All pairs by both of their words, by counting. Made when first asked for: a few milliseconds. */
  #readNeighbours(): Neighbours {
    const offsets = new Uint32Array(this.#numbered.size + this.#others.size + 3);
    const count = (id: number): void => {
      offsets[id + 2] = (offsets[id + 2] ?? 0) + 1;
    };
    this.#table.each((low, high) => {
      count(low);
      count(high);
    });
    for (let i = 1; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
    const others = new Uint16Array(this.#table.size * 2);
    const codes = new Uint8Array(this.#table.size * 2);
    const put = (id: number, other: number, code: number): void => {
      const place = offsets[id + 1] ?? 0;
      others[place] = other;
      codes[place] = code;
      offsets[id + 1] = place + 1;
    };
    this.#table.each((low, high, code) => {
      put(low, high, code);
      put(high, low, this.#inverse[code] ?? 0);
    });
    return { offsets, others, codes };
  }

  #wordOf(id: number): string | undefined {
    if (id <= this.#numbered.size) return this.#words[id - 1];
    this.#otherWords ??= [...this.#others.keys()];
    return this.#otherWords[id - this.#numbered.size - 1];
  }

  /** The number of a word; 0 for an unknown one. */
  #known(key: string): number {
    const number = this.#numbered.get(key);
    return number === undefined ? (this.#others.get(key) ?? 0) : number + 1;
  }
}

function addReviewed(builder: RelationBuilder): void {
  // The tables give all pairs of one word after each other.
  let word = '';
  let id = 0;
  eachReviewed((a, b, kind, strength) => {
    if (a !== word) [word, id] = [a, builder.id(a)];
    builder.add(id, builder.id(b), builder.code(kind, strength));
  });
}

/** WordNet's relations, a little weaker than those that were reviewed. */
const ofWordNet: Readonly<Record<WordNetRelation, WordRelation>> = {
  O: { kind: 'opposite', strength: 0.7 },
  D: usual('derived'),
  S: { kind: 'synonym', strength: 0.75 },
  M: { kind: 'similar', strength: 0.55 },
  A: { kind: 'derived', strength: 0.55 },
  E: { kind: 'entails', strength: 0.45 },
  F: { kind: 'entailed-by', strength: 0.5 },
  B: { kind: 'broader', strength: 0.45 },
  N: { kind: 'narrower', strength: 0.5 },
};

function addWordNet(builder: RelationBuilder): void {
  const codes = new Map<WordNetRelation, number>();
  eachRelation((a, b, letter) => {
    let code = codes.get(letter);
    if (code === undefined) {
      const { kind, strength } = ofWordNet[letter];
      code = builder.code(kind, strength);
      codes.set(letter, code);
    }
    builder.add(a + 1, b + 1, code);
  });
}

/** Called for "a KIND b". */
type Relate = (a: string, b: string, kind: WordRelationKind, strength: number) => void;

/** Calls back for every relation of the reviewed tables; those that go before others come first. */
export function eachReviewed(callback: Relate): void {
  const groups = [...verbGroups(), ...readSenseGroups(NEWS_NOUNS)];
  for (const { a, b, likely } of readOpposites()) callback(a, b, 'opposite', likely ? 0.6 : 0.9);
  for (const { families } of groups) for (const { keys } of families) among(keys, 'derived', callback);
  for (const { families } of groups) among(memberKeys(families), 'synonym', callback);
  const agents = agentNouns(groups);
  for (const group of groups) references(group, agents, callback);
  for (const { a, b, sure } of readSiblings()) callback(a, b, 'sibling', sure);
  for (const { families, similar } of groups) between(memberKeys(families), similar, 'similar', callback);
}

/** Nouns for who does it ("buyer", "survivor"): the opposite of another such noun only, not of what is done ("sale"). */
function agentNouns(groups: readonly SenseGroup[]): ReadonlySet<string> {
  const derived = groups.flatMap(({ families }) => families.flatMap(({ keys }) => keys.slice(1)));
  return new Set(derived.filter((key) => /(?:[eo]r|ee|ist|[^m]ent|ant)$/u.test(key)));
}

/** What a conviction takes for granted (a charge) does not tell of it. */
const impliedStrength = 0.3;

function references(group: SenseGroup, agents: ReadonlySet<string>, callback: Relate): void {
  const keys = memberKeys(group.families);
  between(keys, group.opposite, 'opposite', (a, b, kind, strength) => {
    if (agents.has(a) === agents.has(b)) callback(a, b, kind, strength);
  });
  between(keys, group.entailed, 'entails', callback);
  between(keys, group.implied, 'entails', callback, impliedStrength);
  between(keys, group.broader, 'broader', callback);
  between(keys, group.other, 'sibling', callback);
}

function among(keys: readonly string[], kind: WordRelationKind, callback: Relate): void {
  for (const [index, key] of keys.entries()) between([key], keys.slice(index + 1), kind, callback);
}

function between(
  left: readonly string[],
  right: readonly string[],
  kind: WordRelationKind,
  callback: Relate,
  strength = usual(kind).strength,
): void {
  for (const a of left) {
    for (const b of right) if (a !== b) callback(a, b, kind, strength);
  }
}
