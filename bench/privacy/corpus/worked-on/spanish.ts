/** The recognizers were worked on with these. The notation is told in `../../read-snippets.ts`. */
export const workedOnSpanish = `
C: {payment: cuatro uno uno uno, uno uno uno uno, uno uno uno uno, uno uno uno uno}
C: el número de mi tarjeta es {payment: 4539 1488 0343 6467}
A: Número de tarjeta. | C: {payment: cuatro nueve uno seis} | A: siga | C: {payment+: seis siete tres cuatro} | A: perfecto, siga | C: {payment+: siete cinco siete dos} | A: ¿y los últimos cuatro? | C: {payment+: cinco cero uno cinco}
A: ¿El código de atrás? | C: {payment: dos nueve cuatro}
A: ¿Me dice el CVV? | C: un momento | A: claro | C: {payment: cinco cinco ocho}
C: el código de seguridad de mi tarjeta es {payment: 813}
A: ¿Y la fecha de caducidad de la tarjeta? | C: {payment: marzo de dos mil veintiocho}
C: tarjeta {payment: cuarenta y nueve dieciséis, sesenta y siete treinta y cuatro, setenta y cinco setenta y dos, cincuenta quince}
A: Confirmo, {payment: cuatro nueve uno seis seis siete tres cuatro siete cinco siete dos cinco cero uno cinco}, ¿verdad? | C: sí
C: la cuenta es {bank: ES79 2100 0813 6101 2345 6789}
A: Dígame el IBAN. | C: {bank: ES setenta y nueve} | A: sí | C: {bank+: veintiuno cero cero} | A: siga | C: {bank+: cero ocho trece, sesenta y uno cero uno, veintitrés cuarenta y cinco, sesenta y siete ochenta y nueve}
A: ¿Número de cuenta bancaria? | C: {bank: dos cero tres ocho cinco siete siete ocho nueve ocho}
C: DNI {government_id: 00000000T}
A: ¿Me da el DNI? | C: {government_id: cero cero cero} | A: sí | C: {government_id+: cero cero cero cero cero te}
C: mi NIE, {government_id: Y2345678Z}
C: el pasaporte es {government_id: PAB987654}
C: la CURP es {government_id: GOMC900514HDFRRL09}
A: ¿Contraseña? | C: Sí, es {credentials: caballo azul 7}.
C: la contraseña del wifi es {credentials: casa2024}
A: ¿Cuál es su PIN? | C: {credentials: cuatro cuatro uno nueve}
A: ¿Cuál es el apellido de soltera de su madre? | C: {credentials: Etxeberria}
C: me llegó el código de verificación, {credentials: siete siete cuatro dos uno cero}
C: mi móvil es el {contact: seis cero cero, doce tres cuatro, cinco seis siete}
C: al {contact: +34 600 123 456}
C: mi correo: {contact: j punto garcia arroba example punto es}
C: padezco {health: asma}
C: estoy con {health: quimioterapia}
C: mi padre es {religion_or_politics: testigo de Jehová}
C: estoy afiliado al {religion_or_politics: sindicato}
C: {children: mi niña tiene tres años}
C: vivo en {location: paseo del Prado 8}
C: nací el {date_of_birth: dos de noviembre de mil novecientos noventa}
C: usan {biometric: huella digital} para entrar
C: pedido <5550 1234 7788> del <tres de mayo>
A: ¿Número de pedido? | C: <tres tres uno dos> | A: ajá | C: <nueve nueve cero cuatro>
C: vuelo <VY 1422>, puerta <B12>
C: el localizador <7 8 8 1 2 3>
C: la lectura del contador es <cinco cero dos nueve nueve>
C: factura <F-20331> por <2.310,50 euros>
C: código postal <08001>, habitación <1204>
C: quiero <tres> grandes y <dos> pequeñas
C: fueron <diecinueve con noventa y cinco>
C: termina en <4412>, la Visa
A: ¿Los últimos cuatro dígitos de la tarjeta? | C: <uno cero cero cinco>
C: cargaron <129,99> en mi tarjeta
C: llego entre las <nueve y cuarto> y las <once menos veinte>
C: extensión <cuatro cuatro uno>
C: no recuerdo mi <contraseña>
A: ¿Quiere cambiar el PIN? | C: <Sí>, luego.
C: póliza <PL 0099 2231>, siniestro <7712>
C: mi hija es <abogada>
C: tengo <dos> perros y <un> gato
C: llamé <dos> veces el <lunes>
C: quiero abrir una <cuenta corriente>
C: ¿basta con el <pasaporte>?
C: serie <4R2K 9L1>
C: la calle está en <obras>
C: nos vemos a las <once>
C: número de expediente <cuatro cuatro siete uno cero cero dos>
C: bono de <diez> viajes por <doce euros>
A: ¿Me da el número de su tarjeta? | C: Sí, {payment: 4539} | A: Ajá. | C: {payment+: 1488} | A: Sí. | C: {payment+: 0343} | A: ¿Y qué más? | C: {payment+: 6467}
A: ¿Y el código? | C: ¿el de atrás? {payment: cuatro siete uno}
A: ¿Cuál es su contraseña? | C: Mi contraseña es {credentials: Mariposa}, con mayúscula.
C: cambié mi contraseña a {credentials: Perro2023}
C: la clave del cajero es {credentials: uno dos tres cuatro}
C: tarjeta número {payment: cuatro mil quinientos treinta y nueve, mil cuatrocientos ochenta y ocho, cero tres cuatro tres, seis mil cuatrocientos sesenta y siete}
C: El número de tarjeta del cliente es {payment: 4539148803436467}.
C: La contraseña del cliente es {credentials: girasol22}.
A: ¿Me confirma su clave? | C: {credentials: nueve nueve uno ocho}
A: ¿Cómo se llama su mascota? Es la pregunta de seguridad. | C: {credentials: Luna}
A: ¿Los tres números de detrás? | C: {payment: dos dos uno}
A: ¿Y el CVC de la tarjeta? | C: Es el {payment: dos veintiuno}.
A: ¿Fecha de vencimiento? De la tarjeta. | C: {payment: once del veintiocho}
A: Dígame la tarjeta completa. | C: {payment: cinco cuatro dos cinco dos tres tres cuatro tres cero uno cero nueve nueve cero tres}
C: NIE {government_id: X-1234567-L}
C: DNI {government_id: 12.345.678-Z}
C: mi DNI es {government_id: doce, trescientos cuarenta y cinco, seiscientos setenta y ocho, zeta}
A: ¿Contraseña? | C: No se la puedo <dar>.
A: ¿Me dice la contraseña? | C: Sí, apunte: {credentials: pez azul 22}
C: mi contraseña era {credentials: pezazul} y no entra
C: El cliente dio el CVV {payment: 447}.
C: La clienta olvidó <su contraseña>.
`;
