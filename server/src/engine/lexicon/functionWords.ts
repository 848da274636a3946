/*
 * The closed classes of English, as copy uses them. `lower` forms as the tokens carry them (`n't` is a token of its own).
 */

export type FunctionClass =
  | 'determiner'
  | 'quantifier'
  | 'possessive'
  | 'pronoun'
  | 'relative'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'negation'
  | 'to'
  | 'adverb'
  | 'number';

const TABLE: Readonly<Record<FunctionClass, string>> = {
  determiner: `the a an this these those no another what whatever which either neither`,
  quantifier: `some any every each all both few several many much most more less fewer enough half such other others own`,
  possessive: `my your his her its our their whose`,
  pronoun: `i you he she it we they me him us them myself yourself himself herself itself ourselves themselves one someone
    somebody anyone anybody everyone everybody nobody none nothing something anything everything mine yours hers ours
    theirs there here`,
  relative: `who whom that`,
  preposition: `of in on at by with from for into onto upon over under between among amongst through throughout during against
    via per above below behind beside besides beyond near inside outside within without across along around about
    toward towards up down out off despite amid amidst following including concerning regarding except like unlike
    minus plus versus vs past until till since as than before after`,
  conjunction: `and or but nor yet so`,
  subordinator: `because although though while whereas if unless when whenever where wherever why how whether once lest`,
  be: `be am is are was were been being 's 're 'm`,
  have: `have has had having 've`,
  do: `do does did doing`,
  modal: `will would shall should can could may might must 'll 'd ought wo ca sha cannot`,
  negation: `not n't never`,
  to: `to`,
  adverb: `also just only even still already again always ever often soon now then today tonight yesterday tomorrow
    very too quite rather almost nearly about roughly approximately around later earlier ago away back together apart
    however meanwhile therefore thus instead moreover furthermore otherwise perhaps maybe here there twice once far
    further forward ahead abroad overnight alone largely mostly partly mainly fully completely entirely at-least
    hardly barely scarcely rarely seldom sometimes usually previously recently reportedly allegedly apparently`,
  number: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens
    hundreds thousands millions billions scores`,
};

const classes = new Map<string, FunctionClass>();
for (const name of Object.keys(TABLE)) {
  if (!isFunctionClass(name)) continue;
  for (const word of TABLE[name].trim().split(/\s+/u)) if (!classes.has(word)) classes.set(word, name);
}

/** The closed class of a lower-case word; undefined for nouns, verbs, adjectives and names. */
export function functionClass(lower: string): FunctionClass | undefined {
  return classes.get(lower);
}

function isFunctionClass(name: string): name is FunctionClass {
  return name in TABLE;
}
