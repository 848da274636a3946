/*
 * The words that write numbers. All keys are lower case, as in `Token.lower`; hyphenated numbers ("twenty-three",
 * "two-thirds") come as several tokens with a hyphen between them.
 */

/** Below a hundred, with what the word may stand for on its own: "twenty" takes a following "three". */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Words that multiply what stands before them. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** Short forms that multiply digits: "2.5bn". `m` may also be metres; the reader of figures decides. */
export const scaleSuffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/**
 * Vague plurals with what they cover in copy: "dozens" begins where two dozen are reached and ends where a writer would
 * say "hundreds". Low end in, high end out.
 */
export const vagueNumbers: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['tens', [20, 100]],
  ['dozens', [20, 100]],
  ['scores', [40, 200]],
  ['hundreds', [100, 1e3]],
  ['thousands', [1e3, 1e5]],
  ['millions', [1e6, 1e9]],
  ['billions', [1e9, 1e12]],
  ['trillions', [1e12, 1e15]],
  ['lakhs', [1e5, 1e7]],
  ['crores', [1e7, 1e9]],
]);

/** What "tens of", "hundreds of" before a plural scale cover, as multiples of the scale. */
export const vagueMultiples: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['tens', [10, 100]],
  ['dozens', [12, 100]],
  ['scores', [40, 200]],
  ['hundreds', [100, 1e3]],
  ['thousands', [1e3, 1e5]],
]);

/** Words that make a following scale vague: "several hundred", "a few dozen", as multiples of the scale. */
export const vagueCounts: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['several', [2, 10]],
  ['few', [2, 10]],
  ['many', [2, 100]],
  ['couple', [2, 3]],
]);

export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** Names of equal parts: "a third", "three quarters". */
export const fractionWords: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);

/** Fractions with a character of their own. */
export const fractionCharacters: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
