import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../engine/check/judgement.ts';
import { keptJudgements } from './keptJudgements.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'sourcecheck-judgements-'));
});
afterEach(async () => {
  await rm(cache, { recursive: true, force: true });
});

const SUPPORTED: Judgement = { verdict: 'supported', support: 0.912, evidence: [], findings: [] };
const UNSUPPORTED: Judgement = { verdict: 'unsupported', support: 0.07, evidence: [], findings: [] };

async function checked(draft: string, judgements: Readonly<Record<string, Judgement>>): Promise<void> {
  const kept = await keptJudgements(cache, draft);
  for (const [key, judgement] of Object.entries(judgements)) {
    if (kept.get(key) === undefined) kept.set(key, judgement);
  }
  await kept.save();
}

describe('the judgements of a draft', () => {
  it('are there at the next check', async () => {
    await checked('/desk/ferry.md', { 'The ferry sank.': SUPPORTED, 'It was new.': UNSUPPORTED });
    const kept = await keptJudgements(cache, '/desk/ferry.md');
    expect(kept.get('The ferry sank.')).toEqual(SUPPORTED);
    expect(kept.get('It was new.')).toEqual(UNSUPPORTED);
    expect(kept.get('It was old.')).toBeUndefined();
  });

  it('are not another draft’s', async () => {
    await checked('/desk/ferry.md', { 'The ferry sank.': SUPPORTED });
    expect((await keptJudgements(cache, '/desk/budget.md')).get('The ferry sank.')).toBeUndefined();
  });

  it('are forgotten with their sentences', async () => {
    await checked('/desk/ferry.md', { 'The ferry sank.': SUPPORTED, 'It was new.': UNSUPPORTED });
    await checked('/desk/ferry.md', { 'The ferry sank.': SUPPORTED });
    expect((await keptJudgements(cache, '/desk/ferry.md')).get('It was new.')).toBeUndefined();
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -9)],
    ['changed by hand', (text: string) => text.replace('unsupported', 'supported')],
    ['of another program', () => '{"judgements":[]}'],
  ])('are made anew where the file is %s', async (_, damage) => {
    await checked('/desk/ferry.md', { 'It was new.': UNSUPPORTED });
    const folder = path.join(cache, 'judgements');
    const [name = ''] = await readdir(folder);
    await writeFile(path.join(folder, name), damage(await readFile(path.join(folder, name), 'utf8')));
    expect((await keptJudgements(cache, '/desk/ferry.md')).get('It was new.')).toBeUndefined();
    await checked('/desk/ferry.md', { 'It was new.': UNSUPPORTED });
    expect((await keptJudgements(cache, '/desk/ferry.md')).get('It was new.')).toEqual(UNSUPPORTED);
  });

  it('are not kept without a cache, and where it cannot be written', async () => {
    const without = await keptJudgements(undefined, '/desk/ferry.md');
    without.set('The ferry sank.', SUPPORTED);
    await without.save();
    await writeFile(path.join(cache, 'judgements'), 'a file in the way');
    await checked('/desk/ferry.md', { 'The ferry sank.': SUPPORTED });
    expect(await readdir(cache)).toEqual(['judgements']);
  });
});
