import { inflectionKey } from './inflection.ts';

/**
 * How sure a word makes what is said: `certain` vouches for it, `likely` and `possible` leave it open, `reported` puts it
 * on somebody else, `planned` has it still to come, `unlikely` speaks against it.
 */
export type Hedge = 'certain' | 'likely' | 'possible' | 'reported' | 'planned' | 'unlikely';

const HEDGES: Readonly<Record<Hedge, string>> = {
  certain: `certainly definitely undoubtedly surely certain definite confirmed proven indisputably conclusively clearly actually
    truly`,
  likely: `likely probably probable presumably expected should evidently`,
  possible: `possibly possible perhaps maybe may might could potentially potential apparently seemingly seem appear
    suspected feared believed thought speculated rumoured unclear uncertain unconfirmed conceivably arguably`,
  reported: `reportedly allegedly alleged supposedly supposed purportedly purported ostensibly claimed accused reputed
    reputedly unverified`,
  planned: `planned proposed scheduled intended upcoming prospective plan intend propose aim hope consider`,
  unlikely: `unlikely doubtful improbable doubtfully doubt`,
};

const DEGREES: readonly (readonly [degree: number, words: string])[] = [
  [0.1, 'hardly barely scarcely'],
  [0.25, 'slightly slight marginally marginal little minimally minimal modestly modest mildly mild minor'],
  [0.5, 'somewhat moderately moderate partly partially partial fairly rather relatively half quite'],
  [
    0.75,
    `significantly significant considerably considerable substantially substantial sharply sharp steeply steep greatly
    strongly heavily heavy severely severe seriously serious major markedly marked very highly largely mostly mainly
    widely dramatically dramatic drastically drastic hugely huge massively massive vastly vast`,
  ],
  [0.9, 'nearly almost virtually extremely extreme'],
  [1, 'completely complete entirely entire totally total fully full wholly whole utterly absolutely exclusively'],
];

const hedges = readHedges();
const degrees = readDegrees();

/** How sure a word makes its sentence, by comparison key; undefined for words that leave it as sure as it is. */
export function hedgeOf(key: string): Hedge | undefined {
  return hedges.get(key);
}

/** How far a degree word says that something went, 0 to 1, by comparison key; undefined for other words. */
export function degreeOf(key: string): number | undefined {
  return degrees.get(key);
}

function readHedges(): ReadonlyMap<string, Hedge> {
  const map = new Map<string, Hedge>();
  for (const hedge of ['certain', 'likely', 'possible', 'reported', 'planned', 'unlikely'] as const) {
    for (const key of keys(HEDGES[hedge])) if (!map.has(key)) map.set(key, hedge);
  }
  return map;
}

function readDegrees(): ReadonlyMap<string, number> {
  return new Map(DEGREES.flatMap(([degree, words]) => keys(words).map((key) => [key, degree] as const)));
}

function keys(list: string): readonly string[] {
  return list.trim().split(/\s+/u).map(inflectionKey);
}
