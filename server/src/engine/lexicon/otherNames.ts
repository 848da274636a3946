/*
 * Cities, institutions and prizes that copy calls by several names: one line each. Names of countries, their capitals and
 * seats of government are in `demonyms.ts`; other spellings of one name need no line.
 */
const OTHER_NAMES = `
mumbai|bombay
kolkata|calcutta
chennai|madras
bengaluru|bangalore
yangon|rangoon
guangzhou|canton
ho chi minh city|saigon
saint petersburg|st petersburg|leningrad
derry|londonderry
istanbul|constantinople
gdansk|danzig
wroclaw|breslau
mount everest|everest|chomolungma|sagarmatha
falkland islands|falklands|malvinas
oscars|oscar|academy awards|academy award
golden globes|golden globe awards
federal reserve|fed|us federal reserve
house of commons|commons
house of lords|lords
metropolitan police|met|met police|scotland yard|new scotland yard
pentagon|department of defense|defense department|us department of defense
state department|department of state|us state department|foggy bottom
justice department|department of justice|us department of justice
treasury department|us treasury|department of the treasury
islamic state|isis|isil|daesh|islamic state group|islamic state of iraq and syria
doctors without borders|medecins sans frontieres|msf
new york city|new york|big apple
`;

const GROUPS: ReadonlyMap<string, number> = new Map(
  OTHER_NAMES.trim()
    .split('\n')
    .flatMap((line, group) => line.split('|').map((name): [string, number] => [name, group])),
);

/** Whether two names (folded, lower case) are two of one thing: "academy awards" and "oscars". */
export function areOtherNames(a: string, b: string): boolean {
  const group = GROUPS.get(a);
  return group !== undefined && group === GROUPS.get(b);
}

/** Whether the thing of a name goes by others. */
export function hasOtherNames(name: string): boolean {
  return GROUPS.has(name);
}
