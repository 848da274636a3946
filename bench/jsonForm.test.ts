import { describe, expect, it } from 'vitest';
import { hasFields, parseForm, parseLines } from './jsonForm.ts';

function isPlace(value: unknown): value is { readonly name: string; readonly at: readonly number[] } {
  return hasFields(value, { name: 'string', at: 'array' });
}

describe('JSON of a known form', () => {
  it('is read line by line, with fields that nobody asked for', () => {
    expect(parseLines('{"name":"Graz","at":[47],"more":1}\n\n{"name":"Linz","at":[]}\n', isPlace)).toEqual([
      { name: 'Graz', at: [47], more: 1 },
      { name: 'Linz', at: [] },
    ]);
  });

  it.each(['{"name":"Graz"}', '{"name":1,"at":[]}', '{"name":"Graz","at":{}}', '[]', 'null', '"Graz"'])(
    'is not %s',
    (json) => {
      expect(() => parseForm(json, isPlace)).toThrow('unexpected form');
    },
  );
});
