/* Words for health, feelings, events, money and the world around that stand for one another, a set a line, written by hand; see `english-people-sets.ts`. */
export const circumstanceSets = `
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
