import { describe, expect, it } from 'vitest';
import { readBoilerplate } from './boilerplate.ts';
import { readCaption } from './caption.ts';
import { isHeading, isTitle } from './headings.ts';

describe('page furniture', () => {
  it.each([
    'Comments',
    '14 Comments',
    'Leave a comment',
    'Share this article',
    'SHARE',
    'Tweet',
    'Advertisement',
    'ADVERTISEMENT - SCROLL TO CONTINUE',
    'Story continues below advertisement',
    'Also Read | Farmers end their strike',
    'Read more: Why the dam broke',
    'RELATED: Ten years of the tram',
    'READ MORE',
    'Subscribe to our newsletter for the latest from the region.',
    'Sign up for the Morning Brief here',
    'Follow Daily Nation on Twitter and Facebook',
    'Click here to read the full report.',
    '© 2024 Harbour Post',
    'Copyright 2023 The Associated Press. All rights reserved.',
    '(Additional reporting by Jo Hill in Oslo)',
    'Reporting by Jo Hill; Editing by Sam Wu',
    'With inputs from agencies',
    '5 min read',
    'Tags: dams, power',
    '* * *',
    '-- ENDS --',
    'https://example.org/story',
  ])('is “%s”', (line) => {
    expect(readBoilerplate(line)).toBeDefined();
  });

  it.each([
    'Advertisement spending fell by 4% in the quarter.',
    'Shares of the airline rose by a fifth.',
    'Comments by the minister angered the unions.',
    'Subscribers fell to 3 million.',
    'Related party sales came to 2 million dollars.',
    'Read the verdict aloud, the judge told the clerk.',
    'Follow-up tests showed no trace of the virus.',
    'The copyright holder sued for 2 million dollars.',
    'Reporting by the newspaper led to three arrests.',
    'Home prices rose by 3%.',
    'Editing by genome tools cut relapses by half, the trial found.',
  ])('is not “%s”', (line) => {
    expect(readBoilerplate(line)).toBeUndefined();
  });

  it('gives away the outlet where it holds the rights or signs', () => {
    expect(readBoilerplate('© 2024 Harbour Post')).toEqual({ outlet: 'Harbour Post' });
    expect(readBoilerplate('Copyright 2023 The Associated Press. All rights reserved.')).toEqual({
      outlet: 'The Associated Press',
    });
    expect(readBoilerplate('© Copyright 2019 Valley Times')).toEqual({ outlet: 'Valley Times' });
    expect(readBoilerplate('— AFP')).toEqual({ outlet: 'AFP' });
  });
});

describe('a caption', () => {
  it.each([
    ['Fans leave the ground. Picture: SAM WU/REUTERS', 'Fans leave the ground.'],
    ['Fans leave the ground. Photograph: Sam Wu/EPA', 'Fans leave the ground.'],
    ['Fans leave the ground (AP Photo/Sam Wu)', 'Fans leave the ground'],
    ['Fans leave the ground [File: Sam Wu/Reuters]', 'Fans leave the ground'],
    ['Fans leave the ground | Photo Credit: The Hindu', 'Fans leave the ground'],
    ['Fans leave the ground. © Sam Wu / AFP', 'Fans leave the ground.'],
    ['Fans leave the ground on Friday. Sam Wu/Getty Images', 'Fans leave the ground on Friday.'],
    ['FILE PHOTO: Fans leave the ground. REUTERS/Sam Wu', 'Fans leave the ground.'],
    ['Image caption, Fans leave the ground', 'Fans leave the ground'],
    ['Image source, Getty Images', ''],
  ])('“%s” says “%s”', (line, words) => {
    const caption = readCaption(line);
    expect(caption).toBeDefined();
    expect(line.slice(caption?.start, caption?.credit).trim()).toBe(words);
  });

  it.each([
    'Winds reached 110 mph (177 km/h).',
    'He won credit by promising tax cuts.',
    'The picture: three goals in four minutes.',
    'She shared the image on Monday (the original is lost).',
    'The photo by the door shows her mother.',
    'The party of Berg/Holm came second.',
    '“It was over by noon,” the officer told RFE/RL.',
  ])('is not “%s”', (line) => {
    expect(readCaption(line)).toBeUndefined();
  });
});

describe('a heading', () => {
  it.each([
    'Reinforcements',
    '- Tanks seized -',
    "- 'Weak' government -",
    'What happens next?',
    'The second half',
    '=== Results ===',
  ])('is “%s”', (line) => {
    expect(isHeading(line)).toBe(true);
  });

  it.each([
    'Nobody died.',
    '“We lost everything”',
    'and the rest went home',
    '- Sales rose by 4% in March and April',
    'The leader has not been photographed in public since September 3',
    'Chair: We will vote on it now',
    'The three villages in the valley were cut off for two days after the river burst its banks',
    'He said:',
    '',
  ])('is not “%s”', (line) => {
    expect(isHeading(line)).toBe(false);
  });
});

describe('a title', () => {
  it('may end in a question or a quotation, not in a full stop', () => {
    expect(isTitle('Who pays for the tram?')).toBe(true);
    expect(isTitle('Minister: “Not on my watch”')).toBe(true);
    expect(isTitle('The bridge to the U.S.')).toBe(true);
    expect(isTitle('The bridge was closed.')).toBe(false);
    expect(isTitle('a, b,')).toBe(false);
  });
});
