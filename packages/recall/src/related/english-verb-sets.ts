/* Words for doing, feeling and being that stand for one another, a set a line, written by hand; see `english-people-sets.ts`. */
export const verbSets = `
accomplish achieve attain complete fulfill
achieve accomplish succeed reach
adapt adjust change
admire respect look_up appreciate
admit confess acknowledge
advise suggest recommend counsel
affect impact influence effect
influence inspire impact role_model
afford pay able
allow let permit permission
permit allow license
amaze amazed astonish impress awe stunned
impress impressed amaze awe
apologize apologise sorry forgive
apply application
appreciate value grateful cherish treasure
value values important cherish appreciate
assist help aid
attack assault
avoid prevent stay_away
awaken wake
balance juggle
bond connect connection close closer relationship
connect connection bond reconnect relate
bother annoy trouble
breathe breath
brighten cheer
calm soothe relax
capture photograph record
care look_after nurture tend
celebrate mark commemorate party
change transform transition alter
transform transformation transition change
transition transform change
chat talk catch_up conversation
cheer encourage support root
clean tidy declutter
climb ascend
collaborate cooperate partner work_together together
collaboration collaborate partnership project
comfort console soothe support
compare similar alike
similar alike same common
compete competition contest participate
participate take_part join compete attend
concentrate focus
focus concentrate attention
confident confidence self-esteem sure
confidence courage belief
courage brave bravery bold
brave courage courageous
consider think contemplate ponder
contact reach touch
contribute donate give contribution
control manage
manage run lead handle
cope deal handle manage overcome
overcome conquer beat cope
deal handle cope
create invent design build make produce
creative creativity imaginative artistic art
artistic creative art
express expression convey show
symbolize represent symbol mean stand_for
represent symbolize depict portray
mean meaning significance represent
meaning significance symbol
inspire motivate spark encourage
damage harm destroy ruin hurt
harm hurt damage
declutter clean organize
dedicate devote commit
commit commitment dedicate
commitment dedication
delay postpone late put_off
postpone delay reschedule put_off
deliver bring delivery
demand require
describe explain tell
explain describe
destroy wreck demolish
develop build grow improve
disappoint let_down disappointed
discover learn find realize
realize discover understand learn
discuss talk debate
divide split share
doubt unsure uncertain hesitate
unsure uncertain hesitate doubt
hesitate unsure reluctant
drop fall
earn make
educate teach awareness
awareness educate advocate
advocate advocacy support activist
activist activism advocate protest rights
elect vote
embrace accept welcome
accept embrace acceptance welcome approve
acceptance accept tolerance inclusive
inclusive inclusivity diversity acceptance
enter join
entertain fun amuse
escape flee run_away
examine check inspect test
exchange swap trade
excite thrill excited
exhaust tire drain
exist live
expand grow extend
experience undergo go_through
explore discover adventure visit
adventure explore exciting
expose reveal
reveal disclose show tell
fascinate intrigue interest
intrigue fascinate interest
fix repair
follow pursue
pursue follow chase career
forgive pardon
gain get win
gather collect meet get-together
get-together gathering reunion party
reunion gathering
greet welcome
guide lead mentor advice
mentor guide coach mentoring advisor
lead leader head guide
happen occur take_place event
occur happen
hurry rush
ignore neglect
imagine envision picture
improve enhance better upgrade
upgrade improve
inform tell
injure hurt
insist demand
interview talk
investigate research look_into explore
involve include participate
laugh giggle joke
joke funny humor laugh
launch release start
release launch publish
publish release publisher
lift raise
lighten relieve
relieve relief ease
listen hear
hear listen
locate find
look_for search seek
lower reduce
maintain keep
master skill learn
skill skilled ability talent
talent talented gifted skill
ability skill
mess clutter
miss absent skip
skip miss
mix blend
move relocate
notice see observe
observe watch see
watch see view look
offer provide give
provide offer give supply
supply provide deliver
order buy
organize plan arrange
pack luggage
perform play act
persuade convince
convince persuade
praise compliment admire
compliment praise
prepare train ready
present show give
prevent avoid stop
produce make
protect guard safe
safe secure safety
prove show
pursue follow aim
push motivate
question ask wonder
wonder curious
curious wonder interested
race run compete
reach arrive
react respond reaction
reaction react response respond
receive get
recharge rest relax unwind
rest break recharge
recognize acknowledge award
record film
recover heal
reflect think contemplate
refuse deny turn_down
reject turn_down decline
relate connect
rely depend
depend rely
remind memory nostalgic reminder
reminder remind memory
nostalgia nostalgic memory childhood
memory memories remember keepsake
remove take_away
renovate remodel restore redo
remodel renovate
report tell
resist refuse
resolve solve resolution
solve resolve fix
respect admire
restore repair
review feedback
feedback review comment
risk danger dangerous
danger dangerous risk threat
ruin destroy
satisfy happy content
scare frighten afraid
schedule plan appointment
appointment meeting schedule
seek look_for
separate apart divorce
serve help
settle move_in
shape form
shock surprise shocked
sign symbol
silence quiet
simplify easy
easy simple
slip fall
smile happy
solve fix
spread share
strengthen strong
strong strength resilient
strength strong resilience courage
resilience resilient strength perseverance
perseverance persevere determination resilience
determination determined persist drive
struggle difficulty fight
succeed success
suffer endure pain
supervise manage
surf surfing wave
surround around
survive survival
survival survive
suspect guess
sweat exercise
sympathy empathy compassion understanding
compassion empathy kindness caring
kindness kind generous
generous generosity kind
honest honesty truth authentic
authentic real genuine true
true real authentic
patient patience
tease joke
threaten danger
touch hug moved
moved touched emotional
touched moved
trade exchange
train practice
transport vehicle
trust rely
try test attempt experiment
experiment try
unite together community
together united jointly
update news
value worth
vary different
different diverse unlike
wander walk explore
warn alert
waste trash garbage litter
trash garbage litter rubbish clean-up
wear clothes
welcome accept
worry stress
worship pray
yell shout scream
shout yell cheer
`;
