/*
 * Word lists for taking the inflection off: where the shape of a word alone would mislead. Stems are what is left once
 * -ed or -ing is gone.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Words that only look inflected. */
export const uninflected = words(`
  news series species means politics economics mathematics physics athletics gymnastics ethics statistics logistics
  electronics aerobics headquarters barracks crossroads diabetes measles mumps rabies billiards
  his this its is was has does us as plus thus yes perhaps always sometimes besides whereas unless less across theirs
  ours yours hers towards afterwards backwards forwards upwards downwards inwards outwards overseas indoors outdoors
  gas nowadays lens chaos kudos ethos pathos cosmos canvas atlas alias bias pancreas christmas alas pyjamas pajamas
  mercedes texas kansas arkansas dallas vegas honduras bahamas caracas hamas judas lucas thomas nicholas douglas
  andreas james charles wales athens brussels naples laos lagos reuters barnes jones davies hughes
  hundred sacred naked wicked hatred kindred infrared embed biped moped seabed indeed newlywed rugged ragged jagged
  beloved wretched crooked ahmed mohamed mohammed muhammed alfred wilfred winifred mildred manfred
  ongoing outgoing incoming upcoming bloodshed watershed bobsled woodshed
  need feed seed deed breed bleed succeed proceed exceed heed weed greed creed speed reed steed tweed screed aniseed
  morning evening ceiling during nothing something anything everything sterling sibling pudding viking beijing inning
  awning herring darling duckling offspring hamstring lightning earring shilling dumpling seedling underling fledgling
  gosling boeing notwithstanding wedding clothing
`);

/** Stems that take an -e although their shape does not ask for it (`invit` → `invite`). */
export const takesE = words(`
  extradit renam unnam nicknam codenam misnam refram outvot ey invit unit reunit ignit excit recit incit expedit creat recreat procreat complet delet deplet compet promot devot
  demot remot adher interfer persever rever explor ignor restor ador implor deplor postpon condon telephon dethron
  interven conven reconven contraven hygien welcom consol parol cajol condol compil reconcil exil profil defil impal
  inhal exhal schedul reschedul ridicul overrul escap shap reshap landscap videotap elop invok provok evok revok rebuk
  conced preced imped supersed reced seced interced
  chang exchang interchang rang arrang rearrang challeng aveng reveng scaveng plung loung lung infring hing cring bing
  fring imping sing expung estrang derang ting spong syring
  breath bath cloth loath sooth seeth sheath scath swath unsheath
  past tast hast wast ax aw ow saf chaf straf sho cano to leagu bereav sieg besieg
 
`);

/** Stems that take no -e although their shape asks for one (`focus`, `combat`). */
export const takesNone = words(`
  combat format float carpet focus bias canvas gas chorus caucus bus ruin margin cabin coffin robin basin debut pillar
  collar dollar cellar sugar vacuum column album murmur victim maxim solid avid belong along prolong ballad salad
`);

/** Stems whose doubled last consonant belongs to the lemma. */
export const keepsDouble = words(`
  add odd egg err butt putt ebb purr watt mitt boycott burr shirr inn ann
  install recall enroll fulfill distill forestall refill bankroll stonewall overkill instill appall enthrall resell
  unroll payroll befall waterfall downfall rainfall overspill pitfall snowball football windmill treadmill
`);

/** Stems in -ck whose lemma ends in -c (`panick` → `panic`). */
export const endsInC = words('panick mimick traffick frolick picnick bivouack');

/** Words whose -e stays before the plural although -ch, -x and -z nouns lose it (`caches` → `cache`). */
export const keepsEBeforeS = words(`
  ache headache toothache heartache backache stomachache cache avalanche niche moustache mustache quiche creche cliche
  pastiche psyche axe pickaxe bronze adze
`);

/** Nouns in -s that add -es (`viruses` → `virus`): the singulars, as endings. */
export const addsEsAfterS =
  /(?:virus|(?:^|air|mini|omni|micro|trolley)bus|campus|census|bonus|chorus|circus|focus|status|surplus|genius|octopus|walrus|prospectus|consensus|apparatus|sinus|lotus|crocus|corpus|fetus|foetus|caucus|ruckus|stimulus|syllabus|cactus|hiatus|impetus|discus|nexus|rebus|callus|gas|bias|canvas|atlas|alias|christmas|iris|lens|chaos|trellis|pelvis|penis|tennis|mattress|albatross)$/u;

/** Nouns in -ie, whose plural in -ies does not come from -y. */
export const endsInIe = words(`
  movie tie die lie pie vie cookie zombie rookie calorie prairie hoodie bookie selfie smoothie genie brownie boogie
  auntie birdie junkie veggie foodie indie hippie newbie rookie lassie collie eerie sortie bourgeoisie menagerie
  reverie lingerie camaraderie talkie walkie cabbie eyrie stymie budgie oldie goalie townie techie quickie freebie
  groupie magpie necktie untie belie underlie
`);

/** Nouns in -oe, whose plural in -oes does not come from -o. */
export const endsInOe = words(
  'shoe toe canoe foe hoe woe throe oboe aloe floe doe roe horseshoe snowshoe tiptoe mistletoe',
);

/** Plurals of abbreviations without a vowel: all others in -s are names of their own (`hts`, `cbs`). */
export const acronymPlurals = words('mps tvs cvs cds dvds phds pcs gms ngos ceos');
