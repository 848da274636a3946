/**
 * Writes the extract of WordNet that the engine carries: the words that WordNet's tagged texts hold and the words that
 * these stand to in a relation worth having, by comparison key.
 *
 *   node scripts/extract-wordnet.mjs FOLDER        FOLDER holds data.noun, index.noun, … and cntlist.rev of WordNet 3.x
 *
 * On Debian: `apt-get install wordnet-base`, then FOLDER is /usr/share/wordnet. The same folder gives the same file.
 *
 * A word has many senses and news copy means the common ones. How much of a word's use a sense is comes from the tagged
 * counts; a relation between two senses is kept only when it covers enough of the use of both words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const lexicon = path.join(root, 'server/src/engine/lexicon');
const output = path.join(lexicon, 'generated/wordnetExtract.ts');

/** The signs for the orders of parts of speech; position 0 is "none". */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/*';

const partFiles = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
const partOfType = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

/** How much of the use of the rarer-used of two words a relation must cover, by the kind of relation. */
const least = { synonym: 0.3, similar: 0.12, close: 0.3, derived: 0.1, opposite: 0.34, broader: 0.4, entails: 0.4 };

/** A broader word with more kinds below it than this says nothing ("change", "person", "act"). */
const mostKinds = 60;

/** Lexicographer files of the nouns, as coarse classes (`nounClass.ts` has the same letters). */
const nounClassOfFile = {
  4: 'a', 5: 'l', 6: 'r', 7: 'q', 8: 'b', 9: 'c', 10: 'm', 11: 'e', 12: 'f', 13: 'd', 14: 'g', 15: 'p', 16: 'q',
  17: 'o', 18: 'h', 19: 'e', 20: 'l', 21: 'y', 22: 'e', 23: 'n', 24: 'q', 25: 'q', 26: 's', 27: 'u', 28: 't',
}; // prettier-ignore

const folder = process.argv[2];
if (!folder) {
  process.stderr.write(
    'Usage: node scripts/extract-wordnet.mjs FOLDER (of WordNet 3.x: data.noun, index.noun, cntlist.rev …)\n',
  );
  process.exit(2);
}

const { keyOf, isFunctionWord } = await loadEngine();
const counts = readCounts();
const synsets = readSynsets();
const senses = readSenses();
const keys = gatherKeys();
const relations = gatherRelations();
write();

/** The engine's own functions, so that what is written here is found there. */
async function loadEngine() {
  const contents = `export * from './inflection.ts'; export * from './hyphens.ts'; export * from './stopWords.ts';`;
  const bundle = await build({
    stdin: { contents, resolveDir: lexicon, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { inflectionKey, isSolidWhenHyphened, isStop, isCritical } = await import(
    `data:text/javascript;base64,${code}`
  );
  return {
    keyOf(lemma) {
      const [first, second] = lemma.split('-');
      const solid = second !== undefined && isSolidWhenHyphened(first, second);
      return inflectionKey(solid ? first + second : lemma);
    },
    isFunctionWord: (key) => isStop(key) || isCritical(key),
  };
}

function lines(name) {
  return readFileSync(path.join(folder, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

/** Tagged count by "lemma part number-of-sense". */
function readCounts() {
  const tagged = new Map();
  for (const line of lines('cntlist.rev')) {
    const [senseKey, number, count] = line.split(' ');
    const [lemma, rest] = senseKey.split('%');
    tagged.set(`${lemma} ${partOfType[rest[0]]} ${number}`, Number(count));
  }
  return tagged;
}

function readSynsets() {
  const all = new Map();
  for (const part of Object.keys(partFiles)) {
    for (const line of lines(`data.${partFiles[part]}`)) {
      const fields = line.slice(0, line.indexOf(' | ')).trim().split(' ');
      const [offset, file, , wordCount] = fields;
      const words = [];
      let at = 4;
      for (let left = Number.parseInt(wordCount, 16); left > 0; left -= 1, at += 2) {
        words.push(fields[at].replace(/\(\w+\)$/, ''));
      }
      const pointers = [];
      for (let left = Number(fields[at++]); left > 0; left -= 1, at += 4) {
        const [sign, target, targetPart, ends] = fields.slice(at, at + 4);
        pointers.push({
          sign,
          target: `${targetPart === 's' ? 'a' : targetPart}${target}`,
          from: Number.parseInt(ends.slice(0, 2), 16),
          to: Number.parseInt(ends.slice(2), 16),
        });
      }
      all.set(`${part}${offset}`, { part, file: Number(file), words, pointers, kinds: 0 });
    }
  }
  for (const synset of all.values()) {
    for (const { sign } of synset.pointers) if (sign === '~') synset.kinds += 1;
  }
  return all;
}

/** By key: its senses with the part of the word's use that each is. Names, phrases and figures are left out. */
function readSenses() {
  const byKey = new Map();
  for (const part of Object.keys(partFiles)) {
    for (const line of lines(`index.${partFiles[part]}`)) {
      const fields = line.trim().split(' ');
      const lemma = fields[0];
      if (!isOneToken(lemma)) continue;
      const offsets = fields.slice(-Number(fields[2]));
      for (const [index, offset] of offsets.entries()) {
        const id = `${part}${offset}`;
        if (!synsets.get(id).words.includes(lemma)) continue;
        const tagged = counts.get(`${lemma} ${part} ${index + 1}`) ?? 0;
        const key = keyOf(lemma);
        const senseList = byKey.get(key) ?? [];
        senseList.push({ id, part, tagged, weight: tagged + 0.5 / (index + 1), lemma });
        byKey.set(key, senseList);
      }
    }
  }
  for (const list of byKey.values()) {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    for (const sense of list) sense.share = sense.weight / total;
  }
  return byKey;
}

/** What is written of each key: parts of speech by use, class of its most used noun sense, tagged count. */
function gatherKeys() {
  const all = new Map();
  for (const [key, list] of senses) {
    const use = { n: 0, v: 0, a: 0, r: 0 };
    const classes = new Map();
    let tagged = 0;
    for (const sense of list) {
      use[sense.part] += sense.share;
      tagged += sense.tagged;
      const letter = sense.part === 'n' ? nounClassOfFile[synsets.get(sense.id).file] : undefined;
      if (letter) classes.set(letter, (classes.get(letter) ?? 0) + sense.share);
    }
    const parts = Object.keys(use).filter((part) => use[part] > 0);
    parts.sort((one, other) => use[other] - use[one]);
    const [nounClass = '-'] = [...classes].toSorted((one, other) => other[1] - one[1])[0] ?? [];
    all.set(key, { parts: parts.join(''), nounClass, tagged });
  }
  return all;
}

/** By "a b" (a before b): the letter of the strongest relation. */
function gatherRelations() {
  const shareOf = new Map();
  for (const [key, list] of senses) {
    for (const { id, share } of list) shareOf.set(`${key} ${id}`, (shareOf.get(`${key} ${id}`) ?? 0) + share);
  }
  const covered = new Map();
  const put = (kind, a, idA, b, idB) => {
    const tagged = [a, b].filter((key) => (keys.get(key)?.tagged ?? 0) > 0).length;
    if (a === b || isFunctionWord(a) || isFunctionWord(b)) return;
    if (tagged < (kind === 'broader' || kind === 'entails' || kind === 'close' ? 2 : 1)) return;
    const cover = Math.min(shareOf.get(`${a} ${idA}`) ?? 0, shareOf.get(`${b} ${idB}`) ?? 0);
    const swap = b < a;
    const id = `${swap ? b : a} ${swap ? a : b} ${swap ? inverse(kind) : kind}`;
    covered.set(id, (covered.get(id) ?? 0) + cover);
  };
  for (const [id, synset] of synsets) {
    const own = keysOf(synset);
    for (const a of own) for (const b of own) if (a < b) put('synonym', a, id, b, id);
    for (const pointer of synset.pointers) {
      const other = synsets.get(pointer.target);
      const kind = kindOf(pointer, synset, other);
      if (!kind) continue;
      for (const a of keysOf(synset, pointer.from)) {
        for (const b of keysOf(other, pointer.to)) put(kind, a, id, b, pointer.target);
      }
    }
  }
  return strongest(covered);
}

/** A word in lower case that the engine reads as one token: no name, phrase, figure or open hyphen. */
function isOneToken(lemma) {
  return /^[a-z]+(?:-[a-z]+)?$/.test(lemma) && !keyOf(lemma).includes('-');
}

/** Keys of the words of a synset, or of its one word that a pointer names. */
function keysOf(synset, only) {
  const named = only ? [synset.words[only - 1]] : synset.words;
  return new Set(named.filter((word) => isOneToken(word)).map((word) => keyOf(word)));
}

function kindOf({ sign }, synset, other) {
  if (sign === '!') return 'opposite';
  if (sign === '+') return synset.file === 18 || other.file === 18 ? 'agent' : 'derived';
  if (sign === '\\' || sign === '<') return 'derived';
  if (sign === '&' || sign === '$') return 'close';
  if (sign === '@') return other.kinds <= mostKinds ? 'broader' : undefined;
  if (sign === '*' || sign === '>') return 'entails';
  return undefined;
}

function inverse(kind) {
  return { broader: 'narrower', entails: 'entailed' }[kind] ?? kind;
}

/** Letters of the relations, strongest first (`wordnet.ts` reads them). */
function strongest(covered) {
  const order = 'ODSMAEFBN';
  const best = new Map();
  for (const [id, cover] of covered) {
    const [a, b, kind] = id.split(' ');
    const letter = letterOf(kind, cover);
    if (!letter) continue;
    const known = best.get(`${a} ${b}`);
    if (!known || order.indexOf(letter) < order.indexOf(known)) best.set(`${a} ${b}`, letter);
  }
  return best;
}

function letterOf(kind, cover) {
  // A pointer that is stored in both synsets has been counted twice.
  switch (kind) {
    case 'synonym':
      return cover >= least.synonym ? 'S' : cover >= least.similar ? 'M' : undefined;
    case 'opposite':
      return cover / 2 >= least.opposite ? 'O' : undefined;
    case 'derived':
      return cover / 2 >= least.derived ? 'D' : undefined;
    case 'agent':
      return cover / 2 >= least.derived ? 'A' : undefined;
    case 'close':
      return cover / 2 >= least.close ? 'M' : undefined;
    case 'broader':
      return cover >= least.broader ? 'B' : undefined;
    case 'narrower':
      return cover >= least.broader ? 'N' : undefined;
    case 'entails':
      return cover >= least.entails ? 'E' : undefined;
    case 'entailed':
      return cover >= least.entails ? 'F' : undefined;
    default:
      return undefined;
  }
}

function write() {
  const related = new Set([...relations.keys()].flatMap((pair) => pair.split(' ')));
  const words = [...keys.keys()]
    .filter((key) => keys.get(key).tagged > 0 || related.has(key) || isTelling(keys.get(key)))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const index = new Map(words.map((word, at) => [word, at]));
  const lists = words.map(() => []);
  for (const [pair, letter] of relations) {
    const [a, b] = pair.split(' ');
    lists[index.get(a)].push([letter, index.get(b) - index.get(a)]);
  }
  const orders = partOrders();
  const codes = words.map((word) => {
    const { parts, nounClass, tagged } = keys.get(word);
    const common = Math.min(35, Math.round(35 * (Math.log(1 + tagged) / Math.log(2001))));
    return alphabet[orders.indexOf(parts)] + nounClass + common.toString(36);
  });
  const pairs = lists.map((list) => {
    list.sort((one, other) => one[1] - other[1]);
    return list.map(([letter, delta]) => letter + delta.toString(36)).join('');
  });
  writeFileSync(output, fileText(words, codes, pairs));
  process.stdout.write(`${words.length} words, ${relations.size} relations\n`);
}

/** Words without a tagged count that are worth their place for what they are: verbs, and nouns for people, groups and places. */
function isTelling({ parts, nounClass }) {
  return parts.includes('v') || 'hgp'.includes(nounClass);
}

function partOrders() {
  const all = [''];
  for (const start of all) for (const part of 'nvar') if (!start.includes(part)) all.push(start + part);
  return all;
}

function fileText(words, codes, pairs) {
  return `/*
 * Generated by \`node scripts/extract-wordnet.mjs FOLDER\` from WordNet 3.0; do not edit. Read by \`wordnet.ts\`.
 * WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence is in THIRD-PARTY-NOTICES.md.
 */

/** The words by comparison key, in order. */
export const words = \`${rows(words, 16, ' ')}\`;

/** Of each word three signs: parts of speech, noun class, how common it is. */
export const traits = \`${rows(codes, 32, '')}\`;

/** Of each word, separated by commas, its relations to words after it: a letter and how many words further on, in base 36. */
export const relations = \`${rows(pairs, 24, ',').replaceAll('\n', ',\n')}\`;
`;
}

function rows(items, size, joiner) {
  const out = [];
  for (let at = 0; at < items.length; at += size) out.push(items.slice(at, at + size).join(joiner));
  return out.join('\n');
}
