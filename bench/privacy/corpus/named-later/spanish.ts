/** Written without running the recognizers; nobody tunes them by it. Notation: `../../read-snippets.ts`. */
export const namedLaterSpanish = `
C: se lo doy ya, {payment: cuatro nueve uno seis, siete tres tres cinco} | A: Espere, ¿me está dando la tarjeta? | C: ¿no la necesita? | A: Sí, perdone, siga. | C: {payment+: cero dos ocho uno, nueve cero cuatro nueve}
C: {payment: 4556 6731}, ¿vale? | A: ¿Eso qué es? | C: la visa | A: Ah. ¿Qué falta? | C: {payment+: 0982 0401}
C: {payment: 5301 2555} | A: ¿De quién es esta tarjeta? | C: De mi mujer. {payment+: 9012 3845}
C: {payment: cuatro ocho dos} | A: ¿Ese es el CVV? | C: sí
C: {credentials: 3306} | A: ¿y esa es la clave del buzón? | C: exacto
C: {credentials: uno uno nueve cuatro dos seis} | A: Ah, ¿es el código de verificación? | C: Sí, me acaba de llegar.
C: {payment: 4799 1234} | A: ¿Es para el pago? | C: sí | A: cuatro más, por favor | C: {payment+: 0071} | A: y cuatro más | C: {payment+: 8653}
C: <4556 6731>, ¿vale? | A: ¿Eso qué es? | C: el pedido | A: Ah. ¿Qué falta? | C: <0982>
C: <cuatro ocho dos> | A: ¿Ese es el cuarto? | C: sí
C: <3306> | A: ¿y ese es el piso? | C: exacto
C: <uno uno nueve cuatro dos seis> | A: Ah, ¿es el siniestro? | C: Sí, me llegó por correo.
C: seríamos <cuatro> adultos y <dos> niños, del <diecinueve> al <veintitrés> | A: Perfecto. ¿Es la misma tarjeta de siempre? | C: sí
C: me cobraron <veintidós cincuenta> dos veces | A: ¿Es en su tarjeta? | C: En la aplicación.
C: sale <cinco cinco cinco cinco> | A: Eso es un error. Apáguela. | C: vale
`;
