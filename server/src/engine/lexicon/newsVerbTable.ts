/*
 * A table, and so longer than other files: the verbs of the news in sense groups, one group a line, reviewed by hand.
 *
 *   attack strike/n.airstrike raid ~ target storm ^ harm > injure ! defend % negotiate
 *
 * - The first word names the group (each name once). The words before the first sign are its members: they stand for
 *   one another. `a/b` is a family: `a` is the verb, the others are derived from it. `n.` and `a.` mark members that
 *   are no verbs (a noun, an adjective).
 * - `~` similar to the members, not the same. `^` broader groups. `!` opposites. `%` something else that it must not
 *   be taken for. `>` what follows when it happened, and is told in its place ("killed", "died"); `»` what it takes for
 *   granted, which does not tell it ("convicted", "charged").
 * - After `^`, `>`, `»`, `!` and `%` a word means the whole group of that name; `=word` means the word alone.
 * - A word may stand in several groups, one for each sense it has in the news. Its main sense comes first.
 */
export const NEWS_VERBS = `
# fighting
attack strike raid assault/n.assailant n.offensive ~ target ambush storm hit ! defend
bomb bombard/bombardment shell pound/n.shelling ~ hit target blast ^ attack
n.airstrike ^ attack bomb
ambush ^ attack
shoot fire/n.gunfire gun ~ target attack
stab knife slash ~ attack
invade/invasion/invader n.incursion ~ enter attack ! withdraw
seize/seizure capture overrun conquer/conquest occupy/occupation ~ take control storm ! lose#ground liberate
retake recapture regain reclaim ~ liberate ^ seize ! lose#ground
lose#match/loss/loser ~ fail ! win
lose#ground/loss cede relinquish ~ surrender abandon ! seize retake =take =hold =gain
lose#thing/loss forfeit ! =find =keep
surrender capitulate/capitulation yield ! resist defeat
withdraw/withdrawal retreat n.pullout ~ leave flee ! advance deploy
advance push ~ march gain ! withdraw
defend/defence/defender protect/protection guard shield ~ safeguard ! attack
liberate/liberation free/freedom ! seize
besiege/n.siege surround encircle/encirclement ~ blockade
blockade block cordon ~ close
clash fight/n.fighting battle n.combat ~ skirmish confront/confrontation
kill slay ~ murder shoot > die ! save % injure
murder/murderer ~ slay ^ kill > die
assassinate/assassination/assassin ^ kill murder > die
execute/execution ^ kill > die % pardon
behead/beheading decapitate/decapitation ^ kill execute > die
massacre slaughter ^ kill > die
poison/poisoning ^ harm
drown ^ die > die ! survive
strangle suffocate ^ kill
die/death/a.dead perish succumb n.fatality ~ fatal deadly lethal ! survive
survive/survival/survivor outlive ! die
injure/injury wound hurt ~ harm maim % kill die
harm damage hurt ! protect heal
threaten/threat menace ~ intimidate/intimidation
explode/explosion/explosive detonate/detonation blast ~ bomb
destroy/destruction/a.destructive demolish/demolition raze wreck flatten obliterate ~ ruin ravage gut » damage ! build rebuild preserve
damage ~ harm hit ! repair
build/builder construct/construction erect/erection ! destroy
rebuild reconstruct/reconstruction restore/restoration ~ repair renovate ! destroy
repair fix mend ~ restore renovate/renovation ! damage break
preserve/preservation conserve/conservation ~ protect save ! destroy
deploy/deployment station ~ send dispatch ! withdraw
send dispatch ~ deploy ship ! receive recall
evacuate/evacuation/evacuee ~ leave rescue flee
flee escape ~ leave n.refugee ! return stay
displace/displacement uproot ~ evacuate
kidnap/kidnapper abduct/abduction ~ seize hostage ! release
smuggle/smuggler traffic/trafficker ~ import
disarm/disarmament demobilise ! arm
arm ! disarm
patrol ~ guard
intercept ~ stop block
infiltrate/infiltration ~ enter
sabotage ~ damage disrupt
retaliate/retaliation avenge/n.revenge ~ respond
torture abuse mistreat/mistreatment ~ beat
mediate/mediation/mediator broker ~ negotiate
negotiate/negotiation/negotiator bargain n.talks ~ discuss
reconcile/reconciliation ~ unite ! divide
escalate/escalation intensify ~ rise worsen ! ease
launch ~ begin fire introduce unveil ! =end =cancel
target aim ~ attack

# police and courts
arrest detain/detention apprehend nab ~ hold capture jail custody ! release
jail imprison/imprisonment incarcerate/incarceration ~ detain lock ! release free acquit
release free/freedom discharge ~ parole ! arrest jail kidnap
charge indict/indictment ~ accuse prosecute % acquit
accuse/accusation allege/allegation ~ blame charge suspect
blame ~ accuse fault ! exonerate
convict/conviction ~ guilt » charge ! acquit % arrest
acquit/acquittal clear ~ exonerate ! convict jail
exonerate/exoneration clear absolve vindicate/vindication ~ acquit ! blame convict accuse
sentence » convict ! acquit
prosecute/prosecution/prosecutor ~ charge try ! =defend
sue/n.lawsuit ~ charge
testify/testimony ~ n.evidence
investigate/investigation/investigator probe examine/examination n.inquiry ~ inspect explore look study
inspect/inspection/inspector check examine ~ investigate
suspect/suspicion ~ accuse believe
confess/confession admit/admission ~ plead ! deny
fine penalise/penalty ~ punish
punish/punishment discipline ~ penalise ! reward pardon
reward ! punish
pardon/n.amnesty n.clemency forgive/forgiveness ! punish execute convict prosecute
extradite/extradition ~ deport
deport/deportation expel/expulsion ~ remove banish/banishment ! admit
admit/admission ~ accept ! deport
rob/robbery/robber ~ steal loot
steal/theft/thief loot ~ take rob
burgle/burglary/burglar ~ rob steal
defraud/fraud/a.fraudulent cheat swindle scam ~ deceive
deceive/deception mislead ~ lie cheat
bribe/bribery ~ corrupt/corruption
embezzle/embezzlement ~ steal
forge/forgery counterfeit fake ~ falsify
uphold ~ confirm support ! overturn
overturn quash annul/annulment reverse/reversal revoke ~ cancel ! uphold
ban prohibit/prohibition outlaw forbid bar ~ block prevent restrict ! allow legalise
allow let permit/permission authorise/authorisation ~ enable approve ! ban prevent refuse
legalise/legalisation decriminalise/decriminalisation ~ allow ! ban criminalise
criminalise outlaw ! legalise
restrict/restriction limit curb ~ control cap ! relax
relax ease loosen ~ lift calm ! tighten restrict
tighten toughen ~ restrict ! relax
impose/imposition ~ introduce levy enforce ! lift
enforce/enforcement ~ impose apply ! waive
lift ~ remove end ! impose
waive ~ lift ! enforce
obey comply/compliance ~ follow respect ! violate defy
violate/violation breach infringe/infringement flout ~ break ! obey respect uphold
defy/defiance/a.defiant disobey/disobedience ~ resist ! obey
rule decide ~ judge
judge ~ rule try
appeal ~ ask
plead ~ appeal beg
harass/harassment bully/n.bullying ~ abuse intimidate

# politics and public life
win/winner triumph n.victory prevail ~ gain secure beat ! lose#match
beat defeat overcome vanquish
elect/election/a.electoral ~ choose pick vote
reelect/reelection ~ elect
vote/voter n.ballot n.poll ~ elect
appoint/appointment name ~ choose install pick select ! dismiss
nominate/nomination/nominee ~ propose name % =win =appoint =elect
choose/choice pick select/selection ~ opt ! reject
hire recruit/recruitment employ/employment ~ appoint ! dismiss
dismiss/dismissal fire sack oust axe ~ remove ! hire appoint reinstate % resign
reinstate/reinstatement rehire ~ restore ! dismiss
resign/resignation quit ~ leave retire ! stay % dismiss
retire/retirement ~ leave resign
oust/n.ouster topple overthrow depose ~ remove ! install reinstate
install/installation ~ appoint ! oust remove
replace#person replacement succeed/successor ~ follow
replace/replacement substitute/substitution ~ change swap
approve/approval pass adopt/adoption ratify/ratification endorse ~ back accept authorise ! reject veto block
reject/rejection refuse/refusal decline rebuff dismiss spurn ~ deny oppose ! accept approve
accept/acceptance ~ agree welcome approve ! reject
veto block ~ reject ! approve
agree/agreement consent ~ accept ! disagree refuse
refuse/refusal decline ~ reject ! agree accept
disagree/disagreement differ ~ dispute ! agree
support/supporter back/backer/n.backing endorse/endorsement favour ~ champion help ! oppose
oppose/opposition/n.opponent resist/resistance ~ object reject fight ! support
object#against/objection ~ oppose protest
praise hail laud applaud commend ~ welcome ! criticise
criticise/criticism/n.critic condemn/condemnation denounce/denunciation slam censure deplore reproach rebuke ~ critical blame attack ! praise
welcome ~ praise greet accept ! =condemn
apologise/apology ~ regret
regret ~ apologise
confirm/confirmation verify/verification corroborate/corroboration ~ acknowledge prove ! deny
deny/denial refute rebut ~ reject dispute contradict ! confirm admit
acknowledge/acknowledgement admit/admission concede/concession ~ accept confirm ! deny
prove/n.proof ~ show confirm ! disprove
disprove refute debunk ~ deny ! prove
contradict/contradiction ~ deny dispute ! confirm
dispute contest challenge ~ deny question
promise pledge vow ~ commit/commitment guarantee swear
guarantee ensure ~ promise
warn/warning caution alert ~ threaten advise
urge/n.urging exhort ~ call press ask encourage ! discourage
demand request ~ ask call seek require
order command instruct/instruction ~ direct tell
require/requirement ~ need demand mandatory
announce/announcement declare/declaration unveil ~ say reveal
reveal/revelation disclose/disclosure divulge expose/exposure uncover ~ leak show ! hide
hide conceal/concealment ~ cover ! reveal
leak ~ reveal
propose/proposal suggest/suggestion ~ recommend
recommend/recommendation advise/advice ~ propose urge
plan intend/intention ~ aim prepare
consider/consideration weigh mull ponder ~ discuss
discuss/discussion debate ~ talk negotiate
meet/meeting n.summit ~ gather convene
convene/convention assemble/assembly gather/gathering ~ meet ! disperse
disperse dissolve scatter ! convene
visit/visitor ~ tour travel
travel/traveller journey ~ go visit tour
call dub nickname ~ name describe know
pour spill ~ dump empty
dump discard ~ abandon pour
focus concentrate/concentration centre ~ aim
implement/implementation ~ adopt introduce enforce execute
solve/solution resolve/resolution settle ~ fix ! =worsen
heighten intensify ~ raise strengthen worsen ! lessen ease
excel ~ thrive succeed ! struggle fail
stall stagnate/stagnation ~ slow stop ! grow rise accelerate
highlight stress emphasise/emphasis underline underscore showcase ~ show ! ignore =hide
present deliver ~ show give
submit/submission file ~ send present
identify/identification recognise/recognition ~ name find
stumble trip tumble ~ fall
host hold stage organise/organisation ~ arrange ! cancel
cancel/cancellation scrap abandon/abandonment axe ~ drop end ! hold % postpone
postpone/postponement delay defer/deferral ~ suspend ! hasten % cancel
hasten accelerate/acceleration expedite speed/n.speed ! postpone slow
slow/n.slowdown decelerate ~ delay ! hasten
suspend/suspension halt pause ~ stop freeze ! resume continue
resume/resumption restart ~ continue reopen ! suspend stop
continue/continuation persist ~ remain keep ! stop suspend
stop cease halt ~ end prevent ! begin continue resume
begin/beginning start commence ~ launch open ! end stop
end finish conclude/conclusion ~ complete close stop ! begin
complete/completion finish ~ end
open/opening ~ begin ! close
reopen/reopening ~ resume ! close
close/closure shut/n.shutdown ~ end ! open reopen
create/creation establish/establishment form/formation ~ launch build ! abolish
abolish/abolition disband dissolve/dissolution scrap ~ end close ! create introduce
introduce/introduction ~ launch impose ! abolish
join ~ enter ! leave
leave depart/departure quit exit ~ go withdraw ! join arrive enter stay
arrive/arrival ~ reach come ! leave
enter/entry/entrance ~ join ! leave
return ~ come ! flee leave
stay remain ~ keep ! leave flee resign
come ~ arrive
go ~ leave travel
keep retain/retention maintain/maintenance ~ hold preserve ! abandon =lose =sell =change
abandon/abandonment ditch desert ~ leave drop ! keep
unite/unity/unification ~ join merge ! divide
divide/division split ~ separate ! unite
separate/separation ~ divide ! unite
merge/merger ~ combine unite ! split
cooperate/cooperation collaborate/collaboration ~ work join
isolate/isolation ~ separate
segregate/segregation ~ separate ! integrate
help assist/assistance aid ~ support ! hinder
hinder hamper impede obstruct/obstruction ~ block delay prevent disrupt ! help
disrupt/disruption ~ hinder delay
encourage/encouragement ~ urge promote ! discourage
discourage deter/deterrent/deterrence dissuade ~ prevent ! encourage
prevent/prevention avert thwart foil ~ stop block avoid ! allow cause
avoid/avoidance evade/evasion ~ escape
cause trigger spark prompt provoke/provocation ~ lead produce ! prevent
succeed/success/a.successful ~ win achieve ! fail
fail/failure ~ miss lose ! succeed =pass
pass#test ! =fail
try attempt ~ seek % =succeed
achieve/achievement attain accomplish ~ reach succeed ! miss
miss ~ fail ! =hit =achieve =attend =meet
protest/protester demonstrate/demonstration/demonstrator rally march ~ riot
n.walkout strike n.stoppage ~ protest
riot ~ protest
celebrate/celebration ~ mark ! mourn
mourn/mourner/mourning grieve/n.grief ! celebrate
fear worry dread ~ n.concern n.alarm ! hope
hope ~ expect want ! fear despair
despair ! hope
believe/belief think reckon ~ feel expect ! doubt
doubt ~ suspect question ! believe trust
trust/a.trusted ~ believe ! doubt mistrust
mistrust distrust ~ doubt ! trust
expect/expectation anticipate/anticipation ~ predict
predict/prediction forecast project/projection ~ expect estimate
estimate calculate/calculation ~ predict
know/knowledge ~ learn
forget ! remember
remember recall ~ commemorate ! forget
commemorate/commemoration ~ mark celebrate
find discover/discovery locate ~ spot ! =lose =hide
search hunt ~ look seek
show indicate/indication demonstrate ~ suggest reveal prove
explain/explanation ~ clarify/clarification
describe/description ~ depict portray
ignore/a.ignored neglect disregard overlook ! heed notice
notice ~ see spot ! ignore
heed follow ~ obey ! ignore
respect honour ~ praise obey ! violate insult
insult offend/n.offence ! respect
invite/invitation ~ ask ! exclude
exclude/exclusion omit/omission ~ ban ! include
include/inclusion contain comprise ! exclude
respond/response reply answer ~ react ! =ignore =ask
ask/n.question ~ request
influence affect ~ shape
change alter/alteration modify/modification amend/amendment ~ reform revise
reform overhaul ~ change
govern/governance rule ~ lead
lead/leader ~ head rule top ! trail follow
trail lag ~ follow ! lead
follow ~ pursue trail ! lead precede
precede ! follow
chase pursue/pursuit ~ follow
swap exchange ~ trade replace
share ~ divide
nationalise/nationalisation ! privatise
privatise/privatisation ! nationalise
recognise/recognition ~ acknowledge
sanction ~ punish
sign/signature ~ agree
boycott shun ~ avoid ! attend
attend/attendance ~ visit join ! =miss boycott
censor/censorship ~ ban ! publish
publish/publication ~ release print
broadcast air televise ~ show
print ~ publish

# business and economy
buy/buyer purchase/purchaser acquire/acquisition ~ takeover n.purchase ! sell
sell/n.sale/seller ~ offload divest ! buy
rent lease let ~ hire
earn/earner ~ make gain ! =lose
gain ~ win rise earn ! =lose fall
spend/spender ~ pay ! save#money
save#life rescue ~ help ! kill
save#money ~ keep ! spend waste
waste squander ~ lose ! save#money
invest/investment/investor ~ spend ! divest
divest ~ sell ! invest buy
borrow/borrower ! lend
lend/lender loan ! borrow
pay/payment/payer ~ spend settle
owe/n.debt ! repay
repay/repayment ~ pay settle refund ! owe borrow
refund reimburse/reimbursement ~ repay ! =charge
fund finance ~ pay support
subsidise/subsidy ~ fund support
donate/donation/donor give ~ contribute/contribution ! receive
give ~ provide grant ! =take receive
receive get obtain ~ accept ! give send
provide/provision supply ~ give offer ! withhold
withhold ~ keep ! provide release
offer ~ give propose
rise increase climb grow/growth jump surge soar n.upturn n.uptick ~ gain edge rally raise ! fall cut
fall drop decline decrease plunge slump tumble sink slide plummet dip ~ slip shrink lose ! rise raise
raise boost hike increase augment ~ lift rise expand enhance escalate ! cut fall
cut reduce/reduction lower slash trim decrease diminish lessen ~ shrink fall curb ease minimise ! raise rise
double ^ rise ! halve
triple treble ^ rise
halve ^ fall cut ! double
expand/expansion enlarge/enlargement widen broaden ~ grow extend ! shrink
shrink narrow ~ fall cut ! expand rise
extend/extension prolong lengthen ~ expand ! shorten
shorten curtail ~ cut ! extend
strengthen bolster reinforce/reinforcement fortify ~ boost firm improve ! weaken
weaken undermine erode/erosion ~ damage soften ! strengthen
improve/improvement ~ better recover boost strengthen ! worsen
worsen deteriorate/deterioration degrade ~ weaken escalate ! improve
recover/recovery rebound ~ improve heal rally ! worsen die collapse
stabilise/stabilisation ~ steady calm ! destabilise
destabilise/destabilisation ~ weaken ! stabilise
exceed surpass outstrip top ~ beat pass ! =miss
outperform ~ beat exceed ! underperform
underperform ! outperform
overestimate ! underestimate
underestimate ! overestimate
produce/production/producer manufacture/manufacturer ~ make build ! consume
consume/consumption/consumer ~ use eat ! produce
export/exporter ! import
import/importer ! export
trade/trader deal ~ sell buy
collapse ~ fail fall crumble ! recover =withstand
bankrupt/n.bankruptcy n.insolvency ~ collapse
thrive flourish prosper/prosperity boom ~ grow succeed excel ! struggle decline
struggle/a.struggling ~ suffer fight ! thrive
suffer ~ endure
compete/competition/competitor n.rival n.rivalry ~ contest
appreciate ~ rise ! depreciate
depreciate devalue/devaluation ~ fall ! appreciate
upgrade ~ improve raise ! downgrade
downgrade ~ cut lower ! upgrade
inflate/inflation ~ rise ! deflate
deflate/deflation ~ fall ! inflate
tax levy ~ charge
audit ~ check inspect
deliver/delivery ~ provide send
develop/development ~ create build
modernise/modernisation ~ upgrade reform
connect/connection link ~ join ! disconnect
disconnect ~ cut ! connect
activate ~ start ! deactivate
deactivate disable ~ stop ! activate enable
enable ~ allow help ! disable prevent
add/addition ~ include ! remove
remove/removal ~ withdraw take ! add install impose
attach/attachment ~ join ! detach
detach ~ separate ! attach

# sport
score ~ net hit win ! concede =miss
concede ~ admit lose ! score
draw#level tie % win lose#match =beat
qualify/qualification/qualifier ~ reach ! eliminate
eliminate/elimination ~ beat exit remove ! qualify
equalise/equaliser level ~ draw
promote/promotion ~ raise ! demote relegate
relegate/relegation demote/demotion ~ drop ! promote
demote/demotion ~ relegate ! promote
overtake pass ~ beat exceed
play ~ compete
train/trainer coach ~ teach
referee umpire
debut ! retire
transfer ~ move sign

# weather, disaster and nature
flood inundate/inundation swamp submerge
erupt/eruption ~ explode
hit strike batter lash pummel ~ affect rock ravage
devastate/devastation ravage ~ destroy hit
burn n.blaze ~ fire ignite
ignite kindle ~ light spark ! extinguish
extinguish douse quench ! ignite
warm heat ! cool
cool chill ! warm
freeze ! thaw melt
thaw melt ! freeze
ease subside abate calm ~ fall relax lift ! escalate worsen
rescue/rescuer save ~ free help evacuate ! =abandon
trap strand ~ catch ! rescue free
crash collide/collision ~ smash hit
derail/derailment ~ crash
capsize overturn ~ sink
sink ~ drown fall ! float
float ! sink
land touchdown
ascend/ascent climb ~ rise ! descend
descend/descent ~ fall land ! ascend
appear/appearance emerge/emergence ~ arise ! disappear
disappear/disappearance vanish ! appear
contaminate/contamination pollute/pollution/pollutant ~ poison ! clean
clean cleanse purify ! contaminate
absorb ! emit
emit/emission discharge ~ release ! absorb
fill ! empty
empty drain ~ clear ! fill
shake rock ~ hit

# health
infect/infection/a.infectious ~ sicken
cure heal ~ treat recover ! harm sicken
treat/treatment ~ cure
sicken ~ infect ! cure
vaccinate/vaccination/n.vaccine inoculate/inoculation immunise/immunisation n.jab
diagnose/diagnosis ~ detect
detect/detection spot ~ find discover
spread ~ expand ! contain
contain/containment ~ control limit ! spread
hospitalise/n.hospitalisation ~ admit treat ! discharge
discharge ~ release ! hospitalise
quarantine isolate/isolation ~ separate

# people
marry/marriage wed/n.wedding ! divorce
divorce ~ separate ! marry
love adore ~ like ! hate
hate/n.hatred loathe detest ~ dislike ! love
like enjoy/enjoyment ~ love ! dislike
dislike ~ hate ! like
please/a.pleased delight satisfy/satisfaction ! anger
anger infuriate enrage outrage ~ upset ! please calm
frighten scare terrify ~ alarm ! reassure
reassure/reassurance comfort ~ calm ! frighten worry
laugh ! cry
cry weep sob ! laugh
sleep ! wake
wake awaken ! sleep
speak talk/n.speech ~ say tell
live reside/resident/residence dwell ~ stay
move relocate/relocation ~ transfer
settle/settlement/settler
learn ~ discover know ! teach
teach/teacher educate/education/educator ~ train ! learn
remain stay ~ continue ! leave
push shove ~ press ! pull
pull drag ! push
catch ~ capture
throw hurl toss ! catch
sit ! stand
stand ! sit
eat/eater ~ consume
want/wish desire ~ seek hope
need require ~ want

# the rest of the news
control/controller dominate/domination ~ hold rule govern
label designate/designation brand ~ call name list
reiterate repeat/repetition ~ restate underline
break smash shatter ~ damage
plunder loot ransack ~ rob
torch ~ burn ignite
engulf swallow ~ cover
grant award ~ give
collect/collection/collector gather ~ raise
inform notify/notification tell ~ brief
tackle address ~ handle deal
handle manage/management ~ run deal
oversee supervise/supervision/supervisor ~ manage monitor
operate/operation/operator run ~ manage
draft/n.draft write/writer ~ compose
record register log ~ note
rank rate ~ list
differ vary/variation ~ disagree
near approach ~ reach
reach hit ~ achieve
offset ~ balance
complain/complaint ~ criticise object
see witness observe/observation ~ watch notice
watch monitor ~ observe track
track trace ~ follow
transport carry ~ move ship
switch change ~ swap
convert/conversion transform/transformation ~ change
adapt/adaptation adjust/adjustment ~ change
test try ~ check
perform/performance/performer play ~ act sing
bury/burial inter ~ entomb
lie deceive ~ mislead
allocate/allocation assign/assignment ~ give
gather collect ~ meet
embark board ! disembark
tell recount narrate ~ say
mark#day ~ celebrate commemorate
harvest reap ~ gather
plant sow ! =harvest
export#goods ship ~ send
rally rebound ~ recover rise
inject/injection ~ invest
evict/eviction ~ expel remove
resettle relocate ~ move
flock throng ~ gather
storm ~ attack enter seize
hijack ~ seize kidnap
foresee/foresight anticipate ~ predict
safeguard protect ~ defend
topple collapse ~ fall
starve/starvation ~ die
shortlist/n.shortlist ~ nominate % =win
tie level ~ equalise
misuse abuse ~ waste
beg plead ~ ask
`;
