import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';
import { RULES } from './registry.ts';

describe.each(RULES.map((rule) => [rule.meta.kind, rule.meta] as const))('rule %s', (kind, meta) => {
  it.each(meta.examples.map((example) => [example.draft, example] as const))('%s', (_, example) => {
    const archive = smallArchive([{ id: 'source', text: example.source }]);
    const findings = checkText(example.draft, archive, { assumeClaims: true }).flatMap(
      ({ judgement }) => judgement.findings,
    );
    const own = findings.filter(
      (finding) => finding.code === `conflict/${kind}` || finding.code === `disputed/${kind}`,
    );
    if (example.flagged === undefined) {
      expect(findings.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([]);
      return;
    }
    expect(own.map((finding) => example.draft.slice(finding.span.start, finding.span.end))).toContain(example.flagged);
    if (example.expected !== undefined) expect(own.flatMap((finding) => finding.expected)).toContain(example.expected);
  });

  it('has an example that is flagged and one that is not', () => {
    expect(meta.examples.some((example) => example.flagged !== undefined)).toBe(true);
    expect(meta.examples.some((example) => example.flagged === undefined)).toBe(true);
  });
});
