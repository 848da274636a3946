/*
 * Verbs that introduce what somebody says, with how sure the writer makes it sound. By comparison key of the verb.
 * News style holds that "said" is neutral, that "claimed" doubts and that "confirmed" vouches: an editor treats a change
 * from one group to another as a change of the fact.
 */

/** How sure a verb makes what is said sound. */
export type VerbCertainty = 'confirmed' | 'said' | 'claimed' | 'possible' | 'denied';

const BY_CERTAINTY: Readonly<Record<VerbCertainty, string>> = {
  said: `say tell add state announce report declare note remark comment explain describe call write tweet post
    mention stress emphasize underline reiterate repeat recall reply respond answer inform brief quote cite
    caution warn advise argue testify observe recount relate disclose reveal broadcast
    ask urge demand order vow pledge promise swear threaten offer agree complain lament
    boast joke praise hail welcome condemn criticize blame accuse predict forecast project estimate calculate reckon
    conclude find assess rule show indicate point highlight label dub
    tell shout whisper cry`,
  claimed: `claim allege insist assert contend maintain suggest purport profess hint imply accuse`,
  confirmed: `confirm prove verify acknowledge admit establish concede recognize corroborate authenticate demonstrate
    determine`,
  possible: `suspect believe think fear hope expect speculate rumor presume assume suppose plan intend consider appear
    seem doubt guess may might could would likely unlikely possible possibly probable probably perhaps potential`,
  denied: `deny reject refute dispute disavow dismiss rebut disclaim contradict debunk`,
};

/** Verbs after which what follows is what is said to be done: "vowed to", "agreed to". */
const WITH_INFINITIVE = `vow pledge promise swear threaten offer agree plan intend hope expect claim refuse demand ask urge
  order appear seem`;

/** Verbs whose hearer comes first: "told the council that". */
const WITH_HEARER = `tell inform brief warn advise urge ask remind assure order notify promise`;

/** Verbs that set a name for something beside it: "called the vote a sham". */
const NAMING = `call describe label dub condemn praise hail brand criticize denounce term`;

/** Verbs that may take any object: they are read as a frame only with a quotation, "that", or set off after what is said. */
const WEAK = `add find show note post offer answer ask order demand
  point   recall repeat write cite quote describe agree plan determine prove establish
  demonstrate conclude rule observe relate   indicate hail welcome praise condemn criticize blame 
   recognize maintain assume appear seem consider highlight   
  dispute reject dismiss promise threaten think intend expect hope doubt fear joke cry broadcast assess label
  contradict accuse urge think complain comment stress emphasize underline explain believe suspect reckon
  mention`;

const certaintyByKey = new Map<string, VerbCertainty>();
for (const certainty of ['said', 'claimed', 'confirmed', 'possible', 'denied'] as const) {
  for (const key of keys(BY_CERTAINTY[certainty])) if (!certaintyByKey.has(key)) certaintyByKey.set(key, certainty);
}
const withInfinitive = new Set(keys(WITH_INFINITIVE));
const withHearer = new Set(keys(WITH_HEARER));
const naming = new Set(keys(NAMING));
const weak = new Set(keys(WEAK));

/** How sure a reporting verb makes its content, by comparison key; undefined when the verb reports nothing. */
export function certaintyOf(key: string): VerbCertainty | undefined {
  return certaintyByKey.get(key);
}

/** Whether an infinitive after the verb is its content ("vowed to defend"). */
export function takesInfinitive(key: string): boolean {
  return withInfinitive.has(key);
}

/** Whether the noun group after the verb is who was told. */
export function takesHearer(key: string): boolean {
  return withHearer.has(key);
}

/** Whether the verb names its object ("called the vote a sham"). */
export function isNaming(key: string): boolean {
  return naming.has(key);
}

/** Whether the verb is as often an ordinary verb, so that more than a subject is needed to read a frame. */
export function isWeakReporting(key: string): boolean {
  return weak.has(key);
}

function keys(table: string): string[] {
  return table.trim().split(/\s+/u);
}
