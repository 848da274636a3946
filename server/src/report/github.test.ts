import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desks, openDesks, runHere } from '../cli/testing/commandLine.ts';

const SOURCE = `Harbour budget
3 March 2020

TARN (Coast Desk) - The harbour board spent 40% less, or $3.2 million, on dredging in 2019, it said.
`;

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

async function annotations(name: string, text: string): Promise<string[]> {
  const cwd = await desks.folder({ 'sources/harbour.txt': SOURCE, [name]: text });
  const { stdout } = await runHere(['check', name, '--format', 'github'], { cwd });
  return stdout.split('\n').filter((line) => line !== '');
}

describe('the annotations for GitHub', () => {
  it('name file, line and columns from 1, in one line a finding', async () => {
    const [first, ...rest] = await annotations(
      'story.md',
      '# Harbour\n\nThe harbour board spent $3.7 million on dredging in 2019.\n',
    );
    expect(rest).toEqual([]);
    expect(first).toMatch(
      /^::warning file=story\.md,line=3,endLine=3,col=2\d,endColumn=3\d,title=Sourcecheck%3A conflict\/number::/,
    );
    expect(first).toContain('%0ACoast Desk, 3 March 2020: “');
  });

  it('escape what the host would read as its own signs', async () => {
    const [line = ''] = await annotations(
      'a,b: 100%.md',
      'The harbour board spent 60% less on dredging in 2019, it said.\n',
    );
    const [properties = '', ...message] = line.slice(2).split('::');
    expect(properties).toContain('file=a%2Cb%3A 100%25.md,');
    expect(message.join('::')).toContain('40%25 less');
    expect(message.join('::')).not.toMatch(/%(?!25|0A|0D)/);
  });

  it('leave the columns out where the words run over a line end', async () => {
    const [line = ''] = await annotations(
      'story.md',
      'The harbour board spent $3.7\nmillion on dredging in 2019, it said.\n',
    );
    expect(line).toMatch(/line=1,endLine=2,title=/);
  });

  it('are none where nothing is flagged', async () => {
    expect(await annotations('story.md', 'The harbour board spent $3.2 million on dredging in 2019.\n')).toEqual([]);
  });
});
