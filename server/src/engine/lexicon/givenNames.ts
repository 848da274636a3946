/* Common given names of many languages: they tell a person's name from others, and a name at the start of a sentence. */
const GIVEN = `
aaron abdul abdullah abdulaziz abdelaziz abraham abu adam aditya adrian ahmad ahmed aisha alan albert alberto alejandro alex
alexander alexandra alexei alfred ali alice alina alison allen alvaro amanda amelia amina amir amit amy ana anders andre
andrea andreas andrei andres andrew andrey andriy andy angela angelina anil anita anjali ann anna anne annie anthony anton
antonio antony aria ariel arjun arnold arthur arun asif astrid ayesha barbara bashir beatrice ben benjamin bernard bernie
beth betty bill billy björn bob bobby boris brandon brenda brian bridget bruce bruno calvin cameron camila camille carl
carla carlos carmen carol caroline catherine cecilia chandra charles charlie charlotte chloe chris christian christina
christine christopher claire clara claudia clive colin connor cristiano cristina cynthia daisuke dan daniel daniela danielle
danny darren dave david deborah deepak denis dennis derek diana diane diego dieter dimitri dirk dmitri dmitry dominic donald
donna dorothy douglas duncan dylan eduardo edward edwin eileen elena elias elijah elizabeth ellen emily emma emmanuel eric
erik ernest esther ethan eugene eva evan evelyn fatima felipe felix fernando fiona florence frances francesca francesco
francisco francois frank franz fred frederic frederick friedrich gabriel gareth gary gavin geoff geoffrey george gerald gerard
gianni gilbert giorgia giovanni giulia giuseppe gloria gordon grace graham greg gregory greta guillermo gustavo guy hannah hans
harold harriet harry hasan hassan heather hector heidi heinrich helen helena henri henrik henry herbert hiroshi hugh hugo
hussein ian ibrahim ignacio igor imran ines ingrid irene iris isaac isabel isabella isabelle ismail ivan jack jackie jacob
jacqueline jacques jake jakob james jamie jan jane janet janice jared jason javier jean jeff jeffrey jennifer jenny jeremy jerry
jesse jessica jesus jill jim jimmy joan joanna joao joe joel johan johannes john johnny jonas jonathan jorge jose josef joseph joshua
joyce juan judith judy julia julian julie jun jurgen justin kamala karen karim karin karl kate katherine kathleen katie kaveh
keith kelly ken kenji kenneth kevin khalid kim kimberly kiran klaus kofi krishna kumar kwame kylian lara larry lars laura lauren
laurent lea leila leo leon leonard leonardo leslie lewis liam linda lindsey lionel lisa liz louis louise luca lucas lucia lucy luis
luigi luke lydia maciej magnus mahmoud malcolm manuel marc marcel marcelo marco marcus margaret maria mariam marie marina mario
marion marjorie mark markus martha martin martina mary mateo mathieu matt matteo matthew matthias maurice mauricio max maya
megan mehdi mehmet melanie melissa michael michel michele michelle miguel mike mikhail milan miriam mohamed mohammad mohammed
mohamad mohsen moira molly monica morgan muhammad mustafa nadia nancy naomi narendra natalia natalie natasha nathan neil nelson
ngozi nguyen nicholas nick nicola nicolas nicole nigel nikita nikolai nina noah noor nora norman oleg olga oliver olivia
olivier omar oscar osama oskar otto pablo pamela paolo patricia patrick paul paula pavel pedro penelope pete peter petra philip
philippe phoebe pierre pieter piotr priya rachel rafael rahul raj rajesh ralph ramon randy raul ravi ray raymond rebecca recep
renee ricardo richard rick rita rob robert roberto robin rodrigo roger roland roman ronald rosa rosemary ross roy ruben rupert
ruth ryan sabine sadiq said saeed salim sally salman sam samantha samir samuel sandra sanjay santiago sara sarah scott sean
sebastian serena sergei sergey sergio seth shane shannon sharon shinzo simon simone sofia sonia sophia sophie stacey stefan
stefano stella stephanie stephen steve steven stuart sunil susan suzanne svetlana sven sylvia takeshi tamara tania tara tariq
tatiana ted teresa terry theo theodore theresa thierry thomas tim timothy tina tobias todd tom tomas tony tracy travis
ursula valentina valeria vanessa vera veronica victor victoria viktor vikram vincent virginia vivian vladimir volodymyr walter
wanda wang wei wendy werner wilhelm will william winston wolfgang xavier yasmin yasser yevgeny yoko yolanda yuki yulia yuri
yusuf yves zainab zara zhang zoe
`;

/** Given names that are ordinary words: they say nothing about a word that only begins a sentence. */
const ORDINARY = `bill bob dan grace guy mark max may pat ray rob rose roman will said jack joy hope faith frank grant
  jan jun milan lea ariel aria jesus ted art sue don drew chase christian victor`;

const given = new Set(GIVEN.trim().split(/\s+/u));
const ordinary = new Set(ORDINARY.trim().split(/\s+/u));

/** Whether the folded word is a common given name. */
export function isGivenName(word: string): boolean {
  return given.has(word);
}

/** Whether it is one and hardly anything else. */
export function isOnlyGivenName(word: string): boolean {
  return given.has(word) && !ordinary.has(word);
}
