/** Written before the recognizers. Its few misses were looked at after the first reading. Notation: `../../read-snippets.ts`. */
export const firstSpanish = `
C: Mi tarjeta es la {payment: 4111 1111 1111 1111}.
A: ¿Me dice el número de la tarjeta? | C: {payment: cuatro uno uno uno, uno uno uno uno, uno uno uno uno, uno uno uno uno}
A: ¿El número de tarjeta, por favor? | C: {payment: cinco cinco cinco cinco} | A: siga | C: {payment+: cinco cinco cinco cinco} | A: sí | C: {payment+: cinco cinco cinco cinco cuatro cuatro cuatro cuatro}
A: Dígame los números de la tarjeta. | C: {payment: cuarenta y dos cuarenta y dos} | A: ajá | C: {payment+: cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos}
A: ¿Y los tres dígitos de atrás? | C: {payment: siete tres siete}
A: ¿Cuál es el código de seguridad de la tarjeta? | C: {payment: cuatro cero nueve}.
C: El CVV es {payment: 512}.
A: ¿Cuándo caduca la tarjeta? | C: {payment: cero nueve veintisiete}.
C: tarjeta {payment: 5105 1051 0510 5100}, vence {payment: 11/28}
C: Apunte, {payment: cuatro cero uno dos, eh, ocho ocho ocho ocho, ocho ocho ocho ocho, uno ocho ocho uno}, es Visa.
A: Entonces es la {payment: 4242 4242 4242 4242}, ¿correcto? | C: Correcto.
C: El IBAN es {bank: ES91 2100 0418 4502 0005 1332}.
A: ¿Me da su número de cuenta? | C: {bank: E S nueve uno, dos uno cero cero, cero cuatro uno ocho, cuatro cinco cero dos, cero cero cero cinco, uno tres tres dos}
C: mi cuenta bancaria es la {bank: 2100 0418 45 0200051332}
A: ¿Cuál es la CLABE? | C: {bank: cero tres dos uno ocho cero, cero cero cero uno uno ocho, tres cinco nueve siete uno nueve}
C: Mi DNI es el {government_id: 12345678Z}.
A: ¿Su DNI? | C: {government_id: uno dos tres cuatro cinco seis siete ocho zeta}
C: el NIE es {government_id: X1234567L}
A: Dígame su NIE, por favor. | C: {government_id: equis uno dos tres cuatro cinco seis siete ele}
C: mi número de pasaporte es {government_id: AAB 123456}
A: ¿Número de la seguridad social? | C: {government_id: veintiocho doce treinta y cuatro cincuenta y seis setenta y ocho noventa}
A: ¿Cuál es su contraseña? | C: {credentials: girasol 22}
C: Mi contraseña es {credentials: LunaRoja9}.
A: ¿El PIN? | C: {credentials: ocho cero uno dos}.
C: La clave es {credentials: uno nueve ocho cuatro}
A: Le hemos enviado un código por SMS, ¿cuál es? | C: {credentials: cuatro ocho dos nueve uno cero}
A: Pregunta de seguridad: ¿cómo se llamaba su primera mascota? | C: {credentials: Canela}.
C: el código de verificación es {credentials: 339017}
C: Mi teléfono es el {contact: 612 34 56 78}.
A: ¿Un número de contacto? | C: {contact: seis doce, treinta y cuatro, cincuenta y seis, setenta y ocho}
C: mi correo es {contact: ana punto lopez arroba example punto com}
A: ¿Su email? | C: {contact: maria guion bajo ruiz arroba example punto org}
C: llámeme al {contact: más treinta y cuatro seis uno dos tres cuatro cinco seis siete ocho}
C: Escríbame a {contact: pedro.gil@example.com}.
C: Tengo {health: diabetes tipo dos}.
C: mi madre tiene {health: cáncer de mama}
C: Estoy {health: embarazada} de cinco meses.
C: Soy {health: alérgico a la penicilina}.
C: tomo {health: antidepresivos} por la noche
C: me tomaron la {biometric: huella dactilar} en la oficina
C: no quiero el {biometric: reconocimiento facial} en mi cuenta
C: Vivo en la {location: calle Mayor 14}, tercero izquierda.
C: mándelo a {location: avenida de la Constitución, número veintitrés}
C: estamos en {location: plaza de España 5}
A: ¿Fecha de nacimiento? | C: {date_of_birth: cuatro de marzo de mil novecientos ochenta y dos}
C: Nací el {date_of_birth: 19 de julio de 1975}.
C: mi fecha de nacimiento es {date_of_birth: 04/12/1990}
C: Es para mi {children: hijo de ocho años}.
C: {children: mi hija tiene seis años} y se marea
C: Somos {religion_or_politics: musulmanes}, nada de cerdo.
C: soy {religion_or_politics: católica} practicante
C: yo {religion_or_politics: voté a} los verdes
C: Mi número de pedido es el <4471 2299>.
A: ¿Número de pedido? | C: <cuatro cuatro siete uno dos dos nueve nueve>
C: el número de seguimiento es <9400 1118 9922 3344 5566 77>
C: voy en el vuelo <IB 3456>
C: vuelo <Iberia treinta y cuatro cincuenta y seis> a Bilbao
C: El localizador es <XK47PQ>.
A: ¿Número de reserva? | C: <siete siete tres> | A: siga | C: <cuatro uno nueve>
C: la factura <2024/00917> está mal
C: El contador marca <cero cuatro cinco siete uno nueve>.
C: expediente <00482913>, de la semana pasada
C: Me costó <1.249,99 euros>.
C: me cobraron <cuarenta y cinco euros> dos veces en la tarjeta
C: quiero <doscientas cincuenta> unidades
C: La cita es el <cuatro de marzo a las tres y cuarto>.
C: Vengo a las <diez y media> el <veintiuno>.
C: el modelo es <WF45R6100>
C: código postal <28013>
A: ¿Y el código postal? | C: <dos ocho cero uno tres>
C: estoy en la habitación <412>
C: la extensión <2207>, por favor
C: mi tarjeta de fidelización es la <6004 1234 9>
C: esperé <45 minutos> y luego <veinte> más
C: soy cliente desde hace <doce años>
C: La tarjeta termina en <4242>.
C: Mi contraseña <no funciona>.
C: olvidé la contraseña <otra vez>
A: ¿Recuerda su contraseña? | C: <No, no me acuerdo.>
C: el PIN <está bloqueado>
C: mi ordenador tiene un <virus>
C: La <salud> de la batería está al <81 por ciento>.
C: lo necesito para <junio de 2027>
C: El pasaporte <caduca en mayo>, ¿sirve para la reserva?
C: mi número de póliza es <HO 3344 9921>
C: mesa para <seis> a las <siete y media>
C: está en la calle de la <Iglesia>, no sé el número
C: <una> vez fui y <dos> veces llamé
C: número de cliente <550123456>
A: ¿Cuántos pidió? | C: <Veinticuatro>, en <dos> cajas.
C: el tren de las <8:45>, vía <doce>, coche <cuatro>
C: use el código <VERANO20>
C: el sensor de <huellas> del móvil se rompió
C: las medidas son <120 por 80 por 75>
C: la bolsa pesa <veintitrés> kilos
C: se llama <Jesús> y es de contabilidad
C: mi <yerno> tiene <cuarenta> años y trabaja en un banco
C: <once> personas y <una> silla de bebé
A: ¿Su número de socio? | C: <uno cero cero dos tres tres cuatro>
C: número de serie <SN 4478 2290 1187 3341>
C: la <cuenta> del restaurante fue de <ochenta> euros
C: subió el <treinta> por ciento en <2024>
C: kilómetro <doscientos doce> de la autovía
`;
