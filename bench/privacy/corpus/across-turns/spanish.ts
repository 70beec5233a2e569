/** A second blind set, written without running the recognizers. Notation: `../../read-snippets.ts`. */
export const acrossTurnsSpanish = `
C: mi número es {payment: cuatro uno uno uno, siete siete dos cero} | A: Perdone, ¿es el número de la tarjeta? | C: sí | A: Siga, por favor. | C: {payment+: dos nueve cero tres, ocho uno cinco siete}
C: a ver, {payment: cuatro cero cero cinco, cinco uno dos cero} | A: ¿Y eso es de la tarjeta de débito? | C: sí, {payment+: seis nueve uno ocho, cuatro tres cero ocho}
C: apunte, {payment: 4532 6301} | A: Un momento, que abro la pantalla de pago. Dígame la tarjeta. | C: {payment+: 7749 0284}
C: aquí lo tengo, {payment: cinco cinco cinco cinco, doce treinta y cuatro} | A: ¿Y el resto? | C: {payment+: noventa ochenta y uno, setenta y dos sesenta y siete}
C: {payment: cincuenta y dos cero tres} | A: ajá | C: {payment+: ochenta y dos setenta y cuatro} | A: ajá | C: {payment+: sesenta y seis diecinueve} | A: ¿y los últimos cuatro de la tarjeta? | C: {payment+: treinta cincuenta y nueve}
C: {payment: 2223 0048} | A: Son ocho dígitos, la tarjeta tiene dieciséis. | C: ay, perdón, {payment+: 1122 0911}
C: es {payment: tres siete uno cuatro, cuatro nueve seis tres} | A: ¿Es una American Express? | C: Sí. {payment+: Nueve ocho cero dos, uno seis cuatro}.
C: {payment: cuatro cuatro ocho cinco, uno dos cero tres} | A: ¿Y luego? | C: {payment+: nueve nueve seis cuatro, siete uno cero ocho}
C: empieza por {payment: cuatro nueve uno seis siete tres} | A: ¿qué sigue? | C: {payment+: tres cinco cero dos, ocho uno nueve cero cuatro nueve}
C: {payment: 4005 5120} | A: ¿Eso es una tarjeta? Por teléfono no podemos tomarla. | C: ah, vale
C: {payment: nueve uno cuatro} | A: ¿Es el código de atrás de la tarjeta? | C: Eso es.
C: {credentials: siete siete uno dos} | A: ¿Ese es su PIN? | C: Sí, ese.
C: {credentials: cuatro cero nueve, uno uno ocho} | A: ¿Es el código que le acabamos de enviar por SMS? | C: Sí.
C: {government_id: cuarenta y siete doce} | A: ¿Es el DNI? | C: sí, {government_id+: cero nueve tres cinco, F}
A: Dígame el IBAN. | C: {bank: ES91 2100} | A: siga | C: {bank+: 0418 4502} | A: siga | C: {bank+: 0005 1332}
A: ¿Un teléfono? | C: {contact: seis cinco cinco} | A: sí | C: {contact+: cero uno} | A: sí | C: {contact+: cero uno cuatro seis}
C: mi número es <cuatro uno uno uno, siete siete dos cero> | A: ¿Es el número de pedido? | C: sí | A: ¿Y el resto? | C: <dos nueve cero tres>
C: a ver, <cuatro cero cero cinco, cinco uno dos cero> | A: ¿Ese es el de seguimiento? | C: sí, <seis nueve uno ocho>
C: <4532 6301> | A: Gracias, ya veo el pedido. ¿Cómo quiere pagar? | C: Con tarjeta.
C: <siete siete uno dos> | A: ¿Es la habitación? | C: sí
C: <nueve uno cuatro> | A: ¿Es el vuelo? | C: Sí, el <nueve uno cuatro>.
C: <ocho ocho tres cero, cuatro cuatro siete uno> | A: ¿Ese es su número de socio? | C: Sí.
A: ¿La referencia? | C: <dos dos tres cero> | A: siga | C: <cero cuatro ocho uno> | A: ¿y el resto? | C: <uno dos dos>
A: Léame el número de serie. | C: <cuatro cinco tres dos> | A: ajá | C: <seis tres cero uno> | A: ajá | C: <siete siete cuatro nueve>
C: el total fueron <cuarenta y cinco con doce> | A: ¿Y con qué tarjeta pagó? | C: Con la visa.
C: pedimos <doscientos>, creo que <cuatro mil> hojas | A: ¿Y el número de tarjeta? | C: Prefiero factura.
C: factura <5123 9081> | A: La tengo. ¿Tarjeta o transferencia? | C: Transferencia.
C: me mudé en <mil novecientos noventa y dos> | A: ¿Y qué tarjeta tiene? | C: Solo la de la biblioteca.
C: pone <4716 2238> y luego <9910> en el paquete | A: Es nuestro, gracias. ¿Su tarjeta sigue vigente? | C: sí
A: ¿La puerta? | C: <catorce> | A: ¿Y el vuelo? | C: <cuatro uno uno uno> | A: Con su tarjeta puede entrar a la sala. | C: genial
C: marca <uno ocho cero cuatro cuatro> | A: Es la lectura del contador, gracias. ¿Lo cargo a su tarjeta? | C: sí
C: <cuatro cero nueve, uno uno ocho> | A: ¿Es el número del billete? | C: Sí.
`;
