import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desks, openDesks, runHere } from '../cli/testing/commandLine.ts';

/** The published schema, as the matchers for test runners carry it; its earlier name for the same form. */
const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const schema: Record<string, unknown> = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isValid = ajv.compile(schema);

/** What the test reads of a log; the schema holds the rest. */
interface Log {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, unknown> } }[];
      relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } }; message: { text: string } }[];
      suppressions?: { kind: string; justification: string }[];
      partialFingerprints: Record<string, string>;
    }[];
  }[];
}

const SOURCE = `Mill fire in Orrin
12 May 2021

ORRIN (Vale Wire) - The fire at the Orrin mill destroyed 14 looms, [the chief](https://example.org/x) Ada Brandt said on Tuesday.

About 60 workers left the building safely, Brandt said.
`;

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

async function logOf(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Log> {
  const cwd = await desks.folder({ 'sources/mill.txt': SOURCE, ...files });
  const { stdout } = await runHere(['check', ...Object.keys(files), '--format', 'sarif', ...args], { cwd });
  const log: Log = JSON.parse(stdout);
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log;
}

const resultsOf = (log: Log) => log.runs.flatMap(({ results }) => results);

const prints = async (text: string) =>
  resultsOf(await logOf({ 'story.md': text })).map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]);

describe('the SARIF report', () => {
  it('is valid and points at the words, counting from 1, with the passage beside them', async () => {
    const log = await logOf({
      'a b/ü, story.md': '# Fire\r\n\r\n😀 The fire destroyed 41 looms at the Orrin mill on Tuesday.\r\n',
    });
    const [run] = log.runs;
    const [result] = resultsOf(log);
    expect(result).toMatchObject({ ruleId: 'conflict/number', level: 'warning' });
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('conflict/number');
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%20b/%C3%BC%2C%20story.md' },
      region: { startLine: 3, startColumn: 23, endLine: 3, snippet: { text: '41' } },
    });
    expect(result?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe('sources/mill.txt');
  });

  it('makes no link of what a source has written as one', async () => {
    const [result] = resultsOf(
      await logOf({ 'story.md': 'The fire at the Orrin mill destroyed 41 looms, Ada Brandt said.\n' }),
    );
    const quoted = result?.relatedLocations?.[0]?.message.text ?? '';
    expect(quoted).toContain(String.raw`\[the chief\](https`);
  });

  it('keeps an ignored finding, with the reason', async () => {
    const draft =
      '<!-- sourcecheck-ignore number: the mill counts looms itself -->\nThe fire at the Orrin mill destroyed 41 looms.\n';
    const [result] = resultsOf(await logOf({ 'story.md': draft }));
    expect(result?.suppressions).toEqual([{ kind: 'inSource', justification: 'the mill counts looms itself' }]);
  });

  it('gives a finding the same fingerprint wherever its sentence moves, and another for other words', async () => {
    const wrong = 'The fire at the Orrin mill destroyed 41 looms.';
    const [first] = await prints(`${wrong}\n`);
    expect(
      await prints(`Workers left the building safely, Brandt said.\n\n${wrong.replace(' mill', '\nmill')}\n`),
    ).toEqual([first]);
    expect(await prints(`${wrong.replace('41', '43')}\n`)).not.toEqual([first]);
  });

  it('is valid without drafts, without sources and without findings', async () => {
    expect(resultsOf(await logOf({ 'story.md': '' }))).toEqual([]);
    const cwd = await desks.folder({ 'story.md': 'The mill burnt down.\n' });
    const { stdout } = await runHere(['check', 'story.md', 'gone.md', '--format', 'sarif'], { cwd });
    expect(isValid(JSON.parse(stdout))).toBe(true);
  });

  it('is held to the schema by a check that can fail', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: {}, results: [{}] }] })).toBe(false);
  });
});
