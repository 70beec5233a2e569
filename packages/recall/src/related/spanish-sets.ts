/* Words of everyday Spanish that stand for one another, a set a line, written by hand; see `english-people-sets.ts`. */
export const spanishSets = `
trabajo trabajar empleo oficio profesión dedicar puesto
jefe jefa encargado superior director
compañero colega
empleado trabajador aprendiz ayudante contratar
contratar emplear aprendiz
sueldo salario paga ganar
despedir despido dimitir dejar
jubilar jubilación retirar
negocio empresa tienda taller local comercio
abrir inaugurar fundar montar
estudiar aprender clase curso escuela academia estudios
profesor maestra enseñar profesora
examen prueba nota calificación
nota calificación sobresaliente suspenso
aprobar superar pasar
carrera universidad grado título
niño niña hijo hija pequeño pequeña
bebé recién_nacido nacer
madre mamá padres
padre papá padres
abuela abuelo
esposo marido pareja mujer esposa
novio novia pareja salir
casar boda matrimonio prometido
separar divorciar divorcio ruptura
hermano hermana
cuñada cuñado familia
amigo amiga amistad
vecino vecina
discutir pelear discusión pelea reñir
reconciliar paces perdonar
conocer presentar encontrar
mascota perro perra gato gata animal
casa piso vivienda hogar
pueblo rural aldea
mudar mudanza trasladar
alquiler alquilar inquilino
comprar adquirir compra
vender venta
arreglar reparar reparación
romper estropear averiar dañar fallar
calefacción caldera radiador
gotera tejado techo agua
construir levantar obra
coche automóvil vehículo
camión furgoneta transporte conducir
bicicleta bici ciclismo
viaje viajar visitar ir excursión
vacaciones verano descanso playa
acampar tienda_campaña camping
maleta equipaje
tren estación vagón
robar ladrón quitar sustraer robo
perder extraviar
encontrar hallar descubrir
juguete peluche muñeca
médico doctora hospital clínica
enfermo enfermedad salud
operar operación cirugía
herir lesionar lesión torcer romper daño
cadera pierna hueso
tobillo pie
cara rostro hinchar
ojo vista ciego ceguera
alergia alérgico tolerar tomar
fruta kiwi manzana
adelgazar peso kilo perder_peso
correr carrera deporte
nadar natación piscina
deporte ejercicio gimnasio
dormir descansar sueño
cansado agotado
miedo asustar temer temor
nervioso temblar ansioso nervios
alegre feliz contento
triste pena llorar
enfadado molesto furioso
soñar sueño deseo querer
plan planear intención
música canción cantar coro
coro cantar voz
instrumento violín violonchelo guitarra piano tocar
tocar ensayar practicar instrumento
concierto actuación actuar recital
orquesta grupo banda
bailar baile
pintar dibujo cuadro retrato dibujar
premio concurso ganar obtener
libro leer novela
película cine
cocinar cocina receta preparar
postre pastel dulce tarta
comida comer plato
bebida beber
dinero euro coste
coste costar precio pagar
préstamo crédito banco solicitar
conceder aprobar aceptar
herencia heredar
idioma lengua inglés
horario turno
calle dirección plaza
ciudad capital
país procedencia origen
venir proceder llegar
cumpleaños cumplir edad
edad año
fiesta celebrar celebración
regalo regalar
carta correo
llamar nombre
caminar andar pasear
`;
