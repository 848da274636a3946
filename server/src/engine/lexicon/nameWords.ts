/*
 * Small words inside names, and words that tell what sort of thing a name is.
 */

const PARTICLES = `al el ul ud ad ar as ash at az an de del della dello di da das do dos du des d la le las los lo van von vom
  der den ter ten zu zur bin ibn bint ben abu abou umm y e i o st ap mac mc ter te af av`;

/** Particles that are ordinary words too: they join two names only in lower case between two capitals. */
const JOINING = `al el ul ud de del della dello di da das dos du des la le las los van von vom der den ter zu zur bin ibn
  bint ben abu abou y af av`;

const ORGANISATION = `agency airlines airways alliance army assembly association authority bank board brigade brigades broadcasting bureau
  cabinet centre center chamber church club coalition college command commission committee committees communications
  community companies company confederation conference congress consortium consulate convention cooperative corporation
  corps council court courts daily defence defense department division embassy enterprises exchange factory faction
  federation fleet force forces foundation front fund gazette government group guard guards guild herald holdings
  hospital house inc industries initiative inquiry institute institution insurance international investigation
  investments journal laboratories laboratory league legion library logistics ltd media memorial militia mission ministry
  mosque motors movement museum navy nations network news observatory office opera orchestra organisation organization
  panel parliament partners partnership party pharmaceuticals police post power press programme program project prison
  railway railways regiment registry republic reserve resistance review rugby school secretariat securities security
  senate service services societe society squad star state states stadium station statistics studies studio studios
  supermarket survey synod syndicate systems team technologies technology telegraph theatre theater times today
  tribunal tribune trust union united university watch water weekly works fc cf afc rovers athletic albion wanderers
  rangers crescent cross airport bridge tower palace`;

const PLACE = `avenue bay beach borough canal cape city coast county creek crossing desert district east falls field fields forest
  garden gardens gulf harbour harbor heights hill hills island islands isle lake lane mount mountain mountains north
  ocean park peninsula plain plains point port province ridge river road sea south square strait street town valley
  village west state region district governorate prefecture canton oblast`;

/** Words after which "of" or "for" carries a name on ("Bank of England", "Centre for Policy Studies"). */
const OF_HEADS = `academy agency archbishop army assembly association authority bank battle bay board bureau cape center centre chamber
  chancellor church city coalition college commission committee confederation congress convention cooperation corporation
  council county court department district duchess duke earl embassy emirate federation festival foundation front fund
  government governor group guard gulf heads high house houses initiative inns institute isle isles journal kingdom lake league
  libraries library lord lords ministry minister mount movement museum national office order organisation organization palace
  parliament party people's port prince princess province queen king representatives republic royal school secretary senate
  society speaker state states strait straits study syndicate tower treaty tribunal union university valley war watch doctors
  reporters medecins sea tomb temple chamber knights sons brotherhood times voice radio daily`;

const LINK_FOR_HEADS = `alliance association campaign center centre centers coalition committee council department foundation front
  fund institute movement office observatory organisation organization party society agency union network programme partnership`;

/** Closing words that say what a company is and that copy leaves out. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc ltd plc llc corp corporation co company ag sa nv gmbh group holdings fc afc cf jr sr ii iii iv'.split(' '),
);

const particles = list(PARTICLES);
const joining = list(JOINING);
const organisation = list(ORGANISATION);
const place = list(PLACE);
const ofHeads = list(OF_HEADS);
const forHeads = list(LINK_FOR_HEADS);

/** Whether the folded word is a particle that comparison of names leaves out ("bin", "van", "al"). */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** Whether the lower-case word may stand between two parts of one name ("Ursula von der Leyen"). */
export function joinsNames(word: string): boolean {
  return joining.has(word);
}

/** Whether the folded word marks a name as that of an institution. */
export function isOrganisationWord(word: string): boolean {
  return organisation.has(word);
}

/** Whether the folded word marks a name as that of a place. */
export function isPlaceWord(word: string): boolean {
  return place.has(word);
}

/** Whether a capitalised word may be followed by "of" and go on as a name. */
export function takesOf(word: string): boolean {
  return ofHeads.has(word);
}

/** Whether a capitalised word may be followed by "for" and go on as a name. */
export function takesFor(word: string): boolean {
  return forHeads.has(word) || ofHeads.has(word);
}

function list(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/u));
}
