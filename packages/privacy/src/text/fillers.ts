import { wordSet } from "./phrases.ts";

/** What is said between the parts of a number without being part of it. */
export const fillers = wordSet(`
um uh umm ummm uhh uhhh ehm hmmm mmm uhm er erm ah eh hm hmm mm mhm mhmm okay ok so then and also let me see now well yeah yes yep sure right it it's its is that's thats the
like just please hold on one-second think i i'm looking read reading here goes go next comes followed by again dash hyphen minus slash dot point space
este del esto pues eh bueno vale a ver y luego despues entonces sigue guion barra si es son el la un momento siga espere
ah ah also dann und ja gut moment naja halt mal bitte bindestrich strich punkt weiter warten sie ist das die sind dann so kurz
`);

/** What takes back the words before it. */
export const correctionWords = wordSet(`
no sorry wait actually oops scratch mean correction rather strike perdon digo espera corrijo nein quatsch entschuldigung sorry stopp falsch korrektur
`);
