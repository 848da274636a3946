/*
 * Words for what a person is by office, rank, trade or part in a story. Folded lower-case words; plurals are not listed
 * (a reader of roles asks with the comparison key of the word).
 */

/** Nouns that name an office, rank or trade by themselves. */
const HEADS = `
president premier chancellor minister secretary undersecretary governor mayor senator congressman congresswoman
representative lawmaker legislator parliamentarian deputy councillor councilor councilman councilwoman alderman speaker
whip ambassador envoy diplomat consul attache commissioner delegate negotiator mediator ombudsman regent monarch king
queen prince princess emperor empress sultan emir sheikh caliph ayatollah duke duchess earl baron baroness lord lady
chief head leader chair chairman chairwoman chairperson chairlady director manager boss executive founder cofounder
owner proprietor partner shareholder investor financier banker broker trader economist analyst strategist adviser
advisor consultant aide assistant spokesman spokeswoman spokesperson official officer administrator coordinator
organiser organizer inspector superintendent supervisor auditor accountant treasurer bursar registrar clerk
receptionist controller comptroller
general colonel major captain lieutenant sergeant corporal private admiral commodore commander brigadier marshal
warlord soldier sailor airman marine guard gunner sniper veteran conscript recruit cadet militant rebel insurgent fighter
policeman policewoman constable detective sheriff trooper warden jailer firefighter paramedic lifeguard coastguard
judge justice magistrate prosecutor lawyer attorney barrister solicitor counsel advocate notary bailiff coroner juror
defendant plaintiff claimant appellant suspect convict witness informant
doctor physician surgeon neurosurgeon nurse midwife dentist pharmacist psychiatrist psychologist therapist epidemiologist virologist
cardiologist oncologist paediatrician pediatrician pathologist vet veterinarian
scientist researcher professor lecturer academic scholar historian sociologist anthropologist archaeologist geologist
seismologist volcanologist meteorologist climatologist oceanographer biologist ecologist botanist zoologist chemist physicist
astronomer astronaut cosmonaut mathematician statistician engineer technician programmer developer designer inventor
teacher headteacher headmaster headmistress principal dean rector provost tutor student pupil graduate apprentice intern
journalist reporter correspondent editor columnist commentator broadcaster presenter anchor publisher photographer
cameraman blogger author writer novelist poet playwright screenwriter biographer translator critic
actor actress comedian singer musician songwriter composer conductor pianist organist guitarist drummer violinist violist cellist harpist rapper
dancer choreographer producer filmmaker director artist painter sculptor architect curator librarian archivist
footballer goalkeeper keeper defender midfielder striker winger forward goalscorer captain coach trainer referee umpire
athlete sprinter swimmer cyclist boxer wrestler golfer cricketer bowler batsman batter pitcher catcher quarterback
linebacker jockey skier snowboarder gymnast rower sailor racer driver champion medallist medalist winner runner
pope cardinal archbishop bishop priest vicar pastor reverend rabbi imam mufti cleric preacher monk nun abbot chaplain
missionary patriarch viceroy
activist campaigner protester demonstrator dissident organiser volunteer lobbyist unionist whistleblower candidate
nominee incumbent challenger frontrunner contender successor predecessor
farmer fisherman miner builder plumber electrician carpenter mechanic welder docker trucker pilot copilot steward
stewardess purser attendant bosun quartermaster navigator skipper crewman conductor butcher baker chef cook waiter waitress bartender hairdresser tailor
shopkeeper grocer merchant vendor retailer landlord landlady tenant gardener janitor cleaner courier postman
mother father parent son daughter brother sister wife husband widow widower spouse fiance fiancee uncle aunt nephew niece
cousin grandmother grandfather grandson granddaughter stepfather stepmother neighbour neighbor
resident survivor victim hostage prisoner inmate refugee patient passenger tourist mountaineer climber hiker
billionaire millionaire tycoon magnate entrepreneur philanthropist hacker programmer gunman attacker assailant hijacker
kidnapper smuggler trafficker dealer thief burglar fraudster murderer assassin terrorist spy agent mercenary
chief-executive undersecretary vice-president ceo cfo coo cto mp mep msp
`;

/** Words before a title that belong to it ("deputy prime minister", "acting head", "former"). */
const MODIFIERS = `
prime vice deputy assistant associate acting interim caretaker former ex current then outgoing incoming new late senior
junior chief lead leading head principal executive managing general permanent special top high supreme first second
foreign defence defense interior home finance financial economic economy treasury health education justice labour labor trade
transport transportation energy environment environmental agriculture agricultural culture sports sport tourism housing
immigration security intelligence military naval army navy air police communications information technology technical
digital scientific medical legal political humanitarian human rights emergency disaster relief peace nuclear climate oil
press media public relations policy campaign opposition ruling parliamentary congressional presidential royal crown grand police fire
federal national regional provincial state local city county district municipal village tribal
supreme high court appeal district circuit chief brigadier major lieutenant rear staff wing field attorney solicitor
team club national head assistant goalkeeping batting world olympic title defending football rugby cricket tennis
basketball film theatre music news political war foreign sports business science
non-executive co self-styled so-called veteran long-serving longtime
`;

/** Titles set before a name, with their usual short forms. */
const TITLES = `
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother hon
gen lt col maj brig capt cpt sgt cpl pvt adm cmdr cdr cmd lt-gen lt-col maj-gen rear-adm pfc supt det insp
sen rep gov pres amb dep asst sec min cllr cllr. judge justice king queen prince princess pope sultan emir sheikh
ayatollah president premier chancellor minister secretary governor mayor senator congressman congresswoman
representative ambassador general colonel major captain lieutenant sergeant corporal admiral commander brigadier marshal
imam rabbi cardinal archbishop bishop doctor officer detective inspector constable sheriff chief coach herr frau
monsieur madame signor don dona shri smt haji hajj mullah mufti viceroy archduke
spokesman spokeswoman spokesperson chairman chairwoman director
`;

/** Titles only where a name follows ("City Attorney Ann Roe"): elsewhere they close the name of an office ("the Crime Commissioner"). */
const BEFORE_NAMES = `
executive manager chairperson
counsel attorney prosecutor commissioner superintendent councillor councilor councilman councilwoman alderman assemblyman assemblywoman
speaker treasurer auditor comptroller coroner registrar engineer warden envoy ombudsman rector provost dean pastor
`;

/** Words that may stand as the last word of a name and are a title elsewhere ("Stephen King", "Attorney General"). */
const ALSO_NAMES = `king prince major judge dean chief general pope baker cook archer bishop marshal marshall justice
lord premier miller cardinal champion hunter miner mayor driver guard sheriff private brother sister father don min sec head`;

/** Prepositions that carry a title on to its institution ("head of the central bank", "minister for trade"). */
export const ROLE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'to', 'in']);

const heads = words(HEADS);
const modifiers = words(MODIFIERS);
const titles = words(TITLES);
const beforeNames = words(BEFORE_NAMES);
const alsoNames = words(ALSO_NAMES);

/** Whether the folded word, singular, names an office, rank, trade or part ("minister", "goalkeeper"). */
export function isRoleHead(word: string): boolean {
  return heads.has(word) || (word.length > 8 && word.endsWith('ologist'));
}

/** Offices that one person holds: named by the article alone they can be told apart. */
const OFFICES = words(`
president premier chancellor minister secretary governor mayor senator speaker ambassador envoy attache consul commissioner ombudsman
king queen prince princess emperor sultan emir pope patriarch archbishop chief head leader chairman chairwoman chair
chairperson director boss executive founder spokesman spokeswoman spokesperson general colonel major admiral commander
judge justice prosecutor attorney coroner editor coach manager captain goalkeeper rector provost principal dean treasurer
inspector superintendent sheriff ayatollah imam cardinal bishop undersecretary undersecretary ceo`);

/** Whether the folded word is an office that one person holds at a time, singular. */
export function isOffice(word: string): boolean {
  return OFFICES.has(word);
}

const RANKS = words(
  'general colonel major brigadier lieutenant sergeant corporal admiral commodore marshal professor doctor',
);

/** Whether a title, by its folded words, is nothing but a rank or degree: whoever has one may hold any office ("General"). */
export function isRank(title: readonly string[]): boolean {
  return title.length > 0 && title.every((word) => RANKS.has(word));
}

const KIN = words(
  'mother father parent son daughter brother sister wife husband widow widower spouse fiance fiancee uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter stepfather stepmother neighbour neighbor friend',
);

/** Whether the folded word says whose relative somebody is: beside any office. */
export function isKin(word: string): boolean {
  return KIN.has(word);
}

/** Whether the folded word narrows a title that follows it ("deputy", "foreign"). */
export function isRoleModifier(word: string): boolean {
  return modifiers.has(word);
}

/** Whether the folded word, capitalised before a name, is a title and no part of the name ("Gen", "President", "Mr"). */
export function isTitle(word: string): boolean {
  return titles.has(word);
}

/** Whether the folded word, capitalised, is a title where a name follows it, and part of a name elsewhere ("Commissioner"). */
export function isTitleBefore(word: string): boolean {
  return beforeNames.has(word);
}

/** Whether a title word is also common inside names, so that its place must decide ("Stephen King", "General Motors"). */
export function isTitleAndName(word: string): boolean {
  return alsoNames.has(word);
}

/** Courtesy titles: they say nothing of what a person does. */
const COURTESY = new Set(
  'dr mr mrs ms miss mx sir dame herr frau monsieur madame signor don dona shri smt haji'.split(' '),
);

const SHORT_TITLES = new Map(
  `gen general,lt lieutenant,col colonel,maj major,brig brigadier,capt captain,cpt captain,sgt sergeant,cpl corporal,
pvt private,adm admiral,cmdr commander,cdr commander,supt superintendent,det detective,insp inspector,sen senator,
rep representative,gov governor,pres president,prof professor,rev reverend,amb ambassador,cllr councillor,dr doctor,
dep deputy,asst assistant,ceo chief-executive`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([short = '', long = '']) => [short, long] as const),
);

/** Whether the folded word is a courtesy title ("mr", "sir"). */
export function isCourtesy(word: string): boolean {
  return COURTESY.has(word);
}

/** The title that a short form stands for ("gen" is "general"); undefined for no short form. */
export function fullTitle(word: string): string | undefined {
  return SHORT_TITLES.get(word);
}

function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/u));
}
