/** A figure that others have published: balanced accuracy in per cent. */
export interface Published {
  readonly system: string;
  readonly balanced: number;
}

export interface PublishedSet {
  /** As in our tables. */
  readonly set: string;
  /** What the published figures were measured on: not our halves, and mostly not our protocol. */
  readonly on: string;
  readonly figures: readonly Published[];
  /** A claim is supported when its source has all of its names and numbers. Measured once by us, on whole dev halves. */
  readonly namesAndNumbers?: number;
}

/** As the papers of the data sets and of the systems report them. */
export const PUBLISHED: readonly PublishedSet[] = [
  {
    set: 'summedits-sent',
    on: 'ten domains, whole summaries',
    namesAndNumbers: 59.9,
    figures: [
      { system: 'QAFactEval', balanced: 65.5 },
      { system: 'SummaC-Conv', balanced: 57.1 },
    ],
  },
  {
    set: 'summedits-sent, news',
    on: 'news, whole summaries',
    figures: [
      { system: 'human', balanced: 90 },
      { system: 'GPT-4', balanced: 83.3 },
      { system: 'QAFactEval', balanced: 74.4 },
      { system: 'SummaC-Conv', balanced: 61.9 },
    ],
  },
  {
    set: 'bump-sent',
    on: 'whole summaries',
    namesAndNumbers: 58.9,
    figures: [
      { system: 'QAFactEval', balanced: 64.1 },
      { system: 'SummaC', balanced: 53.6 },
    ],
  },
  { set: 'vitaminc-toll', on: 'none seen', namesAndNumbers: 52, figures: [] },
  {
    set: 'wice',
    on: 'test half',
    namesAndNumbers: 73.3,
    figures: [
      { system: 'GPT-4', balanced: 80.4 },
      { system: 'MiniCheck-FT5', balanced: 72.2 },
      { system: 'AlignScore', balanced: 66 },
    ],
  },
  { set: 'cliff', on: 'none pooled', namesAndNumbers: 75.2, figures: [] },
  {
    set: 'cliff, XSum',
    on: 'test half',
    figures: [
      { system: 'DAE', balanced: 75.4 },
      { system: 'SummaC-Conv', balanced: 66.6 },
      { system: 'QAFactEval', balanced: 62.6 },
    ],
  },
  {
    set: 'cliff, CNN/DM',
    on: 'test half',
    figures: [
      { system: 'QuestEval', balanced: 74 },
      { system: 'DAE', balanced: 73 },
      { system: 'SummaC-Conv', balanced: 64.9 },
    ],
  },
  {
    set: 'frank',
    on: 'test half, systems pooled, which flatters',
    namesAndNumbers: 68.1,
    figures: [{ system: 'SummaC-Conv', balanced: 81.6 }],
  },
  { set: 'fnc1-multi', on: 'none', namesAndNumbers: 50.8, figures: [] },
];
