/*
 * What belongs together in everyday life, a field a line, written by hand: a question about one word of a field is a hint,
 * and no more, at statements with another. Compared by stem.
 */
export const fieldSets = `
work job boss colleague office company salary shift promotion career interview employee hire manager business contract client customer
school class teacher student exam lesson homework grade university college course degree study principal pupil kindergarten
family mother father brother sister son daughter parent child aunt uncle cousin grandmother grandfather relative niece nephew
love date kiss boyfriend girlfriend partner marry wedding engaged propose couple relationship romantic valentine
wedding marry bride groom ceremony honeymoon ring dress guest engaged propose anniversary bridesmaid
baby birth pregnant newborn midwife mother infant christening
pet dog cat parrot hamster vet shelter adopt leash fur puppy feed walk
health doctor hospital illness pain medicine surgery injury therapy allergy heart recovery treatment nurse clinic blood diagnosis
injury break sprain bone ankle wrist hip knee plaster splint fall burn accident hospital
mind therapy therapist counselor stress anxiety depression nightmare meditation support feel trauma
fitness run gym exercise swim yoga marathon bike training weight healthy walk row race
food cook eat recipe restaurant meal bake dish taste kitchen dinner lunch soup curry bread cake pizza
drink coffee tea beer wine alcohol juice
trip travel flight hotel airport beach vacation holiday tour museum sightseeing abroad camping passport luggage
outdoors hike camp mountain tent trail nature lake forest climb river park
water swim boat sea lake river canal beach ocean sail surf paddle dock
boat canal sail dock harbor moor lock hull deck river
music song concert band instrument guitar piano violin sing choir album tune gig record festival lesson
art paint draw sculpture gallery exhibition museum sketch watercolor pottery clay mural brush picture
book read novel author library story publisher write chapter poem bookstore
film movie cinema actor series theater scene
game chess board play video console match puzzle
sport team match goal tournament coach player soccer football basketball baseball tennis win medal
garden plant flower seed herb vegetable greenhouse tomato grow soil tree nursery
bees honey hive beekeeper sting
home house flat apartment room kitchen roof furniture landlord rent move neighbor
money pay cost price bank loan salary debt save dollar pound euro bill budget insurance
shop sell buy market store customer price sale
car drive engine tire road clutch van truck garage inspection mechanic license
bike cycle wheel tire pedal helmet ride
train railway station engine locomotive track museum
computer phone app internet online software blog website podcast camera
weather rain snow storm sun cold heat flood wind
party birthday cake guest celebrate gift invite balloon candles costume
holiday christmas thanksgiving halloween easter gift tree turkey
charity volunteer donate shelter homeless fundraiser community help hospice refugee
politics vote election government governor campaign petition board protest rights
law police court crime steal thief lawyer theft
military navy army veteran soldier war ship serve
religion church pray faith god temple choir gospel
fear afraid scared dark heights nervous spider
sad cry grief lose die death heartbroken miss funeral
happy joy proud celebrate laugh glad smile excited
friend friendship meet visit chat party support
dream goal plan hope future wish ambition
identity gender transgender lgbtq pride acceptance rights community
science research museum fossil star telescope observatory space planet
clothes dress shoes jumper scarf hat costume sew knit wear
craft sew knit quilt pottery wood carve build model handmade
child kid toy school play bedtime story teddy playground birthday
business shop customer company launch open lease sell market brand logo
success win award prize medal honor proud achieve promotion
study exam certificate course pass grade degree graduate
sleep bed night dream nightmare tired rest insomnia
news radio newspaper interview article journalist
language speak learn translate fluent portuguese spanish english
nature animal bird wildlife forest butterfly squirrel bear elk
house repair roof leak paint kitchen heating boiler
`;
