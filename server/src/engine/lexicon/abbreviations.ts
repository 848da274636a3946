/*
 * Words that tell whether a full stop ends a sentence. All in lower case and without the stop, unless said otherwise.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Titles, written with a capital: a name follows. */
export const titles = words(`
  mr mrs ms mx dr drs prof profs gen gens lt lieut col maj capt cpt cpl sgt sgts ssgt msgt tsgt spc adm cmdr cdr brig
  rev revd hon sen sens rep reps gov govs pres fr mt messrs mme mlle supt insp det cllr amb atty pvt pte dep depty ald
  archbp bp msgr dra sra rt
`);

/** More follows these in any case. */
export const neverLast = words('vs v approx ca cf viz e.g i.e a.k.a eg ie aka est reg');

/** They stand behind the name of a company or a person, and so often last. Written with a capital. */
export const behindNames = words('bros co corp inc jr ltd sr');

/** They end a sentence only when a word follows that usually begins one. Written with a capital in copy. */
export const seldomLast: ReadonlySet<string> = new Set([
  ...behindNames,
  ...words(`
    arch asst assoc eng ens ing lib sig cos llc plc esq st ste ft ave blvd rd dept univ assn bldg govt natl intl mfg hwy
    pkwy sq pl ln
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
    va vt wash wis wyo ont que alta sask phd ph.d m.d b.a m.a
  `),
]);

/** They stand before a figure. */
export const beforeFigure = words('no nos p pp par vol vols fig figs c nr rs');

/** So do these, written with a capital. */
export const beforeFigureCapital = words('art arts sec sect ch chap op ed eds eq app para route rte rm apt lot flt');

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
