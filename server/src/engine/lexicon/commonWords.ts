/*
 * Words that begin a sentence with a capital without being a name. Closed classes, verbs and words for offices are known
 * from their own tables; here stand the adverbs, adjectives and nouns that copy puts first.
 */
const COMMON = `
according additionally afterwards allegedly also although another anyone anything apart apparently arguably aside
besides both briefly broadly certainly clearly consequently conversely crucially currently despite earlier early
either elsewhere especially eventually ever every everybody everyone everything evidently few finally first firstly
following formerly frankly further furthermore generally given gradually hence here historically hopefully how however
ideally if immediately importantly in increasingly indeed initially instead interestingly ironically largely last lastly
late later latest least less let likewise locally long longer lots mainly many maybe meanwhile moments more moreover
most mostly much namely nearby nearly neither never nevertheless next nobody none nonetheless normally nothing notably
now nowhere obviously occasionally officially often once only originally otherwise out overall overnight particularly partly
perhaps possibly potentially precisely presumably previously probably promptly quickly quietly rarely rather really
recently regardless reportedly roughly sadly second secondly seemingly separately shortly similarly simply simultaneously
since slightly slowly so some somebody someone something sometimes somewhere soon specifically still strangely
subsequently such suddenly surely surprisingly then there thereafter therefore third thirdly though thus today together
tomorrow tonight too traditionally twice two typically ultimately under unfortunately unless unlike until usually
very well what whatever when whenever where whereas wherever whether which whichever while who whoever whose why
within without worldwide yes yesterday yet ok okay please sorry thanks hello welcome dear mum dad

able academic active actual additional administrative adult aerial african-born ageing aggressive agricultural air alive
alone alternative ambitious amateur ancient angry annual anonymous anti anxious apparent armed artificial asleep autumn
available average aware awful bad basic beautiful better bigger biggest big binding bitter bizarre black bloody blue
bold brave brief bright brilliant broad broken brown busy calm careful cautious central certain cheap chemical civic civil
civilian classic clean clear close closer coastal cold collective commercial common comparable competitive complete
complex comprehensive conservative considerable constant constitutional consumer contemporary continued controversial
conventional cool corporate corrupt costly critical crucial cruel cultural current daily damp dangerous dark dead deadly
decent deep democratic dense desperate detailed different difficult digital direct dirty distant diverse domestic double
dramatic dry due eager eastern easy economic educational effective efficient elderly electoral electric electrical
electronic eligible emergency empty endless enormous entire environmental equal essential ethnic evident evil
exact excellent exceptional excessive exclusive existing expensive experienced experimental explosive extended extensive
external extra extraordinary extreme factual fair false familiar famous fast fatal favourite favorite federal female
fewer fierce final financial fine firm fiscal fit five fixed flat foreign formal former fortunate forward four free frequent
fresh friendly frightened full fun functional fundamental funny future general generous gentle genuine giant global
gold golden good grand grave great greater greatest green grey gross growing guilty half happy hard harsh healthy heavy
helpful hidden high higher highest historic historical holy homeless honest hostile hot huge human humanitarian
humble hundreds hungry ideal identical illegal imminent immediate immense imperial implicit important impossible
impressive inadequate independent indigenous indirect individual industrial inevitable informal initial injured inner
innocent inside institutional intense interim interior intermediate internal international internet invisible irregular
islamist isolated joint judicial junior keen key kind known large larger largest latter leading left legal legendary
legislative legitimate lesser liberal light likely limited little live living lone lonely long-term loose lost loud
low lower lowest loyal lucky mad magic magnetic main major male mandatory marine marginal married mass massive mature
maximum mean medical medieval medium mental mere middle mild military millions minimal minimum minor missing mixed mobile
moderate modern modest monthly moral multiple municipal mutual mysterious naked narrow national nationwide native natural
naval necessary negative nervous neutral new newer newest nice noble noisy normal northern northeast northwest novel nuclear
numerous obvious occasional odd offensive official offshore oil old older oldest one ongoing online open operational
opposite oral ordinary organic original outdoor outer outstanding overseas own painful pale parallel parliamentary
partial particular passive past patient peaceful peak permanent personal petty physical plain pleasant polar polite
political poor popular positive possible post potential powerful practical pregnant preliminary premature premier present
presidential previous primary prime principal prior private pro probable productive professional profitable prominent
promising proper prospective proud public pure quick quiet radical random rapid rare raw ready real realistic rear reasonable
recent red reduced regional regular related relative relevant reliable religious reluctant remaining remarkable remote
renewable renewed representative residential residual respective responsible retail retired rich right rigid rival
rough round royal rural russian-made sacred safe same scientific secret secular secure select senior sensible
sensitive separate serious severe sexual shallow sharp sheer short shy sick significant silent silver similar simple single
six slight slim slow small smaller smart smooth social soft solar sole solid sophisticated southern southeast southwest
sovereign spare special specific spectacular spring stable standard state-run static statistical steady steep
sticky stiff straight strange strategic strict striking strong structural stupid sub substantial successful sudden
sufficient suitable summer super superb superior supreme sure surplus surprising surviving suspicious sustainable
sweet swift symbolic systematic tall technical temporary ten tender tense terminal terrible terrific tested theoretical thick
thin thousands three tight tiny tired top total tough toxic traditional tragic transitional tremendous tropical true
twelve twenty typical ugly ultimate unable unanimous uncertain unclear unconfirmed underground unemployed unexpected
unfair unhappy unidentified uniform unique universal unknown unlikely unprecedented unusual upcoming upper urban urgent
useful usual vague valid valuable various vast verbal vertical viable vicious violent virtual visible visual vital voluntary
vulnerable warm wary weak wealthy weekly western wet white whole wide wider widespread wild willing winter wise
wonderful wooden working worse worst worth wounded wrong yearly yellow young younger youngest zero dozens tens scores
eight nine seven eleven fifty thirty forty sixty eighty ninety hundred thousand million billion

access action activity advice agriculture aid airspace airport alcohol ambulance ammunition anger anxiety army arson art artillery
asylum atmosphere attendance attention authority aviation baseball basketball beef beer behaviour behavior biodiversity
blood breakfast broadband budget business cancer capital carbon cash cattle cause census ceasefire chaos charity cholera
christmas easter climate clothing coal coffee combat commerce communication community competition compensation
concern conflict confidence confusion congestion congress consensus construction consumption contact content control cooperation
copper core corn corruption cotton counsel counterfeit court coverage cricket crime criticism crop crude cuisine culture
currency damage data daylight death debate debris debt defence defense deforestation demand democracy demolition
detail development diesel diplomacy disease display district drainage drought drug dust economy education effort
electricity electronics emergency emission employment energy engineering entertainment enthusiasm entry environment
equality equipment equity evacuation evidence exercise experience expert exposure extremism faith family famine
fashion father fear feedback fiction film finance fire fish flooding flour flu focus fog food football footage force foreign
forensic forestry fraud freedom freight friction fruit fuel fun funding furniture gas gasoline gender geography ghost
glass gold golf government graffiti grain grass gravity ground growth guidance gunfire guns hail half harassment hate health
healthcare heat heating heavy help history home homework hope hospital hostility hotel housing humanity humidity hunger
hygiene ice identity ill immigration impact import income independence industry inequality inflation influence information
infrastructure injury innovation insider insurance intelligence interest interpol intervention investigation investment iron
irrigation jewellery journalism judiciary justice knowledge labor labour lack land language law lead leadership learning
legislation liability life lightning linux literacy literature livestock living lobby logistics love loyalty luck lunch
luggage machinery magazine mail maintenance malaria malnutrition management manufacturing marine market marriage maths
meat media medicine membership memory mercury metal middle migration milk mining misconduct money monkeypox morale
mother motion motorsport movement mud murder music nature negotiation network news newspaper nightlife noise north
nothing nuclear nutrition occupation oil opinion opposition order organisation organization output outrage ownership oxygen
pain panic paper paperwork parking parliament part passion patience payment peace people permission petrol
philosophy photography physics piracy plastic play poetry policy police politics pollution polio pop population pork
poverty power practice pressure prison privacy privatisation procedure process produce production productivity profit
progress propaganda property prosecution prosperity protection protein protest psychology public publicity publication
quality race racism radiation radio rail rain rainfall real reality recession recognition reconstruction recovery
recycling reform refuge relief religion rent research resilience resistance respect rest retail revenue revolution rice
rioting risk road rubbish rugby rule safety salt sand sanitation satellite savings scenario school science scrap sea
security seismic self semifinal service sewage sex shelling shelter shipping shooting shopping show silence silk
sleep slavery smoke smoking snow snowfall soccer society software soil sound south space speculation speech speed
spending sport spring stability staff starvation state status steam steel stock storage storm strategy strength
stress stuff success sugar suicide summer sunlight sunshine supply support surgery surveillance surveying survival
sympathy talk tax tea technology television temperature tennis tension terrorism textile theft thunder timber
time tobacco torture tourism town trade tradition traffic training transparency transport transportation trash travel
treatment trial trouble trust truth turmoil turnout turnover unemployment unity universe unrest uranium usage
vaccination vandalism vegetation vehicle video village violence visibility vision voter voting war warfare waste water
wealth weather weekend welfare west wheat wildlife wind wine winter wood wool work workforce world writing youth

accidents analysts attacks authorities children citizens civilians companies crews critics customers dozens
doctors emergency-services employees experts families farmers fighters figures firefighters forces fans investors
journalists lawmakers lawyers leaders men ministers neighbours officers officials operations opponents organisers
parents patients people players police polls protesters prices rebels residents results rescuers sales scientists
shares soldiers sources students supporters talks teachers teams troops unions victims volunteers voters witnesses women
workers
man woman boy girl child baby couple crowd team group party club company firm bank council city country nation region
bus car train plane ship boat truck lorry van helicopter aircraft jet drone missile rocket bomb blast explosion earthquake
quake tsunami hurricane typhoon cyclone tornado flood wildfire landslide avalanche volcano
spokesman spokeswoman spokesperson editor
section chapter article figure table page photo image picture caption source note update correction advertisement
copyright comments comment share story read related tags topics category
`;

const common = new Set(COMMON.trim().split(/\s+/u));

/** Noun and adjective endings that a name at the start of a sentence hardly ever has. */
const COMMON_ENDING =
  /(?:ing|ings|ly|ed|tion|tions|sion|sions|ment|ments|ness|ity|ities|ism|isms|ists|ful|less|ous|ible|able|ers|ors|ships?|nces|hood|wards?|ical|ives?|ures|ages|ants|ents|men|women|people|planes|works?|lines?)$/u;

/** Whether the lower-case word is an ordinary word of copy rather than a name, when only its place explains the capital. */
export function isCommonWord(lower: string): boolean {
  return common.has(lower) || COMMON_ENDING.test(lower);
}
