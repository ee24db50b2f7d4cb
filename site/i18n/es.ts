import type { Texts } from './en.ts';

/** Everything that the theme says in Spanish, with "usted". */
export const es: Texts = {
  language: 'Español',
  paths: { thankYou: 'gracias', privacy: 'privacidad', disclaimers: 'avisos' },
  nav: {
    skip: 'Ir al contenido',
    main: 'Menú principal',
    menu: 'Menú',
    home: 'Inicio',
    breadcrumbs: 'Dónde está usted',
    footer: 'Pie de página',
    contents: 'En esta página',
    data: 'Lo mismo para programas, en JSON',
  },
  call: {
    action: 'Llamar',
    now: 'Llame ahora',
    talk: 'Hable con una persona',
    label: (business, phone) => `Llamar a ${business} al ${phone}`,
    request: 'Pida una visita',
    bar: 'Contacto',
  },
  hours: {
    title: 'Horario de oficina',
    emergency: {
      '24/7': 'Contestamos emergencias de día y de noche.',
      'office hours': 'Contestamos emergencias en horario de oficina.',
      none: 'No atendemos emergencias fuera del horario de oficina.',
    },
    emergencyShort: {
      '24/7': 'Emergencias: día y noche',
      'office hours': 'Emergencias: horario de oficina',
      none: null,
    },
  },
  claims: {
    basis: (since: string, evidence: string) => `Demostrado desde el ${since}. Evidencia: ${evidence}.`,
  },
  trust: {
    title: 'Lo que usted puede comprobar',
    licence: 'Con licencia',
    since: (year) => `Desde ${year}`,
    sinceDetail: (city) => `Trabajamos en ${city} y alrededores`,
  },
  services: {
    title: 'Lo que hacemos',
    related: 'Otros trabajos que hacemos',
    more: 'Más sobre este trabajo',
    here: 'Lo que hacemos aquí',
    emergency: 'También como emergencia',
  },
  prices: {
    title: 'Cuánto cuesta',
    caption: (service) => `Precios: ${service}`,
    work: 'Trabajo',
    price: 'Precio',
    from: (price) => `desde ${price}`,
    note: 'De nuestra lista de precios actual. “Desde” quiere decir que un trabajo puede costar más; pregúntenos por el suyo.',
  },
  offers: {
    title: 'Ofertas de hoy',
    off: (saving) => `${saving} de descuento`,
    ends: (date) => `Válida hasta el ${date}`,
    starts: (date) => `Empieza el ${date}`,
    terms: 'Condiciones',
    more: 'Ver la oferta',
    none: 'Hoy no tenemos ninguna oferta.',
    state: {
      scheduled: 'Todavía no empieza',
      live: 'Vigente',
      ended: 'Esta oferta ya terminó',
      paused: 'Esta oferta está en pausa',
      withdrawn: 'Esta oferta está cerrada',
    },
  },
  membership: {
    title: 'Membresía',
    per: { month: 'al mes', year: 'al año' },
    terms: 'Condiciones',
    more: 'Cómo funciona',
    closed: 'Por ahora no recibimos nuevos miembros',
  },
  areas: {
    title: 'Dónde trabajamos',
    cities: 'Lugares',
    zips: 'Códigos postales',
    zipsOf: (zone) => `Códigos postales de ${zone}`,
    status: {
      active: 'Servicio completo',
      paused: 'En pausa por ahora',
      'emergency-only': 'Solo emergencias',
      expansion: 'Todavía no llegamos',
    },
    statusDetail: {
      active: 'Aquí hacemos visitas.',
      paused: 'Por ahora no estamos haciendo visitas aquí. Puede dejar sus datos y le avisamos cuando eso cambie.',
      'emergency-only': 'Aquí vamos solo cuando es urgente. Mejor llámenos en vez de escribir.',
      expansion: 'Pensamos llegar aquí, pero todavía no. Puede dejar sus datos y le avisamos cuando empecemos.',
    },
  },
  faq: { title: 'Lo que la gente pregunta' },
  steps: {
    title: 'Qué pasa cuando pide una visita',
    items: [
      { title: 'Nos cuenta qué pasa', text: 'Por teléfono o con el formulario. Con unas palabras basta.' },
      { title: 'Una persona lo lee', text: 'Alguien de la oficina ve su solicitud y se comunica con usted.' },
      {
        title: 'Acuerdan el día y la hora',
        text: 'El formulario solo no agenda nada; la visita se acuerda con una persona.',
      },
    ],
  },
  request: {
    title: 'Pida una visita',
    titleFor: (subject) => `Pregunte por ${subject}`,
    waitlistTitle: 'Deje sus datos',
    lead: 'Escriba unas palabras y deje un teléfono o un correo. Una persona de la oficina lee cada solicitud.',
    urgent: '¿Es urgente? Mejor llame.',
  },
  promise: {
    office: 'Vale cuando usted pide en horario de oficina.',
    'same-day': () => 'Llegamos el mismo día.',
    'next-day': () => 'Llegamos al día siguiente.',
    'within-hours': (hours) =>
      hours === 1 ? 'Llegamos en menos de una hora.' : `Llegamos en menos de ${hours} horas.`,
    'call-back': (hours) =>
      hours === 1
        ? 'Le devolvemos la llamada en menos de una hora.'
        : `Le devolvemos la llamada en menos de ${hours} horas.`,
  },
  licences: 'Licencias',
  updated: (date) => `Una persona revisó esta página el ${date}.`,
  callout: 'Para que lo sepa',
  footer: {
    legal: (year, name) => `© ${year} ${name}`,
    privacy: 'Privacidad',
    disclaimers: 'Avisos',
    trademark: (business, connected) =>
      connected
        ? `ServiceTitan es una marca de su dueño. ${business} no está afiliada a ServiceTitan ni cuenta con su respaldo.`
        : `ServiceTitan es una marca de su dueño. ${business} no está afiliada a ServiceTitan ni cuenta con su respaldo, y este sitio no está conectado con esa plataforma.`,
  },
  thankYou: {
    title: 'Gracias',
    description: 'Su solicitud quedó guardada.',
    heading: 'Su solicitud quedó guardada',
    lead: (business) => `Una persona de ${business} la va a leer y se comunica con usted.`,
    next: 'Qué sigue',
    steps: [
      'Sus palabras quedan guardadas tal como las escribió.',
      'Alguien de la oficina las lee. Todavía no hay visita agendada.',
      'Le llama o le escribe, y quedan de acuerdo en el día y la hora.',
    ],
    urgent: 'Si no puede esperar, llame por favor.',
    back: 'Volver al inicio',
  },
  notFound: {
    title: 'No encontramos la página',
    description: 'No hay ninguna página en esta dirección.',
    heading: 'No hay ninguna página en esta dirección',
    lead: 'Quizá se movió, o el enlace tiene un error. Por aquí puede seguir:',
  },
  privacy: {
    title: 'Privacidad',
    description: 'Qué guardamos cuando nos escribe, para qué, y cómo pedir que lo borremos.',
    lead: (business) => `Qué guarda ${business} cuando usted usa este sitio, y qué puede pedir.`,
    sections: (business, email, uses) => [
      {
        id: 'reading',
        title: 'Cuando solo lee',
        text: [
          uses.turnstile || uses.scheduler || uses.program
            ? 'Este sitio no pone cookies. Abajo dice qué carga de otras compañías y cuándo.'
            : 'Este sitio no pone cookies ni carga nada de otras compañías.',
          'El servidor que le manda las páginas puede anotar por poco tiempo la dirección de su aparato, para que el sitio funcione y para frenar abusos.',
        ],
      },
      {
        id: 'form',
        title: 'Cuando manda el formulario',
        text: [
          'Guardamos lo que usted escribe: su nombre, su teléfono o su correo, dónde es el trabajo y lo que nos cuenta. También guardamos la página desde donde escribió, el enlace o anuncio que lo trajo si la dirección lo muestra, la hora y el texto que aceptó.',
          `${business} los usa para contestarle, para planear el trabajo y para saber qué anuncios le sirven.`,
          'La solicitud se guarda en nuestro servidor y se manda por correo a la oficina. Si el envío falla, su navegador puede conservarla en su propio aparato hasta que se pueda mandar.',
        ],
      },
      ...(uses.referrals
        ? [
            {
              id: 'referrals',
              title: 'Cuando alguien nos recomienda con usted',
              text: [
                'Ese enlace trae un código. Su navegador lo guarda treinta días en su propio aparato, para que esté en el formulario cuando usted nos escriba. No lo guarda si manda la señal Global Privacy Control.',
              ],
            },
          ]
        : []),
      ...(uses.turnstile || uses.scheduler || uses.program
        ? [
            {
              id: 'companies',
              title: 'Otras compañías',
              text: [
                ...(uses.turnstile
                  ? ['Las páginas con formulario cargan una revisión contra robots de Cloudflare.']
                  : []),
                ...(uses.scheduler
                  ? [
                      'Si usted abre el calendario, su navegador lo carga de la compañía que lo ofrece. Antes de eso no carga nada de ahí.',
                    ]
                  : []),
                ...(uses.program
                  ? [
                      `Si usted da un código de recomendación y dice que sí en el formulario, su navegador carga un programa de ${uses.program} y le avisa el código y, si también lo permite, su correo. Sin su sí no se le avisa nada, y a un navegador que manda la señal Global Privacy Control ni se le pregunta.`,
                    ]
                  : []),
              ],
            },
          ]
        : []),
      {
        id: 'calls',
        title: 'Cuando llama',
        text: ['Algunas páginas pueden mostrar un número que es de un solo anuncio. Suena en la misma oficina.'],
      },
      {
        id: 'rights',
        title: 'Lo que puede pedir',
        text: [
          `Puede preguntar qué datos suyos tenemos, pedir que los corrijamos o que los borremos. Escriba a ${email} desde cualquier dirección donde podamos contestarle. Hay papeles que la ley nos pide guardar, como las facturas.`,
        ],
      },
    ],
    responsible: 'Quién responde',
  },
  disclaimers: {
    title: 'Avisos',
    description: 'Cómo leer los precios, las ofertas y los nombres de este sitio.',
    lead: 'Cómo leer los precios, las ofertas y los nombres de este sitio.',
  },
};
