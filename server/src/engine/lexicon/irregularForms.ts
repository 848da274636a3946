/*
 * Irregular forms of English, one lemma a line: the lemma, a colon, the forms that no rule finds. Verbs first, then
 * nouns. A form that belongs to two lemmas stands with the one that news copy uses more.
 */

const verbs = `
be: am is are was were been being 'm 're
have: has had having 've
do: does did done doing
will: 'll
not: n't
arise: arose arisen
awake: awoke awoken
bear: bore borne
beat: beaten
become: became becoming
beget: begot begotten begetting
begin: began begun beginning
bend: bent
bet: betting
bid: bade bidden bidding
bind: bound
bite: bit bitten biting
bleed: bled
blow: blew blown
break: broke broken
breed: bred
bring: brought
build: built
burn: burnt
buy: bought
catch: caught
choose: chose chosen choosing
cling: clung
come: came coming
creep: crept
cut: cutting
deal: dealt
die: died dying dies
dig: dug digging
draw: drew drawn
dream: dreamt
drink: drank drunk
dive: dove
drive: drove driven driving
dwell: dwelt
dye: dyed dyeing
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
flee: fled fleeing
fling: flung
fly: flew flown flies
forbid: forbade forbidden forbidding
foresee: foresaw foreseen
foretell: foretold
forget: forgot forgotten forgetting
forgive: forgave forgiven forgiving
forgo: forwent forgone
freeze: froze frozen freezing
get: got gotten getting
give: gave given giving
go: went gone goes going
grow: grew grown
hear: heard
hide: hid hidden hiding
hit: hitting
hold: held
hang: hung
keep: kept
kneel: knelt
know: knew known
lay: laid
lead: led
lean: leant
leap: leapt
learn: learnt
leave: left leaving leaves
lend: lent
let: letting
lie: lain lying lied lies
light: lit
lose: lost losing
make: made making
mean: meant
meet: met
mislead: misled
mistake: mistook mistaken mistaking
misunderstand: misunderstood
mow: mown
outdo: outdid outdone outdoes
overcome: overcame overcoming
overhear: overheard
override: overrode overridden
overrun: overran overrunning
oversee: oversaw overseen
overtake: overtook overtaken
overthrow: overthrew overthrown
pay: paid
plead: pled
prove: proven
put: putting
quit: quitting
rebuild: rebuilt
repay: repaid
rethink: rethought
rid: ridding
ride: rode ridden riding
ring: rang rung
rise: rose risen rising
run: ran running
saw: sawn
say: said
see: saw seen seeing
seek: sought
sell: sold
outsell: outsold
send: sent
set: setting
sew: sewn
shake: shook shaken
shave: shaven
shed: shedding
shine: shone shining
shoot: shot shots
show: shown
shrink: shrank shrunk
shut: shutting
sing: sang sung
sink: sank sunk
sit: sat sitting
slay: slew slain
sleep: slept
slide: slid sliding
sling: slung
slit: slitting
smell: smelt
sow: sown
speak: spoke spoken
speed: sped
spell: spelt
spend: spent
spill: spilt
spin: spun spinning
spit: spat spitting
split: splitting
spoil: spoilt
spread: spreading
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
sting: stung
stink: stank stunk
stride: strode stridden
strike: struck stricken striking
string: strung
strive: strove striven
swear: swore sworn
sweep: swept
swell: swollen
swim: swam swum swimming
swing: swung
take: took taken taking
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
thrust: thrusting
tie: tied tying ties
tread: trod trodden
undergo: underwent undergone undergoes
understand: understood
undertake: undertook undertaken
undo: undid undone undoes
uphold: upheld
upset: upsetting
vie: vied vying vies
wake: woke woken waking
wear: wore worn
weave: wove woven
wed: wedded
weep: wept
win: won winning
withdraw: withdrew withdrawn
withhold: withheld
withstand: withstood
wring: wrung
write: wrote written writing
ski: skied skiing
queue: queueing
`;

const nouns = `
man: men
woman: women
child: children
people: peoples
foot: feet
goose: geese
tooth: teeth
mouse: mice
ox: oxen
half: halves
calf: calves
elf: elves
knife: knives
live: life lives
loaf: loaves
scarf: scarves
self: selves
sheaf: sheaves
shelf: shelves
thief: thieves
wharf: wharves
wife: wives
wolf: wolves
hoof: hooves
midwife: midwives
housewife: housewives
analysis: analyses
crisis: crises
diagnosis: diagnoses
emphasis: emphases
hypothesis: hypotheses
oasis: oases
parenthesis: parentheses
prognosis: prognoses
synthesis: syntheses
thesis: theses
alumnus: alumni
bacterium: bacteria
cactus: cacti
criterion: criteria
curriculum: curricula
fungus: fungi
memorandum: memoranda
nucleus: nuclei
phenomenon: phenomena
radius: radii
referendum: referenda
stadium: stadia
stimulus: stimuli
stratum: strata
syllabus: syllabi
appendix: appendices
index: indices
matrix: matrices
vertex: vertices
penny: pence
passerby: passersby
bus: buses busses
gas: gases gasses
quiz: quizzes
`;

function readForms(list: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const line of list.split('\n')) {
    const [lemma, rest] = line.split(':');
    if (!lemma || !rest) continue;
    for (const form of rest.trim().split(' ')) forms.set(form, lemma);
  }
  return forms;
}

const formsOfVerbs = readForms(verbs);
const formsOfNouns = readForms(nouns);

const verbPrefixes = ['re', 'un', 'over', 'out', 'under', 'mis', 'fore', 'inter', 'up'];
const notPrefixed = new Set([
  'rebound',
  'unbound',
  'reset',
  'upset',
  'upshot',
  'upshots',
  'overshot',
  'relied',
  'relies',
  'relying',
  'resent',
  'unknown',
]);
const endsInMen = /^(.{2,})men$/u;
const notMen = new Set(
  'specimen regimen abdomen acumen semen yemen ramen hymen stamen lumen turkmen bitumen cyclamen rumen'.split(' '),
);

/** The lemma of an irregular form in lower case (`took` → `take`, `policemen` → `policeman`); undefined for all else. */
export function irregularLemma(form: string): string | undefined {
  const lemma = formsOfVerbs.get(form) ?? formsOfNouns.get(form);
  if (lemma !== undefined) return lemma;
  const man = endsInMen.exec(form)?.[1];
  if (man !== undefined && !notMen.has(form)) return `${man}man`;
  return prefixedVerb(form);
}

/** `retook` → `retake`, `overcame` → `overcome`: the prefix and an irregular form of four letters or more. */
function prefixedVerb(form: string): string | undefined {
  if (notPrefixed.has(form)) return undefined;
  for (const prefix of verbPrefixes) {
    if (!form.startsWith(prefix) || form.length < prefix.length + 4) continue;
    const base = formsOfVerbs.get(form.slice(prefix.length));
    if (base !== undefined) return prefix + base;
  }
  return undefined;
}
