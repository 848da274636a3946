import { expect, it } from 'vitest';
import { nearestKey } from './nearestKey.ts';

const KEYS = ['post-2023-05-09-rovers', 'post-2023-05-10-tax', 'wire-881', 'wire-882'];

it.each([
  ['post-2023-05-09-rover', 'post-2023-05-09-rovers'],
  ['Post-2023-05-09-Rovres', 'post-2023-05-09-rovers'],
  ['post-2023-05-10', 'post-2023-05-10-tax'],
  ['wire-88', undefined],
  ['wire-883', undefined],
  ['harbour-1999', undefined],
  ['', undefined],
  ['po', undefined],
])('%j may mean %j', (written, meant) => expect(nearestKey(written, KEYS)).toBe(meant));
