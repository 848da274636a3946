import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('a phrase in quotation marks', () => {
  const SOURCE = 'A garden robot “swallowed” the slipper of a Danish postman while he mowed the lawn on Sunday.';

  it('may follow the tense of a headline', () => {
    expect(verdictOn('Garden robot “swallows” slipper of Danish postman', SOURCE)).not.toBe('conflict');
  });

  it('is held against another phrase in its place', () => {
    expect(verdictOn('A garden robot “stole” the slipper of a Danish postman while he mowed.', SOURCE)).toBe(
      'conflict',
    );
  });
});

describe('a quotation of several words', () => {
  const SOURCE = '“We will never leave this land,” Edda Brun said at the gate of the farm.';

  it('that no source has so, nor nearly so, is said to be in none', () => {
    expect(verdictOn('“We shall never sell this land,” Edda Brun said.', SOURCE)).toBe('unsupported');
    expect(verdictOn('“We will never leave this land,” Edda Brun said.', SOURCE)).toBe('supported');
    expect(verdictOn('“We will never leave the land,” Edda Brun said.', SOURCE)).toBe('conflict');
    const album = 'His second album, Kiln Light, features the single "Bellows (Slow)" with Orla Finch.';
    expect(verdictOn(album, album)).toBe('supported');
  });
});
