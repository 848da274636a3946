import { NEWS_NOUNS } from './newsNounTable.ts';
import { verbGroups } from './newsVerbs.ts';
import { readOpposites } from './opposites.ts';
import { PairTable } from './pairTable.ts';
import { memberKeys, readSenseGroups, type SenseGroup } from './senseGroups.ts';
import { readSiblings } from './siblings.ts';
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
    const builder = new RelationBuilder();
    addReviewed(builder);
    graph = builder;
  }
  return graph;
}

/** Collects relations; of two for one pair the first stays. */
export class RelationBuilder implements RelationGraph {
  readonly #ids = new Map<string, number>();
  readonly #table = new PairTable(200_000);
  /** By code; the inverse of a relation lies at the same place of `#inverse`. Code 0 is "none". */
  readonly #relations: (WordRelation | undefined)[] = [undefined];
  readonly #inverse: (WordRelation | undefined)[] = [undefined];

  get pairs(): number {
    return this.#table.size;
  }

  /** A code for a relation, to be given to `add`. */
  code(relation: WordRelation): number {
    const known = this.#relations.findIndex(
      (other) => other?.kind === relation.kind && other.strength === relation.strength,
    );
    if (known > 0) return known;
    const inverse = inverseKind(relation.kind);
    this.#relations.push(relation);
    this.#inverse.push(inverse === relation.kind ? relation : { ...usual(inverse) });
    if (inverse !== relation.kind) {
      this.#relations.push(usual(inverse));
      this.#inverse.push(relation);
      return this.#relations.length - 2;
    }
    return this.#relations.length - 1;
  }

  /** The number of a word, made when it is new. */
  id(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(key, id);
    }
    return id;
  }

  /** Adds "a KIND b". */
  add(a: number, b: number, code: number): void {
    if (a === b) return;
    if (a < b) this.#table.add(a, b, code);
    else this.#table.add(b, a, this.#inverseCode(code));
  }

  relation(a: string, b: string): WordRelation | undefined {
    const left = this.#ids.get(a);
    const right = this.#ids.get(b);
    if (left === undefined || right === undefined) return undefined;
    return left < right
      ? this.#relations[this.#table.get(left, right)]
      : this.#inverse[this.#table.get(right, left)];
  }

  #inverseCode(code: number): number {
    const inverse = this.#inverse[code];
    return inverse ? this.#relations.indexOf(inverse) : 0;
  }
}

/** One relation of the reviewed tables. */
export interface ReviewedRelation extends WordRelation {
  readonly a: string;
  readonly b: string;
}

function addReviewed(builder: RelationBuilder): void {
  for (const relation of reviewedRelations()) {
    builder.add(builder.id(relation.a), builder.id(relation.b), builder.code(relation));
  }
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
