/** Occupations that callers name most; suffixes in `occupationEnding` cover many more. */
export const occupations = new Set(
  "nurse doctor teacher lawyer paramedic firefighter chef cook pilot student pharmacist dentist plumber electrician mechanic carpenter architect accountant journalist musician artist soldier veteran surgeon vet midwife physician nanny caregiver librarian paralegal attorney cop waiter waitress bartender barista cashier clerk secretary receptionist realtor freelancer landlord professor lecturer tutor coach farmer truckdriver courier chauffeur retiree pensioner carer au-pair contractor consultant".split(
    " ",
  ),
);

// Endings that nearly always make an occupation; plain "-er" makes sleepers and believers as well.
export const occupationEnding =
  /(?:ologist|ician|smith|eer|keeper|worker|driver|manager|teacher|officer|developer|designer|writer|trainer|cleaner|builder|dealer|operator|director|instructor|inspector|translator|editor|actor|grapher|programmer|banker|baker|butcher|tailor|dresser|painter|welder|roofer|broker|gardener|supervisor|assistant|analyst|therapist|scientist|pharmacist|psychologist|technician|consultant|accountant|administrator|counsel+or|fireman|policeman|fisherman|salesman|saleswoman|salesperson|researcher|lecturer|singer|dancer|composer|carer|minder|maker|planner|controller|decorator|conductor|player|agent|nurse|doctor|surgeon|chef|pilot|lawyer|attorney)$/i;
export const noOccupation = new Set(
  "customer member subscriber user caller buyer owner tourist vegetarian pedestrian passenger visitor stranger beginner beliver believer fighter loser lover hater number regular traveler traveller holder cardholder homeowner renter tenant person human man woman gentleman christian italian canadian australian sister brother mother father daughter grandmother grandfather monster christian bother little matter after over later ever never other another sooner bigger longer shareholder bit resident citizen disaster complainer shopper vegan patient client guest fan immigrant applicant participant".split(
    " ",
  ),
);

export const kin =
  "husband|wife|spouse|partner|son|daughter|kid|kids|child|children|baby|babies|newborn|mother|mom|mum|father|dad|brother|sister|twins|girlfriend|boyfriend|fiance|fiancé|fiancée|grandmother|grandma|grandfather|grandson|granddaughter|grandchildren|nephew|niece|aunt|uncle|cousin|in-laws|mother-in-law|father-in-law|roommate|flatmate|parents|stepson|stepdaughter|toddler|assistant|boss|neighbou?r|colleague|landlord|landlady|flatmate|housemate|nanny|cleaner|carer|sister-in-law|brother-in-law|granny|nan|friend|ex|ex-wife|ex-husband|godson|goddaughter|grandkids|grandchild|mother in law|father in law|stepmother|stepfather|co-?worker";
export const pets =
  "dog|cat|puppy|pup|kitten|kitty|tabby|rabbit|bunny|parrot|horse|mare|gelding|hamster|bird|budgie|dogs|cats|guinea pig|pony|labrador|poodle|retriever|beagle|terrier|spaniel|collie|husky|dachshund|chihuahua|corgi|bulldog|greyhound|rottweiler|tortoise|turtle|ferret|goat|donkey";
export const childWords =
  /\b(?:son|daughter|kids?|child|children|baby|babies|newborn|twins|toddler|grandson|granddaughter|grandchildren|stepson|stepdaughter|nephew|niece)\b/i;

export const conditions =
  "asthma|diabetes|type (?:one|two|1|2) diabetes|epilepsy|arthritis|migraines?|high blood pressure|hypertension|cancer|c(?:o)?eliac(?: disease)?|anxiety|depression|a heart condition|heart (?:problems|disease)|a pacemaker|eczema|psoriasis|hiv|crohn'?s|ibs|adhd|autism|dyslexia|a disability|hearing loss|chronic (?:pain|back pain|fatigue)|back (?:pain|problems|trouble)|sleep apnea|hay fever|a fever|a bad (?:back|knee|hip|shoulder)|thyroid \\w+|glaucoma|parkinson'?s|multiple sclerosis|lupus|a food allergy|a \\w+ allergy|allergies to [\\p{L} ]+|an allergy to [\\p{L} ]+";
export const healthStates =
  "pregnant|diabetic|asthmatic|epileptic|c(?:o)?eliac|lactose[- ]intolerant|gluten[- ]intolerant|hard of hearing|deaf|blind|(?:visually|vision|hearing|sight) impaired|partially sighted|legally blind|disabled|in a wheelchair|immunocompromised|colou?r[- ]?blind|breastfeeding|on (?:dialysis|chemo(?:therapy)?|insulin|blood thinners|antibiotics)";
export const diets = "vegan|vegetarian|pescatarian|kosher|halal|gluten[- ]free|dairy[- ]free|keto";
