import { inflectionKey } from './inflection.ts';

/*
 * Words that carry little of what a sentence states: light verbs ("take a decision"), words for parts, times and amounts in
 * general, and what only joins sentences. A source that is worded anew has others, or none.
 */
const LIGHT = `
take make get give put go come set see keep let bring hold turn become remain seem appear happen occur face
begin start continue try want need expect plan know think use find involve include concern regard relate affect
part way case time result number amount total figure sum fact matter event situation process issue thing kind sort type
moment stage level point side end basis place reason
now then soon later earlier currently recently finally eventually initially originally immediately shortly afterwards
previously formerly already altogether together overall mainly mostly largely partly apparently reportedly actually
also far well back away along ahead apart
according due able likely certain particular various several full whole entire main
so-called total
`;

const light: ReadonlySet<string> = new Set(LIGHT.trim().split(/\s+/u).map(inflectionKey));

/** Whether a word, by comparison key, carries little content in any sentence. */
export function isLight(key: string): boolean {
  return light.has(key);
}
