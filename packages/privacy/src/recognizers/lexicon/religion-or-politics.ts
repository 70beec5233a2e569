/** Belief, party, union membership and votes. */
export const religionOrPoliticsPhrases = `
ich bin jude | er ist jude | i vote for | i always vote | left wing party | right wing party | muslim | muslims | catholic | catholics | protestant | jewish | buddhist | hindu | sikh | atheist | mormon | evangelical | orthodox jew
| orthodox christian | born again christian | jehovah's witness | jehovahs witness | agnostic | i'm christian | i am christian | practicing christian
| we're christian | we are christian | devout | observe ramadan | during ramadan | fasting for ramadan | ramadan | keep kosher | keep the sabbath | shabbat
| sabbath | go to the mosque | goes to the mosque | go to the synagogue | goes to the synagogue | go to church | goes to church | go to mass | goes to mass | our mosque | my mosque | our synagogue | my synagogue | my church | our church | my rabbi | my imam | my pastor | my priest | baptized
| bar mitzvah | bat mitzvah | voted for | i voted | i vote | registered republican | registered democrat | republican | democrat | socialist | communist
| conservative party | labour party | labour voter | trump supporter | biden supporter | party member of | member of the union | union member
| shop steward | trade union | libertarian | campaign for the | political party | musulmán | musulmana | musulmanes | católico | católica | católicos
| protestante | judío | judía | judíos | budista | hinduista | ateo | atea | testigo de jehová | testigos de jehová | evangélico | evangélica | ramadán
| mi iglesia | nuestra iglesia | mi parroquia | mezquita | sinagoga | creyente | cristiano practicante | cristiana practicante | soy cristiano
| soy cristiana | somos cristianos | voté a | voté por | voto a | votamos a | votar a | socialista | comunista | afiliado al partido | militante
| sindicato | afiliado al sindicato | sindicalista | de derechas | de izquierdas | muslime | moslem | muslimin | muslimisch | katholisch | katholik
| katholikin | evangelisch | protestantisch | jüdisch | jüdin | juden | buddhistin | buddhistisch | atheistin | zeugen jehovas | zeuge jehovas
| zeugin jehovas | konfessionslos | hinduistisch | moschee | synagoge | meine kirche | ich bin christ | gläubig | fastenmonat | christlich | gewählt habe
| grünen gewählt | die grünen gewählt | spd gewählt | die spd gewählt | cdu gewählt | die cdu gewählt | afd gewählt | die afd gewählt | die linke gewählt
| fdp gewählt | die fdp gewählt | wähle die | wählen die | parteimitglied | in der partei | sozialdemokrat | gewerkschaft | gewerkschaftsmitglied
| betriebsrat | in der gewerkschaft
`;

/** Streets, names, hotels and companies. */
export const notReligionOrPolitics = `
church street | my church street | catholic street | catholic school road | republican street | democrat street | hindu kush | vote for my favorite | vote for the best | vote for best | voted for best | voted for the best | voted best | credit union | western union | european union | union jack | union street | union square | union station
| conservative estimate | orthodox method | jewish quarter hotel | left wing of | right wing of | calle sindicato | sindicato street | unión europea | evangelisches krankenhaus | katholisches krankenhaus | christlicher name | judenplatz | moscheestraße | synagogenstraße | catholic hospital
| hospital católico | colegio católico | hotel católico | calle judíos | plaza de los judíos
`;
