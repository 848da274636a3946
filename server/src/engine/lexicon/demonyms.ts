/*
 * Countries and continents with the words copy uses for them. One line a country: name | words for its people and things | capital |
 * other names, old names, seats of government that stand for it.
 */
const COUNTRIES = `
Afghanistan|Afghan,Afghani|Kabul|
Albania|Albanian|Tirana|
Algeria|Algerian|Algiers|
Andorra|Andorran|Andorra la Vella|
Angola|Angolan|Luanda|
Antigua and Barbuda|Antiguan,Barbudan|Saint John's|Antigua
Argentina|Argentine,Argentinian,Argentinean|Buenos Aires|Casa Rosada
Armenia|Armenian|Yerevan|
Australia|Australian,Aussie|Canberra|
Austria|Austrian|Vienna|
Azerbaijan|Azerbaijani,Azeri|Baku|
Bahamas|Bahamian|Nassau|
Bahrain|Bahraini|Manama|
Bangladesh|Bangladeshi|Dhaka|
Barbados|Barbadian,Bajan|Bridgetown|
Belarus|Belarusian,Belarussian|Minsk|
Belgium|Belgian|Brussels|
Belize|Belizean|Belmopan|
Benin|Beninese|Porto-Novo|
Bhutan|Bhutanese|Thimphu|
Bolivia|Bolivian|La Paz|Sucre
Bosnia and Herzegovina|Bosnian,Herzegovinian|Sarajevo|Bosnia,Bosnia-Herzegovina
Botswana|Botswanan,Motswana,Batswana|Gaborone|
Brazil|Brazilian|Brasilia|
Brunei|Bruneian|Bandar Seri Begawan|
Bulgaria|Bulgarian|Sofia|
Burkina Faso|Burkinabe|Ouagadougou|
Burundi|Burundian|Gitega|
Cambodia|Cambodian,Khmer|Phnom Penh|
Cameroon|Cameroonian|Yaounde|
Canada|Canadian|Ottawa|
Cape Verde|Cape Verdean|Praia|Cabo Verde
Central African Republic|Central African|Bangui|
Chad|Chadian|N'Djamena|
Chile|Chilean|Santiago|
China|Chinese|Beijing|People's Republic of China,PRC,Peking
Colombia|Colombian|Bogota|
Comoros|Comorian|Moroni|
Congo|Congolese|Kinshasa|DR Congo,DRC,Democratic Republic of Congo,Democratic Republic of the Congo,Congo-Kinshasa
Republic of the Congo|Congo-Brazzaville|Brazzaville|Republic of Congo
Costa Rica|Costa Rican|San Jose|
Ivory Coast|Ivorian|Yamoussoukro|Cote d'Ivoire
Croatia|Croatian,Croat|Zagreb|
Cuba|Cuban|Havana|
Cyprus|Cypriot|Nicosia|
Czech Republic|Czech|Prague|Czechia
Denmark|Danish,Dane|Copenhagen|
Djibouti|Djiboutian||
Dominica|Dominiquais|Roseau|
Dominican Republic|Dominican|Santo Domingo|
East Timor|Timorese,East Timorese|Dili|Timor-Leste
Ecuador|Ecuadorian,Ecuadorean|Quito|
Egypt|Egyptian|Cairo|
El Salvador|Salvadoran,Salvadorean|San Salvador|
Equatorial Guinea|Equatoguinean|Malabo|
Eritrea|Eritrean|Asmara|
Estonia|Estonian|Tallinn|
Eswatini|Swazi|Mbabane|Swaziland
Ethiopia|Ethiopian|Addis Ababa|
Fiji|Fijian|Suva|
Finland|Finnish,Finn|Helsinki|
France|French,Frenchman,Frenchwoman|Paris|Elysee,Elysee Palace,Quai d'Orsay
Gabon|Gabonese|Libreville|
Gambia|Gambian|Banjul|
Georgia|Georgian|Tbilisi|
Germany|German|Berlin|
Ghana|Ghanaian|Accra|
Greece|Greek|Athens|
Grenada|Grenadian|St George's|
Guatemala|Guatemalan|Guatemala City|
Guinea|Guinean|Conakry|
Guinea-Bissau|Bissau-Guinean|Bissau|
Guyana|Guyanese|Georgetown|
Haiti|Haitian|Port-au-Prince|
Honduras|Honduran|Tegucigalpa|
Hungary|Hungarian|Budapest|
Iceland|Icelandic,Icelander|Reykjavik|
India|Indian|New Delhi|Delhi
Indonesia|Indonesian|Jakarta|
Iran|Iranian|Tehran|Islamic Republic of Iran,Teheran,Persia
Iraq|Iraqi|Baghdad|
Ireland|Irish,Irishman,Irishwoman|Dublin|Republic of Ireland
Israel|Israeli|Jerusalem|
Italy|Italian|Rome|
Jamaica|Jamaican|Kingston|
Japan|Japanese|Tokyo|
Jordan|Jordanian|Amman|
Kazakhstan|Kazakh,Kazakhstani|Astana|Nur-Sultan
Kenya|Kenyan|Nairobi|
Kiribati|I-Kiribati|Tarawa|
Kosovo|Kosovan,Kosovar|Pristina|
Kuwait|Kuwaiti|Kuwait City|
Kyrgyzstan|Kyrgyz,Kyrgyzstani|Bishkek|
Laos|Laotian,Lao|Vientiane|
Latvia|Latvian|Riga|
Lebanon|Lebanese|Beirut|
Lesotho|Basotho,Mosotho|Maseru|
Liberia|Liberian|Monrovia|
Libya|Libyan|Tripoli|
Liechtenstein|Liechtensteiner|Vaduz|
Lithuania|Lithuanian|Vilnius|
Luxembourg|Luxembourgish,Luxembourger||
Madagascar|Malagasy,Madagascan|Antananarivo|
Malawi|Malawian|Lilongwe|
Malaysia|Malaysian|Kuala Lumpur|
Maldives|Maldivian|Male|
Mali|Malian|Bamako|
Malta|Maltese|Valletta|
Marshall Islands|Marshallese|Majuro|
Mauritania|Mauritanian|Nouakchott|
Mauritius|Mauritian|Port Louis|
Mexico|Mexican|Mexico City|
Micronesia|Micronesian|Palikir|
Moldova|Moldovan|Chisinau|
Monaco|Monegasque,Monacan||
Mongolia|Mongolian|Ulaanbaatar|
Montenegro|Montenegrin|Podgorica|
Morocco|Moroccan|Rabat|
Mozambique|Mozambican|Maputo|
Myanmar|Burmese|Naypyidaw|Burma
Namibia|Namibian|Windhoek|
Nauru|Nauruan|Yaren|
Nepal|Nepali,Nepalese|Kathmandu|
Netherlands|Dutch,Dutchman,Dutchwoman|Amsterdam|Holland,The Hague
New Zealand|New Zealander,Kiwi|Wellington|Aotearoa
Nicaragua|Nicaraguan|Managua|
Niger|Nigerien|Niamey|
Nigeria|Nigerian|Abuja|
North Korea|North Korean|Pyongyang|DPRK,Democratic People's Republic of Korea
North Macedonia|Macedonian,North Macedonian|Skopje|Macedonia
Norway|Norwegian|Oslo|
Oman|Omani|Muscat|
Pakistan|Pakistani|Islamabad|
Palau|Palauan|Ngerulmud|
Palestine|Palestinian|Ramallah|Palestinian Territories,Palestinian Authority
Panama|Panamanian|Panama City|
Papua New Guinea|Papua New Guinean|Port Moresby|
Paraguay|Paraguayan|Asuncion|
Peru|Peruvian|Lima|
Philippines|Filipino,Filipina,Philippine|Manila|
Poland|Polish,Pole|Warsaw|
Portugal|Portuguese|Lisbon|
Puerto Rico|Puerto Rican|San Juan|
Qatar|Qatari|Doha|
Romania|Romanian|Bucharest|
Russia|Russian|Moscow|Kremlin,Russian Federation
Rwanda|Rwandan|Kigali|
Saint Kitts and Nevis|Kittitian,Nevisian|Basseterre|St Kitts and Nevis
Saint Lucia|Saint Lucian|Castries|St Lucia
Saint Vincent and the Grenadines|Vincentian|Kingstown|St Vincent
Samoa|Samoan|Apia|
San Marino|Sammarinese||
Sao Tome and Principe|Sao Tomean|Sao Tome|
Saudi Arabia|Saudi,Saudi Arabian|Riyadh|
Scotland|Scottish,Scot,Scotsman|Edinburgh|Holyrood
Wales|Welsh,Welshman|Cardiff|
England|Englishman,Englishwoman||
Northern Ireland|Northern Irish|Belfast|Stormont
Senegal|Senegalese|Dakar|
Serbia|Serbian,Serb|Belgrade|
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean|Freetown|
Singapore|Singaporean||
Slovakia|Slovak,Slovakian|Bratislava|
Slovenia|Slovenian,Slovene|Ljubljana|
Solomon Islands|Solomon Islander|Honiara|
Somalia|Somali,Somalian|Mogadishu|
South Africa|South African|Pretoria|
South Korea|South Korean|Seoul|Republic of Korea,Blue House
South Sudan|South Sudanese|Juba|
Spain|Spanish,Spaniard|Madrid|Moncloa
Sri Lanka|Sri Lankan|Colombo|Ceylon
Sudan|Sudanese|Khartoum|
Suriname|Surinamese|Paramaribo|
Sweden|Swedish,Swede|Stockholm|
Switzerland|Swiss|Bern|
Syria|Syrian|Damascus|Syrian Arab Republic
Taiwan|Taiwanese|Taipei|
Tajikistan|Tajik,Tajikistani|Dushanbe|
Tanzania|Tanzanian|Dodoma|
Thailand|Thai|Bangkok|
Togo|Togolese|Lome|
Tonga|Tongan|Nuku'alofa|
Trinidad and Tobago|Trinidadian,Tobagonian|Port of Spain|Trinidad
Tunisia|Tunisian|Tunis|
Turkey|Turkish,Turk|Ankara|Turkiye
Turkmenistan|Turkmen|Ashgabat|
Tuvalu|Tuvaluan|Funafuti|
Uganda|Ugandan|Kampala|
Ukraine|Ukrainian|Kyiv|Kiev
United Arab Emirates|Emirati|Abu Dhabi|UAE,Emirates
United Kingdom|British,Briton,Brit|London|UK,Britain,Great Britain,Downing Street,Whitehall,Westminster
United States|American|Washington|US,USA,America,United States of America,White House,Washington DC,U.S.
Uruguay|Uruguayan|Montevideo|
Uzbekistan|Uzbek,Uzbekistani|Tashkent|
Vanuatu|Ni-Vanuatu|Port Vila|
Vatican|Vatican City|Vatican City|Holy See
Venezuela|Venezuelan|Caracas|Miraflores
Vietnam|Vietnamese|Hanoi|
Yemen|Yemeni|Sanaa|
Zambia|Zambian|Lusaka|
Zimbabwe|Zimbabwean|Harare|
Korea|Korean||
Africa|African||
Asia|Asian||
Europe|European||
`;

/** Words for peoples and regions that belong to no one country of the table. */
const PEOPLES = `Arab Arabian Kurd Kurdish Latin Jewish Jew Muslim Christian Hindu Buddhist Sikh
Catholic Protestant Orthodox Islamic Islamist Sunni Shia Shiite Druze Alawite Yazidi Uyghur Uighur Tibetan Rohingya Tamil
Chechen Tatar Crimean Catalan Basque Flemish Walloon Roma Soviet Western Eastern Nordic Scandinavian Baltic Balkan
Caribbean Hispanic Latino Latina Pashtun Hazara Tutsi Hutu Zulu Hausa Yoruba Igbo Maori Aboriginal Inuit Californian
Texan Bavarian Sicilian Parisian Londoner Berliner Muscovite Gazan Houthi English Republican Democrat Democratic
Conservative Communist Nazi Zionist`;

/** How a word stands for its country. */
export type CountryWord = 'country' | 'demonym' | 'capital' | 'other';

const byWord = new Map<string, { readonly country: string; readonly use: CountryWord }>();
const peoples = new Set(PEOPLES.toLowerCase().split(/\s+/u));
readTable();

/**
 * The country that a name stands for, and how: its own name, the word for its people, its capital (copy names the
 * government by it), or another name. `name` is the folded name: lower case, no marks over letters, no dots. A plural of
 * a demonym ("russians") counts as the demonym. Undefined for anything else.
 */
export function countryWord(name: string): { readonly country: string; readonly use: CountryWord } | undefined {
  return byWord.get(name) ?? (name.endsWith('s') ? demonymOnly(name.slice(0, -1)) : undefined);
}

/** Whether the folded word names a people, a faith or a region's people ("russian", "kurdish", "britons"). */
export function isDemonym(word: string): boolean {
  return (
    countryWord(word)?.use === 'demonym' || peoples.has(word) || (word.endsWith('s') && peoples.has(word.slice(0, -1)))
  );
}

function demonymOnly(word: string): { readonly country: string; readonly use: CountryWord } | undefined {
  const found = byWord.get(word);
  return found?.use === 'demonym' ? found : undefined;
}

function readTable(): void {
  for (const line of COUNTRIES.trim().split('\n')) {
    const [name = '', demonyms = '', capital = '', others = ''] = line.split('|');
    const country = fold(name);
    put(country, country, 'country');
    for (const word of demonyms.split(',')) put(word, country, 'demonym');
    put(capital, country, 'capital');
    for (const word of others.split(',')) put(word, country, 'other');
  }
}

/** The first line that claims a word keeps it: a capital never takes the name of a country. */
function put(word: string, country: string, use: CountryWord): void {
  const key = fold(word);
  if (key !== '' && !byWord.has(key)) byWord.set(key, { country, use });
}

function fold(word: string): string {
  return word.trim().toLowerCase().replaceAll('.', '').replaceAll('-', ' ');
}
