/** Written after the recognizers, without running them; nobody tunes them by it. Notation: `../../read-snippets.ts`. */
export const heldOutSpanish = `
A: ¿Con qué tarjeta va a pagar? | C: Con la Visa, {payment: cuatro nueve dos nueve, cuatro cuatro uno siete, dos dos cero dos, uno uno ocho tres}
A: Cuando quiera, la numeración. | C: {payment: 4929 4417} | A: bien | C: {payment+: 2202 1183}
A: Dígame los dieciséis dígitos. | C: {payment: cuarenta y nueve veintinueve} | A: sí | C: {payment+: cuarenta y cuatro diecisiete} | A: vale | C: {payment+: veintidós cero dos, once ochenta y tres}
A: ¿Y el código de seguridad? | C: {payment: cuatro cero ocho}
A: ¿Me da los tres numeritos de atrás? | C: {payment: seis uno nueve}
C: caduca en {payment: julio de 2030}, es la Visa
C: el CVC es el {payment: 905}
C: mi IBAN es {bank: ES60 0049 1500 0512 3456 7892}
A: ¿El número de cuenta para la domiciliación? | C: {bank: cero cero cuatro nueve, uno cinco cero cero, cero cinco, uno dos tres cuatro cinco seis siete ocho nueve dos}
C: mi DNI es {government_id: 45678901G}
A: ¿Su número de DNI? | C: {government_id: cuarenta y cinco, seis siete ocho, nueve cero uno, ge}
A: ¿NIE? | C: {government_id: zeta uno dos tres cuatro cinco seis siete erre}
C: número de la Seguridad Social {government_id: 28 12345678 40}
A: ¿Me dice su contraseña, por favor? | C: {credentials: Tulipán rojo}
C: la contraseña que puse es {credentials: Verano88}
A: ¿Su PIN de cuatro cifras? | C: {credentials: nueve cero dos uno}
A: ¿Qué código le ha llegado por SMS? | C: el {credentials: seis uno cero nueve ocho dos}
A: ¿El nombre de su primera mascota? | C: {credentials: Toby}
C: llámeme al {contact: 655 12 34 56}
C: mi correo es {contact: casa punto gil arroba example punto com}
C: soy {health: diabético}
C: mi marido tiene {health: demencia}
C: entro con {biometric: reconocimiento facial}
C: somos {religion_or_politics: judíos}
C: {children: mi hijo va a la guardería}
C: la dirección es {location: avenida del Puerto 22}
C: nací el {date_of_birth: nueve de enero de mil novecientos sesenta y uno}
A: ¿El localizador? | C: <ka ele ocho cuatro dos>
C: orden de trabajo <118823>
C: el paquete pone <JD01 4600 0078 2219 0011>
C: volé en el <UX 1118>
C: número de reserva <dos dos nueve cuatro siete seis uno>
A: ¿Qué marca el contador? | C: <uno ocho cuatro cuatro dos>
C: recibo <9920114432>, son <ochenta y dos con cincuenta>
C: siniestro <A 4471002>
C: pagué <trescientos doce euros> con la tarjeta
C: me rechazaron la tarjeta <tres> veces
C: a las <siete y media> del <dieciocho>
C: habitación <2214>, salgo el <tres de junio>
C: código postal <46021>
A: ¿Las cuatro últimas cifras de la tarjeta? | C: <uno uno ocho tres>
C: la que acaba en <1183>
C: póliza <P 4471229>
C: la contraseña ha <caducado>
A: ¿Sabe su PIN? | C: <No>, la verdad.
C: el lector de <huellas> no va
C: pesa <cuarenta y dos> kilos
C: llamé <cuatro> veces
C: matrícula <1234 BCD>
C: código de descuento <OTOÑO20>
C: mi hija vive en <Austin>
C: caso <0047-1183>
C: número de socio <0098812>
C: <diecisiete> de las <cuarenta> cajas
`;
