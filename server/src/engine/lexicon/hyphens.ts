function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Prefixes that desks spell with a hyphen or without. Not those that bear meaning of their own: `ex-`, `anti-`, `pro-`, `self-`. */
const prefixes = words(`
  counter co re pre post non de over under inter multi semi sub micro mega cyber bio infra intra super trans tele
  photo electro hydro psycho socio geo aero auto para ultra
`);

/** With the hyphen they are words of another meaning (`re-sign`, `resign`). */
const keepsHyphen = words(`
  resign resigns resigned resigning recover recovers recovered recovering reform reforms reformed recreation recreate
  release releases released relay relays resent represent recount recounts recounted resort redress remark reserve
  prevent coop coops cop postman postal overall
`);

const compass = words('north south east west');
const compassAfter = /^(?:(?:north|south|east|west)(?:ern|erners?|erly|wards?|bound)?|bound|wards?)$/u;

/** Compounds that other desks write as one word. */
const compounds = words(`
  air-strike air-strikes air-base air-bases air-raid air-raids battle-field battle-ground cease-fire cease-fires
  check-point check-points counter-part cross-fire e-mail e-mails e-mailed e-commerce fire-fight fire-fights fire-power
  front-line front-lines grand-mother grand-father grand-children grand-child grass-roots gun-fire gun-men gun-man
  health-care hard-line hard-liner hard-liners land-mine land-mines law-maker law-makers life-time long-time
  on-line off-line on-going policy-maker policy-makers round-table run-off run-offs safe-guard shell-fire
  short-fall stock-pile stock-piles strong-hold strong-holds take-over take-overs text-book to-day to-morrow to-night
  under-way up-coming war-plane war-planes war-ship war-ships war-time week-end week-ends well-being work-force
  world-wide nation-wide country-wide city-wide mid-air day-time night-time girl-friend boy-friend
  band-width data-base web-site web-sites home-owner home-owners share-holder share-holders stake-holder stake-holders
  whistle-blower whistle-blowers break-through break-throughs set-back set-backs draw-back pay-back buy-back buy-backs
  flood-water flood-waters rain-fall snow-fall thunder-storm thunder-storms wild-fire wild-fires earth-quake
  goal-keeper goal-keepers mid-fielder mid-fielders team-mate team-mates half-time play-off play-offs
  kick-off quarter-final quarter-finals quarter-finalist
`);

const countedInHyphens = words(`
  second minute hour day week month year metre meter mile kilometre kilometer foot inch tonne ton pound man woman
  strong time match game over point page storey seat bed room
`);

/** Whether `first-second` (lower case) is the same word as `firstsecond`, so that the hyphen is a matter of house style. */
export function isSolidWhenHyphened(first: string, second: string): boolean {
  if (compass.has(first)) return first !== second && compassAfter.test(second);
  if (compounds.has(`${first}-${second}`)) return true;
  return prefixes.has(first) && second.length > 2 && !keepsHyphen.has(first + second);
}

/** Whether `first-second` (lower case) is a word that other desks write solid, whatever else its parts may mean. */
export function isCompound(first: string, second: string): boolean {
  return compounds.has(`${first}-${second}`);
}

/** What a figure is joined to by a hyphen, in lower case: `25-year-old`, `six-month`. */
export function isCountedInHyphens(word: string): boolean {
  return countedInHyphens.has(word);
}

/** North, south, east, west, in lower case. */
export function isCompassPoint(word: string): boolean {
  return compass.has(word);
}
