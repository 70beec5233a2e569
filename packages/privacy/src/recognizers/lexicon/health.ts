/** Conditions, treatments and medicines that say something about somebody's health on their own. */
export const healthPhrases = `
hiv/aids | aids patient | i'm disabled | i am disabled | is disabled and | disabled son | disabled daughter | disabled husband | disabled wife | disabled mother | disabled father | disabled badge | diabetes | diabetic | type one diabetes | type two diabetes | type 1 diabetes | type 2 diabetes | asthma | asthmatic | epilepsy | epileptic | seizure
| seizures | stroke | heart attack | heart disease | heart condition | heart failure | high blood pressure | low blood pressure | blood pressure
| hypertension | cholesterol | pacemaker | cancer | prostate cancer | breast cancer | lung cancer | skin cancer | leukemia | lymphoma | tumor | tumour
| chemo | chemotherapy | radiotherapy | radiation therapy | dialysis | hiv | hiv positive | hepatitis | tuberculosis | covid | pneumonia | arthritis
| osteoporosis | multiple sclerosis | parkinson's | parkinsons | alzheimer's | alzheimers | dementia | autism | autistic | adhd | depression | depressed
| anxiety | anxiety disorder | panic attacks | bipolar | schizophrenia | ptsd | eating disorder | anorexia | bulimia | suicidal | addiction | alcoholic
| rehab | migraine | migraines | vertigo | fibromyalgia | crohn's | crohns | colitis | celiac | coeliac | celiac disease | lactose intolerant
| gluten intolerant | allergic to penicillin | penicillin allergy | allergic to nuts | nut allergy | peanut allergy | allergic to peanuts
| allergic to latex | allergic to | allergy to | anaphylaxis | epipen | pregnant | pregnancy | miscarriage | abortion | ivf | menopause | surgery
| knee surgery | hip replacement | heart surgery | knee replacement | back surgery | biopsy | mri scan | insulin | metformin | warfarin | antidepressants
| antidepressant | blood thinners | blood thinner | statins | prozac | zoloft | xanax | ibuprofen | antibiotics | inhaler | painkillers | opioids
| methadone | wheelchair | disability | blind | deaf | hearing aid | hearing loss | prosthesis | therapist | psychiatrist | oncologist | cardiologist
| diagnosed with | my diagnosis | my medication | my prescription | chronic pain | broken hip | broken leg | broken arm | concussion | kidney stones
| kidney disease | thyroid | ulcer | eczema | psoriasis | glaucoma | cataracts | endometriosis | sleep apnea | insomnia | gout | hernia | anemia | anaemia
| lupus | transplant | hospitalized | hospitalised | diabético | diabética | diabetes tipo dos | diabetes tipo uno | diabetes tipo 2 | diabetes tipo 1
| asma | asmático | asmática | epilepsia | epiléptico | epiléptica | infarto | ictus | marcapasos | hipertensión | hipertenso | tensión alta | colesterol
| cáncer | cáncer de mama | cáncer de próstata | cáncer de pulmón | leucemia | quimioterapia | quimio | diálisis | vih | sida | tuberculosis | neumonía
| artritis | artrosis | esclerosis múltiple | párkinson | demencia | autismo | autista | tdah | depresión | deprimido | deprimida | ansiedad
| ataques de pánico | esquizofrenia | anorexia | adicción | alcohólico | migrañas | migraña | vértigo | celíaco | celíaca | celiaco | celiaca
| intolerante a la lactosa | alérgico a la penicilina | alérgica a la penicilina | alérgico a | alérgica a | alergia a | embarazada | embarazo | aborto
| menopausia | operación de rodilla | operaron de | me operaron | me operan | cirugía | biopsia | insulina | antidepresivos | anticoagulantes
| antibióticos | inhalador | silla de ruedas | discapacidad | discapacitado | ciego | ciega | sordo | sorda | audífono | psiquiatra | oncólogo | cardiólogo
| diagnosticaron | diagnosticado | diagnosticada | tiroides | hernia | fibromialgia | pastillas para la tensión | trasplante | diabetiker | diabetikerin
| asthmatiker | epilepsie | herzinfarkt | schlaganfall | herzschrittmacher | bluthochdruck | blutdruck | blutdrucktabletten | blutdruckmittel | krebs
| brustkrebs | prostatakrebs | lungenkrebs | leukämie | chemotherapie | bestrahlung | dialyse | hiv-positiv | tuberkulose | lungenentzündung | arthrose
| rheuma | multiple sklerose | demenz | autismus | autistisch | adhs | depressionen | depressiv | angststörung | panikattacken | schizophrenie | magersucht
| alkoholiker | migräne | zöliakie | laktoseintolerant | glutenunverträglichkeit | laktoseintoleranz | allergisch gegen | allergie gegen
| allergisch gegen penicillin | allergisch auf | nussallergie | schwanger | schwangerschaft | fehlgeburt | wechseljahre | knieoperation | hüftoperation
| operiert worden | wurde operiert | antidepressiva | blutverdünner | antibiotika | asthmaspray | rollstuhl | behindert | behinderung | schwerbehindert
| blind | gehörlos | schwerhörig | hörgerät | psychiater | psychotherapie | onkologe | kardiologe | diagnostiziert | schilddrüse | bandscheibenvorfall
| herzkrank | herzfehler | transplantation | reha | pflegegrad | krankgeschrieben
`;

/** What the words stand for something else in. */
export const notHealth = `
blind date | blinds | window blinds | great depression | tropical depression | depression glass | blood pressure monitor | cancer sign | my star sign | heart attack burger | wheelchair ramp | stroke of | two stroke | four stroke | breaststroke
| cancer horoscope | allergic to mondays | allergic to anything | allergic to something | allergic to any | allergy to anything | alérgica a algún | alérgico a algún | alérgico a algo | alérgica a algo | alérgica a alguna | allergisch gegen etwas | allergisch gegen irgendetwas | allergisch gegen irgendwas | allergisch auf etwas | allergic to waiting | allergic to phone calls | zodiac cancer | cancer is my star sign | sternzeichen krebs | sordo de | trópico de cáncer | signo cáncer | wendekreis des krebses
| tropic of cancer | blood type | covid policy | therapist office chair | deaf ears | addiction to | surgery hours | disabled account | disabled feature | disabled my account | has been disabled | was disabled | is disabled | blind spot | pregnant pause
| tree surgery | surgery on the
`;
