import { NEWS_NOUNS } from './newsNounTable.ts';
import { verbGroups } from './newsVerbs.ts';
import { readOpposites } from './opposites.ts';
import { PairTable } from './pairTable.ts';
import { memberKeys, readSenseGroups, type SenseGroup } from './senseGroups.ts';
import { readSiblings } from './siblings.ts';
import { eachRelation, wordnet, type WordNetRelation } from './wordnet.ts';
import { inverseKind, usual, type WordRelation, type WordRelationKind } from './wordRelation.ts';

/** All relations of words, by pairs of keys. */
export interface RelationGraph {
  /** The relation that reads "a KIND b"; undefined when there is none. */
  relation(a: string, b: string): WordRelation | undefined;
  readonly pairs: number;
}

let graph: RelationGraph | undefined;

/** The relations of the reviewed tables and of WordNet, read on first use. */
export function relationGraph(): RelationGraph {
  if (!graph) {
    const builder = new RelationBuilder(wordnet().index);
    addReviewed(builder);
    addWordNet(builder);
    graph = builder;
  }
  return graph;
}

/** Collects relations; of two for one pair the first stays. Words of `numbered` keep their number, plus one. */
class RelationBuilder implements RelationGraph {
  readonly #numbered: ReadonlyMap<string, number>;
  readonly #others = new Map<string, number>();
  readonly #table = new PairTable(200_000);
  /** By code; code 0 is "none". */
  readonly #relations: (WordRelation | undefined)[] = [undefined];
  /** By code: the code of the relation read from the other word. */
  readonly #inverse: number[] = [0];
  readonly #codes = new Map<string, number>();

  constructor(numbered: ReadonlyMap<string, number>) {
    this.#numbered = numbered;
  }

  get pairs(): number {
    return this.#table.size;
  }

  /** A code for a relation, to be given to `add`. */
  code(kind: WordRelationKind, strength: number): number {
    const name = `${kind} ${strength}`;
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    const code = this.#relations.length;
    this.#codes.set(name, code);
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

  /** The number of a word; 0 for an unknown one. */
  #known(key: string): number {
    const number = this.#numbered.get(key);
    return number === undefined ? (this.#others.get(key) ?? 0) : number + 1;
  }
}

/** One relation of the reviewed tables. */
export interface ReviewedRelation extends WordRelation {
  readonly a: string;
  readonly b: string;
}

function addReviewed(builder: RelationBuilder): void {
  for (const relation of reviewedRelations()) {
    builder.add(builder.id(relation.a), builder.id(relation.b), builder.code(relation.kind, relation.strength));
  }
}

/** WordNet's relations, a little weaker than those that were reviewed. */
const ofWordNet: Readonly<Record<WordNetRelation, WordRelation>> = {
  O: { kind: 'opposite', strength: 0.7 },
  D: usual('derived'),
  S: { kind: 'synonym', strength: 0.75 },
  M: { kind: 'similar', strength: 0.55 },
  A: { kind: 'derived', strength: 0.6 },
  E: { kind: 'entails', strength: 0.45 },
  F: { kind: 'entailed-by', strength: 0.5 },
  B: { kind: 'broader', strength: 0.5 },
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

/** The relations of the reviewed tables, those that go before others first. */
export function* reviewedRelations(): Generator<ReviewedRelation> {
  const groups = [...verbGroups(), ...readSenseGroups(NEWS_NOUNS)];
  for (const { a, b, likely } of readOpposites()) yield { a, b, kind: 'opposite', strength: likely ? 0.6 : 0.9 };
  for (const group of groups) yield* derivations(group);
  for (const group of groups) yield* members(group);
  for (const group of groups) yield* references(group);
  for (const { a, b, sure } of readSiblings()) yield { a, b, kind: 'sibling', strength: sure };
  for (const group of groups) yield* pairs(memberKeys(group.families), group.similar, 'similar');
}

function* derivations({ families }: SenseGroup): Generator<ReviewedRelation> {
  for (const { keys } of families) yield* among(keys, 'derived');
}

function* members({ families }: SenseGroup): Generator<ReviewedRelation> {
  yield* among(memberKeys(families), 'synonym');
}

function* references(group: SenseGroup): Generator<ReviewedRelation> {
  const keys = memberKeys(group.families);
  yield* pairs(keys, group.opposite, 'opposite');
  yield* pairs(keys, group.entailed, 'entails');
  yield* pairs(keys, group.implied, 'entails', 0.3);
  yield* pairs(keys, group.broader, 'broader');
  yield* pairs(keys, group.other, 'sibling');
}

function* among(keys: readonly string[], kind: WordRelationKind): Generator<ReviewedRelation> {
  for (const [index, key] of keys.entries()) yield* pairs([key], keys.slice(index + 1), kind);
}

function* pairs(
  left: readonly string[],
  right: readonly string[],
  kind: WordRelationKind,
  strength = usual(kind).strength,
): Generator<ReviewedRelation> {
  for (const a of left) {
    for (const b of right) if (a !== b) yield { a, b, kind, strength };
  }
}
