/*
 * Words that tell whether a full stop ends a sentence. All in lower case and without the stop, unless said otherwise.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** A name or a figure follows these: the stop after them ends no sentence. */
export const neverLast = words(`
  mr mrs ms mx dr prof gen lt col maj capt cpl sgt adm cmdr cdr brig rev revd hon sen rep gov pres fr mt messrs mme mlle
  supt insp det cllr amb atty pvt pte lieut asst assoc vs approx est ca cf viz gens sens reps govs drs profs msgr bros
  spc ssgt msgt tsgt cpt sgts dep depty ald ens archbp bp eng arch rt sra dra sig ing lib reg
  e.g i.e a.k.a eg ie aka v
`);

/** They end a sentence only when a word follows that usually begins one. Written with a capital in copy. */
export const seldomLast = words(`
  inc ltd corp co cos llc plc jr sr esq st ste ft ave blvd rd dept univ assn bldg govt natl intl mfg hwy pkwy sq pl ln
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ont que alta sask phd ph.d m.d b.a m.a
`);

/** They stand before a figure. */
export const beforeFigure = words(`
  no nos p pp par para art arts sec sect ch chap fig figs vol vols op ed eds est c ca approx ff fl tab eq ex nr app
  route rte lot apt rm flt rs
`);

/** Months and weekdays cut short. Written with a capital in copy. */
export const calendar = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun
`);

/** What follows "5 p.m." without a new sentence. */
export const afterClock = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december eastern pacific central mountain greenwich local gmt utc bst est edt et pst pdt pt cst cdt
  ct mst mdt mt cet cest eet ist jst aest aedt msk jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
  thurs fri sat sun
`);

/** Words that, with a capital, begin a sentence far more often than they go on with a name. */
export const starters = words(`
  the a an he she it they we i you his her its their our my your this that these those there here in on at by for from to
  with without after before during since until while when where why who what which how if as although though because but
  and or so yet nor however meanwhile moreover also then now today yesterday tomorrow earlier later some many most
  several few all both each every another nobody nothing between despite according among amid once only even still just
  perhaps instead one two three four five six seven eight nine ten nearly almost about more less like unlike through
  throughout whether can could would should did does do is was are were will has have had let not none neither either
  critics officials police residents experts analysts meantime nonetheless nevertheless overall again
`);

/** Verbs that name the speaker after a quotation ("?" Hassan asked). */
export const speechVerbs = words(`
  asked asks said says told tells replied replies answered answers shouted shouts cried cries wrote writes added adds
  exclaimed wondered wonders demanded demands yelled called quipped joked screamed whispered remarked responded tweeted
  posted declared recalled insisted warned argued announced inquired enquired chanted pleaded begged snapped retorted
  laughed sighed commented continued concluded
`);
