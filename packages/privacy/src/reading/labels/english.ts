import type { LabelPhrases } from "./label-kinds.ts";

export const englishLabels: LabelPhrases = {
  card: `card | cards | card number | credit card | credit card number | debit card | debit card number | visa | visa card | mastercard | master card
    | amex | american express | discover card | diners club | card on file | long number | number on the front | sixteen digits | 16 digits
    | sixteen digit number | 16 digit number | long card number | card details | card no | cc number | payment card | bank card | numbers on the card
    | number on the card | digits on the card | number on the front of the card | digits of the card | digits of your card`,
  cvv: `cvv | cvv2 | cvc | cvc2 | cid | csc | c v v | c v c | cvv number | cvv code | cvc code | security code | card security code | three digits on the back
    | 3 digits on the back | three digit code | 3 digit code | three digit security code | 3 digit security code | code on the back
    | number on the back | digits on the back | three numbers on the back | 3 numbers on the back | last three digits on the back
    | last three digits | last 3 digits | last three on the back | last 3 on the back | three on the back | back of the card | back of your card | four digits on the front | 4 digits on the front
    | verification value | card verification | card verification value | card verification code | signature strip | signature panel | three digit number
    | 3 digit number on the back | code on the front | code on my card | code on your card | code on the card | little code on the back | four digit code on the front | three digits on the reverse | code from the back`,
  expiry: `expiry | expiry date | expiration | expiration date | exp date | exp | expires | expire | valid thru | valid through | valid until | expiring
    | good through | good thru | card expires | date on the card | expiration month | month and year`,
  last_four: `ending in | ends in | ending with | ends with | last four digits | last 4 digits | last four | last 4 | final four | final four digits | ending | ends`,
  iban: "iban | iban number | i b a n | international bank account number",
  bic: "bic | swift | swift code | bic code | swift bic",
  bank_account: `bank account | bank account number | checking account | checking account number | savings account | savings account number | checking
    | savings | current account | account for direct deposit | account for the direct debit | giro account`,
  account: "account number | account no | account | acct | acct number",
  routing: "routing number | routing | aba | aba number | routing code | sort code | transit number | bsb | bank code",
  ssn: `social security number | social security | social | ssn | s s n | social number | social insurance number | sin number
    | digits of your social | digits of your social security number | digits of my social | digits of the social`,
  passport: "passport | passport number | passport no",
  national_id: `national insurance number | national insurance | ni number | nino | national id | national id number | id number | identity card
    | identity card number | identification number | id card | id card number | government id | state id | resident card | green card number
    | alien number | medicare number | medicare id | medicaid number | nhs number | identity number`,
  tax_id:
    "tax id | tax id number | tin | itin | ein number | tax number | taxpayer id | taxpayer identification number | vat id",
  licence: `driver's license | driver's license number | drivers license | drivers license number | driver license | driving licence
    | driving licence number | driving license | driver's licence | driver's licence number | license number | licence number | driving license number`,
  phone: `phone | phone number | telephone | telephone number | cell | cell number | cellphone | cell phone | cell phone number | mobile | mobile number
    | mobile phone | landline | call me | call me at | call me on | call me back at | call back number | callback number | callback | call us | reach me | reach me at
    | reach you | reach us | contact number | best number | best number for you | text me | text me at | number to call | whatsapp | number i can reach you
    | number we can reach you | number where | home number | work number | call her | call him | fax | fax number | phone's | dial | number to reach | call them`,
  email: "email | e-mail | email address | mail address | e-mail address | mail me at | email's",
  password: `pass is | pw | pwd | passwd | wifi pass | wi-fi pass | login pass | password | passwords | pass word | passcode | pass code | passphrase | pass phrase | login password | password's | memorable word | secret word
    | code word | safe word | codeword | account password | wifi password | wi-fi password | wifi key | password hint`,
  pin: `combination | lock combination | safe combination | pin | pin number | pin code | p i n | four digit pin | 4 digit pin | six digit pin | security pin | access code
    | alarm code | telephone pin | phone pin | voicemail pin | security number | unlock code | telephone banking code | customer pin`,
  one_time_code: `texting you a code | sending you a code | text you a code | send you a code | sent you a code | texted you a code | emailed you a code | just sent a code | code to your phone | code to your email | code on your phone | verification code | one time code | one-time code | one time password | one-time password | one time passcode | one-time passcode | otp | two factor code | 2fa code
    | authentication code | confirmation code we sent | code we sent | code we just sent | code i sent | code i just sent | code i just texted | code we texted | code we just texted
    | code you sent | code you texted | code you just sent | code you just texted | code that was sent | code by text | login code | sign in code | sms code | texted code | text code
    | authenticator code | security token | six digit code | 6 digit code | passcode we sent | code from the text | code in the text | code i got | code i received
    | code you received | code you got | code from the app | code in the app | code they sent | code they texted`,
  security_question: `mother's maiden name | mothers maiden name | maiden name | first pet | first pet's name | name of your first pet | security question
    | security answer | answer to the security question | answer to your security question | secret question | secret answer | first school | street you grew up on
    | favorite teacher | favourite teacher | name of your first school | city you were born in | first car | childhood nickname | answer to my security question
    | childhood best friend | security word | recovery phrase | seed phrase`,
  api_key:
    "api key | access key | secret key | api token | access token | bearer token | private key | client secret | license key for the api",
  date_of_birth: `date of birth | birth date | birthdate | dob | d o b | birthday | born | born on | birthday is | when were you born | day of birth | year of birth`,
  address: `address | home address | street address | mailing address | shipping address | delivery address | billing address | i live at | live at | lives at
    | deliver to | deliver it to | ship it to | ship to | living at | located at | moved to | come to`,
  coordinates: "coordinates | latitude | longitude | gps | lat | gps coordinates",
  other: `order number | order | orders | order no | order id | purchase order | po number | work order | work order number | tracking number | tracking
    | tracking code | parcel number | shipment | shipment number | package number | waybill | consignment number | booking | booking reference | booking number
    | booking code | reservation | reservation number | reservation code | confirmation | confirmation number | confirmation code | record locator | locator
    | pnr | invoice | invoice number | bill number | receipt | receipt number | meter | meter number | meter reading | the meter reads | meter reads
    | case number | ticket | ticket number | incident | incident number | serial number | serial | serial no | imei | imei number | part number | part no | sku
    | item number | product number | product code | policy | policy number | claim | claim number | voucher | voucher code | gift card | gift card number
    | gift certificate | loyalty card | loyalty card number | loyalty number | rewards card | rewards number | reward card number | membership card
    | library card | library card number | frequent flyer | frequent flyer number | insurance card | sim card | sim card number | sim | batch number
    | lot number | batch | vin | vin number | registration number | registration | student number | student id | employee id | employee number
    | contract number | contract | quote number | quote | request number | service request | query number | docket number | docket | isbn | barcode | upc
    | application number | transaction number | transaction id | transaction | rma number | rma | return number | job number | graphics card | memory card
    | sd card | birthday card`,
  brief_other: `flight | flight number | flights | zip | zip code | postcode | postal code | post code | room | room number | suite | unit | extension | ext
    | extension number | area code | promo code | coupon code | coupon | discount code | seat | gate | platform | train | bus | line | route | highway | exit
    | version | error code | error | error number | license plate | plate | plate number | locker number | locker | store number | store | warehouse | mileage
    | odometer | amount | total | price | cost | costs | balance | charged | charge of | bill | kilowatt | units | quantity | size | weight | dimensions
    | table | score | rate | apartment | floor | building | box number | box | po box | channel | page | question number | chapter | birthday party
    | birthday cake | birthday gift | birthday present | birthday dinner | gate code | door code | entry code | business card | boarding pass
    | security code compliance | part | job | item | reading | model | model number | key card | case`,
  weak_other: `customer number | customer id | member number | member id | membership number | membership | membership id | reference | reference number | reference code | ref number | client number | client id
    | user id | username | user name | id`,
  code: "code | codes | number | numbers | digits",
  continue: `next four | next 4 | next four digits | next 4 digits | next digits | next group | next part | next set | next three | next two | rest of the number | rest of it
    | the rest | remaining digits | remaining | and the last four | and the last four digits | and the last two | and the last three | and the last part | and the last group | then the last four | last group
    | first part | second part | third part | last part | other half | second half
    | following four | second group | third group | second four | third four | final group | and the rest | the last set`,
};
