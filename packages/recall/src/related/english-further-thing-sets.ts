/* More of `english-thing-sets.ts`. */
export const furtherThingSets = `
jacket coat
coat jacket
sweater jumper pullover
jumper sweater
hat cap
scarf shawl
shirt top
trousers pants jeans
skirt dress
uniform outfit
key password
knowledge information
land ground
law rule
rule law regulation
leader boss
lecture talk class
leg limb
library reading
lesson class
level stage
stage phase
phase stage
life lifestyle
lifestyle habits diet
line queue
list wishlist bucket_list
location place site spot
place spot location
spot place
lottery gamble
gambling gamble casino bet
luck lucky fortune
lunch meal
machine device
map route
route path way
path trail route
mark sign
market fair
material fabric
matter issue
meeting conference gathering
member belong
mentor teacher
metal iron steel
mile kilometer distance
distance mile kilometer
milestone achievement
mission goal
moment time
monument statue memorial
statue monument sculpture
sculpture statue
moon stars
mosque church temple
temple church shrine
motorcycle motorbike
movie director
mural graffiti
muscle strength
mystery thriller detective crime
thriller mystery
nation country
neighborhood area
net web
number amount
nut peanut
office workplace
oil fuel
orchestra symphony classical
classical orchestra
jazz blues rock pop
rock band
ornament decoration
decoration decorate ornament
decorate decoration design
pace speed
speed fast
fast quick
page paper
pair couple
panel solar
park playground
part role
role part position
position role post job
partner companion
party festival
passenger traveler
past history
history historical past
historical history
pattern design
peace calm
pen pencil
perspective view outlook
outlook perspective attitude
attitude outlook mindset
mindset attitude perspective
petal flower
phrase quote saying
quote saying phrase
pilot fly
pipe tube
pizza pasta
planet space
plate dish
platform website
player athlete
athlete player sports
plot story
poet poem
pollution environment
pool swimming
position place
pottery pot
power energy
pressure stress
principle belief value
prison jail inmate prisoner
inmate prisoner
process procedure
procedure process operation
profit earnings
project initiative
initiative project program
property real_estate
purpose reason goal
reason cause why
cause reason
puzzle jigsaw
rainbow colors pride
ranger park
rate speed
ratio share
rehab recovery
relationship bond
request ask
reservation booking
booking reserve reservation
resort hotel
resource material
respect value
result outcome
outcome result
reunion meet
reward prize
rice food
river stream
robot robotics
rocket space
roof top
rope climb
rose flower
sunflower flower
tulip flower
sand beach
scholar student
scientist physics chemistry biology
biology science
seat chair
secret hidden
sentence statement
service support
shelter refuge rescue
shelf bookshelf
ship cruise
cruise ship voyage
shop boutique
boutique shop store
shore coast
sign logo
singer musician
musician singer band
site website
size big
slogan motto
society community
soil earth
solution answer
song lyric
lyric song
soul spirit
spirit soul
spouse husband
square plaza
staff team
star celebrity famous
celebrity famous star
famous celebrity well-known
station stop
statement claim
store market
stranger unknown
strategy plan
street road
style look
subject class
suit outfit
supplies equipment
surgery surgeon
surprise gift
swimmer swim
symbol sign
system method
method technique way
technique method
tank aquarium
target goal
team teammates
tennis sport
tent camp
terrain land
test check
text book
ticket pass
tool equipment
equipment gear tools
gear equipment
tooth teeth
tour trip
tourist visitor travel
tourism travel
tower building
town village
village town
trail path
training practice
treasure keepsake
tree forest
trouble difficulty
trust faith
truth honest
tune song
tutor teacher
upbringing childhood
vacation getaway
valley canyon
canyon valley
variety different
venue place location
veterinarian animal
victim survivor
video film clip
clip video
villager local
violence abuse
abuse violence
visitor guest
voice sing
volcano mountain
wall mural
waterfall river
wave surf
wealth rich
rich wealthy money
poor poverty
poverty poor homeless
website blog
wheel tire
wildlife animal
window view
winner champion
wood tree
world globe international
international world abroad
wound cut
wrestle fight
writing write journal
journal diary writing
journaling journal writing diary
yard garden
yoga stretch
youth teen
zoo animals
`;
