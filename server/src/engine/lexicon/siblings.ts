import { tableKey } from './senseGroups.ts';

/*
 * Small closed classes whose members exclude each other: where the source has one, the copy cannot have the other.
 * One class a line, with how sure it is in percent. `a/b` are the same member. Members that can hold of one thing at the
 * same time ("children", "civilians") are never of one class. Left out: words with a main sense elsewhere ("major" as a
 * rank, "fall" as a season, "second" as a time).
 */
const CLASSES = `
# family
90 mother/mum/mom father/dad daughter son sister brother aunt uncle niece nephew grandmother/gran grandfather grandson granddaughter cousin
70 wife husband mother/mum/mom father/dad daughter son sister brother aunt uncle niece nephew grandmother grandfather cousin
70 girlfriend boyfriend wife husband sister brother mother father daughter son
90 stepmother stepfather stepson stepdaughter stepbrother stepsister mother father
80 fiance fiancee wife husband
60 parent child grandparent grandchild sibling spouse cousin

# people
85 man woman child
85 men women children
80 soldier/troop/serviceman rebel/insurgent/guerrilla civilian policeman/policewoman
70 police soldier/troop/army rebel/insurgent
70 sailor airman marine soldier
60 police firefighter paramedic
60 doctor nurse lawyer teacher engineer
60 student teacher
70 pupil teacher headteacher
60 passenger pilot
70 baby/infant teenager/adolescent pensioner
60 journalist politician lawyer scientist
60 worker manager
70 lawyer judge witness juror defendant
70 prosecutor judge witness juror
70 gunman hostage
70 goalkeeper/keeper/goalie defender midfielder striker/forward winger
70 batsman bowler wicketkeeper
70 player coach/manager referee
70 owner manager
60 singer drummer guitarist bassist pianist violinist
70 guitar piano violin drum bass
60 novelist poet playwright
60 director producer actor/actress
80 sergeant corporal lieutenant captain colonel brigadier admiral
80 general colonel lieutenant sergeant corporal brigadier admiral
80 senator governor mayor congressman/congresswoman
60 minister ambassador president mayor governor senator judge
80 king queen prince princess duke duchess emperor
80 bishop archbishop cardinal pope
80 christian muslim/moslem jew/jewish hindu buddhist sikh atheist
85 sunni shia/shiite alawite
85 catholic protestant orthodox
80 democrat republican
60 conservative liberal socialist communist nationalist

# place and direction
90 north south east west
90 northern southern eastern western
85 northeast northwest southeast southwest
85 northeastern northwestern southeastern southwestern
85 northeast/northeastern south/southern west/western
85 northwest/northwestern south/southern east/eastern
85 southeast/southeastern north/northern west/western
85 southwest/southwestern north/northern east/eastern
60 africa asia europe america australia antarctica
60 hospital school church mosque
60 church mosque synagogue temple
60 airport harbour/port
60 river lake sea/ocean mountain
60 prison hospital
70 bus train plane car/automobile lorry/truck helicopter ship tram bicycle/bike motorcycle/motorbike ferry
60 embassy consulate

# law and disorder
75 murder manslaughter rape robbery arson fraud bribery kidnapping embezzlement perjury treason terrorism smuggling
70 murder theft assault fraud
80 felony misdemeanour
65 arrested acquitted convicted
60 suspended dismissed/fired/sacked
60 knife gun/firearm bomb missile/rocket
60 pistol/handgun rifle shotgun
60 rocket drone mortar
60 imprisonment probation bail parole
60 murder suicide accident
60 suicide homicide
60 petition referendum election

# nature and health
75 earthquake/quake flood hurricane/typhoon/cyclone tornado drought wildfire landslide avalanche tsunami
70 rain/rainfall snow/snowfall hail sleet
80 winter spring summer autumn
75 cancer diabetes malaria measles cholera flu/influenza tuberculosis ebola polio pneumonia dementia hepatitis asthma dengue
70 virus bacteria/bacterium fungus parasite
75 lung liver kidney brain pancreas stomach prostate breast skin
75 knee ankle hamstring shoulder wrist elbow hip groin thigh calf
60 leg wrist shoulder neck
60 obesity diabetes
75 dog cat horse cow/cattle pig sheep goat chicken elephant lion tiger bear wolf fox shark whale dolphin
60 breakfast lunch dinner/supper
60 wheat maize/corn rice barley soy/soya
60 coffee tea cocoa sugar cotton
65 oil gas/coal
60 coal gas nuclear solar
60 tea coffee beer wine whisky
60 beef pork chicken lamb

# things that are counted and ranked
85 gold silver bronze
80 minute hour day week month quarter year decade century
70 sale/revenue/turnover profit/earnings
60 profit dividend debt
70 hourly daily weekly fortnightly monthly quarterly yearly/annual
85 final semifinal quarterfinal
70 championship relegation
75 football/soccer rugby cricket tennis basketball hockey golf baseball boxing swimming cycling athletics volleyball handball
70 dollar euro yen yuan/renminbi rupee rouble/ruble peso franc krona
80 red blue green yellow orange purple pink brown black white grey/gray
70 primary secondary
70 kindergarten university
60 diesel petrol/gasoline electric hybrid
70 iron copper steel aluminium lithium nickel zinc
60 book film/movie song/album
60 newspaper television radio magazine
60 morning afternoon
60 mile metre kilometre foot yard inch
60 tonne kilogram gram ounce pound
60 celsius fahrenheit
80 win draw loss
80 ally opponent
80 employer employee
80 buyer seller
`;

/** Two members of one class, as keys. `sure` 0 to 1: how sure it is that they exclude each other. */
export interface Sibling {
  readonly a: string;
  readonly b: string;
  readonly sure: number;
}

/** All pairs of members of the closed classes that exclude each other. */
export function readSiblings(): readonly Sibling[] {
  return CLASSES.split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap(readClass);
}

function readClass(line: string): readonly Sibling[] {
  const [percent, ...members] = line.split(' ');
  const sure = Number(percent) / 100;
  const keys = members.map((member) => member.split('/').map(tableKey));
  return keys.flatMap((left, index) =>
    keys.slice(index + 1).flatMap((right) => left.flatMap((a) => right.map((b) => ({ a, b, sure })))),
  );
}
