import { describe, expect, it } from 'vitest';
import { isGlob, matchesGlob, splitGlob } from './glob.ts';

describe('a glob', () => {
  it.each([
    ['press/a.txt', 'press/*.txt'],
    ['press/2024/a.txt', 'press/**'],
    ['press/2024/a.txt', 'press/**/*.txt'],
    ['press/a.txt', 'press/**/*.txt'],
    ['press/a.txt', 'press'],
    ['deep/in/README.md', 'README.md'],
    ['deep/in/a.md', '*.{md,txt}'],
    ['a.txt', '*.{md,t{x,e}t}'],
    ['press/a.txt', './press/?.txt'],
    ['press/a.txt', '/press/a.txt'],
    ['aXbYc.md', 'a*b*c.md'],
  ])('matches: %s by %s', (path, glob) => {
    expect(matchesGlob(path, glob)).toBe(true);
  });

  it.each([
    ['press/2024/a.txt', 'press/*.txt'],
    ['depress/a.txt', 'press/**'],
    ['press/a.md', '*.txt'],
    ['other/press/a.txt', '/press/a.txt'],
    ['a.txt', 'a?.txt'],
    ['a.txt', ''],
    ['atxt', 'a.txt'],
  ])('does not match: %s by %s', (path, glob) => {
    expect(matchesGlob(path, glob)).toBe(false);
  });

  it('that is hostile takes no time', () => {
    const start = performance.now();
    expect(matchesGlob(`${'a'.repeat(500)}.txt`, `${'*a'.repeat(100)}*b`)).toBe(false);
    expect(matchesGlob(`${'a/'.repeat(200)}b`, `${'**/a/'.repeat(60)}c`)).toBe(false);
    matchesGlob('a', '{a,b}'.repeat(40));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is told from a path', () => {
    expect(isGlob('press/*.txt')).toBe(true);
    expect(isGlob('press/2024')).toBe(false);
  });

  it('is cut where its signs begin', () => {
    expect(splitGlob('press/2024/**/*.txt')).toEqual({ base: 'press/2024', pattern: '/**/*.txt' });
    expect(splitGlob('*.txt')).toEqual({ base: '', pattern: '/*.txt' });
  });
});
