import { inflectionKey } from '../../engine/lexicon/inflection.ts';

/** Base, past, participle of verbs that the tables of opposites use and no rule inflects. */
const IRREGULAR = `
rise rose risen|fall fell fallen|win won won|lose lost lost|begin began begun|buy bought bought|sell sold sold|find found found
give gave given|take took taken|come came come|go went gone|leave left left|keep kept kept|hold held held|break broke broken
build built built|lend lent lent|rebuild rebuilt rebuilt|grow grew grown|shrink shrank shrunk|send sent sent|get got got
withdraw withdrew withdrawn|freeze froze frozen|uphold upheld upheld|overturn overturned overturned|shut shut shut|cut cut cut
make made made|lead led led|strike struck struck|beat beat beaten|catch caught caught|see saw seen|write wrote written
drive drove driven|steal stole stolen|shoot shot shot|throw threw thrown|choose chose chosen|draw drew drawn|hit hit hit
wear wore worn|speak spoke spoken|overthrow overthrew overthrown|teach taught taught|bring brought brought|pay paid paid
meet met met|run ran run|stand stood stood|sit sat sat|forget forgot forgotten|spend spent spent|know knew known
overtake overtook overtaken|retake retook retaken|tell told told|say said said|let let let|set set set|put put put
`;

interface Forms {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const byBase = new Map<string, Forms>();
const byForm = new Map<string, Forms>();
for (const entry of IRREGULAR.trim().split(/[|\n]/u)) {
  const [base = '', past = '', participle = ''] = entry.split(' ');
  const forms = { base, past, participle };
  byBase.set(base, forms);
  byForm.set(past, forms);
  byForm.set(participle, forms);
}

/** The past participle of a verb in the past tense ("took" → "taken"); undefined where no rule is sure. */
export function participleOf(past: string): string | undefined {
  const irregular = byForm.get(past);
  if (irregular) return irregular.past === past ? irregular.participle : undefined;
  return /[a-z]ed$/u.test(past) ? past : undefined;
}

/** The plain form of a verb in the past tense ("seized" → "seize"); undefined where no rule is sure. */
export function baseOf(past: string): string | undefined {
  const irregular = byForm.get(past);
  if (irregular) return irregular.base;
  const base = inflectionKey(past);
  return regularPast(base) === past ? base : undefined;
}

/** `base` in the form that `like` has of its own verb; undefined where no rule is sure. */
export function inflectedLike(base: string, like: string, key: string): string | undefined {
  const forms = byBase.get(base);
  const own = byForm.get(like);
  const endsInEd = own === undefined && like.endsWith('ed') && regularPast(inflectionKey(like)) === like;
  let form: string | undefined;
  if (like === key) form = base;
  else if (like.endsWith('ing'))
    form = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
  else if (own !== undefined && own.past !== own.participle)
    form = like === own.past ? (forms?.past ?? regularPast(base)) : (forms?.participle ?? regularPast(base));
  else if (own !== undefined || endsInEd)
    form = forms ? (forms.past === forms.participle ? forms.past : undefined) : regularPast(base);
  else if (like.endsWith('s'))
    form = /(?:s|sh|ch|x)$/u.test(base)
      ? `${base}es`
      : /[^aeiou]y$/u.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`;
  return form !== undefined && inflectionKey(form) === inflectionKey(base) ? form : undefined;
}

function regularPast(base: string): string | undefined {
  if (byBase.has(base)) return undefined;
  const candidates = [
    base.endsWith('e') ? `${base}d` : '',
    /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : '',
    /(?:[^aeiou]|qu)[aeiou][bdglmnprt]$/u.test(base) ? `${base}${base.at(-1) ?? ''}ed` : '',
    `${base}ed`,
  ];
  return candidates.find((form) => form !== '' && inflectionKey(form) === base);
}
