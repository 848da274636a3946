import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_SHOWING, readShowing } from './showing.ts';

const manifest: { readonly contributes: { readonly configuration: { readonly properties: Record<string, unknown> } } } =
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

it('what an editor sends is read, and anything else is left out', () => {
  expect(readShowing({ quietWhileTyping: 'paragraph', hover: { supported: false } })).toEqual({
    quietWhileTyping: 'paragraph',
    hoverSupported: false,
  });
  for (const odd of [undefined, null, 7, [], { quietWhileTyping: 'loud', hover: 'on' }, { hover: null }]) {
    expect(readShowing(odd)).toEqual(DEFAULT_SHOWING);
  }
});

it('the defaults are those of the manifest', () => {
  const { properties } = manifest.contributes.configuration;
  expect(properties).toMatchObject({
    'sourcecheck.quietWhileTyping': { default: DEFAULT_SHOWING.quietWhileTyping },
    'sourcecheck.hover.supported': { default: DEFAULT_SHOWING.hoverSupported },
  });
});
