/*
 * Words of everyday life that stand for one another in questions and statements, a set a line, written by hand. A word may
 * be in several sets. Compared by stem, so other forms need no listing. Two words with "_" between match as a phrase.
 */
export const synonymSets = `
job occupation profession career work employment livelihood vocation living trade
employ hire recruit job
employer company firm business workplace
boss manager supervisor superior chief head
colleague coworker workmate teammate
employee staff worker helper assistant apprentice
promote promotion raise advancement
salary wage pay income earn earnings
fire dismiss layoff sack unemployed
resign quit notice leave_job step_down
retire retirement pension
business company firm venture startup enterprise shop store
launch open start establish found set_up
study learn school education course class degree university college
teacher instructor tutor professor educator coach trainer
student pupil learner
exam test assessment quiz
grade mark score result
pass succeed success
fail failure reject unsuccessful
certificate diploma degree qualification
graduate graduation commencement
scholarship grant bursary funding
teach educate instruct train lesson coach
learn study practise practice pick_up
kid child son daughter boy girl youngster
baby infant newborn toddler
teenager teen adolescent youth
mother mom mum mama parent
father dad papa daddy parent
parents folks mother father
sibling brother sister
grandmother granny grandma grandparent nana
grandfather grandpa grandad grandparent
wife spouse partner husband married marriage
husband spouse partner wife married marriage
ex former divorced previous ex-wife ex-husband
divorce separate separation split break_up
marry marriage wedding wed bride groom ceremony
engage engagement fiance fiancee propose proposal
boyfriend girlfriend partner date dating relationship romantic couple love
date dating go_out romance romantic asked_out
niece nephew
cousin relative
relative family kin
twin twins
pregnant pregnancy expect expecting baby due
birth born baby
adopt adoption foster
friend buddy pal mate companion friendship
neighbor neighbour next_door
meet met encounter acquaint introduce get_to_know
argue argument quarrel dispute fight disagree falling-out row fell_out
reconcile reconciliation made_up make_up peace friendly
support help assist aid encourage cheer
help assist aid support volunteer care
care look_after tend nurse mind babysit
thank grateful gratitude appreciate thankful
pet animal dog cat bird parrot hamster rabbit
dog puppy hound beagle retriever terrier greyhound
cat kitten tabby feline
bird parrot
vet veterinarian
animal wildlife creature beast
insect bug bee ant aphid
bear wolf fox elk deer squirrel wildlife
house home apartment flat place residence live
live reside dwell stay home
move relocate relocation moving
buy purchase bought acquire get
sell sold sale
rent lease tenant landlord
roommate flatmate housemate
garden yard plant grow gardening
plant grow cultivate seed seedling
flower bloom blossom
herb basil rosemary thyme lavender mint
vegetable vegetables tomato carrot pepper
fruit apple orange lemon berry
repair fix mend restore patch
break broke damage broken destroy ruin
build construct make create construction
make create craft build produce
design plan draw create logo
paint painting draw drawing watercolor art artwork
art painting drawing sculpture artwork mural
pottery ceramics clay bowl
photo photograph picture photography camera image
draw sketch drawing illustrate picture
write author pen wrote writer
author writer novelist
book novel story read reading
story tale fiction narrative
poem poetry verse
letter mail note postcard
journal diary
magazine newspaper article press
music song tune melody musical
instrument guitar piano violin accordion drum trumpet flute cello harmonica
sing singer song vocal choir
band group ensemble duo orchestra
concert gig show performance recital perform
perform performance play act stage
album record recording release
compose write song composed
audience listener spectator crowd
dance dancing ballet salsa flamenco
film movie cinema flick
show series television tv
game play gaming videogame
chess board_game
theater theatre play drama
podcast broadcast radio
blog website online internet
phone mobile cell telephone smartphone
computer laptop pc tablet
app application software
online internet web social_media
sport exercise athletic workout fitness training
run running jog jogging race marathon
race marathon competition run
swim swimming pool
hike hiking walk trek trail
walk stroll hike
climb climbing mountain
bike bicycle cycle cycling
ski snowboard skiing
yoga meditation stretch
meditate meditation mindfulness
team squad club
competition contest tournament championship match
win won victory champion award prize
award prize medal trophy honor honour ribbon
medal bronze silver gold award
honor honour award recognition recognize
lose lost loss misplace
coach trainer
trip journey travel visit vacation holiday tour
vacation holiday trip getaway break
travel trip journey fly visit go
visit see trip stay
road_trip drive journey
flight fly plane airplane airport
cancel call_off cancelled
train rail railway railroad
car vehicle automobile van truck
boat ship vessel narrowboat sailboat
sail boat voyage
drive driver ride
camp camping tent campsite
hotel lodging accommodation hostel
beach sea ocean coast
mountain hill peak
lake river pond canal
forest woods
city town place
country nation abroad homeland
souvenir memento brought_back
passport visa document
luggage suitcase baggage bag
food meal dish eat cuisine
cook cooking prepare chef recipe bake
chef cook
bake baking cake bread pastry
cake pastry dessert
dessert sweet sweets cake sugar
bread dough sourdough bun roll
meat bacon beef chicken
vegetarian vegan meat
drink beverage tea coffee juice
coffee espresso caffeine
alcohol beer wine drink sober
sober alcohol drink beer
diet food nutrition eat
restaurant cafe diner bistro
breakfast lunch dinner supper meal
taste flavor favourite favorite
hungry appetite
health medical ill sick condition
ill sick illness disease unwell
disease illness condition disorder diagnosis
diagnose diagnosis diagnosed condition
doctor physician surgeon specialist
nurse midwife carer
hospital clinic ward hospitalise hospitalize
surgery operation operate
injure injury hurt wound sprain break accident
hurt pain ache sore injure
accident crash collision injury
fall fell slip trip
wrist arm hand finger
leg foot ankle knee hip
back spine
bone fracture break
burn burned burns scald
heart cardiac chest
allergy allergic intolerance intolerant tolerate
medicine medication drug pill tablet drops
therapy therapist treatment counseling counselling
treat treatment therapy cure
heal healing recover recovery
recover recovery recuperate better
smoke smoking cigarette tobacco
habit addiction vice
sleep asleep rest insomnia bed
nightmare bad_dream dream
tired exhausted weary fatigue worn_out
weight kilo pound slim fat
pregnant midwife birth
mental depression anxiety stress
die died death dead pass_away
funeral bury grave cemetery
late deceased dead
feel feeling emotion mood
happy glad joy pleased delighted cheerful
sad unhappy upset heartbroken grief
grief mourn loss
angry furious annoyed mad irritated
annoy annoyed bother irritate
afraid scared fear frightened phobia terrified
nervous anxious worried worry stress
worry concern anxious fear
calm relax relaxing peaceful soothing calming
relax unwind destress calm rest
stress pressure tension
proud pride
jealous envy
surprise surprised unexpected
excited excitement thrilled look_forward
inspire inspiration motivate motivation
motivate motivation encourage
lonely alone isolated
love adore like enjoy
like love enjoy favourite favorite prefer
enjoy like love fun
hate dislike despise detest
favorite favourite best preferred
hobby pastime interest leisure activity
activity hobby do event
interest interested hobby passion
passion love interest
dream hope wish aspire aspiration
hope wish dream want
goal aim target ambition
plan intend going_to arrange
decide decision choose
choose pick select choice
want wish desire
believe think opinion
opinion view think
advice suggest recommend tip
recommend suggest advice
agree accept approve
refuse decline reject
promise swear
remember memory recall
forget forgot
realize understand
gift present give gave
give gave donate gift
receive get got gift
donate donation charity give
charity fundraiser fundraising nonprofit hospice donate
fundraiser raise_money fair raise
volunteer charity help serve
homeless shelter
refugee immigrant immigrate asylum
community neighborhood group
group club circle
protest campaign petition rally
campaign petition
vote election politics political
politician mayor governor senator
law lawyer legal attorney
police officer cop
military army navy soldier veteran
veteran soldier army navy
war combat
church religion faith religious pray
god faith religion
christmas holiday december
halloween costume
costume dress disguise outfit
clothes clothing dress outfit wear
dress gown outfit
wear dress put_on
shoe shoes boots
jewelry jewellery ring necklace bracelet
ring jewelry
heirloom grandmother grandfather
hair haircut
tattoo ink
color colour shade
party celebration celebrate
celebrate celebration party
birthday turned born age
anniversary years marriage
invite invitation guest
guest visitor
attend attended go join visit
join joined sign_up member
organize organise arrange host
host organize
event occasion happening
workshop class course seminar
conference talk speech
speak speech talk
talk speak conversation discuss
tell told say share
share told
call phone ring
ask asked
answer reply respond
message text note
news announcement announce
announce announcement news
interview interviewed
money cash dollars pounds euros
cost price pay charge fee expensive bill
price cost
fee cost tuition
loan borrow lend bank debt
borrow lend loan
debt owe loan
bank loan
save saving
insurance insure compensation
compensation insurance pay
spend spent cost
refund reimburse money_back
tax accounts bookkeeping accounting
accounting bookkeeping accounts
cheap inexpensive bargain
expensive costly cost
steal stole stolen theft thief rob took
thief steal
find found discover locate
discover find found
search seek look_for
hide hidden
rescue save tow
return came_back come_back
arrive arrival reach
leave depart left
begin start began commence
start begin launch
stop quit cease give_up
quit stop give_up gave_up
finish complete end
complete finish
continue keep
try attempt tried
improve better progress
grow rise increase
increase raise more
decrease reduce cut
change switch become
become turn
replace substitute
use using
need require
own owner possess belong
belong own
collect collection gather
gather collect
bring brought carry
carry bring
send mail sent post
keep retain
throw toss
cut trim
clean wash tidy
wash clean laundry
open opening inauguration
inauguration opening
close shut
weather rain snow storm
rain raining rainy wet
storm thunderstorm snowstorm
snow snowstorm ice
cold freezing winter
hot heat warm
heating boiler heater radiator
electricity power solar
flood flooded water
fire flame blaze wildfire
stars astronomy observatory sky night
sky stars
sun sunny
science scientist research
research study investigate
technology tech computer
robot machine
engine motor
tool tools equipment
furniture table chair sofa
kitchen stove oven
window glass
glasshouse greenhouse
roof ceiling
room bedroom
key lock
camera photo
watch clock
toy toys stuffed
doll toy
dark darkness
loud noise
noise sound loud
sound noise
quiet silent silence
smell scent fragrance fragrant odor
emblem logo
name called named nickname title
title called name
nickname name
age old years
young little
big large huge
small little tiny
funny laugh humor
laugh laughed
cry cried weep wept tears
kiss kissed
hug embrace
fun enjoyable
beautiful pretty gorgeous
strange odd unusual
unusual odd strange
difficult hard tough challenge
challenge difficult struggle obstacle
struggle difficulty hard trouble
problem trouble issue difficulty
success achievement accomplish
achievement accomplish accomplishment success
important significant
special unique
identity self gender
gender transgender identity
lgbtq gay lesbian queer transgender
equality rights
culture tradition heritage
tradition custom
language speak
foreign abroad
origin from come native
born birthplace
hometown grew_up raised
childhood youth growing_up
future plans next
past former previously
recently lately
often frequently usually
nature outdoors outdoor
environment nature climate
recycle environment
`;
