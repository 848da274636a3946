/*
 * A table, and so longer than other files: words of the news by which one event is told in other words, reviewed by hand.
 * Each line has a word and others that a writer may put for what it tells, of any part of speech ("roster": "shift"); the
 * others need have nothing to do with each other. They are no synonyms: synonyms, and what excludes one another, stand in
 * `newsVerbTable.ts` and `newsNounTable.ts`, and go before.
 */
export const NEWS_WORDINGS = `
# firms, work and money
shed cut axe layoff redundancy dismissal dismiss sack fire job downsize shrink
redundancy jobless unemployed dismiss cutback
workforce crew job labour labourer headcount payroll
job vacancy
hire appointment engage
company concern operator manufacturer producer supplier provider retailer chain giant brand
carrier airline operator
lender bank
broker bank
insurer company firm
utility company supplier provider
brewer brewery
publisher company newspaper
developer builder company firm contractor
contractor builder company firm supplier
bakery baker
farm farmer grower
factory works site facility
shop branch
shopkeeper trader retailer business store shop
customer user
sell flog dispose
buy bid
takeover buyout bid deal
merge join
loss deficit shortfall red
revenue income takings
income wage salary pay
pay raise
pay cost fee price
repay return
refund money compensate
compensation damages payout payment
finance money foot bankroll sponsor
grant funding money support
funding investment
invest put pour plough
debt borrowing liability
borrow credit
bankruptcy insolvent administration
collapse failure
shareholder owner holder
stake own
boss executive president chairman ceo
management boss director executive board
board director
founder found establish start launch create
establish found set start begin
launch present release open
unveil present show
close shutter
halt interrupt
suspend interrupt
output production produce
produce turn
order contract deal commission
agree deal settle
bid offer proposal tender
price fare expensive
fare ticket
fee cost
expensive cost
cheap discount
inflation price cost
rent tenant landlord
dividend payment
import foreign
strike industrial
strike walk stop work
union labour worker
dispute conflict
recall withdraw pull return remove
jar container
defect faulty problem
fault problem trouble
complaint grievance
recruit trainee apprentice
retire pension
pension retirement
succeed takeover
predecessor former before
resign depart departure stand
takeover assume charge control
headquarters office base seat
expand growth
shrink contract

# up and down
rise up higher
soar rocket leap
fall down
cut decline
lower drop
double twice
halve half
exceed above over
reach total amount stand come
total amount altogether combined come
average mean typical
majority most margin lead
share proportion percent
quarter three-month fourth
decade ten
century hundred
rate level
estimate put believe value assess
value worth price cost

# courts and police
jail sentence bar term
sentence prison term imprison punish penalty verdict order
term year
verdict conviction
court judge justice bench trial
trial case hearing proceedings prosecution
hearing session court
lawsuit suit case action claim proceedings litigation
appeal challenge contest fight
challenge oppose fight
charge count offence
count offence
offence violation breach
plead guilty
admit guilty
lawyer defence advocate
counsel defence
prosecutor state
defendant man
convict guilty find
guilty conviction
embezzle theft divert fraud pocket
steal raid
thief raider gang culprit
robbery raid theft
killing homicide manslaughter
kill fatal victim life deadly lethal toll
death victim toll deceased pass
die pass
toll dead casualty number
casualty dead injured injury wounded
wound cut
unhurt uninjured safe scratch
survive escape live alive
escape run
victim dead injured deceased
detain catch
arrest catch
custody cell
inquiry review
detective officer police investigator
police force authority
gunman man
weapon knife rifle pistol
fine sanction
penalty sanction
permit licence
licence permission
exempt exception spare except
illegal ban
clear innocent
innocent acquit
bail release
evidence prove
rule find
bill act draft
abuse betray exploit
trust confidence faith
threat warn
blackmail extort ransom
ransom hostage demand payment

# disasters and weather
flood water
overflow burst bank
storm weather
rain wet
snow blizzard
fire flame wildfire
burn destroy
blaze flame wildfire
firefighter brigade crew
rescue bring airlift pull
airlift helicopter fly
rescuer firefighter worker crew team
evacuate home safety
evacuee resident people
displace homeless home flee
homeless home house
resident neighbour household homeowner
villager people
household home house
home property
house building property
building property block
roof rooftop
collapse cave
destroy lose
damage loss
landslide slide
emergency disaster
missing unaccounted disappear lost vanish disappearance
find recover turn
discover uncover
elderly aged
pensioner old retired
child boy girl pupil
teenager boy girl
warning alarm
alarm alert siren
cause blame
trigger start
blame responsible attribute
drought dry water
dam reservoir
electricity current
outage power
blackout power electricity
restore return reconnect back
pollution spill
leak spill escape

# health and science
researcher team study author
scientist team
study paper work
research work
paper article
author lead
publish appear
suggest find
find show conclude
finding result conclusion
test examine examination
follow monitor observe
participant volunteer patient subject
patient sick
hospital ward medical
treat therapy
dose injection
disease infection
infection virus
infect contract catch
contract catch
virus bug disease
hypertension blood pressure
tumour cancer
obese obesity overweight
pregnant expectant
birth born deliver
baby child
risk likely chance probability
likely chance
develop get contract suffer
suffer experience have
sign indication evidence
sleep rest
rest break
diet food eat nutrition
eat food meal
meal food
protect prevent
improve clean
worsen worse
species animal plant
bird species
telescope observe
planet world
fossil bone remains
remains bone
extinct vanish die
climate warming
temperature heat warm degree
heat hot
emission carbon gas
nurse staff worker
shift duty roster schedule
roster schedule rota
schedule timetable
night overnight
permanent always constantly

# politics and councils
council councillor authority town
councillor member politician
authority agency regulator
regulator agency watchdog
watchdog agency authority
agency body
ministry minister government department
minister government secretary
department agency
government ruling
president leader head
parliament lawmaker house
lawmaker member
mayor council town
vote back cast
election campaign
elect win
re-election reelection reelect second
candidate challenger rival run
run stand seek compete contest
seek look aim pursue
opponent challenger critic
challenger contender
incumbent president mayor
campaign rally
rally meeting gathering
protest oppose
oppose against
opposition against
petition signature
reject vote
approve support agree
motion proposal plan
proposal idea
decide vote resolve agree
decision vote
coalition government
seat mandate
term office time tenure
office post
unemployment jobless unemployed
debt deficit
public state national government
national country nationwide
nationwide country
worry trouble
fear afraid
promise undertake commit
pledge commit
accuse claim
praise call best
demand urge want
call appeal
meeting session
army soldier
embassy diplomat
refugee migrant asylum
sanction measure
review examine revise
pedestrian foot walk
car traffic motorist
vehicle van
traffic vehicle
historic old
centre downtown
region regional
neighbourhood area
town city place
city capital
park garden
route line service
service line crossing
crossing route ferry
space place
parking car

# sport
match encounter clash contest
defeat lose loss
goal score net strike
scorer goal
home host
away visitor visit travel
travel trip
journey voyage
table league standing
league championship division
second runner-up
first lead top leader
champion title
season year
manager trainer
player squad team
side club
performance display show
fine good best
best great top
limp injury injured
tournament event
race run contest
final decider
semifinal semi
qualify advance
advance reach
medal gold
record best
crowd spectator attendance fan
penalty spot
lead ahead
ahead front
sign join contract
join move

# transport
train rail railway
passenger commuter
impact crash collision
cab lorry truck
fleet ship vessel aircraft
ferry boat
sailor crew
airport terminal
flight plane fly
delay late wait
cancel call
stretch section part
bridge crossing
tunnel tube
driver wheel
steer drive wheel
station stop
platform station
runway airport
land touch
bus coach
cyclist bike bicycle

# culture
artist musician
picture canvas
painting canvas work
seascape sea
exhibition show display
museum gallery
director film-maker
audience viewer spectator
concert performance gig
band group
album record
award win
winner prize
critic reviewer
festival event
play drama
stage theatre
premiere first

# people and families
family daughter son child wife husband parent
wife married
widow wife
leave survive
pupil school schoolchild class
school class lesson student
class lesson
lesson teach
teacher school schoolteacher
schoolteacher teach school
student university
university academic
professor university

# things done
end expire
continue go
return back
give hand
take bring
bring carry deliver
delivery goods bring
goods product
require must
order must require
force must make compel
must have oblige
fail unable
plan will
change shift
hold have
know aware
renovate repair
postpone put
move shift
enter go
visit go
affect impact
happen take
event incident
incident accident
include among
contain have
consist include
lack without
chief biggest
main biggest
young youth
old former
early soon
late recent
weak poor
slight minor slightly
annual year
morning dawn early
dawn early

# more of work, money, firms
shareholder market trading
stock market trading
market trading investor
turnover business
farewell leave severance
severance payment compensation
bonus pay payment reward
bill cost
instalment payment step
discount reduction
budget money spending
save cut
bargain cheap
subsidiary firm
division department
expand open build
relocate shift
outsource contractor
trainee apprentice
overtime hours
wage hourly

# more of courts and police
arson fire blaze
suspicion allege
flat house
search raid
handcuff arrest
trial charge prosecute
custody hold
juror jury
appeal court
victim hurt attack
fraud money
culprit offender
fugitive escape run

# more of accidents and weather
tram streetcar
intersection crossing junction
junction crossing
standstill stop halt
trapped stuck
drought rain
rain dry
household water customer
supply water
harvest field
crop field plant
plant grow
quota limit allow
excess exceed more
smoke inhalation breathe
breathe inhalation
warehouse store storage
neighbour street
advise tell
unclear unknown
midnight night early
rubble building

# more of health and science
infected case patient
nurse health
expedition voyage ship
chart map
trawl net fish
millennium thousand
discover new
laboratory test
specimen sample
sample test

# more of politics and councils
referendum vote ballot
respect accept
eligible voter
turnout part vote
conservationist environmental green environmentalist
environmentalist environmental green
coastline coast
licence issue new
quash lift
extend cover
enrolment pupil number
elementary primary
chair lead
afford pay money
cabinet minister
spokesman say
critic oppose against
oversee watch
supervisory regulator
watchdog inquiry

# more of sport
ligament knee injury
training practice
practice session
miss absent without
appearance game match
trail behind
behind point
table third second
stiff strong
halfway half
athlete runner field
record fast quick
triumph race
race marathon
crown title win
fixture play
teammate team
debut first
promote rise

# more of culture
convert turn
hall stage
orchestra music
stand house
seat room audience
architect design
prose language
medal honour
tour concert

# causes, beginnings and ends
owing due thanks
depend hinge rely condition
abandon shelve quit
interrupt pause
temporary brief
prolong longer
extend longer
lengthen longer
shorten shorter
immediately straight instant promptly
sudden unexpected

# to be able, to want, to have to
able manage
manage achieve
free liberty
eligible qualify
compulsory oblige
voluntary free choice
refuse unwilling
ready prepared
prefer favour

# thinking and knowing
suspect probable
rethink revise reconsider review
reconsider revise review
realise notice
overlook forget miss omit
forget omit neglect
ignore flout
mistake confuse
error wrong slip
doubt suspicion uncertain
guess estimate
memory recall
surprise unexpected

# saying and feeling
apologise sorry
apology sorry
regret sorry sadness
sorry sad
grief sad heart
mourn condolence
pleased welcome
happy joy content
welcome glad
disappoint sorry unhappy regret
unhappy angry dissatisfied complain
angry outrage upset
anger furious
relief relieved glad
thank grateful gratitude
reassure assure
assure promise
insist maintain
reproach accuse
silent comment
phone ring
letter mail post
notify letter
contact touch

# giving, taking, having
belong member
donate gift
separate apart

# moving and placing
ride travel
climb mountaineer
plunge crash
overturn roll flip
sink founder wreck
wash sweep
install fit
fit equip
surround ring
near vicinity
nearby beside

# more and less
dear price
costly price
cheap price
weaken weak
strengthen strong gain
sole single alone

# good and bad, strong and weak
success prosper
dangerous risk hazard
unsafe danger
serious bad
severe bad hard
heavy strong
mild slight
sick disease
ill disease sickness
dirty pollute contaminate
poisonous toxic
toxic poison
false forge
strange odd unusual
rare seldom scarce
common frequent usual
usual normal ordinary
normal ordinary regular
ordinary regular
popular favourite
famous celebrated
overdue late

# doing
inspect visit
guard security
protect shelter
bar exclude
hide secret
conceal secret
compare contrast
mark sign
sign signal
reunite together
reunion together
accompany escort
escort guard
cheat trick
deceive trick
bribe corrupt corruption
corruption corrupt
promote career
earn wage
overtake catch

# people
inhabitant population
population resident
tourist visitor guest
guest customer
holidaymaker visitor guest
fan follower
colleague partner
companion colleague
twin sister brother sibling
couple husband
farmer peasant
fisherman fishing
climber mountaineer
rider cyclist
bather swim
chef cook
surgeon operation
astronomer telescope scientist
engineer technician
pirate hijack
kidnapper gunman
pilgrim shrine
worshipper prayer
monk monastery
imam mosque

# places and things
ravine gorge valley cliff
gorge valley canyon
cliff rock
mountain summit
hill slope
wood timber
sea wave
beach sand
bay coast
rural village
urban town
castle fortress
mosque prayer
hotel guest resort
restaurant eat meal
cafe bar
bar pub
kitchen cook
roof ceiling
wall facade
garden yard
software computer
internet website
online website
website web
message text
movie cinema
poem poet
singer song
statue monument
monument memorial
bronze sculpture statue
treasure loot

# nature and weather
thaw warm zero
freeze frost ice cold
frost ice cold
cold chill
snow ice winter
quiet silent
sunny sun
drought arid
livestock cattle animal
sheep lamb flock
animal pet
pet dog
whale stranded
cull slaughter
breed breeder
weekend saturday sunday
christmas holiday
easter holiday

# money and measures
salary earn
profit earn
loss minus
budget finance
bank financial
currency krone dollar euro pound
invest money
investor money
insure insurance
afford means
poor poverty needy
booking reservation
ton tonne
speed fast
`;
