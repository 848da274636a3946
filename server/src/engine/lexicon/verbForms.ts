import { inflectionKey } from './inflection.ts';
import { PartOfSpeech, partsOfSpeech } from './partsOfSpeech.ts';

/*
 * Which words are verbs, and in what form. The lists hold the verbs of news copy; a word in `-ed` that they do not hold
 * still counts as a past form, any other word is one when the dictionary has it as a verb before all.
 */

/** Verbs that are hardly ever nouns. */
const VERBS = `
abandon abduct abolish absorb accelerate accept accompany accomplish accumulate accuse achieve acknowledge acquire acquit act
adapt add address adjourn adjust administer admit adopt advise affect agree aim allege allocate allow alter amend amount
analyze announce annex anticipate apologize appeal appear apply appoint appreciate approach approve argue arise
arrange arrive ascend ask assassinate assault assemble assert assess assign assist assume assure attach attain
attend attract authorize avoid await awake ban bar be become beg begin behave believe belong bend bet bind bite blame bleed blend
block boast boost born borrow bother bow breach bring broaden build bury calculate capitulate capture carry cease celebrate
challenge charge chase cite clarify classify clear climb cling close collapse collect collide combine come command
commemorate commence commend comment commit communicate compare compel compete compile complain complete comply compose
comprise conceal concede conclude condemn conduct confess confine confirm confiscate confront confuse congratulate connect conquer
consider consist constitute construct consult consume contain contaminate contend continue contract contradict contribute convene
convert convey convict convince cooperate cope correct correspond corroborate create criticize cross crush cultivate
cure dare deal debunk decide declare decline decorate decrease dedicate deem deepen defeat defect defend define
degrade delay delete deliver demolish demonstrate demote denounce deny depart depend depict deploy deport depose deprive
derail derive descend describe deserve desert destroy detain detect deteriorate determine detonate devastate develop
devote die differ dig diminish direct disagree disappear disappoint disapprove disarm discharge disclose discontinue
discourage discover discuss disintegrate dismantle dismiss disperse displace display dispatch dissolve distinguish distribute
disrupt divert divide divorce dominate donate double downgrade draft drag dramatize draw drift drive drop drown dwell earn ease
eat edge educate eject elect elevate eliminate embark embrace emerge emit emphasize employ empower enable encounter encourage
end endanger endorse endure enforce engage enhance enjoy enlarge enlist enroll ensue ensure enter entertain entitle equip
eradicate erase erect erode erupt escalate escape escort establish estimate evacuate evade evaluate evict evolve exacerbate
examine exceed exclude execute exercise exert exhaust exhibit exist expand expect expel expire explain explode exploit
explore expose express extend extinguish extract extradite face fail fall fear feature feed feel fight file fill finalize
find fire fit fix flee float flood flow fly fold follow forbid force forecast forget forgive form formulate foster free
freeze fulfil fulfill function gain gather generate get give go govern grant grind grow guarantee guide handle
hang happen hear heighten hesitate hide highlight hijack hinder hire hit hold honor hope house hurt identify ignore illustrate
imagine impeach implement implicate imply impose imprison improve incite incline include incorporate increase incur indicate
indict induce infect inflict influence inform inherit inhibit initiate injure insist inspect inspire install instruct insult
integrate intend intensify interact intercept interfere interpret interrogate interrupt intervene introduce invade
invest investigate invite invoke involve irritate isolate jail join judge jump justify keep kidnap kill kneel knock know
lack last launch lay lead lean leap learn leave lend let liberate lie lift limit listen live loan locate lock lose
maintain make manage mark marry massacre match mean measure meet melt mention merge migrate minimize modify monitor
motivate mount mourn move murder name narrow near necessitate need neglect negotiate nominate note notice notify
obey object obligate observe obstruct obtain occupy occur offer offset open operate oppose oust outlaw outline outnumber outsell
outpace overcome overhaul overrun oversee overthrow overturn overwhelm owe own participate pass pay penetrate perceive
perform permit persist persuade pick place pledge plunge plunder point portray pose possess postpone pour praise pray precede
predict prefer prepare prescribe present preserve press presume prevail prevent print proceed proclaim procure produce
prohibit promise promote prompt pronounce propose prosecute protect prove provide provoke publish pull punish purchase
pursue push put quell quit quote raid raise reach react read realize reassure rebuild rebuke recall recapture receive recite reckon
recognize recommend reconcile reconsider reconstruct recover recruit redeploy reduce refer reflect refrain refute refuse regain
regard regret regulate reinforce reinstate reject relate relax release relieve relocate rely remain remark remember remind
remove renew renounce reopen repair repay repeal repeat repel replace reply repress request require rescue research resemble
resent reserve reside resign resist resolve resort respect respond restore restrain restrict restructure resume retain
retake retaliate retire retract retreat retrieve return reveal reverse review revise revive revoke reward ride ring rise
risk rob rock roll rule run rush sabotage sack sacrifice sail save say scatter score scrap search secure see seek seem
seize select sell send sentence separate serve set settle shake share shatter shell shelter shift shock shoot shout
show shower shrink shut sign simplify sing sink sit slam slap slash slaughter sleep slide slip slow smash smuggle soar
solve sound span spark speak specify speculate spend spill split spoil sponsor spot spread spur squeeze stab stand
stare start state stay steal steer stem step stick stir stop storm strengthen stress stretch struggle submit
succeed suffer sue suggest summon supplement supply suppose suppress surface surge surpass surrender surround survey survive
suspect suspend sustain swear sweep swim swing switch tackle take target teach tear tell tempt tend terminate testify
thank think threaten thrive throw tie tighten topple total touch tour trace trail train transfer transform transmit transport
trap travel treat trigger triple triumph try turn uncover undergo underline undermine understand undertake unfold unite
unveil update upgrade uphold urge use vaccinate vanish vary veto violate visit vow wait walk want warn
wash waste watch weaken wear weigh welcome widen win wish withdraw withhold withstand witness wonder work worry worsen
wound wreck write yell yield bomb flatten besiege encircle outlast oppress ransack loot torch retool recoup reelect
reshuffle rename rehire reassign reiterate relaunch unseat outvote acclaim opt strive mishandle air allay ally amass ambush amputate
apprehend arrest assail avert axe back bail bear beat befall behead billow blast blow board break breed broadcast
burn burst buy buck bus call campaign cancel cap care cast catch cause certify check cheer choose chop circulate claim clash
clean cloak coach coincide comb concern condition cook cool cost count couple cover crack crash credit cripple cut
cruise curb damage dance date debate debut deem delight demand deny design detail dip dispute dock donate dub dump
`;

/** Verbs whose plain form or form in -s is as often a noun ("strikes", "plans", "reports"). */
const NOUN_VERBS = `
abuse access account act address advance aid aim air alarm ally ambush amount answer appeal approach arm array arrest assault
attack attempt auction award back balance ban band bank bar base battle beat benefit bet bid bill bite blame blast blaze
block blow board bomb bond book boost border boss breach break bribe bridge brief broadcast budget burden burn call camp
campaign cap care cash cast cause center chain chair challenge chance change charge chase check cheer circle claim clash clear
climb close club coach color combat command comment compound concern condition conduct conflict contact contest contract
contrast control cook cost count counter couple course  cover crack crash credit crew crime cross crowd cruise cure
curb curfew cut cycle damage dance date deal debate debut decline decrease defeat defect delay delight demand deposit
desert design desire detail dip direct discount display dispute document dock double doubt draft drain draw dream dress drill
drink drive drop drone dump ease echo edge effort end escape estimate exchange excuse execute exercise exhibit exit
experience experiment exploit export express extract eye face fall fan farm fear feature fee feed fence field fight figure file
film final finance find fine finish fire fish fit fix flag flash flight float flood floor flow focus fold force forecast form
frame freeze front fuel function fund gain gamble game gas gauge gift goal grade grant grasp grip ground group guarantee
guard guess guide gun halt hand handle harm harvest haul head heat help hint hire hit hold hole honor hope host house
hunt hurt impact import increase influence inquiry insult interest interview invite issue jail joke judge jump
kick labor lack land lapse last laugh launch lead leak lease leave level lie lift light limit line link list load loan lock
loot lot love mail  map march mark market mask mass  match matter measure meet mention merit mine
mistake mix monitor mount move murder name near need neighbor network note notice number object offer  open
operate order outline own pace pack page paint panic paper park part party pass pattern pause pay peak  permit phone pick
picture piece pilot pitch place plan plant play pledge plot plunge point poison  poll pool position post pound
power practice praise premiere present press pressure price print probe process produce profit program progress project promise
protest prove pull purchase push question quote race rage raid rain raise rally range rank rape rate reach read reason
rebel rebound record recruit reform refund refuse regard regret release remain remark rent repair repeat reply report request
rescue research reserve resort rest result return reverse review revolt reward ride ring riot rise risk rival rock role roll
root row rule run rush sail sale sanction save scale scan scare schedule score scrap screen seal search season seat
sentence series set shake shape share shed shell shelter shift ship shock shoot shop shot shout show shower siege sign
signal silence sit site slide slip slot slump smile smoke snow sound source space spark speed spin split spot spray spread spring
spur squad staff stage stake stand star start state station stay steal stem step stick stir stock stop store storm
strain stream stress stretch strike strip stroke struggle study style subject suit supply support surge surprise
surrender survey suspect swap swear sweep swing switch table talk target task tax team tear test thank thing threat time tip
title toll tone top total touch tour tow trace track trade traffic trail train transfer transit transport trap travel
treat trial trick trigger trip triumph truck trust try turn twist type upgrade upset use value view visit voice vote vow
wage wait wake walk wall war warrant wash waste watch water wave weapon weather weight welcome well whisper will win
wind wing wish witness wonder word work worry wound wreck yield
`;

/** Irregular verbs: plain form, past, participle; `=` where the participle is the past. */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent =|bet bet =
bid bid =|bind bound =|bite bit bitten|bleed bled =|blow blew blown|break broke broken|breed bred =|bring brought =
broadcast broadcast =|build built =|burn burnt =|burst burst =|buy bought =|cast cast =|catch caught =|choose chose chosen
cling clung =|come came come|cost cost =|cut cut =|deal dealt =|dig dug =|draw drew drawn|dream dreamt =|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed =|feel felt =|fight fought =|find found =|flee fled =|fly flew flown
forbid forbade forbidden|forecast forecast =|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go went gone|grind ground =|grow grew grown|hang hung =|hear heard =|hide hid hidden|hit hit =
hold held =|hurt hurt =|keep kept =|kneel knelt =|know knew known|lay laid =|lead led =|lean leant =|leap leapt =
learn learnt =|leave left =|lend lent =|let let =|lie lay lain|light lit =|lose lost =|make made =|mean meant =|meet met =
mistake mistook mistaken|offset offset =|outdo outdid outdone|overcome overcame overcome|overrun overran overrun
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid =|prove proved proven|put put =
quit quit =|read read =|rebuild rebuilt =|repay repaid =|retake retook retaken|rewrite rewrote rewritten|ride rode ridden
ring rang rung|rise rose risen|run ran run|say said =|see saw seen|seek sought =|sell sold =|send sent =|set set =
shake shook shaken|shed shed =|shoot shot =|show showed shown|shrink shrank shrunk|shut shut =|sing sang sung|sink sank sunk
sit sat =|sleep slept =|slide slid =|speak spoke spoken|speed sped =|spend spent =|spill spilt =|spin spun =|split split =
spread spread =|spring sprang sprung|stand stood =|steal stole stolen|stick stuck =|strike struck =|strive strove striven
swear swore sworn|sweep swept =|swim swam swum|swing swung =|take took taken|teach taught =|tear tore torn|tell told =
think thought =|throw threw thrown|undergo underwent undergone|understand understood =|undertake undertook undertaken
undo undid undone|uphold upheld =|wake woke woken|wear wore worn|weep wept =|win won =|wind wound =|withdraw withdrew withdrawn
withhold withheld =|withstand withstood =|write wrote written|lay laid =|stride strode stridden|bend bent =|foresee foresaw foreseen
mislead misled =|outrun outran outrun|rerun reran rerun|resell resold =|outsell outsold =|reset reset =|sting stung =|strip stripped =
`;

/** Words in -ed that are no verb forms. */
const NOT_PAST = `hundred indeed need seed speed weed feed deed bleed breed greed reed creed steed exceed proceed succeed
red bed wed shed fed led sled sacred wicked naked rugged ragged united kindred hatred bloodshed unmanned embed bobsled
watershed beloved moped biped alleged supposed so-called untied unnamed unprecedented unidentified unconfirmed unspecified
limited crowded renowned gifted talented skilled armed aged advanced detailed experienced sophisticated complicated
dedicated distinguished mixed red-hot infrared`;

/** Words in -ing that are nouns, adjectives or prepositions before all else. */
const NOT_GERUND = `during according including following regarding concerning morning evening nothing something anything
everything thing king ring spring string wing ceiling building wedding meeting hearing briefing spending housing
funding training warning killing bombing shooting fighting shelling crossing landing offering opening ruling reading
polling voting being existing ongoing outgoing incoming leading neighboring neighbouring remaining outstanding pending
surrounding working living beginning ending feeling finding gathering setting banking
engineering manufacturing mining farming fishing parking clothing lightning sibling viking darling sterling shilling
interesting surprising missing rising sitting standing`;

/** `base` plain form, `s` third person, `past` cannot be a participle, `participle` cannot be the past, `ed` either, `ing`. */
export type VerbShape = 'base' | 's' | 'past' | 'participle' | 'ed' | 'ing';

export interface VerbForm {
  readonly shape: VerbShape;
  /** As often a noun in this form. */
  readonly nounToo: boolean;
}

const irregular = new Map<string, VerbShape>();
const bases = new Set<string>();
const nounBases = new Set<string>();
const keys = new Set<string>();
const nounKeys = new Set<string>();
const notPast = new Set(list(NOT_PAST));
const notGerund = new Set(list(NOT_GERUND));
/** Irregular past forms that are better known as something else. */
const nounPasts = new Set(
  'left found ground wound lay felt shot cut hit set put cost read lead bit saw bore'.split(' '),
);
readTables();

/**
 * The form of verb that a word may be, from its lower-case spelling and comparison key; undefined when it is none that is
 * known. The sentence decides between verb and noun.
 */
export function verbForm(lower: string, key: string): VerbForm | undefined {
  const known = irregular.get(lower);
  if (known) return { shape: known, nounToo: nounPasts.has(lower) };
  if (bases.has(lower) || nounBases.has(lower)) return { shape: 'base', nounToo: nounBases.has(lower) };
  if (lower.endsWith('ed') && lower.length > 3) return notPast.has(lower) ? undefined : { shape: 'ed', nounToo: false };
  if (!keys.has(key) && !nounKeys.has(key)) return mainlyVerb(lower, key);
  if (lower.endsWith('ing')) return { shape: 'ing', nounToo: notGerund.has(lower) };
  if (lower.endsWith('s')) return { shape: 's', nounToo: nounKeys.has(key) };
  return lower === key ? { shape: 'base', nounToo: nounKeys.has(key) } : undefined;
}

function readTables(): void {
  for (const word of list(VERBS)) {
    bases.add(word);
    keys.add(inflectionKey(word));
  }
  for (const word of list(NOUN_VERBS)) {
    nounBases.add(word);
    nounKeys.add(inflectionKey(word));
  }
  for (const entry of IRREGULAR.trim().split(/[|\n]/u)) {
    const [base = '', past = '', participle = ''] = entry.trim().split(' ');
    bases.add(base);
    keys.add(inflectionKey(base));
    if (participle === '=' || participle === past) irregular.set(past, past === base ? 'base' : 'ed');
    else {
      if (past !== base) irregular.set(past, irregular.has(past) ? 'ed' : 'past');
      if (participle !== base) irregular.set(participle, 'participle');
    }
  }
}

function list(table: string): string[] {
  return table.trim().split(/\s+/u);
}

/** Words that the lists leave out and the dictionary has as verbs before all: "represents", "inherits". */
function mainlyVerb(lower: string, key: string): VerbForm | undefined {
  const [main, ...others] = partsOfSpeech(key);
  if (main !== PartOfSpeech.Verb) return undefined;
  const nounToo = others.includes(PartOfSpeech.Noun);
  // As likely a word before a noun ("cheating husband").
  if (lower.endsWith('ing')) return { shape: 'ing', nounToo: true };
  if (lower.endsWith('s') && lower !== key) return { shape: 's', nounToo };
  return lower === key ? { shape: 'base', nounToo } : undefined;
}
