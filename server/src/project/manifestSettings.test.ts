import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
}

const manifest: { readonly contributes: { readonly configuration: { readonly properties: Record<string, Setting> } } } =
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

/** How an editor shows things, and what its protocol library logs: no setting of a project. */
const OF_THE_EDITOR = /^sourcecheck\.(?:hover|marks|quietWhileTyping|trace)\b/;

const settings = Object.entries(manifest.contributes.configuration.properties).filter(
  ([name]) => !OF_THE_EDITOR.test(name),
);

/** The value at `a.b` of a section as an editor sends it: `{ a: { b: … } }`. */
function section(name: string, value: unknown): unknown {
  return name
    .split('.')
    .slice(1)
    .reduceRight((inner, key) => ({ [key]: inner }), value);
}

describe('the settings of the manifest', () => {
  it.each(settings)(
    '%s is read by the server, its default and every choice',
    (name, { default: given, enum: choices }) => {
      for (const value of [given, ...(choices ?? [])]) {
        // Not tolerant: an unknown name or a wrong type would be a problem.
        expect(readSettings(section(name, value))).toEqual({ settings: section(name, value), problems: [] });
      }
    },
  );

  it('are there', () => {
    expect(settings.length).toBeGreaterThan(3);
  });
});
