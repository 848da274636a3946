const MOST_ALTERNATIVES = 64;

/**
 * Whether a path matches a glob, both with `/`: `*` and `?` within a name, `**` over folders, `{a,b}` for either. A glob
 * without `/` matches the name in any folder; one that names a folder matches all in it. Time is bounded by the product
 * of the lengths, whatever the glob: it may come from a file that nobody here wrote.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return alternatives(glob).some((pattern) => {
    const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
    const anchored = parts.length > 1 || pattern.startsWith('/') ? parts : ['**', ...parts];
    return parts.length > 0 && (matchesNames(names, anchored) || matchesNames(names, [...anchored, '**']));
  });
}

/** Whether a text has signs that only globs have. */
export function isGlob(text: string): boolean {
  return /[*?{]/u.test(text);
}

/** The folder that a glob starts from, and the rest: `press/2024/**` + `/*.txt` gives `press/2024` and the pattern below it. */
export function splitGlob(glob: string): { readonly base: string; readonly pattern: string } {
  const parts = glob.split('/');
  const first = parts.findIndex(isGlob);
  const cut = first < 0 ? parts.length : first;
  return { base: parts.slice(0, cut).join('/'), pattern: `/${parts.slice(cut).join('/')}` };
}

/** `a{b,c}d` as `abd`, `acd`; braces inside braces too, up to a bound. */
function alternatives(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next = open.pop() ?? '';
    const [before, inner, after] = innermost(next);
    if (inner === undefined) done.push(next);
    else open.push(...inner.split(',').map((choice) => `${before ?? ''}${choice}${after ?? ''}`));
  }
  return done;
}

/** The first pair of braces with none inside. */
function innermost(glob: string): readonly (string | undefined)[] {
  const close = glob.indexOf('}');
  const open = close < 0 ? -1 : glob.lastIndexOf('{', close);
  if (open < 0) return [];
  return [glob.slice(0, open), glob.slice(open + 1, close), glob.slice(close + 1)];
}

/** Matches folder by folder: row by row of a table of what is matched so far. */
function matchesNames(names: readonly string[], parts: readonly string[]): boolean {
  let reached: readonly boolean[] = [true, ...names.map(() => false)];
  for (const part of parts) {
    const before = reached;
    const row: boolean[] = [];
    for (let i = 0; i <= names.length; i += 1) {
      if (part === '**') row.push((before[i] ?? false) || (i > 0 && (row[i - 1] ?? false)));
      else row.push(i > 0 && (before[i - 1] ?? false) && matchesName(names[i - 1] ?? '', part));
    }
    reached = row;
  }
  return reached.at(-1) ?? false;
}

/** One name against `*` and `?`: goes back to the last star only, which is enough. */
function matchesName(name: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      star = inPattern;
      resume = at;
      inPattern += 1;
    } else if (sign !== undefined && (sign === '?' || sign === name[at])) {
      at += 1;
      inPattern += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      inPattern = star + 1;
    } else return false;
  }
  return /^\**$/u.test(pattern.slice(inPattern));
}
