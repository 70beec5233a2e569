import { describe, expect, it } from "vitest";
import { extractLocally } from "../testing/written-calls.ts";

/** Contents and kinds of what a written call leaves; turns are parted by "|". The call is on a Monday, 2026-10-26. */
async function told(text: string, language: string): Promise<string[]> {
  const call = { startedAt: new Date("2026-10-26T15:00:00Z"), language, timeZone: null };
  const { candidates } = await extractLocally(text.replaceAll("|", "\n"), { call });
  return candidates.map(({ content }) => content);
}

describe("Spanish statements", () => {
  it.each([
    ["C: Hola, llamo por un pedido que no ha llegado.", "Llama por un pedido que no ha llegado."],
    ["C: Hola, mi paquete todavía no ha llegado.", "Su paquete todavía no ha llegado."],
    ["C: Hola, buenas, no me llamen por la mañana, por favor.", "Pide que no le llamen por la mañana."],
    ["C: Hola, quiero cancelar la tarjeta antigua porque nos mudamos.", "Quiere cancelar la tarjeta antigua."],
    ["C: Me acabo de mudar a Valencia y todavía no tengo internet.", "Se acaba de mudar a Valencia."],
    ["C: Llamo porque me han cobrado dos veces la cuota.", "Le han cobrado dos veces la cuota."],
    ["C: Soy profesora y doy clases por la mañana.", "Da clases por la mañana."],
    ["C: No como carne, pero pescado sí.", "No come carne, pero pescado sí."],
    ["C: Perdí la cartera ayer en el metro.", "Perdió la cartera ayer (2026-10-25) en el metro."],
    ["C: Mi marido está en silla de ruedas.", "Su marido está en silla de ruedas."],
    ["C: Mi jefe me ha pedido la factura.", "Su jefe le ha pedido la factura."],
    ["C: Vivimos en un cuarto sin ascensor.", "Viven en un cuarto sin ascensor."],
    ["C: Que no me lo dejen en el portal.", "Pide que no se lo dejen en el portal."],
    ["C: ¿Puede mandarme la factura por correo?", "Pide: mandarle la factura por correo."],
    ["C: Tengo un perro grande, ¿admiten mascotas?", "Tiene un perro grande."],
    ["C: La lavadora hace un ruido muy raro.", "Problema: La lavadora hace un ruido muy raro."],
    ["C: Los lunes tengo guardia en el hospital.", "Los lunes tiene guardia en el hospital."],
    ["C: Mi hija Ana viene. Ella trabaja en Toledo.", "Su hija Ana trabaja en Toledo."],
  ])("%s", async (text, content) => {
    expect(await told(text, "es")).toContain(content);
  });

  it.each([
    ["A: ¿Qué presupuesto tienen?|C: Novecientos, como mucho.", "Presupuesto: Novecientos, como mucho."],
    ["A: ¿Qué talla usa?|C: La M. No, perdón, la L.", "Talla: la L."],
    ["A: ¿Prefiere pasillo o ventanilla?|C: Pasillo, por favor.", "Elige pasillo."],
    ["A: ¿Cuántas habitaciones?|C: Dos.", "Habitaciones: Dos."],
    [
      "A: ¿Su fecha de nacimiento?|C: El 4 de julio de 1985.",
      "Fecha de nacimiento: el 4 de julio de 1985 (1985-07-04).",
    ],
    ["C: Buenas.|A: ¿Le llamamos por teléfono?|C: Por WhatsApp mejor.", "Prefiere que le contacten por WhatsApp."],
    ["C: Buenas.|A: Con vistas al mar hay balcón.|C: Pues balcón no.", "Descarta: balcón."],
    [
      "A: ¿Su teléfono?|C: Seiscientos once, cero cero cero, cuatrocientos treinta y dos.",
      "El teléfono de contacto es 611000432.",
    ],
  ])("of an answer: %s", async (text, content) => {
    expect(await told(text, "es")).toContain(content);
  });

  it.each([
    "C: Oiga, espere un momento que busco el papel.",
    "C: Pues no sé, déjeme pensarlo.",
    "C: Le agradezco mucho su ayuda, es usted muy amable.",
    "C: Si me hacen un descuento, me lo pienso.",
    "A: ¿Algo más?|C: No, nada más, muchas gracias.",
    "C: Quería saber a qué hora abren.",
    "C: Quédese el cambio, no importa.",
  ])("are not made of: %s", async (text) => {
    expect(await told(text, "es")).toEqual([]);
  });
});

describe("German statements", () => {
  it.each([
    ["C: Guten Tag, meine Bestellung ist noch nicht angekommen.", "Ihre Bestellung ist noch nicht angekommen."],
    ["C: Guten Tag, ich habe seit gestern kein Internet mehr.", "Hat seit gestern (2026-10-25) kein Internet mehr."],
    ["C: Mein Auto wurde beschädigt und ich warte seit drei Wochen.", "Ihr Auto wurde beschädigt."],
    ["C: Ja, ich bin gegen Penicillin allergisch.", "Ist gegen Penicillin allergisch."],
    ["C: Bitte rufen Sie mich nicht vor zehn an.", "Bittet, sie nicht vor zehn anzurufen."],
    ["C: Können Sie mir die Rechnung per Post schicken?", "Bittet, ihr die Rechnung per Post zu schicken."],
    ["C: Ich arbeite in einer Bäckerei und stehe um vier auf.", "Steht um vier auf."],
    ["C: Mein Mann sitzt im Rollstuhl.", "Ihr Mann sitzt im Rollstuhl."],
    ["C: Fleisch esse ich nicht, aber Fisch schon.", "Fleisch isst sie nicht, aber Fisch schon."],
    ["C: Wir wohnen im vierten Stock ohne Aufzug.", "Sie wohnen im vierten Stock ohne Aufzug."],
    ["C: Meine Mutter ist krank. Sie ist im Mai operiert worden.", "Ihre Mutter ist im Mai operiert worden."],
    ["C: Ich nehme jeden Morgen Tabletten gegen Bluthochdruck.", "Nimmt jeden Morgen Tabletten gegen Bluthochdruck."],
    ["C: Ich habe einen großen Hund, sind Haustiere erlaubt?", "Hat einen großen Hund."],
    ["C: Sie haben mir die Gebühr doppelt abgebucht.", "Die Firma hat ihr die Gebühr doppelt abgebucht."],
    ["C: Mir tut seit einer Woche der Rücken weh.", "Ihr tut seit einer Woche der Rücken weh."],
    ["C: Ich freue mich auf den Urlaub in Italien.", "Freut sich auf den Urlaub in Italien."],
    ["C: Mein Name ist Ute Kern, meine Heizung rattert.", "Ihre Heizung rattert."],
  ])("%s", async (text, content) => {
    expect(await told(text, "de")).toContain(content);
  });

  it.each([
    ["A: Welche Größe tragen Sie?|C: M. Nein, Entschuldigung, L.", "Größe: L."],
    ["A: Gang oder Fenster?|C: Gang bitte, ich habe lange Beine.", "Wählt: Gang."],
    [
      "A: Welches Budget haben Sie?|C: So fünfzehnhundert Euro, mehr nicht.",
      "Budget: fünfzehnhundert Euro, mehr nicht.",
    ],
    [
      "A: Wann passt es Ihnen?|C: Dienstags nachmittags, ich arbeite bis fünf.",
      "Gewünschter Termin: Dienstags nachmittags.",
    ],
    ["C: Tag.|A: Sollen wir Sie anrufen?|C: Lieber per SMS.", "Bevorzugt Kontakt per SMS."],
    ["C: Tag.|A: Morgen um acht?|C: Übermorgen um neun?", "Gewünschter Termin: Übermorgen (2026-10-28) um neun."],
  ])("of an answer: %s", async (text, content) => {
    expect(await told(text, "de")).toContain(content);
  });

  it.each([
    "C: Moment, ich muss kurz den Zettel suchen.",
    "C: Hm, weiß ich nicht, das muss ich mir überlegen.",
    "C: Vielen Dank für Ihre Hilfe, Sie sind sehr freundlich.",
    "C: Wenn Sie mir einen Rabatt geben, überlege ich es mir.",
    "A: Sonst noch etwas?|C: Nein, das war alles, vielen Dank.",
    "C: Ich wollte fragen, wann Sie öffnen.",
    "C: Passt schon, stimmt so.",
  ])("are not made of: %s", async (text) => {
    expect(await told(text, "de")).toEqual([]);
  });
});

describe("A caller who opens with the name", () => {
  it.each([
    ["A: Guten Tag.|C: Kühn, Herbert Kühn. Ich will kündigen.", "de", "Herbert Kühn"],
    ["A: Guten Tag.|C: Guten Morgen, Ulrike Hansen.", "de", "Ulrike Hansen"],
    ["A: ¿Con quién hablo?|C: Con Octavio Salas.", "es", "Octavio Salas"],
    ["A: ¿Cómo se llama su hijo?|C: Pol. Y yo, Nuria Bosch.", "es", "Nuria Bosch"],
  ])("%s", async (text, language, name) => {
    const call = { startedAt: new Date("2026-10-26T15:00:00Z"), language, timeZone: null };
    expect((await extractLocally(text.replaceAll("|", "\n"), { call })).callerName).toBe(name);
  });
});
