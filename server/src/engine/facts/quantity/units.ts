import type { Dimension } from '../fact.ts';

/** A unit of measure: `value × factor + offset` is the value in base units of the dimension. */
export interface Unit {
  /** Folded name, the same for all spellings ("kilometre"). */
  readonly name: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly offset?: number;
}

export const secondsOfDay = 86400;
/** Mean lengths of the Gregorian calendar, in days. */
export const daysOfMonth = 30.436875;
export const daysOfYear = 365.2425;

function unit(
  name: string,
  dimension: Dimension,
  factor: number,
  spellings: string,
  offset?: number,
): [string, Unit][] {
  const made: Unit = { name, dimension, factor, ...(offset === undefined ? {} : { offset }) };
  return spellings.split(' ').map((spelling) => [spelling.replaceAll('_', ' '), made]);
}

/**
 * Units by spelling in lower case, words of a spelling with one space between them. "pounds" and "m" mean several things
 * and are settled by the reader of measures.
 */
export const units: ReadonlyMap<string, Unit> = new Map([
  ...unit('millimetre', 'length', 1e-3, 'mm millimetre millimetres millimeter millimeters'),
  ...unit('centimetre', 'length', 1e-2, 'cm centimetre centimetres centimeter centimeters'),
  ...unit('metre', 'length', 1, 'm metre metres meter meters'),
  ...unit('kilometre', 'length', 1e3, 'km kms kilometre kilometres kilometer kilometers'),
  ...unit('inch', 'length', 0.0254, 'in inch inches'),
  ...unit('foot', 'length', 0.3048, 'ft foot feet'),
  ...unit('yard', 'length', 0.9144, 'yd yds yard yards'),
  ...unit('mile', 'length', 1609.344, 'mi mile miles'),
  ...unit('nautical mile', 'length', 1852, 'nautical_mile nautical_miles nmi'),
  ...unit('square metre', 'area', 1, 'm2 m² m_² sq_m square_metre square_metres square_meter square_meters'),
  ...unit(
    'square kilometre',
    'area',
    1e6,
    'km2 km² km_² sq_km square_km square_kilometre square_kilometres square_kilometer square_kilometers',
  ),
  ...unit('square foot', 'area', 0.09290304, 'sq_ft square_foot square_feet'),
  ...unit('square mile', 'area', 2589988.110336, 'sq_mi sq_miles square_mile square_miles'),
  ...unit('acre', 'area', 4046.8564224, 'acre acres'),
  ...unit('hectare', 'area', 1e4, 'ha hectare hectares'),
  ...unit('milligram', 'mass', 1e-6, 'mg milligram milligrams'),
  ...unit('microgram', 'mass', 1e-9, 'µg mcg microgram micrograms'),
  ...unit('gram', 'mass', 1e-3, 'g gram grams gramme grammes'),
  ...unit('kilogram', 'mass', 1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'),
  ...unit('tonne', 'mass', 1e3, 'tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes'),
  ...unit('ton', 'mass', 907.18474, 'ton tons short_ton short_tons'),
  ...unit('ounce', 'mass', 0.028349523125, 'oz ounce ounces'),
  ...unit('pound', 'mass', 0.45359237, 'lb lbs pound pounds'),
  ...unit('stone', 'mass', 6.35029318, 'stone'),
  ...unit('millilitre', 'volume', 1e-3, 'ml millilitre millilitres milliliter milliliters'),
  ...unit('litre', 'volume', 1, 'litre litres liter liters'),
  ...unit('cubic metre', 'volume', 1e3, 'm3 m³ m_³ cubic_metre cubic_metres cubic_meter cubic_meters'),
  ...unit('gallon', 'volume', 3.785411784, 'gallon gallons'),
  ...unit('pint', 'volume', 0.56826125, 'pint pints'),
  ...unit('barrel', 'volume', 158.987294928, 'barrel barrels'),
  ...unit('kilometre an hour', 'speed', 1 / 3.6, 'kph kmh kmph km/h km_/_h'),
  ...unit('mile an hour', 'speed', 0.44704, 'mph'),
  ...unit('knot', 'speed', 1852 / 3600, 'knot knots'),
  ...unit(
    'degree Celsius',
    'temperature',
    1,
    'c °c °_c ° degree_celsius degrees_celsius degrees_c degree_centigrade degrees_centigrade celsius centigrade',
  ),
  ...unit(
    'degree Fahrenheit',
    'temperature',
    5 / 9,
    '°f °_f f degree_fahrenheit degrees_fahrenheit degrees_f fahrenheit',
    -160 / 9,
  ),
  ...unit('second', 'duration', 1, 'seconds second sec secs'),
  ...unit('minute', 'duration', 60, 'minute minutes min mins'),
  ...unit('hour', 'duration', 3600, 'hour hours hr hrs'),
  ...unit('day', 'duration', secondsOfDay, 'day days'),
  ...unit('week', 'duration', 7 * secondsOfDay, 'week weeks'),
  ...unit('fortnight', 'duration', 14 * secondsOfDay, 'fortnight fortnights'),
  ...unit('month', 'duration', daysOfMonth * secondsOfDay, 'month months'),
  ...unit('quarter', 'duration', 3 * daysOfMonth * secondsOfDay, 'quarters'),
  ...unit('year', 'duration', daysOfYear * secondsOfDay, 'year years yr yrs'),
  ...unit('decade', 'duration', 10 * daysOfYear * secondsOfDay, 'decade decades'),
  ...unit('century', 'duration', 100 * daysOfYear * secondsOfDay, 'century centuries'),
  ...unit('%', 'percent', 1, '% percent per_cent pct'),
  ...unit(
    'percentage point',
    'percentage-point',
    1,
    'percentage_point percentage_points pp %_point %_points percent_point percent_points',
  ),
  ...unit('percentage point', 'percentage-point', 0.01, 'basis_point basis_points bp bps'),
]);

/** Units that are read only when they touch the digits ("30C", "5m"): as words of their own they mean other things. */
export const gluedOnly: ReadonlySet<string> = new Set(['m', 'c', 'f', 'g', 'ha', 'mi', 'in', '°', 'min']);

/** The longest spelling of a unit has this many words. */
export const longestUnit = 3;

/** Currency signs and the prefixes that may stand before "$". */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['us$', '$'],
  ['a$', 'A$'],
  ['au$', 'A$'],
  ['c$', 'C$'],
  ['ca$', 'C$'],
  ['nz$', 'NZ$'],
  ['hk$', 'HK$'],
  ['s$', 'S$'],
  ['r$', 'R$'],
  ['€', '€'],
  ['£', '£'],
  ['¥', '¥'],
  ['₹', '₹'],
  ['₽', '₽'],
  ['₺', '₺'],
  ['₩', '₩'],
  ['₪', '₪'],
  ['₴', '₴'],
  ['₦', '₦'],
]);

/** Currencies written as words after the figure, or as codes on either side: sign and worth in that currency. */
export const currencyWords: ReadonlyMap<string, readonly [sign: string, worth: number]> = new Map([
  ['dollar', ['$', 1]],
  ['dollars', ['$', 1]],
  ['usd', ['$', 1]],
  ['aud', ['A$', 1]],
  ['cad', ['C$', 1]],
  ['cent', ['$', 0.01]],
  ['cents', ['$', 0.01]],
  ['euro', ['€', 1]],
  ['euros', ['€', 1]],
  ['eur', ['€', 1]],
  ['pound', ['£', 1]],
  ['pounds', ['£', 1]],
  ['sterling', ['£', 1]],
  ['gbp', ['£', 1]],
  ['pence', ['£', 0.01]],
  ['yen', ['¥', 1]],
  ['jpy', ['¥', 1]],
  ['yuan', ['yuan', 1]],
  ['renminbi', ['yuan', 1]],
  ['cny', ['yuan', 1]],
  ['rupee', ['₹', 1]],
  ['rupees', ['₹', 1]],
  ['inr', ['₹', 1]],
  ['rouble', ['₽', 1]],
  ['roubles', ['₽', 1]],
  ['ruble', ['₽', 1]],
  ['rubles', ['₽', 1]],
  ['lira', ['₺', 1]],
  ['liras', ['₺', 1]],
  ['won', ['₩', 1]],
  ['shekel', ['₪', 1]],
  ['shekels', ['₪', 1]],
  ['hryvnia', ['₴', 1]],
  ['hryvnias', ['₴', 1]],
  ['naira', ['₦', 1]],
  ['rand', ['rand', 1]],
  ['franc', ['franc', 1]],
  ['francs', ['franc', 1]],
  ['chf', ['franc', 1]],
  ['peso', ['peso', 1]],
  ['pesos', ['peso', 1]],
  // "Crowns" is what English copy calls them all.
  ['crown', ['crown', 1]],
  ['crowns', ['crown', 1]],
  ['krona', ['crown', 1]],
  ['kronor', ['crown', 1]],
  ['krone', ['crown', 1]],
  ['kroner', ['crown', 1]],
  ['koruna', ['crown', 1]],
  ['koruny', ['crown', 1]],
  ['reais', ['R$', 1]],
  ['ringgit', ['ringgit', 1]],
  ['rupiah', ['rupiah', 1]],
  ['baht', ['baht', 1]],
  ['dinar', ['dinar', 1]],
  ['dinars', ['dinar', 1]],
  ['shilling', ['shilling', 1]],
  ['shillings', ['shilling', 1]],
  ['taka', ['taka', 1]],
  ['dong', ['dong', 1]],
  ['tenge', ['tenge', 1]],
  ['birr', ['birr', 1]],
  ['lei', ['leu', 1]],
  ['leva', ['lev', 1]],
  ['kwacha', ['kwacha', 1]],
  ['cedi', ['cedi', 1]],
  ['cedis', ['cedi', 1]],
  ['bolivar', ['bolivar', 1]],
  ['bolivars', ['bolivar', 1]],
  ['zloty', ['zloty', 1]],
  ['zlotys', ['zloty', 1]],
  ['forint', ['forint', 1]],
  ['forints', ['forint', 1]],
  ['dirham', ['dirham', 1]],
  ['dirhams', ['dirham', 1]],
  ['riyal', ['riyal', 1]],
  ['riyals', ['riyal', 1]],
  ['rial', ['rial', 1]],
  ['rials', ['rial', 1]],
]);

/** Currency words that are common words too: read only after a scale ("3 billion won"). */
export const scaledCurrencies: ReadonlySet<string> = new Set([
  'won',
  'rand',
  'pound',
  'pounds',
  'crown',
  'crowns',
  'dong',
  'lei',
]);

/** National dollars and pounds that are other currencies: "Australian dollars". */
export const nationalCurrency: ReadonlyMap<string, string> = new Map([
  ['australian', 'A'],
  ['canadian', 'C'],
  ['singapore', 'S'],
  ['hong kong', 'HK'],
  ['new zealand', 'NZ'],
  ['egyptian', 'E'],
  ['lebanese', 'L'],
  ['sudanese', 'SD'],
]);
