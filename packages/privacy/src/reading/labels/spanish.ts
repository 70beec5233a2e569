import type { LabelPhrases } from "./label-kinds.ts";

export const spanishLabels: LabelPhrases = {
  card: `tarjeta | numeración | la numeración | tarjetas | tarjeta de crédito | tarjeta de débito | número de tarjeta | número de la tarjeta | números de la tarjeta | numeración de la tarjeta
    | dieciséis dígitos | 16 dígitos | tarjeta bancaria | número largo | número de mi tarjeta | número de su tarjeta | número de tu tarjeta | dígitos de la tarjeta | dígitos de su tarjeta`,
  cvv: `código de seguridad | código de seguridad de la tarjeta | tres dígitos de atrás | tres dígitos del reverso | 3 dígitos de atrás | tres números de atrás | 3 números de atrás
    | código de atrás | código del reverso | número de atrás | dígitos de atrás | dígitos del reverso | últimos tres dígitos | últimos tres números | tres últimos números | reverso de la tarjeta
    | parte de atrás | tres de atrás | código de verificación de la tarjeta | tres cifras de atrás | tres cifras del reverso | tres últimos dígitos | los tres numeritos de atrás | atrás de la tarjeta
    | detrás de la tarjeta | el de atrás | los de atrás | de detrás | tres numeritos de atrás | dígitos que aparecen detrás | tres dígitos que aparecen detrás`,
  expiry: `caduca | caducidad | fecha de caducidad | vence | vencimiento | fecha de vencimiento | válida hasta | expira | fecha de expiración | mes y año`,
  last_four: `termina en | terminada en | acaba en | acabada en | últimos cuatro dígitos | últimos cuatro | últimos 4 | últimos 4 dígitos | cuatro últimos dígitos | cuatro últimos | terminación`,
  iban: "iban | el iban | número iban | código iban",
  bic: "código swift | código bic",
  bank_account: `cuenta bancaria | número de cuenta | número de cuenta bancaria | cuenta corriente | cuenta de ahorros | clabe | cbu | número de mi cuenta | número de su cuenta
    | cuenta clabe | clabe interbancaria | cuenta de ahorro | cuenta del banco`,
  account: "cuenta",
  routing: "código de la entidad | código de sucursal | número de ruta",
  ssn: `número de la seguridad social | número de seguridad social | seguridad social | número de afiliación`,
  passport: "pasaporte | número de pasaporte | número del pasaporte",
  national_id: `dni | d n i | nie | n i e | documento nacional de identidad | documento de identidad | número de identidad | cédula | número de cédula | cédula de identidad | curp | carné de identidad
    | número de documento | documento | carnet de identidad | número de identificación | nif | n i f | tarjeta sanitaria | número de dni | número del dni`,
  tax_id: "rfc | cif | número de identificación fiscal | identificación fiscal | nit | cuit | cuil | rut",
  licence:
    "carné de conducir | permiso de conducir | licencia de conducir | número de licencia | carnet de conducir | licencia de manejo",
  phone: `teléfono | número de teléfono | móvil | celular | número de móvil | número de contacto | número de celular | llámeme | llámeme al | llámame | llámame al | mi número | mi número es | whatsapp
    | contactarle | contactarme | localizarme | me puede llamar al | llamarle | llamarme al | llamarme | teléfono fijo | fijo | su número`,
  email: "correo | correo electrónico | email | dirección de correo | mail",
  password:
    "contraseña | la contraseña | palabra clave | palabra secreta | clave de acceso | password | contraseñas | clave del wifi | contraseña del wifi | palabra de seguridad",
  pin: "pin | el pin | clave | la clave | número pin | código pin | código de acceso | clave secreta | número secreto | clave telefónica | clave numérica | código de la alarma",
  one_time_code: `le envío un código | enviando un código | le mando un código | código al móvil | código de verificación | código que le enviamos | código que me mandaron | código que me enviaron | código por sms | código de un solo uso | código de confirmación que le enviamos
    | código que le mandamos | código sms | código del sms | código que le he enviado | código que le hemos enviado | enviado un código | un código por sms | clave de un solo uso | código de autenticación
    | código que recibió | código que recibí | código que me ha llegado | código que me llegó | código que le ha llegado | mandado un código | enviado un código por sms | código de seis dígitos | enviamos un código
    | código que me acaban de enviar | código que te mandé`,
  security_question: `pregunta de seguridad | primera mascota | apellido de soltera | respuesta secreta | respuesta de seguridad | nombre de soltera | primer colegio | primera escuela | pregunta secreta
    | profesor favorito | primer coche`,
  api_key: "clave de api | clave api | token de acceso | clave privada | api key",
  date_of_birth:
    "fecha de nacimiento | nacimiento | nací | nacido | nacida | nació | cumpleaños | nací el | cumplo años",
  address:
    "dirección | domicilio | vivo en | vive en | dirección de envío | dirección de entrega | mándelo a | envíelo a | entregar en",
  coordinates: "coordenadas | latitud | longitud",
  other: `pedido | número de pedido | número del pedido | orden | número de orden | orden de compra | número de seguimiento | seguimiento | código de seguimiento
    | guía | número de guía | rastreo | número de rastreo | envío | número de envío | paquete | reserva | número de reserva | código de reserva | localizador
    | número de confirmación | confirmación | factura | número de factura | recibo | contador | número de contador | expediente | número de expediente
    | número de caso | incidencia | número de incidencia | ticket | billete | número de billete | tique | número de serie | serie | referencia del producto
    | número de pieza | artículo | póliza | número de póliza | siniestro | número de siniestro | tarjeta regalo | tarjeta de regalo | tarjeta de fidelización
    | tarjeta de fidelidad | tarjeta de socio | tarjeta de puntos | tarjeta sim | tarjeta gráfica | lote | contrato | número de contrato | presupuesto
    | solicitud | número de solicitud | gestión | código de barras | suministro | cups | imei | trámite | reclamación | número de reclamación | albarán
    | número de registro | operación | número de operación | transacción`,
  brief_other: `vuelo | número de vuelo | código postal | habitación | número de habitación | extensión | interno | anexo | prefijo | código promocional
    | código de descuento | cupón | asiento | puerta | andén | vía | tren | coche | autobús | línea | ruta | kilómetro | autovía | autopista | salida | versión
    | error | código de error | matrícula | importe | total | precio | costó | cuesta | cobraron | cargo | saldo | talla | peso | medidas | mesa | piso
    | planta | modelo | número de modelo | localidad | turno | bono | lectura | caso | pieza | tarjeta de embarque`,
  weak_other:
    "número de cliente | cliente | número de socio | socio | referencia | número de referencia | código de cliente | usuario | número de afiliado",
  code: "código | códigos | número | números | dígitos",
  continue: `siguientes cuatro | los siguientes | siguientes dígitos | y los últimos cuatro | el resto | y los siguientes | cuatro siguientes | siguientes números | los que faltan | y los cuatro últimos
    | y los últimos | próximos cuatro`,
};
