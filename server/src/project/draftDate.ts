import type { CivilDate } from '../engine/facts/fact.ts';
import { readFrontMatter } from '../engine/sources/frontMatter.ts';
import type { Document } from '../engine/text/document.ts';
import type { Config } from './config.ts';

/** The date of a draft: its front matter's, else the setting's, else unknown. Never the clock's: a check tomorrow must say the same. */
export function draftDate(
  document: Pick<Document, 'frontMatter'>,
  config: Pick<Config, 'drafts'>,
): CivilDate | undefined {
  const written = document.frontMatter && readFrontMatter(document.frontMatter.text, '').fields.date;
  return written ?? config.drafts.date;
}
