/* Words for things, places and kinds of people that stand for one another, a set a line, written by hand; see `english-people-sets.ts`. */
export const thingSets = `
actor actress acting
act acting theater
acquaintance friend
aquarium fish tank
fish fishing aquarium
fishing fish angler
snake reptile lizard turtle
turtle tortoise reptile
horse pony riding
cow cattle farm
farm farmer barn
hamster guinea_pig rabbit mouse
breed kind type species
species kind breed
kind type sort
alarm siren
app software program
architect building
area region neighborhood
region area
state country
arts crafts
craft crafts handmade diy
knit crochet sew
sew stitch quilt fabric
wood woodwork carve carpentry
carpenter woodwork wood
furniture couch sofa
couch sofa
backpack bag rucksack
ball game
balcony terrace patio
basement cellar
bathroom shower bath
bath shower tub
bedroom room
blanket quilt
board council committee
council board committee
body physical
physical body exercise
bookshop bookstore library
bookstore bookshop library
library books bookstore
bookcase bookshelf shelf
boss employer
bottle flask
box package parcel
package parcel box delivery
branch office
brand label logo
bridge river
brochure flyer leaflet
brush paint
bus coach transport
cabin hut cottage lodge
cottage cabin
castle fort palace
canoe kayak boat paddle
kayak canoe paddle
candle light
lamp light lantern
light lamp
car automobile vehicle
model make brand
cash money
ceremony wedding graduation
champion winner
chance opportunity
opportunity chance offer
character protagonist hero
hero heroine idol role_model
idol hero admire
cheese dairy
milk dairy lactose
chocolate candy sweets
candy sweets chocolate
cookie biscuit pastry
soup stew
pasta noodles spaghetti
rice grain
seafood fish shrimp
snack food treat
treat snack reward
recipe dish
spice spicy seasoning
salad vegetable
tea drink
juice smoothie drink
wine alcohol
city capital
coast shore beach
shore beach coast
island isle
continent africa asia europe
europe paris london rome spain italy france germany
asia japan china india thailand
coach mentor
code program programming
program programming coding software
coding programming program
console playstation xbox nintendo gaming
videogame console gaming game
collection collect
comic manga cartoon anime
anime manga cartoon
cartoon animation
fantasy magic dragon wizard
science_fiction sci-fi space
genre kind style
style genre fashion
fashion clothes style
concern worry
cost price
court judge
credit loan
crew team
crowd audience people
culture cultural
custom tradition
dance dancer studio
studio workshop
dawn sunrise morning
sunrise dawn sunset
sunset dusk sunrise evening
evening night
morning dawn
daily everyday routine
routine habit daily schedule ritual
ritual routine tradition
weekly week
yearly annual
annual yearly
dancer dance
deadline due
degree major
major field subject
subject topic field theme
theme topic subject
topic subject
dentist tooth teeth
desert cactus
device gadget phone
gadget device electronics
director manager
disaster catastrophe
earthquake hurricane tornado flood disaster
storm hurricane
document paper
paper essay
essay paper article
article essay paper
door entrance
drug medicine
drum percussion
dust dirt
ear hearing
hearing deaf ear
eye vision sight
sight vision eye
vision eyesight eye
glasses eyewear
hair hairstyle
head brain
headache migraine
stomach belly gut
skin rash
lung breath asthma
asthma lung inhaler
blood pressure
diabetes insulin sugar
flu cold fever virus
fever flu
virus infection
infection virus
cancer tumor
stroke heart
ambulance emergency
emergency crisis urgent
crisis emergency hard_time
emotion mood
enemy rival
energy power
error mistake
mistake error regret
regret sorry mistake
essence core
estate property
property house land
event festival fair
festival fair carnival event
fair market festival
parade march procession
march parade rally
exhibit exhibition gallery show
exhibition gallery exhibit museum
gallery museum exhibition
museum gallery exhibition
face portrait
portrait painting picture
landscape scenery view nature
scenery landscape view
view scenery
factory plant
fan supporter admirer
farewell goodbye
fence wall
field meadow
file document
finance money financial
financial money finance
firefighter fire_department fireman
floor story
fog mist
football soccer
soccer football
basketball hoop nba
baseball bat
tennis racket
golf club
hockey ice
boxing martial_arts karate judo
gym fitness
surfboard surf
skate skateboard
league team season
season spring summer autumn winter
autumn fall
summer july august
winter december january
spring april may
score points
points score
fossil dinosaur stones
stone rock
gang group
garbage trash
gas fuel petrol
ghost spirit
glass cup
cup mug bowl
mug cup
goods product
product item goods
item thing object
object thing item
gold golden
government state
grass lawn
ground land
growth development
hall room
handicap disability disabled wheelchair
disability disabled handicap
headline news
heaven paradise
hero rescue
highway road street
road street highway
hobby craft
hole gap
homework assignment
assignment task project homework
task chore job duty
chore task housework
project task work
duty responsibility
responsibility duty
hunger food
ice_cream dessert
idea concept thought
concept idea
image picture
income revenue
industry field sector
injury wound
`;
