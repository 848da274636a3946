import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflectionKey } from './inflection.ts';

/** A lemma and forms that must share its key; the lemma must be its own key. */
const families = `
bomb: bombed bombing bombs
kill: killed killing kills
town: towns
city: cities
stop: stopped stopping stops
agree: agreed agreeing agrees
free: freed frees freeing
guarantee: guaranteed guarantees
say: said says saying
take: took taken taking takes
retake: retook retaken retaking
overthrow: overthrew overthrown
be: was were is are been being am
have: has had having
do: did done does doing
child: children
spokeswoman: spokeswomen
fireman: firemen
hope: hoped hoping hopes
hop: hopped hopping hops
plan: planned planning plans
control: controlled controlling controls
kidnap: kidnapped kidnapping
visit: visited visiting visits
invite: invited inviting invites
limit: limited limiting
evacuate: evacuated evacuating evacuates
defeat: defeated defeating defeats
create: created creating
treat: treated treating
seize: seized seizing seizes
close: closed closing closes
focus: focused focussed focusing focuses
release: released releasing releases
argue: argued arguing argues
rescue: rescued rescuing rescues
charge: charged charging charges
change: changed changing changes
belong: belonged belonging belongs
settle: settled settling settles
shell: shelled shelling shells
roll: rolled rolling
carry: carried carrying carries
die: died dying dies
lie: lying lies
panic: panicked panicking panics
increase: increased increasing increases
endorse: endorsed endorsing endorses
collapse: collapsed collapsing
announce: announced announcing announces
require: required requiring requires
repair: repaired repairing repairs
secure: secured securing secures
pour: poured pouring pours
monitor: monitored monitoring monitors
open: opened opening opens
intervene: intervened intervening
phone: phoned phoning
abandon: abandoned abandoning
determine: determined determining
contain: contained containing contains
include: included including includes
load: loaded loading loads
invade: invaded invading
avoid: avoided avoiding
decide: decided deciding
execute: executed executing
vote: voted voting votes
riot: rioted rioting riots
describe: described describing
provoke: provoked provoking
look: looked looking
breathe: breathed breathing
waste: wasted wasting
cost: costs costing
cause: caused causing causes
house: houses housed housing
virus: viruses
bus: buses
gas: gases
box: boxes
watch: watches watched
ache: aches
match: matches
cache: caches
hero: heroes
shoe: shoes
movie: movies
party: parties
crisis: crises
thesis: theses
wolf: wolves
knife: knives
half: halves
quiz: quizzes
size: sizes sized
tax: taxes taxed
area: areas
mp: mps
add: added adding adds
err: erred erring
veto: vetoed vetoes vetoing
eye: eyes
rely: relied relies relying
persuade: persuaded persuading
rename: renamed renaming
extradite: extradited extraditing
abuse: abuses abused
base: bases based basing
employ: employed employing employs
`;

const spellings = `
organisation organization / organised organized / realising realizing / analyse analyze / paralysed paralyzed
defence defense / offences offenses / licence license / practised practiced / centre center / centres centers
theatre theater / kilometres kilometers / litre liter / fibre fiber / colour color / coloured colored / labour labor
neighbourhood neighborhood / favourite favorite / honourable honorable / harbours harbors / behaviour behavior
labelled labeled / travelling traveling / traveller traveler / cancelled canceled / modelling modeling
jewellery jewelry / programme program / catalogues catalogs / grey gray / tyres tyres / ploughed plowed
enrolled enroled / fulfil fulfill / fulfilled fulfilled / ageing aging / judgement judgment / adviser advisor
protesters protestors / manoeuvres maneuvers / manoeuvred maneuvered / towards toward / sceptical skeptical
hospitalised hospitalized / criticises criticizes / emphasised emphasized / privatisation privatization
paediatric pediatric / storeys stories / aluminium aluminum / instalments installments
`;

/** Words that look inflected or British and are neither. */
const untouched =
  'news series species politics this his always perhaps us bus thus gas lens thing king spring morning nothing during hundred need speed sacred red bed advertise rise surprise exercise promise otherwise four hour tour pour acre massacre fire data yemen specimen';

function pairs(list: string, between: string): string[][] {
  return list
    .trim()
    .replaceAll('\n', ` ${between} `)
    .split(between)
    .map((entry) => entry.trim().split(/[\s:]+/u));
}

describe('inflectionKey', () => {
  it.each(families.trim().split('\n'))('gives the lemma of %s', (line) => {
    const [lemma = '', ...forms] = line.split(/[:\s]+/u);
    expect([lemma, ...forms].map(inflectionKey)).toEqual([lemma, ...forms].map(() => lemma));
  });

  it.each(pairs(spellings, '/'))('folds %s and %s', (british, american) => {
    expect(inflectionKey(british ?? '')).toBe(inflectionKey(american ?? ''));
  });

  it.each(untouched.split(' '))('leaves %s alone', (word) => {
    expect(inflectionKey(word)).toBe(word);
  });

  it('keeps apart what news copy must not mix up', () => {
    const apart = [
      ['wound', 'wind'],
      ['founded', 'found'],
      ['bus', 'busy'],
      ['hoped', 'hopped'],
      ['staring', 'starring'],
      ['rated', 'ratted'],
      ['hts', 'ht'],
      ['united', 'unit'],
      ['bomber', 'bomb'],
      ['larger', 'large'],
      ['metre', 'meet'],
      ['ground', 'grind'],
      ['planed', 'planned'],
      ['new', 'news'],
    ];
    for (const [one = '', other = ''] of apart)
      expect([one, inflectionKey(one)]).not.toEqual([one, inflectionKey(other)]);
  });

  it('gives clitics their verb and the possessive itself', () => {
    expect(["n't", "'re", "'ll", "'ve", "'s"].map(inflectionKey)).toEqual(['not', 'be', 'will', 'have', "'s"]);
  });

  it('never throws, never gives nothing and never grows a word by more than two letters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,12}(?:s|es|ed|ing|ise|our|re)$/u)), (word) => {
        const key = inflectionKey(word);
        expect(key === '').toBe(word === '');
        expect(key.length).toBeLessThanOrEqual(word.length + 2);
      }),
    );
  });
});
