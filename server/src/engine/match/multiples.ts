/** Words that say in a sentence that one of its figures is so many times another. */
export const MULTIPLES = [
  { words: /\b(?:twice|doubl(?:e|es|ed|ing))\b/iu, times: 2 },
  { words: /\b(?:(?:tripl|trebl)(?:e|es|ed|ing)|three\s+times)\b/iu, times: 3 },
  { words: /\b(?:quadrupl(?:e|es|ed|ing)|four\s+times)\b/iu, times: 4 },
  { words: /\bhalv(?:e|es|ed|ing)\b/iu, times: 0.5 },
] as const;
