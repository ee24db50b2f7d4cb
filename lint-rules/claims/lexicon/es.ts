import type { Lexicon } from './classes.ts';

/**
 * Spanish words by class, without accents, since text is folded before it is looked up.
 * Verbs are infinitives; a changed stem follows a colon.
 */
export const es: Lexicon = {
  us: {
    words:
      'nosotros, nos, nuestro, nuestra, nuestros, nuestras, yo, mi, mis, somos, tenemos, hacemos, ofrecemos, contamos, la empresa',
  },
  you: { words: 'usted, ustedes, tu, tus, te, ti, su, sus, le, contigo, vosotros, vuestro' },
  visitor: {
    nouns:
      'cliente, vecino, vecina, visitante, propietario, inquilino, casero, familia, huesped, usuario, suscriptor, contratista, taller, negocio, dueño de casa, senora, senor',
  },
  staff: {
    nouns:
      'despachador, despachadora, coordinador, coordinadora, recepcionista, secretaria, secretario, tecnico, tecnica, gerente, empleado, empleada, contador, contadora, administradora, administrador, encargado, encargada, dueno, duena, capturista, operador, operadora, telefonista, muchacha, muchacho, chica, chico, companero, companera, plomero, electricista, instalador, supervisor, supervisora, persona, alguien, humano, oficinista, ayudante, aprendiz, jefe, jefa, asistente de oficina, equipo, personal, oficina, cuadrilla, gente, mano, vendedor, vendedora, cajera, cajero, asesor, asesora, agente, practicante, sobrino, sobrina, primo, prima, hermano, hermana, hija, hijo, tio, tia, abuelo, esposa, esposo, senorita, licenciada, ingeniero, analista, trabajador, colaborador, responsable, facturista, representante',
    words: 'una persona, uno de nosotros, alguno de los nuestros, quien atiende, nuestra gente, don, dona',
  },
  person: { words: 'sr, sra, don, dona, lic, ing' },
  he: { words: 'ella, ellas, el mismo, ella misma' },
  they: { words: 'ellos, les' },
  it: { words: 'el, ello, eso, este, lo, la, consigo' },
  there: {
    words:
      'ahi, alli, alla, con el, en el, de el, ese sistema, ese programa, ese tablero, ese software, los dos, ambos, entre si, uno y otro, el uno y el otro, al otro, del otro, el otro, mismo sistema',
  },
  vendor: {
    nouns:
      'agencia, proveedor, desarrollador, desarrolladora, programador, programadora, disenador, disenadora, estudio, despacho, consultor, consultora, empresa de marketing, anfitrion, hosting',
  },
  rival: {
    words:
      'otros, otras, otra agencia, otras agencias, otra empresa, otras empresas, competencia, la competencia, rival, rivales, competidor, competidores, otro plomero, otros plomeros, otro sitio, otros sitios, otra pagina, otras paginas, otro proveedor, otros proveedores, a diferencia de, algunas agencias, ciertas empresas, algunos proveedores, algunas empresas, algunas companias, otras companias, una empresa rival, el de enfrente, los de enfrente, agencia anterior, proveedor anterior, hay agencias, hay empresas, hay quien',
  },
  otherApp: {
    words:
      'jobber, housecall pro, housecall, quickbooks, google calendar, calendario de google, hubspot, salesforce, zapier, excel, outlook, gmail, mailchimp, whatsapp, facebook, google, stripe, paypal, workiz, fieldedge, xero, calendly, skimmer, instagram, alexa',
  },
  device: {
    nouns:
      'termostato, caldera, calentador, calentador de agua, aire, aire acondicionado, minisplit, horno, panel, panel solar, generador, cargador, inversor, bateria, sensor, alarma, valvula, bomba, filtro, humidificador, ventilador, interruptor, camara, cerradura, bombilla, medidor, compresor, tanque, tuberia, puerta, porton, abrepuertas, timbre, detector, regadera, refrigerador, lavadora, tinaco, cisterna, ducto, boiler',
    words:
      'trane, carrier, lennox, rheem, kohler, moen, generac, rinnai, daikin, goodman, bosch, york, nest, ecobee, honeywell, tesla, lg, samsung, mitsubishi',
  },
  site: {
    nouns:
      'sitio, sitio web, pagina, pagina web, website, web, formulario, form, formita, widget, boton, portal, app, aplicacion, aplicacion nuestra, cotizador, calculadora, agenda en linea, reservador, pagina de reservas, pantalla, plugin, complemento, modulo, herramienta, plataforma, codigo, tienda, carrito, dashboard, consola, enlace, hoja, encuesta, cuestionario, plan, paquete, landing, blog, chat, buzon web, contestador, contestadora, selector, software, conector, script, solucion, formulario web, catalogo, kiosco, codigo qr, automatizacion, flujo, servicio en linea, programador en linea, cuenta en linea',
    words:
      'en linea, por internet, por la web, desde la web, en la web, online, digital, de fabrica, integrado de fabrica, incluido, por el form',
  },
  bot: {
    nouns:
      'bot, chatbot, robot, asistente virtual, recepcionista virtual, agente virtual, asistente, inteligencia artificial, ia, computadora, computador, compu, maquina, robotito, asistente de voz, operadora virtual, contestador automatico',
  },
  server: {
    nouns: 'servidor, endpoint, backend, nube, base de datos, cola, receptor, nuestro sistema, nuestra plataforma, url',
  },
  display: {
    nouns:
      'mapa, lista, cuadricula, calendario, contador, puntito, punto, tablita, rastreador, linea de tiempo, panel, tabla, barra, franja, reloj, recuadro, cuadrito, temporizador, marcador',
  },
  here: {
    words:
      'aqui, aca, abajo, arriba, en esta pagina, en esta pantalla, en pantalla, que ve, que ves, usted ve, que aparece, que aparecen, a la vista',
  },
  press: {
    verbs:
      'apretar:apriet, oprimir, presionar, pulsar, tocar, picar, enviar, llenar, elegir:elij, escoger:escoj, seleccionar, reservar, agendar, confirmar, pedir:pid, mandar, subir, escribir, pagar, deslizar, escanear, rellenar',
    words: 'un clic, un solo clic, un toque, boton, picale, dale, haz clic, haga clic',
  },
  lead: {
    nouns:
      'lead, prospecto, solicitud, peticion, recado, mensaje, dato, detalle, consulta, contacto, formulario, pedido, respuesta, llamada, informacion, nombre, telefono, direccion, correo, nota, interesado, requerimiento',
    words: 'lo que escribe, lo que escribes, lo que escribiste, lo que escribio, lo que llega, todo lo que',
  },
  booking: {
    nouns:
      'cita, reserva, reservacion, visita, cita web, inspeccion, instalacion, mantenimiento, cancelacion, turno, servicio, afinacion',
  },
  job: {
    nouns:
      'trabajo, orden, orden de trabajo, orden de servicio, presupuesto, estimado, cotizacion, ticket, folio, expediente, proyecto, tarea, boleta',
  },
  customer: {
    nouns:
      'ficha, ficha de cliente, expediente, registro, cliente nuevo, cuenta de cliente, perfil, directorio, lista de clientes, equipo, direccion, historial de cliente, alta',
  },
  money: {
    nouns:
      'factura, pago, deposito, saldo, recibo, membresia, poliza, renovacion, cupon, reembolso, anticipo, abono, cobro, plan de mantenimiento, garantia, contrato, cuota, descuento, cheque',
  },
  price: {
    nouns:
      'precio, lista de precios, tarifa, tarifario, catalogo de precios, pricebook, inventario, material, refaccion',
  },
  photo: { nouns: 'foto, imagen, video, documento, archivo, firma, adjunto, grabacion' },
  data: {
    nouns:
      'dato, informacion, historial, registro, numero, cifra, estado, estatus, cambio, actualizacion, reporte, total, informe, historico',
  },
  slot: {
    nouns:
      'hueco, horario, hora, espacio, disponibilidad, cupo, capacidad, ventana, ventana de llegada, agenda, calendario, tablero, tablero de despacho, lugar, turno libre, franja, espera, fila, cola, turno, dia, pizarra',
    words: 'libre, libres, disponible, disponibles, sigue libre, quien esta libre, desocupado, desocupados, vacantes',
  },
  truck: {
    nouns: 'camioneta, guagua, van, camion, troca, posicion, ubicacion, llegada, ruta, puntito, flotilla, vehiculo',
    words: 'en camino, ya casi, a minutos',
  },
  marketing: {
    nouns:
      'anuncio, campana, volante, publicidad, espectacular, letrero, clic, palabra clave, canal, inversion, inversion publicitaria, marketing, mercadotecnia, roas, roi, retorno, puja, radio, folleto, medio, costo por lead, costo por venta, pauta, valla, cartel, postal, fuente, dolar invertido, gasto publicitario, promocion, correo directo',
    words:
      'ciclo cerrado, circuito cerrado, cierra el ciclo, del clic a la, google ads, por canal, por campana, campana por campana, anuncio por anuncio',
  },
  revenue: {
    nouns:
      'ingreso, venta, facturacion, trabajo vendido, trabajo cobrado, dolar, peso, dinero, ganancia, cierre, monto, importe, utilidad, factura pagada, trabajo cerrado',
    words: 'lo facturado, lo vendido, lo cobrado, facturo, cobro, dejo, deja, trajo, trae, genero, produjo, rindio',
  },
  event: {
    nouns:
      'evento, webhook, aviso, notificacion, senal, alerta, novedad, cambio de estado, cambio de estatus, timbrazo, disparo, toque, campanazo',
    words: 'cada vez que',
  },
  report: {
    nouns: 'informe, reporte, panel, dashboard, tablero de anuncios, grafica, resumen, estadistica, hoja de calculo',
  },
  number: { nouns: 'numero de trabajo, folio, numero de orden, numero de confirmacion, numero de reserva' },
  partner: {
    nouns:
      'socio, socia, aliado, aliada, alianza, sociedad, afiliado, afiliada, afiliacion, revendedor, revendedora, distribuidor, distribuidora, colaborador, proveedor autorizado, partner, programa de socios, embajador, parte de la familia, relacion, convenio, asociado, asociada, filial, representante oficial',
    words:
      'oficial, oficiales, oficialmente, de la mano de, en colaboracion con, en alianza con, en asociacion con, codo a codo, junto con, somos de la casa',
  },
  certified: {
    words:
      'certificado, certificada, certificados, certificadas, certificacion, certificar, certifica, certifico, acreditado, acreditada, acreditacion, aprobado, aprobada, aprobados, aprobadas, aprobacion, aprobo, autorizado, autorizada, autorizados, autorizadas, autorizacion, avalado, avalada, avalados, avaladas, aval, avala, avalo, respaldo, respaldada, respaldado, respaldados, respalda, respaldan, visto bueno, luz verde, verificado, verificada, verifico, verifica, sello, sello verde, validado, validada, valido, revisado y aprobado, recomienda, recomiendan, recomendado, recomendada, recomendados, recomendadas, recomendacion, recomendo, homologado, homologada, nivel oro, nivel plata, nivel platino, preferido, preferida, bendicion, paso la revision, de confianza, garantizado por, garantiza',
  },
  endorse: {
    words:
      'impulsado por, impulsada por, impulsadas por, impulsados por, con tecnologia de, tecnologia de, desarrollado por, desarrollada por, hecho por, patrocinado por, patrocinada por, patrocinada, patrocinado, patrocina, cortesia de, presentado por, con el respaldo de, con el aval de, de la casa, creado por, con el apoyo de, funciona con',
  },
  chosen: {
    words:
      'escogio, eligio, elegido, elegida, elegidos, selecciono, seleccionado, seleccionada, acepto, aceptada, aceptado, nombro, nombrada, nombrado, invito, premio, premiada, premiado, galardono, incluyo, listados, listado, listada, aparecemos, buscanos, encuentranos, figuramos',
  },
  badge: { nouns: 'insignia, sello, logo, logotipo, placa, distintivo, estampa, emblema, medalla, escudo, calcomania' },
  marketplace: {
    nouns:
      'marketplace, mercado de aplicaciones, tienda de aplicaciones, directorio de socios, directorio, catalogo de aplicaciones, catalogo de socios',
  },
  trademark: {
    words:
      'marca registrada, marcas registradas, marca, marcas, es propiedad de, propiedad de, sus duenos, su dueno, respectivos titulares, titular, titulares, pertenece, pertenecen, empresa independiente, negocio independiente, independiente',
  },
  skill: {
    words:
      'experiencia, capacitacion, curso, clase, examen, conocimiento, conocimientos, congreso, conferencia, adiestramiento, entrenamiento, glosario, aprender, taller de, manejo de, seminario, diplomado, dominio de',
  },
  credential: {
    nouns:
      'credencial, llave, clave, token, secreto, contrasena, usuario, client id, api key, clave de api, llave de api, llavero, pase, cuenta de servicio, acceso directo',
  },
  scope: {
    nouns: 'permiso, scope, alcance, permiso de lectura, privilegio, derecho, autorizacion, lectura y escritura',
  },
  access: {
    nouns: 'acceso, acceso autorizado, acceso directo, entrada, vista en vivo, visibilidad, ventana a',
    words: 'vemos, vive dentro, entramos a, leemos, por dentro',
  },
  api: { nouns: 'api, conexion de api, conexion api, solicitud de api, aplicacion de api, conexion por api' },
  hold: {
    verbs:
      'tener:tien, guardar, custodiar, conservar, poseer, obtener:obtien, recibir, otorgar, conceder, dar, entregar, pegar, renovar:renuev, cuidar, manejar, resguardar',
    words: 'tenemos, nos dio, les di, otorgo, bajo llave, activas, activo, vigente, vigentes, en nuestras manos',
  },
  login: { verbs: 'entrar, ingresar, iniciar sesion', words: 'inicia sesion, su propia clave, su propio usuario' },
  connect: {
    verbs:
      'conectar, integrar, enlazar, vincular, ligar, enganchar, acoplar, unir, atar, amarrar, cablear, linkear, empotrar, anclar, hermanar, fundir, empatar, emparejar, engarzar, ensamblar, fusionar, empalmar, encadenar, enchufar, interconectar, unificar, juntar, tejer, soldar:sueld, incrustar, pegar, coser, compaginar, casar, trenzar, eslabonar, remachar, abrochar, amalgamar, injertar',
    nouns:
      'conexion, integracion, enlace, vinculo, puente, conector, cable, liga, lazo, tuberia, hilo, cordon, linea directa, interconexion, acoplamiento, nexo, matrimonio, union, canal directo',
    words:
      'integrado, integrada, conectado, conectada, compatible, compatibles, compatibilidad, trabaja con, trabajan con, trabaja mano a mano, mano a mano, de la mano, andan de la mano, van de la mano, se lleva bien con, se llevan bien, funciona con, funcionan juntos, trabajan juntos, trabaja junto, de un solo cuerpo, una y carne, nativa, nativo, hace equipo, hacen equipo, en equipo con',
  },
  speak: {
    verbs: 'hablar, platicar, conversar, charlar, dialogar, comunicar, chismear, entenderse:entiend',
    words:
      'se hablan, se entienden, se habla, se entiende, se comunican, se comunica, se platican, mismo idioma, el idioma de, hablan entre si, se saludan',
  },
  oneness: {
    words:
      'una sola cosa, un solo sistema, el mismo sistema, mismo programa, son uno, como uno solo, lo mismo, al parejo, al dia, al unisono, nunca se desfasan, siempre coinciden, coinciden siempre, mano con mano, a la par, iguales, identicos, bajo un mismo techo, una sola pantalla, un mismo equipo, se portan como, al corriente, en paralelo, en sintonia',
  },
  sync: {
    verbs:
      'sincronizar, replicar, reflejar, duplicar, importar, exportar, alimentar, intercambiar, espejear, conciliar, copiar, descargar, actualizar, surtir, bombear',
    nouns:
      'sincronizacion, sincronia, flujo, intercambio, importacion, exportacion, espejo, alimentacion, traspaso, transferencia, envio, sync, volcado, carga, trasvase, replica',
    words: 'en sincronia, sincronizado, sincronizada, bidireccional',
  },
  move: {
    verbs:
      'enviar, mandar, pasar, llevar, traer, transferir:transfier, transmitir, mover:muev, empujar, jalar, entregar, viajar, caer, llegar, brincar, saltar, fluir, volcar:vuelc, subir, bajar, descargar, cargar, aventar, arrojar, soltar:suelt, tirar, meter, depositar, despachar, trasladar, recoger:recoj, agarrar, sacar, tomar, extraer, remitir, reenviar, canalizar, encaminar, vaciar, aterrizar, entrar, correr, migrar, recibir, verter:viert, escurrir, volar:vuel, cruzar, desembocar, encarrilar, alimentar, compartir, reportar, girar, rodar:rued',
    words:
      'va, van, fue, fueron, iran, ira, vaya, yendo, va a, van a, se va, se van, va directo, van directo, rumbo a, va rumbo, va a parar, van a dar, va a dar, de camino a',
  },
  appear: {
    verbs:
      'aparecer, llegar, caer, quedar, amanecer, figurar, aterrizar, esperar, asomar, salir, estar, brotar, surgir:surj, parar',
    words:
      'ya esta, ya estan, aparece, queda, quedan, esta en, estan en, ya aparece, ya estaba, quedo, ya quedo, ya va, tiene ya, ya tiene, ya sabe',
  },
  become: {
    verbs: 'convertir:conviert, volverse:vuelv, transformar, volver:vuelv, pasar a ser, nacer',
    words: 'se vuelve, se vuelven, se convierte, se convierten, se hace, se transforma, es una, es un',
  },
  create: {
    verbs:
      'crear, abrir, generar, levantar, armar, escribir, anotar, apuntar, registrar, agendar, programar, asignar, agregar, anadir, guardar, grabar, reservar, montar, capturar, inscribir, dar de alta, despachar, meter, poner:pon, cargar, llenar, apartar, nacer, emitir, hacer, inscribir, colocar, insertar, archivar, asentar:asient, confirmar, alojar, encajar, redactar, producir, rellenar, acomodar',
    nouns: 'creacion, alta, alta automatica, registro automatico, reserva directa, escritura',
    words:
      'se crea, se creo, se abre, se abrio, se genera, se genero, queda registrado, queda registrada, quedan registradas, quedan registrados, apuntada, apuntado, agendada, agendado, registrada, registrado, montado, da de alta, dara de alta',
  },
  change: {
    verbs:
      'cambiar, mover:muev, actualizar, cancelar, reprogramar, modificar, corregir:corrij, borrar, cerrar:cierr, liberar, ajustar, editar, reagendar, completar, saldar, eliminar, recorrer',
    words: 'dar por saldada, da por saldada, da por pagada',
  },
  enter: {
    verbs:
      'capturar, teclear, escribir, transcribir, copiar, pegar, digitar, anotar, apuntar, ingresar, recapturar, reescribir, retipear, tipear, meter, pasar a mano',
    nouns:
      'captura, doble captura, captura manual, tecleo, copiado, transcripcion, papeleo, tecla, teclado, hoja de calculo, copiar y pegar, exportacion, doble registro, papel',
  },
  notify: {
    verbs:
      'avisar, notificar, informar, alertar, decir:dic, contar:cuent, disparar, lanzar, reportar, tocar la puerta, timbrar, mandar aviso, comunicar, enterar, anunciar, soplar, platicar, cantar',
    words:
      'le avisa, nos avisa, avisarle, le dice, le pasa la novedad, le toca la puerta, da aviso, nos cae, suena la campana, manda un aviso, en cuanto cambia, le cuenta, nos manda',
  },
  listen: {
    verbs:
      'escuchar, oir:oy, recibir, enterarse:enter, reaccionar, responder, captar, procesar, atender:atiend, suscribir, saber:sab, detectar, vigilar, esperar',
    words: 'se entera, se enteran, nos enteramos, lo sabra, lo sabe, se da cuenta, recibe el aviso, reacciona',
  },
  show: {
    verbs:
      'mostrar:muestr, ensenar, ver, desplegar:desplieg, reflejar, publicar, consultar, mirar, presentar, exhibir, aparecer, seguir:sig, checar, asomar, ofrecer, exponer',
    words:
      'a la vista, salen en vivo, sale de, salen de, vienen de, viene de, tal cual, segun, a cargo de, fresquecitos, recien salidos, directo de, directo del, sacados de, tomados de, leidos de, jalados de, de primera mano, proviene de, provienen de',
  },
  read: {
    verbs:
      'leer, consultar, ver, revisar, checar, jalar, sacar, extraer, obtener:obtien, traer, agarrar, buscar, acceder, mirar, asomar, tomar, recuperar, descargar',
    words: 'vemos',
  },
  match: {
    verbs:
      'atribuir:atribuy, asignar, cruzar, comparar, medir:mid, relacionar, empatar, ligar, amarrar, rastrear, trackear, calcular, conciliar, acreditar, calificar, ubicar, casar, emparejar, vincular, sumar, premiar, saber, decir:dic',
    words:
      'cuanto dejo, cuanto deja, cuanto te ha dejado, cuanto trajo, que anuncio, que campana, cada clic, por cada, cada campana, cada anuncio, atribucion, medido, medida, medidos, junto a, contra',
  },
  rest: {
    words:
      'llevamos, se lleva, se guardan, se guarda, guardamos, vive en, viven en, conservamos, se conserva, se conservan, organizan, organizamos, se administra, se maneja, manejamos, lleva la agenda',
  },
  use: {
    verbs:
      'usar, utilizar, trabajar, manejar, operar, emplear, llevar, organizar, planear, pagar, contratar, adoptar, cambiar a, elegir:elij, preferir:prefier',
    nouns: 'usuario, suscripcion, suscriptor',
  },
  allow: {
    verbs:
      'aprobar:aprueb, otorgar, conceder, autorizar, permitir, firmar, aceptar, dar luz verde, dar, revisar, habilitar, validar, abrir, avalar',
    nouns: 'aprobacion, autorizacion, permiso, visto bueno, luz verde, firma, aval, respuesta',
    words: 'aprobada, aprobado, apruebe, aprueba, aprobara, de luz verde, de el visto bueno, diga que si',
  },
  office: { nouns: 'pared, escritorio, tableta, monitor, carpeta, libreta, cuaderno, mostrador, archivero, oficina' },
  urge: {
    words:
      'siga diciendo, sigan diciendo, diga que, digan que, puede decir, pueden decir, texto para usar, ponga la frase, dile a, diles a, cuentale, anuncie que',
  },
  grant: {
    verbs: 'aprobar:aprueb, otorgar, conceder, autorizar, firmar, aceptar, dar luz verde, avalar',
    nouns: 'aprobacion, autorizacion, permiso, visto bueno, luz verde, firma, aval',
    words:
      'aprobada, aprobado, apruebe, aprueba, aprobara, de luz verde, de el visto bueno, diga que si, de permiso, otorgue, nos de',
  },
  forward: { words: 'en vez de, en lugar de, lejos de, excepto, salvo, sin, aparte de, fuera de' },
  auto: {
    words:
      'automaticamente, automatico, automatica, automaticos, automaticas, en automatico, solo, sola, solos, solas, solito, solita, solitos, solitas, por si solo, por si sola, por si mismo, por si solos, por su cuenta, sin intervencion, sin intervencion humana, sin intervencion del personal, sin que nadie, sin nadie, sin manos, de noche, cada noche, todas las noches, cada hora, cada minuto, cada dia, todos los dias, cada manana, en segundo plano, mientras duermes, mientras duerme, mientras dormimos, de forma automatica, de manera automatica, sin teclear, sin capturar, sin copiar, sin tocar, por arte de magia, dia y noche, las veinticuatro horas, las 24 horas, de madrugada, automatizado, automatizada, automatizacion, sin mover un dedo, mueva un dedo, sin que intervenga nadie, sin hablar con nadie, por medio del sitio, por la pagina, por el sitio, por el formulario, por nuestra web, sin ayuda, sin ayuda de nadie, autonoma, a diario, semanalmente, cada semana, sin escalas, desatendido, desatendida, a cualquier hora',
  },
  live: {
    words:
      'en vivo, en tiempo real, al instante, al momento, de inmediato, inmediatamente, en segundos, en el acto, en minutos, al minuto, al segundo, en este momento, ahora mismo, ahorita, ahorita mismo, ya, hoy, actualizado, actualizada, actualizados, se actualiza, se actualizan, al dia, fresco, frescos, minuto a minuto, a cada rato, en cuanto, instantaneo, instantanea, mientras lees, enseguida, antes de que, al toque, tiempo real',
  },
  trigger: {
    words:
      'en cuanto, apenas, tan pronto, tan pronto como, cuando, cada vez que, al enviar, al apretar, al pagar, con un clic, nomas, al momento de, al, al terminar',
  },
  direct: {
    words:
      'directo, directa, directamente, derechito, derecho, totalmente, completamente, de lleno, a fondo, desde el primer dia',
  },
  'two-way': {
    words:
      'bidireccional, en ambos sentidos, en las dos direcciones, de ida y vuelta, ida y vuelta, de dos vias, doble via',
  },
  handwork: {
    words:
      'a mano, manual, manualmente, manuales, en persona, personalmente, por telefono, en papel, de puno y letra, con sus propias manos, con el teclado, lo captura, lo teclea, la captura, la teclea, una por una, uno por uno, a lapiz, con lapiz, ella misma, el mismo, con calma, revisa cada, lee cada, la pasa a mano',
  },
  channel: {
    nouns:
      'telefono, llamada, correo, buzon, bandeja, mensaje, papel, hoja, hoja de calculo, excel, fax, correo electronico, mensaje de texto, libreta, cuaderno, carpeta, impreso',
    verbs: 'llamar, telefonear, marcar, imprimir',
  },
  effort: {
    words:
      'esperar, espera, espere, esperes, adivinar, adivinando, perder, perdemos, pierde, preocupe, preocupes, costo, cobro extra, cargo, papeleo, cambia, cambio, parche, ilusiones, brincar, brincando, llamar, preguntar, duplicar, molestia, lio, enredo, hace falta, necesita, necesitas, tiene que, tienes que, tener que, limita, limite, problema, problemas, cuento, vueltas, sorpresas, falla',
  },
  neg: { words: 'no, nunca, jamas, ni, nada, nadie, ningun, ninguna, ninguno, sin, tampoco, ningunos' },
  denial: {
    words:
      'en vez de, en lugar de, lejos de, aparte, por separado, separado, separados, separadas, independiente de, ajeno, ajena, ajenos, falso, mentira, mito, carece, carecemos, desconectado, desconectada, fuera de, excepto, salvo, desligado, desligada, excluye, excluido, falta, dejamos fuera, queda fuera, quedan fuera, nada que ver, apagado, apagada, rechazo, rechazamos, negamos, dista de, aislado, aislada, a proposito, incierto, no es cierto, no es verdad, se queda corto, se negaron, prescinde, prescindimos, no existe, evitamos, renunciamos, descartamos, pendiente, todavia no, aun no',
  },
  trap: {
    words:
      'no solo, no solamente, no nada mas, ninguna otra, ningun otro, nadie mas, no hace falta, no necesita, no necesitas, no hay que, ya no, sin costo, sin cargo, sin espera, sin papeleo, sin doble captura, sin teclear, sin que nadie, sin copiar, sin excel, nunca mas, nunca antes, no se preocupe, ni te preocupes, no te preocupes, no importa, no pierda, no pierde, no perdemos, no espere, no esperes, nada de, no cualquiera, sin falta, sin sorpresas, sin fallar, sin demora, no limita, no tiene que, no tienes que, sin intervencion, sin hablar con, no es un parche, no se desfasan, nunca se desfasan, no le andes, para nada, no es casualidad, sin llamadas, sin esperar, sin hojas, se acabo, se acabaron, olvidate, olvidese, adios a, adios, nunca duerme, no duerme, sin humanos, sin escalas, sin capturar, sin mover, no falla, nunca falla',
  },
  condition: {
    words:
      'si, cuando, hasta que, hasta, mientras, siempre que, siempre y cuando, a menos que, a no ser que, en caso de, en caso de que, una vez que, una vez, de ser, sujeto a, sujeta a, depende de, dependen de, dependera de, pendiente de, pendientes de, a la espera de, solo si, solo cuando, solo entonces, unicamente, despues de que, antes de que, con tal de que, de aprobarse, de obtener, el dia que, suponiendo, bajo la condicion, condicionado a, condicionada a, solo con, solamente si, salvo que, previa, previo, luego de que, con la condicion',
  },
  require: {
    words:
      'requiere, requieren, requeriria, requisito, necesita, necesitaria, necesitan, hace falta, haria falta, falta, exige, exigiria, debe, deberia, tendria que, tiene que, precisa, depende, primero',
  },
  modal: {
    words:
      'podria, podrian, podriamos, puede que, quizas, quiza, tal vez, a lo mejor, posiblemente, algun dia, en teoria, seria posible, eventualmente',
  },
  future: {
    words:
      'pronto, muy pronto, proximamente, dentro de poco, en breve, la proxima, el proximo, manana, a partir de, para la, para el, va a, van a, vamos a, vas a, vendra, llegara, quedara, sera, estara, podra, tendra, habra, se podra, aparecera, lo sabra, dara',
  },
  past: {
    words:
      'antes, antiguamente, solia, soliamos, hace anos, dejamos de, hasta el ano pasado, ya no, se cancelo, quitamos, en su momento, en otro tiempo, anterior, se acabo en, apagamos, cortamos, lo retiramos',
  },
  ban: {
    words:
      'no diga, no digas, no digan, nunca diga, nunca digas, no decir, no afirme, no afirmes, no escriba, no escribas, no publique, no publiques, no prometa, no prometas, evite, evita, eviten, evitar, prohibido, prohibida, prohibidas, prohibidos, prohibe, prohibimos, queda prohibido, borre, borra, quite, quita, tache, tacha, elimine, elimina, no ponga, no pongas, no usar, no use, no uses, no utilice, no anuncie, nunca escriba, nunca prometa, jamas diga, jamas escriba, frases vetadas, frases prohibidas, no se permite, no se puede decir, no se vale decir, no esta permitido, no debe decir, no deben decir, no debemos decir, redactores, editores, no le digas, no le diga, no le digan, no les digas, abstenerse, absténgase, fuera de, corrija, incorrecto, no copiar, no repitas, no repita, mal, guia de estilo, contra las reglas, ni se te ocurra, nada de decir, esta vetado, vetada, vetado, retire, descarte, no presuma, no presumas',
  },
  say: {
    words:
      'decir, diga, digas, dice, dicen, diciendo, afirmar, afirme, afirma, afirmamos, prometer, prometa, promete, prometemos, anunciar, frase, frases, palabra, palabras, texto, lema, insinuar, insinue, mencionar, mencion, sugerir, sugiera, publicar, presumir, escribir, escriba, leyenda, titular, asegurar, asegura, asegure, cuento, decirle',
  },
  wrong: {
    words:
      'mal, incorrecto, incorrecta, ejemplo incorrecto, falso, falsa, enganoso, enganosa, error, mal ejemplo, equivocado, equivocada',
  },
  wh: {
    words:
      'quien, quienes, que, cuando, donde, adonde, como, cual, cuales, cuanto, cuanta, de donde, por que, a donde, que pasa',
  },
  yes: {
    words:
      'si, claro, claro que si, por supuesto, asi es, desde luego, seguro, exacto, como no, efectivamente, correcto, obvio, simon, sin duda, si senora, si senor, cada dia, siempre, afirmativo, con gusto',
  },
  no: {
    words:
      'no, nada, nadie, nunca, jamas, todavia no, aun no, para nada, tampoco, ninguno, ninguna, negativo, de ninguna manera, que va, por ahora no, no lo somos, ni uno',
  },
  alias: {
    words:
      'su crm, tu crm, nuestro crm, el crm, al crm, crm, el tablero, su tablero, tu tablero, nuestro tablero, el sistema, su sistema, tu sistema, ese sistema, el programa, su programa, tu programa, la plataforma, su plataforma, tu plataforma, el software, su software, tu software, su cuenta, tu cuenta, el tablero de despacho, fsm, tenant, su tenant, tu tenant, la oficina',
  },
  contrast: { words: 'pero, sino, sin embargo, aunque, en cambio, mas bien, mientras que' },
  wish: {
    words:
      'ojala, deseo, deseamos, quisieramos, esperamos, esperanza, sueno, sonamos, imagine, imagina, conviene, vale la pena, idea, considerar, considerando, consideramos, pensamos, pensando, evaluamos, evaluando, explorar, lista de deseos, nos gustaria, debate, encuesta, duda, se pregunta, curiosidad',
  },
  link: { words: 'es, son, esta, estan, era, eran, fue, fueron, ser, sera, somos, quedo, queda, esta siendo, sea' },
  aux: { words: 'ha, han, hemos, habia, sera, seran, es, son, esta, estan, puede, pueden, podemos, se' },
  det: {
    words:
      'el, la, los, las, un, una, unos, unas, este, esta, estos, estas, ese, esa, esos, esas, cada, todo, toda, todos, todas, cualquier, nuestro, nuestra, su, sus, tu, tus, otro, otra',
  },
  possessive: {},
  into: { words: 'a, al, hacia, hasta, en, dentro de, rumbo a, para' },
  from: { words: 'de, del, desde, segun, a traves de, por medio de, mediante' },
  with: { words: 'con, y, e, junto con, entre, junto a' },
  in: { words: 'en, dentro de, sobre, bajo, dentro del' },
  by: { words: 'por' },
  hire: {
    words:
      'vacante, empleo, contratamos, se solicita, se busca, buscamos, puesto, aspirantes, candidatos, bolsa de trabajo, sueldo, prestaciones, solicitamos, unete',
  },
  ready: { words: 'listo, lista, listos, listas' },
  company: {
    words:
      'plomeria, plomerias, electrica, refrigeracion, clima, climas, calefaccion, techos, hermanos, hermanas, e hijos, servicios, mecanica, aires, instalaciones, drenajes',
  },
};
