/** Whether a word looks like the plural of a noun: irregular ones by list, others by their ending. */
export function looksPlural(lower: string): boolean {
  return (
    irregularPlurals.has(lower) ||
    (/[a-z]{2}s$/.test(lower) && !/(ss|us|is|ous)$/.test(lower) && !singularInS.has(lower))
  );
}

const irregularPlurals: ReadonlySet<string> = new Set(
  'people children men women police staff troops cattle sheep fish feet teeth mice geese dead wounded injured missing crew aircraft spacecraft data media criteria phenomena fishermen firefighters policemen policewomen servicemen businessmen congressmen lawmen gunmen workmen clergy personnel infantry youth homeless displaced'.split(
    ' ',
  ),
);
const singularInS: ReadonlySet<string> = new Set(
  'was has does his its this as us yes gas bus news series always perhaps besides whereas towards onwards forwards upwards downwards backwards inwards outwards afterwards across plus minus less unless is says goes besides'.split(
    ' ',
  ),
);
