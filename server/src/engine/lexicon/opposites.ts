import { tableKey } from './senseGroups.ts';

/*
 * Adjectives, nouns, adverbs and prepositions that exclude each other when one stands in the place of the other,
 * reviewed by hand. `a b` one pair, `a/b c/d` every word of the left against every word of the right. Verbs have theirs
 * in `newsVerbTable.ts`. Left out on purpose: "left" (its key is that of "leave"), pairs of which both can be true of one
 * thing ("young, old" of a company and its head), and words that hyphens tear apart ("left-wing").
 */
const SURE = `
# order and time
first last | former current/present/incumbent | previous next/following/subsequent | past future | early late
earlier later | earliest latest | early/earlier latest | before after | since until | beginning end | start finish
initial final | original copy | old/older new/newer | older younger | oldest youngest/newest | oldest/older latest
ancient modern | predecessor successor | preceding following | yesterday tomorrow | day night | daytime nighttime
morning evening/night/afternoon | dawn dusk | sunrise sunset | midday midnight | noon midnight | daily weekly/monthly/annual
temporary permanent | interim permanent | immediate gradual | sudden gradual | immediately eventually
always never | always rarely/seldom | often rarely/seldom/never | frequently rarely/seldom/never | regularly rarely/never
usually rarely/never | frequent rare/infrequent | regular irregular | common rare/uncommon | already yet
again never | once never | ever never | overnight daytime | quickly slowly | rapidly slowly | swiftly slowly | fast slow
faster slower | fastest slowest | quick slow | rapid slow | quicker slower | punctual late | prewar postwar
maiden final | newcomer veteran | novice/beginner veteran/expert | amateur professional | ahead behind

# direction and place
north south | northern southern | east west | eastern western | northeast/northeastern southwest/southwestern
northwest/northwestern southeast/southeastern | northward southward | eastward westward | northbound southbound
eastbound westbound | up down | upward downward | upstairs downstairs | upstream downstream | uphill downhill | uptown downtown
above below/beneath/underneath | over under | on off | in out | inside outside/outdoors | within outside | indoors outdoors/outside
indoor outdoor | inner outer | interior exterior | internal external | inbound outbound | incoming outgoing | inward outward
inland coastal/offshore | onshore offshore | upper lower | top bottom | front rear | front back | near far | nearby distant/remote
nearest farthest/furthest | close distant | home away | here there | forward backward | ashore aboard | overseas domestic
abroad home | foreign domestic/native | rural urban | countryside city | outskirt centre/center | central outlying
toward away | to from | leftist rightist | horizontal vertical
deep shallow | deeper shallower | clockwise anticlockwise | underground overground | highland lowland | summit base
entrance exit | arrival departure | departure return | import export | origin destination

# size, number, degree
high low | higher lower | highest lowest | large small | larger smaller | largest smallest | big small/little | bigger smaller
biggest smallest | huge/massive/enormous/giant/vast tiny/small/minor | major minor/small | long short | longer shorter | longest shortest
tall short | taller shorter | tallest shortest | wide narrow | wider narrower | widest narrowest | broad narrow | thick thin
heavy light | heavier lighter | heaviest lightest | more less/fewer | most least/fewest | many few | much little | all none
all some/few/half | every no | everyone/everybody nobody | everything nothing | both neither | any no | most few/none/minority
majority minority | maximum minimum | max min | double half | single double/multiple | several one | whole half/part
entire partial | full empty | full partial | full half | fully partially/partly | completely partially/partly
entirely partially/partly | totally partially/partly | wholly partly | mostly partly | complete incomplete/partial | total partial
enough insufficient | sufficient insufficient | adequate inadequate | surplus deficit/shortage/shortfall | excess shortage/lack
abundance shortage/scarcity | plenty lack/shortage | abundant scarce | increase/rise decrease/decline/drop/fall/reduction
growth decline/contraction/slowdown/recession | gain loss | boom bust/slump/recession | upturn downturn | peak trough
slightly sharply/significantly/dramatically/considerably/greatly
marginally sharply/significantly/dramatically/considerably | slight sharp/significant/dramatic/considerable/steep
modest huge/massive/sharp | mild severe | moderate extreme/severe | minor serious/severe | minimal maximal/significant | steep gentle
weak strong | weaker stronger | weakest strongest | better worse | best worst | good bad/poor/evil | well badly/poorly
positive negative | positively negatively | favourable unfavourable | superior inferior | excellent poor/terrible | plus minus
dozens/hundreds thousands/millions | hundreds dozens | thousands millions/billions | millions billions | odd even

# truth, law, right
true false/untrue | correct incorrect/wrong | correctly incorrectly/wrongly | right wrong | accurate inaccurate | real fake/false/imaginary
genuine fake/false/counterfeit | authentic fake | truth lie | fact fiction/myth | proven unproven | confirmed unconfirmed
official unofficial | verified unverified | certain uncertain | clear unclear | likely unlikely | possible impossible
probable improbable | able unable | capable incapable | legal illegal | legally illegally | lawful unlawful | lawfully unlawfully
legitimate illegitimate | constitutional unconstitutional | guilty innocent | guilt innocence | conviction acquittal
honest dishonest | fair unfair | fairly unfairly | just unjust | justified unjustified | justice injustice | valid invalid
eligible ineligible | authorised unauthorised | licensed unlicensed | registered unregistered | armed unarmed | deliberate accidental
deliberately accidentally | intentional unintentional/accidental | intentionally unintentionally/accidentally | voluntary compulsory/mandatory/forced
voluntarily forcibly | optional mandatory/compulsory | mandatory voluntary | plaintiff defendant | prosecution defence
prosecutor defendant | victim perpetrator/suspect/attacker | accuser defendant | suspect witness | criminal victim | concurrent consecutive
concurrently consecutively | unanimous divided/split | unanimously narrowly | permitted prohibited | allowed banned/forbidden
conditional unconditional | with without | yes no

# people
man/men woman/women | male female | boy girl | boyfriend girlfriend | masculine feminine | husband wife | father mother
dad mum/mom | brother sister | son daughter | uncle aunt | nephew niece | grandfather grandmother | grandson granddaughter
king queen | prince princess | duke duchess | actor actress | policeman policewoman | businessman businesswoman
spokesman spokeswoman | chairman chairwoman | widow widower | bride groom | gentleman lady | sir madam | hero heroine | waiter waitress
adult child | adults children | parent child | grandparent grandchild | young elderly | employer employee | boss employee
manager employee | landlord tenant | owner tenant | teacher pupil/student | doctor patient | nurse patient | driver passenger | pilot passenger
host guest | buyer seller | customer supplier | vendor buyer | lender borrower | debtor creditor | winner loser
leader follower | friend enemy/foe | ally/allies enemy/foe/rival/adversary | ally opponent | supporter opponent/critic
fan critic | hunter prey | captor captive | guard prisoner | survivor fatality | expert layman | civilian soldier/troop/fighter/combatant
military civilian | combatant noncombatant | army rebel/insurgent | soldier rebel/insurgent | government opposition/rebel
majority minority | married single/unmarried/divorced | citizen foreigner | national foreigner | immigrant native/emigrant
immigration emigration | insider outsider | senior junior | elder younger | superior subordinate | volunteer conscript | batsman bowler
attacker victim | striker goalkeeper | democrat republican | conservative liberal/progressive | monarchist republican
socialist capitalist | communist capitalist | democracy dictatorship/autocracy | democratic autocratic/authoritarian/undemocratic
secular religious | christian muslim | sunni shia/shiite | catholic protestant | believer atheist | black white

# money and work
public private | publicly privately | profit loss | profits losses | profitable unprofitable
asset liability | income expenditure/expense/spending | revenue expenditure/cost | credit debit/debt | gross net | rich poor | richer poorer
richest poorest | wealthy poor/impoverished | wealth poverty | expensive cheap/inexpensive | costly/expensive cheap/affordable | cheaper pricier | pricey cheap | dearer cheaper
buy sale | purchase sale | supply demand | inflation deflation | bull bear | bullish bearish | premium discount | rent own
employed unemployed | employment unemployment | paid unpaid | skilled unskilled | wholesale retail
basic advanced/luxury | standard premium | automated manual | memorable forgettable | visual auditory | comprehensive basic/partial
productive unproductive | efficient inefficient | solvent insolvent/bankrupt | success failure | successful unsuccessful/failed
successfully unsuccessfully | victory defeat/loss | win loss | triumph defeat | winning losing | advantage disadvantage
benefit harm/drawback | strength weakness | opportunity threat | import export | producer consumer | wholesale retail
optimistic pessimistic | optimism pessimism | optimist pessimist | confidence doubt | hope despair/fear | hopeful hopeless

# state
alive dead | life death | living dead | birth death | open closed/shut | opened closed | shut/closed working/operating | active inactive/dormant | present absent
presence absence | visible invisible/hidden | known unknown | famous unknown/obscure | familiar unfamiliar | same different | similar different/dissimilar
identical different | equal unequal | equality inequality | united divided | unity division | together apart/separately/alone | joint separate
safe unsafe/dangerous | safely dangerously | safety danger | secure insecure | security insecurity | healthy unhealthy/sick/ill | health illness/sickness
fit unfit/injured | injured/wounded uninjured/unhurt/unharmed/unscathed | hurt unhurt/unharmed | stable unstable/critical | stability instability | conscious unconscious
awake asleep | benign malignant | infected uninfected | vaccinated unvaccinated | hot cold | hotter colder
hottest coldest | warm cool/cold | warmer cooler/colder | warmest coldest | heat cold | wet dry | wetter drier | wettest driest | rainy dry | drought flood
sunny cloudy/rainy | clear cloudy | calm stormy/rough | bright dark/dim | loud quiet/silent | noisy quiet/silent
hard soft | tough easy/lenient | strict lenient/lax | harsh lenient/mild | difficult easy/simple | harder easier | hardest easiest | complex simple
complicated simple | clean dirty/polluted | fresh stale | raw cooked | frozen fresh | solid liquid | natural artificial
organic synthetic | human animal | peace war | peaceful violent | peacefully violently | ceasefire/truce fighting/war/hostility
civil military | defensive offensive | defence attack/offence | offensive defensive | friendly hostile/unfriendly | love hatred/hate | happy unhappy/sad
happiness sadness/misery | glad sad | joy sorrow/grief | pleased displeased/angry | satisfied dissatisfied/unsatisfied | proud ashamed | brave cowardly
calm angry/nervous | polite rude | kind cruel/unkind | generous mean/stingy | patient impatient | responsible irresponsible | careful careless
popular unpopular | beautiful ugly | important unimportant/trivial | significant insignificant | relevant irrelevant
necessary unnecessary | useful useless | effective ineffective | expected unexpected/surprise | expectedly unexpectedly
surprising unsurprising | willing unwilling/reluctant | willingly unwillingly/reluctantly | aware unaware | prepared unprepared
ready unready | available unavailable | accessible inaccessible | acceptable unacceptable | reliable unreliable | occupied vacant/unoccupied/empty
inhabited uninhabited/deserted | crowded empty/deserted | busy quiet | free captive/occupied | freedom captivity/slavery/imprisonment | independent dependent
independence dependence | direct indirect | directly indirectly | explicit implicit | explicitly implicitly | formal informal | formally informally
general specific | general particular | simple complex | abstract concrete | theory practice | theoretical practical | local global/foreign
national international | nationally internationally | regional national/global | nationwide local/regional | domestic international | bilateral unilateral
unilateral multilateral/joint | federal local | central local | central regional | exclusive inclusive | inclusion exclusion | loyal disloyal
loyalty betrayal | religious secular | sacred secular | virtual physical | online offline | digital analogue | wired wireless | manned unmanned
automatic manual | automatically manually | nuclear conventional | ground air | surface underground | sober drunk
employed jobless | edible inedible | fertile infertile | literate illiterate | experienced inexperienced | mature immature
unprecedented usual/common | normal abnormal/unusual | usual unusual | ordinary extraordinary/special | typical atypical/unusual
progress setback | improvement deterioration | acceptance rejection/refusal | approval rejection/disapproval | agreement disagreement
support opposition | supportive critical/opposed
pro anti | praise criticism/condemnation | friendship enmity | trust distrust/mistrust | respect contempt/disrespect | question answer
input output | attack defence | host visitor | home visitor | odd even | sender recipient
question reply | teacher learner | noun verb | rise fall | solo joint/team | singular plural | primary secondary
primarily secondarily | main minor/secondary
inexperience experience | courage cowardice | luck misfortune | lucky unlucky | fortunate unfortunate | fortunately unfortunately
happily sadly/unhappily | openly secretly/privately | open secret | public secret/confidential | publicly secretly | confidential public
transparent opaque/secret | transparency secrecy | heaven hell | flood drought | thaw freeze | poison antidote | sickness health | debut farewell | crucial irrelevant/trivial | individual/separate collective/joint

# verbs of two groups of their table that exclude each other where both are done to one thing
uphold/confirm overturn/quash | uphold reject | withdraw repeat/reiterate/maintain/renew | lift extend/tighten/maintain
extend end/terminate | continue end | suspend reinstate | miss convert | spare destroy | survive destroy | rescue drown
appoint remove/dismiss | reappoint/retain replace/drop | launch/pursue scrap/shelve/abandon | continue scrap/shelve/abandon
welcome criticize/reject/condemn | condemn defend/endorse | attend skip/boycott | honor break | protect endanger
grant/award deny/refuse/revoke | renew terminate/cancel | qualify miss | disclose withhold | block allow | release freeze
`;

/** Pairs that exclude each other mostly, yet stand side by side often enough to be taken with care. */
const LIKELY = `
take lose | take give | give receive | hold cancel | urge discourage | accept dispute
say deny | win draw | local national | night evening | city village
more enough | new former | young old | young/younger elderly | teenager adult
near in | partly fully | several many | few several | some many | some most/all | few all | many all/most
possible certain | possible definite | possibly definitely/certainly | probably certainly/definitely | perhaps certainly/definitely
maybe certainly/definitely | alleged proven/confirmed | allegedly definitely | suspected proven/confirmed/convicted
rumoured confirmed | potential actual | potentially actually | planned actual | attempted completed/successful | proposed approved/final
may must | could must | should must | might will | can cannot | optional required | recommended required/mandatory | full part
`;

/** A pair of opposites, as keys. `likely`: to be taken with care. */
export interface Opposite {
  readonly a: string;
  readonly b: string;
  readonly likely: boolean;
}

/** The reviewed pairs of opposites that are no verbs. */
export function readOpposites(): readonly Opposite[] {
  return [...readPairs(SURE, false), ...readPairs(LIKELY, true)];
}

function readPairs(table: string, likely: boolean): readonly Opposite[] {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const pairs: Opposite[] = [];
  for (const pair of lines.flatMap((line) => line.split(' | '))) {
    const [left = '', right = ''] = pair.split(' ');
    if (left === '' || right === '') continue;
    for (const a of left.split('/')) {
      for (const b of right.split('/')) pairs.push({ a: tableKey(a), b: tableKey(b), likely });
    }
  }
  return pairs;
}
