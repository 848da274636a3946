import path from 'node:path';
import { isWithin } from '../project/listSources.ts';

/** A path as the user would write it: relative to where they stand for what lies below, absolute otherwise; always with `/`. */
export function shownPath(file: string, cwd: string): string {
  const absolute = path.resolve(cwd, file);
  const shown = isWithin(cwd, absolute) ? path.relative(cwd, absolute) : absolute;
  return shown.split(path.sep).join('/');
}
