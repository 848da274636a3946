/*
 * British and American spelling folded onto one (the American where they differ), for comparison only: the key of a
 * word is never shown. By word lists and endings with exceptions, after Fowler's and the Oxford lists of variants.
 */

const pairs = `
  aeroplane airplane / ageing aging / aluminium aluminum / amidst amid / amongst among / whilst while / analogue analog
  / catalogue catalog / dialogue dialog / monologue monolog / judgement judgment / acknowledgement acknowledgment
  / programme program / grey gray / plough plow / sceptic skeptic / sceptical skeptical / scepticism skepticism
  / mould mold / moult molt / smoulder smolder / storey story / kerb curb / jewellery jewelry / pyjamas pajamas
  / cosy cozy / sulphur sulfur / enrol enroll / fulfil fulfill / instal install / distil distill / appal appall
  / enthral enthrall / instil instill / skilful skillful / wilful willful / instalment installment
  / enrolment enrollment / fulfilment fulfillment / paediatric pediatric / paediatrician pediatrician / foetus fetus
  / foetal fetal / diarrhoea diarrhea / leukaemia leukemia / anaemia anemia / oestrogen estrogen / oesophagus esophagus
  / orthopaedic orthopedic / encyclopaedia encyclopedia / manoeuvre maneuver / archaeology archeology
  / archaeologist archeologist / archaeological archeological / mediaeval medieval / gaol jail / doughnut donut
  / omelette omelet / yoghurt yogurt / moustache mustache / speciality specialty / towards toward
  / afterwards afterward / backwards backward / forwards forward / upwards upward / downwards downward
  / traveller traveler / counsellor counselor / councillor councilor / jeweller jeweler / modeller modeler
  / signaller signaler / marvellous marvelous / woollen woolen / practise practice / defence defense / offence offense
  / licence license / pretence pretense / ageism agism / axe ax / furore furor  / artefact artifact / adviser advisor / protester protestor / carcase carcass / cypher cipher / disc disk / gramme gram / enquiry inquiry / enquire inquire
  / kidnaper kidnapper / mollusc mollusk / pedlar peddler / phoney phony / whisky whiskey
  / tsar czar / sabre saber / meagre meager / sombre somber / spectre specter / lustre luster
  / calibre caliber / fibre fiber / mitre miter / sceptre scepter / louvre louver / saltpetre saltpeter
  / defenceless defenseless / caesarean cesarean / cesarian cesarean / haemorrhage hemorrhage
  / haemophilia hemophilia / haemoglobin hemoglobin / anaesthetic anesthetic / anaesthesia anesthesia
  / anaesthetist anesthetist / gynaecology gynecology / gynaecologist gynecologist / homoeopathy homeopathy
  / faeces feces / toxaemia toxemia / septicaemia septicemia / okay ok
`;

function readPairs(list: string): ReadonlyMap<string, string> {
  const folded = new Map<string, string>();
  for (const pair of list.split('/')) {
    const [from, to] = pair.trim().split(/\s+/u);
    if (from && to) folded.set(from, to);
  }
  return folded;
}

const foldedWords = readPairs(pairs);

const our =
  /^((?:dis|un|mis|be|en)?(?:col|discol|lab|neighb|harb|fav|hon|hum|rum|behavi|misbehavi|arm|endeav|flav|vap|vig|od|parl|rig|sav|splend|tum|val|cand|clam|demean|misdemean|ferv|ard|savi|glam))our/u;
const re = /(cent|theat|met|lit)re$/u;
const ise = /(is|ys)(e|er|ation|ational|able|ability)$/u;
const yse = /^(?:anal|psychoanal|paral|catal|electrol|hydrol|breathal|dial)ys/u;
const spelledIse = new Set(
  `advertis advis aris chastis circumcis compromis compris concis demis despis devis enterpris excis exercis expertis
  franchis disfranchis enfranchis improvis incis merchandis paradis precis premis promis repris revis ris supervis surmis
  surpris televis treatis pris appris reappris ceris anis marquis valis chemis mortis denis sunris moonris uppris upris
  mis kais vis bis elis`.split(/\s+/u),
);
const keepsIse = /(?:[aou]|w)is$/u;

/** The word (lower case, without inflection) in American spelling where the spellings differ; unchanged otherwise. */
export function foldSpelling(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return foldRe(foldOur(foldIse(word)));
}

function foldIse(word: string): string {
  const match = ise.exec(word);
  if (!match) return word;
  const [ending = '', , suffix = ''] = match;
  if (match[1] === 'ys') return yse.test(word) ? `${word.slice(0, -ending.length)}yz${suffix}` : word;
  const stem = word.slice(0, word.length - suffix.length);
  if (stem.length < 5 || keepsIse.test(stem) || spelledIse.has(stem)) return word;
  return `${stem.slice(0, -1)}z${suffix}`;
}

function foldOur(word: string): string {
  return word.includes('our') ? word.replace(our, '$1or') : word;
}

function foldRe(word: string): string {
  return word.endsWith('re') ? word.replace(re, '$1er') : word;
}
