/*
 * Words that stand for one another in questions and statements about people, what they do and what they eat, a set a line,
 * written by hand. A word may be in several sets. Compared by stem, so other forms need no listing. Two words with "_"
 * between match as a phrase.
 */
export const peopleSets = `
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
`;
