// Answers queries by a search library, as a process of its own: node search.mjs ENGINE ARTICLES.jsonl QUERIES.jsonl
// The articles are lines { id, sentences }; every sentence is a document, as a passage is one of ours. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** How long the queries may take in all; at least a few are always asked. */
const QUERY_MS = 10_000;
const FEWEST = 30;

const engines = { minisearch, flexsearch, orama, fuse };

const [engine, articlesFile, queriesFile] = process.argv.slice(2);
const documents = lines(articlesFile).flatMap(({ id, sentences }) =>
  sentences.map((text, number) => ({ id: `${id}/${number}`, text })),
);
const queries = lines(queriesFile);
collectGarbage();
const before = used();
const started = processorMs();
const search = await engines[engine](documents);
const buildMs = processorMs() - started;
collectGarbage();
const bytes = used() - before;

const times = [];
const right = [];
const end = performance.now() + QUERY_MS;
for (const { text, from } of queries) {
  const asked = processorMs();
  const id = await search(text);
  times.push(processorMs() - asked);
  right.push(id?.startsWith(`${from}/`) === true);
  if (performance.now() > end && times.length >= FEWEST) break;
}
process.stdout.write(`${JSON.stringify({ buildMs, bytes, times, right })}\n`);

async function minisearch(all) {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(all);
  return (text) => index.search(text)[0]?.id;
}

async function flexsearch(all) {
  const { Index } = await import('flexsearch');
  const index = new Index();
  all.forEach(({ text }, number) => index.add(number, text));
  // Without suggestions it finds only documents that have every word.
  return (text) => all[index.search(text, { limit: 10, suggest: true })[0]]?.id;
}

async function orama(all) {
  const { create, insertMultiple, search: find } = await import('@orama/orama');
  const index = create({ schema: { text: 'string' } });
  await insertMultiple(index, all, 5000);
  return async (text) => (await find(index, { term: text, limit: 10 })).hits[0]?.id;
}

async function fuse(all) {
  const { default: Fuse } = await import('fuse.js');
  const index = new Fuse(all, { keys: ['text'], ignoreLocation: true });
  return (text) => index.search(text, { limit: 10 })[0]?.item.id;
}

function lines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function used() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage() {
  globalThis.gc?.();
  globalThis.gc?.();
}

/** As in the benchmark itself: what others do on the machine does not count. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
