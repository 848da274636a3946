/*
 * A table, and so longer than other files: nouns, adjectives and adverbs of the news in sense groups, reviewed by hand.
 * The signs are those of `newsVerbTable.ts`: members, then `~` similar, `^` broader groups, `>` what follows, `!`
 * opposites, `%` not to be taken for. Opposites mostly stand in `opposites.ts`, closed classes in `siblings.ts`.
 */
export const NEWS_NOUNS = `
# people
police ~ officer policeman constable cop
policeman constable cop ~ officer
soldier serviceman trooper ~ troop conscript fighter
troop ~ soldier force army
rebel insurgent guerrilla ~ militant fighter insurgency
militant ~ fighter extremist
army military ~ troop force
civilian noncombatant ~ resident
government administration ~ cabinet state regime authority
cabinet ~ government
authority ~ official government
official ~ authority officer
boss chief head ~ leader director manager
chairman chairperson chair ~ head president
chairwoman chairperson chair ~ head president
spokesman spokesperson ~ representative
spokeswoman spokesperson ~ representative
company firm corporation enterprise ~ business group maker
business ~ company trade
shop store ~ outlet retailer supermarket
worker employee ~ staff labourer
staff workforce personnel ~ worker employee
employer ~ company
resident inhabitant ~ local citizen villager
citizen national ~ resident
migrant immigrant
victim ~ casualty sufferer
casualty ~ victim
child kid youngster ~ minor youth
baby infant newborn
teenager adolescent teen ~ youth
youth youngster ~ teenager
person individual ~ people
people ~ person resident
man ~ gentleman
woman lady
pensioner retiree ~ elderly
doctor physician medic ~ surgeon
nurse ~ medic
patient ~ sufferer
lawyer attorney solicitor barrister ~ counsel
judge magistrate ~ justice
defendant ~ suspect accused
suspect ~ defendant
gunman shooter ~ attacker
attacker assailant ~ gunman
criminal offender felon ~ crook
prisoner inmate ~ detainee captive
detainee ~ prisoner
hostage captive ~ prisoner
robber ~ thief
burglar ~ thief
politician ~ lawmaker
lawmaker legislator parliamentarian ~ politician deputy
parliament legislature assembly ~ chamber
voter elector ~ electorate
candidate contender nominee ~ hopeful
opponent rival adversary ~ enemy
enemy foe adversary ~ rival
ally ~ partner friend
partner ~ ally
leader ~ head chief
deputy ~ assistant
aide assistant adviser ~ official
ambassador envoy diplomat
expert specialist ~ analyst
analyst ~ expert economist
scientist researcher ~ academic expert
academic scholar ~ professor
student pupil ~ undergraduate
teacher ~ educator tutor
activist campaigner ~ protester demonstrator
protester demonstrator ~ activist campaigner
journalist reporter correspondent
author writer ~ novelist
actor ~ performer star
singer vocalist ~ musician
player ~ athlete
footballer ~ player
athlete ~ sportsman competitor
manager coach ~ boss
champion winner
fan supporter
striker forward ~ attacker
goalkeeper keeper goalie
referee umpire ~ official
customer client shopper ~ consumer
shareholder stockholder ~ investor
owner proprietor ~ landlord
founder creator
landlord ~ owner
tenant ~ renter
passenger traveller
driver motorist
pilot ~ captain
firefighter fireman
priest clergyman cleric ~ vicar
mother mum mom ^ parent
father dad ^ parent
son ^ child
daughter ^ child
wife ^ spouse
husband ^ spouse
brother ^ sibling
sister ^ sibling
relative kin ~ family
family ~ relative household
king ^ monarch
queen ^ monarch
monarch sovereign ~ ruler
crowd throng ~ mob
team squad ~ side club
club ~ team
crew ~ team
gang ~ mob
group organisation ~ body movement
union ~ federation
agency ~ organisation bureau
committee panel commission ~ board
board ~ committee
court tribunal
# places and things
village ~ hamlet
place location spot site ~ area venue
region area zone district ~ province territory
province ~ region
territory ~ region area land
country nation state ~ land
border frontier ~ boundary
neighbourhood district ~ suburb quarter
outskirt suburb ~ edge
centre heart middle ~ core
road street ~ avenue lane
motorway highway freeway ~ road
airport ~ airfield
port harbour ~ dock
river ~ stream
sea ocean
mountain ~ hill peak
forest wood woodland
coast shore ~ beach
plane aircraft aeroplane airplane jet ~ airliner
car automobile ^ vehicle
lorry truck ^ vehicle
bike bicycle ~ cycle
motorbike motorcycle
ship vessel ~ boat
boat ~ ship vessel
lift elevator
house home ~ residence
flat apartment ~ home
building ~ structure
hospital ~ clinic
prison jail ~ custody
school ~ college academy
university ~ college
church ~ cathedral chapel
restaurant ~ cafe
factory ~ plant mill
plant ~ factory
mine ~ pit
farm ~ ranch
farmer grower
weapon arm ~ gun
gun firearm ^ weapon
pistol handgun ^ gun
rifle ^ gun
missile rocket ^ weapon
shell ~ missile
ammunition ~ munition
film movie ~ picture
song track ~ tune
book ~ novel volume
novel ^ book
picture photograph photo image
newspaper ~ paper daily
programme show ~ series
phone telephone ~ mobile
rubbish garbage trash waste ~ litter
petrol gasoline ~ fuel
drug medicine medication ~ treatment
death demise
envy jealousy
meaning significance
guidance advice ~ direction
usage use consumption
plan scheme programme ~ package proposal policy project
plot conspiracy scheme
agent representative
dilemma predicament ~ problem
buyback repurchase
commemoration ~ anniversary memorial
illness disease sickness ailment ~ condition
flu influenza
epidemic ~ pandemic outbreak
outbreak ~ epidemic
operation surgery
storm ~ tempest
hurricane typhoon cyclone ^ storm
tornado twister ^ storm
blizzard snowstorm ^ storm
rain rainfall ~ downpour shower
downpour ~ rain
earthquake quake ~ tremor
flood ~ deluge
fire blaze ~ inferno
disaster catastrophe calamity ~ tragedy crisis
tragedy ~ disaster
crisis ~ emergency
emergency ~ crisis
accident crash ~ collision
war conflict ~ fighting
truce ceasefire armistice ~ peace
peace ~ truce
deal agreement accord pact ~ treaty contract settlement
treaty ~ agreement pact
law legislation ~ act statute
bill ~ law legislation
rule regulation ~ law
policy ~ plan
election ~ vote poll ballot
poll survey ~ vote
referendum plebiscite
coup putsch ~ takeover
corruption ~ bribery graft
tax levy duty ~ tariff
tariff duty ~ tax
price cost ~ rate
cost expense ~ price
profit ~ earnings gain surplus
revenue turnover ~ sales
income earnings
wage salary pay ~ earnings
share stock
debt ~ loan
loan ~ credit
money cash ~ fund
fee charge ~ price
fine penalty
job post position ~ role
job#work employment ~ work
unemployment joblessness
strike walkout
takeover acquisition ~ merger
bankruptcy insolvency ~ collapse
recession slump downturn
boom ~ upturn
growth ~ expansion increase
result outcome
effect impact consequence ~ result
reason cause ~ motive
attempt bid effort ~ try
problem issue difficulty
danger risk peril ~ threat hazard
chance opportunity ~ possibility
likelihood chance probability
part portion ~ section share
amount quantity ~ sum
number figure ~ total
total sum
rate pace ~ speed
match game fixture ~ tie
tournament competition contest ~ championship
season campaign
trophy cup
title championship
prize award ~ trophy
aim goal objective target ~ purpose
lead advantage
study research ~ report survey
report ~ study
evidence proof
crime offence
murder homicide
allegation claim accusation
verdict ruling judgment ~ decision
decision ruling
statement ~ announcement declaration
speech address
answer reply response
meeting gathering ~ summit talk
conference ~ meeting summit
wedding marriage
funeral burial
holiday vacation ~ break
trip journey ~ visit tour
spring springtime
# adjectives
big large ~ great huge major substantial considerable significant
huge enormous massive vast immense ~ big large
small little ~ tiny minor
tiny minuscule ~ small
new ~ novel recent fresh latest
recent ~ new latest
old elderly
former ex previous erstwhile ~ past
previous ~ former earlier prior
current present
next following ~ upcoming
final last
last previous ~ past
first initial ~ original
mandatory compulsory obligatory ~ required necessary
necessary essential ~ vital needed
extra additional further ~ more
affordable cheap inexpensive ~ low
troubled struggling embattled beleaguered ailing
important significant crucial vital ~ key major
main principal chief primary ~ key major
serious severe grave ~ critical heavy
dangerous hazardous unsafe ~ risky
safe secure
rich wealthy affluent
poor impoverished
famous renowned
happy glad pleased ~ delighted
sad unhappy
angry furious irate
difficult hard tough challenging tricky ~ complicated
easy simple effortless
fast quick rapid swift
sick ill unwell
healthy well ~ fit
whole entire ~ full all
full complete total ~ whole
nearby ~ near neighbouring
foreign overseas
worldwide global ~ international
domestic internal ~ home
enough sufficient
illegal unlawful ~ illicit
legal lawful
false untrue ~ wrong
wrong incorrect mistaken ~ false
true correct right ~ accurate
accurate exact precise correct
beautiful lovely ~ pretty
strong powerful ~ mighty
weak feeble
cheap inexpensive
expensive costly ~ dear
empty vacant
brave courageous
fierce intense heavy
violent ~ brutal
peaceful ~ calm
calm quiet
likely probable
possible potential
alleged ~ suspected
suspected ~ alleged
annual yearly
fatal deadly lethal
alive ~ living
dead deceased
injured wounded hurt
jobless unemployed
disabled handicapped
# adverbs
quickly rapidly swiftly fast
immediately instantly
slowly gradually
often frequently regularly
rarely seldom
always ~ constantly
now currently presently
previously formerly earlier
recently lately
financially ~ economically
mainly mostly largely primarily chiefly
nearly almost ~ virtually
about approximately roughly around
completely entirely totally fully
partly partially
sharply steeply dramatically ~ significantly
significantly considerably substantially ~ sharply
slightly marginally
together jointly
abroad overseas
inside within
suddenly abruptly
allegedly reportedly ~ apparently
probably likely
perhaps possibly maybe
however nevertheless
therefore thus
approximately roughly
# more of politics, business, crime, disaster, health, sport and science
coalition alliance bloc ~ union
faction wing ~ group militia
embargo ~ sanction ban
subsidy grant ~ aid
aid relief ~ assistance help
scandal ~ affair controversy
row dispute quarrel controversy ~ argument
rift split ~ division
skirmish clash confrontation ~ fight
unrest disorder turmoil ~ riot
uprising rebellion revolt insurrection ~ insurgency
dictator autocrat ~ ruler
regime ~ government
setback blow ~ defeat
milestone landmark
stalemate deadlock impasse gridlock
crackdown clampdown ~ purge
subsidiary unit division ~ arm
stake holding ~ share interest
dividend payout
layoff redundancy ~ dismissal
consignment shipment ~ delivery cargo
cargo freight ~ load
warehouse depot
supplier vendor ~ provider
deficit shortfall gap ~ shortage
lack shortage scarcity ~ need
surplus excess
outlook forecast projection ~ prediction estimate
benchmark gauge index ~ measure
heist ~ robbery theft
witness bystander onlooker eyewitness
bullet ~ round shot
corpse body ~ remains
narcotic ~ drug
marijuana cannabis ~ drug
rubble debris wreckage ~ ruin
landslide mudslide
outage blackout
power electricity ~ energy
gale ~ wind storm
aftershock ~ tremor earthquake
shelter refuge
toll ~ count total
surgeon ~ doctor
symptom ~ sign
therapy treatment ~ cure
pill tablet ~ drug
jab vaccine shot ~ dose
procedure ~ operation surgery
abdomen stomach belly ~ gut
injury wound
pain ache
victory win ~ success triumph
draw#score tie stalemate
captain skipper
stadium arena ~ ground venue
pitch field ~ ground
spectator ~ fan viewer
jockey ~ rider
computer pc laptop ~ machine
cellphone phone mobile smartphone
footage video film clip ~ recording
app application ~ program software
website site ~ page
internet web ~ online
spacecraft probe ~ satellite
astronaut cosmonaut
experiment test trial ~ study
device gadget ~ machine
engine motor
bastion stronghold
island isle
path route ~ road way
square plaza
kind sort type
method way manner ~ means
idea notion concept ~ thought
opinion view ~ belief
concern worry anxiety ~ fear
fury anger rage outrage
delight joy happiness ~ pleasure
sorrow grief sadness
courage bravery
mistake error ~ fault
story tale ~ account
myth legend ~ folklore tale
hoax ~ fake fraud
rumour gossip speculation
step measure ~ action move
stage phase ~ period
dawn daybreak sunrise
dusk nightfall sunset
midday noon
dwelling residence ~ home house
clothes clothing ~ garment
present gift
formal official
temporary interim provisional ~ makeshift
permanent lasting
unchanged frozen ~ steady stable
controversial contentious ~ divisive
rare unusual uncommon
widespread common prevalent ~ general
broad wide ~ extensive
slim narrow tight
torrential heavy ~ intense
ferocious fierce
brief short
lengthy long prolonged
remote isolated ~ distant
fragile vulnerable ~ weak
ancient ~ old historic
modern contemporary
ultimate final ~ last
subsequent later ~ following
obvious clear evident apparent
unclear uncertain
certain sure ~ definite
eager keen
worried concerned anxious
shocked stunned ~ surprised
surprised astonished amazed
tired exhausted weary
drunk intoxicated
fake false bogus phoney counterfeit
genuine real authentic
anonymous unnamed unidentified ~ unknown
crowded packed ~ full
deserted empty ~ abandoned
overall total
later afterwards subsequently ~ then
simultaneously ~ together
eventually finally ultimately
initially originally ~ first
repeatedly ~ often
soon shortly
barely hardly scarcely
especially particularly notably
nationwide countrywide
illegally unlawfully
deliberately intentionally purposely
accidentally unintentionally inadvertently
openly publicly
secretly covertly
severely badly seriously ~ heavily

# prepositions and small words
under below beneath ~ underneath
over above
prior ~ before
amid amidst
every each ~ all
while whilst
until till
near close ~ beside
`;
