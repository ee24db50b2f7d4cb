import type { Language } from '../../titan-map/schema/common.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';

type Trade = TitanMap['business']['trades'][number];

/** Words that starter pages are written with. They say nothing that the map does not. */
export interface PageTexts {
  trades: Readonly<Record<Trade, string>>;
  /** Folders and files of the pages, which are their addresses. */
  paths: { services: string; areas: string; contact: string; offers: string; plan: string };
  nav: { services: string; areas: string; contact: string; offers: string; plan: string };
  in: (what: string, place: string) => string;
  home: {
    reach: string;
    call: string;
    anyHour: string;
    form: string;
    where: (areas: string) => string;
  };
  services: { title: (trades: string) => string; description: (names: string) => string; lead: string; body: string };
  service: {
    hint: (synonyms: string) => string;
    ask: string;
    online: string;
    byPhone: string;
    anyHour: string;
    cost: string;
    paused: { heading: (name: string) => string; lead: string; body: string };
  };
  areas: {
    title: (trades: string) => string;
    description: string;
    lead: string;
    border: string;
    labels: string;
    label: Readonly<Record<TitanMap['zones'][number]['status'], string>>;
  };
  area: Readonly<
    Record<
      TitanMap['zones'][number]['status'],
      {
        title: (name: string, trades: string) => string;
        heading: (name: string) => string;
        description: (cities: string) => string;
        lead: string;
        body: string;
      }
    >
  >;
  areaHint: string;
  contact: {
    title: (name: string) => string;
    description: (name: string) => string;
    lead: string;
    hours: string;
    promise: (hours: number) => string;
    help: string;
    address: string;
    write: string;
  };
  offers: { title: string; description: (name: string) => string; lead: string; body: string };
  plan: { title: (names: string) => string; description: (name: string) => string; lead: string; body: string };
}

const en: PageTexts = {
  trades: {
    heating: 'heating',
    cooling: 'cooling',
    plumbing: 'plumbing',
    electrical: 'electrical work',
    roofing: 'roofing',
  },
  paths: { services: 'services', areas: 'areas', contact: 'contact', offers: 'offers', plan: 'membership' },
  nav: { services: 'Services', areas: 'Areas', contact: 'Contact', offers: 'Offers', plan: 'Plans' },
  in: (what, place) => `${what} in ${place}`,
  home: {
    reach: 'How to reach us',
    call: 'Call <Phone />. Office hours are <Hours />.',
    anyHour: 'Outside those hours the emergency line is answered, at any hour.',
    form: 'For work that can wait, send the form on this page. A person at the office reads it.',
    where: (areas) => `Whether we come to your street depends on its ZIP. The list stands under [areas](${areas}).`,
  },
  services: {
    title: (trades) => `${trades}: what we do`,
    description: (names) => `What we do: ${names}.`,
    lead: 'You do not need to know the name of the broken part. Say what the house is doing.',
    body: 'Not sure which one it is? Call <Phone /> and describe what you see, hear or smell.',
  },
  service: {
    hint: (synonyms) =>
      `Write here what a visit covers and when somebody should not book it.${synonyms && ` Customers also say: ${synonyms}.`}`,
    ask: 'How to ask for it',
    online: 'Call <Phone />, or send the form on this page. Say what you notice, since when, and the ZIP of the house.',
    byPhone: 'Call <Phone /> about this work. It is not booked online.',
    anyHour: 'If it cannot wait, call at any hour.',
    cost: 'What it costs',
    paused: {
      heading: (name) => `${name}, paused for now`,
      lead: 'This work is paused. We take no appointments for it at the moment.',
      body: 'Was your job agreed already? Call <Phone /> and ask the office how it stands.',
    },
  },
  areas: {
    title: (trades) => `Where we work: ${trades}`,
    description:
      'The places and ZIPs that we serve today, and how things stand where we do not come, or not for everything.',
    lead: 'What counts is the ZIP of the house and not the name of the city.',
    border: 'Close to a border? Call <Phone /> and read us your ZIP.',
    labels: 'What the labels mean',
    label: {
      active: '**Full service.** Everything that we do there, routine or urgent.',
      'emergency-only': '**Emergencies only.** We come for urgent calls and book no routine visits.',
      paused: '**Paused for now.** Nobody is sent there at the moment.',
      expansion: '**Not served yet.** Planned, and there is a waiting list.',
    },
  },
  area: {
    active: {
      title: (name, trades) => `${trades} in ${name}`,
      heading: (name) => name,
      description: (cities) => `What we do in ${cities}.`,
      lead: 'What we do here.',
      body: 'Call <Phone />, or send the form on this page with your ZIP.',
    },
    'emergency-only': {
      title: (name) => `${name}: emergencies only`,
      heading: (name) => `${name}, emergencies only`,
      description: (cities) => `In ${cities} we take urgent calls only.`,
      lead: 'We come here for emergencies only, and book no routine visits.',
      body: 'Is it urgent? Call <Phone />.',
    },
    paused: {
      title: (name) => `${name}: visits are paused`,
      heading: (name) => `${name}, paused for now`,
      description: (cities) => `Visits in ${cities} are paused for now.`,
      lead: 'Visits here are paused, for routine work and for urgent work.',
      body: 'Please call a company nearby.',
    },
    expansion: {
      title: (name) => `${name}: planned, not served yet`,
      heading: (name) => `${name}, planned and not served yet`,
      description: (cities) => `We plan to work in ${cities} and do not yet.`,
      lead: 'We plan to work here and do not yet.',
      body: 'Please call a company nearby for now.',
    },
  },
  areaHint: 'Write here what the houses of this area have in common, and what that means for the work.',
  contact: {
    title: (name) => `Contact ${name}`,
    description: (name) => `How to reach ${name}: phone, form and e-mail, with the hours of the office.`,
    lead: 'By phone, by form or by e-mail.',
    hours: 'Office hours are <Hours />.',
    promise: (hours) =>
      `Send a routine request during office hours and expect a call back within ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
    help: 'It helps to have the ZIP of the house at hand, and the age of the equipment if its sticker can be read.',
    address: 'We are at <Address />.',
    write: 'To have your details removed from our records, write to <Email />.',
  },
  offers: {
    title: 'Offers that hold today',
    description: (name) => `The offers of ${name} that hold today, each with its last day and its conditions.`,
    lead: 'Each has a last day, and leaves this page when that day has passed.',
    body: 'Mention the offer when you call <Phone />, or when you send the form on this page.',
  },
  plan: {
    title: (names) => `${names}: what is included and what it costs`,
    description: (name) => `What the plans of ${name} include, what they cost, and on which terms.`,
    lead: 'What is included, what it costs, and on which terms.',
    body: 'Ask about a plan when you call <Phone />, or in the form on this page.',
  },
};

const es: PageTexts = {
  trades: {
    heating: 'calefacción',
    cooling: 'aire acondicionado',
    plumbing: 'plomería',
    electrical: 'electricidad',
    roofing: 'techos',
  },
  paths: { services: 'servicios', areas: 'zonas', contact: 'contacto', offers: 'ofertas', plan: 'planes' },
  nav: { services: 'Servicios', areas: 'Zonas', contact: 'Contacto', offers: 'Ofertas', plan: 'Planes' },
  in: (what, place) => `${what} en ${place}`,
  home: {
    reach: 'Cómo encontrarnos',
    call: 'Llame al <Phone />. El horario de oficina es <Hours />.',
    anyHour: 'Fuera de ese horario contestamos las emergencias, a cualquier hora.',
    form: 'Si el trabajo puede esperar, mande el formulario de esta página. Lo lee una persona de la oficina.',
    where: (areas) => `Si llegamos a su calle depende del código postal. La lista está en [zonas](${areas}).`,
  },
  services: {
    title: (trades) => `${trades}: lo que hacemos`,
    description: (names) => `Lo que hacemos: ${names}.`,
    lead: 'No hace falta saber cómo se llama la pieza. Díganos qué está haciendo la casa.',
    body: '¿No sabe cuál es? Llame al <Phone /> y cuéntenos qué ve, qué oye o a qué huele.',
  },
  service: {
    hint: (synonyms) =>
      `Escriba aquí qué incluye una visita y cuándo no conviene pedirla.${synonyms && ` Los clientes también dicen: ${synonyms}.`}`,
    ask: 'Cómo pedirlo',
    online:
      'Llame al <Phone /> o mande el formulario de esta página. Diga qué nota, desde cuándo, y el código postal de la casa.',
    byPhone: 'Para este trabajo llame al <Phone />. No se agenda en línea.',
    anyHour: 'Si no puede esperar, llame a cualquier hora.',
    cost: 'Cuánto cuesta',
    paused: {
      heading: (name) => `${name}: pausado por ahora`,
      lead: 'Este trabajo está pausado. Por ahora no estamos agendando citas para él.',
      body: '¿Ya habíamos quedado en algo? Llame al <Phone /> y pregunte a la oficina cómo va.',
    },
  },
  areas: {
    title: (trades) => `A dónde vamos: ${trades}`,
    description:
      'Los lugares y códigos postales a los que vamos hoy, y cómo están las cosas donde no vamos, o no para todo.',
    lead: 'Lo que cuenta es el código postal de la casa y no el nombre de la ciudad.',
    border: '¿Vive en la orilla? Llame al <Phone /> y díganos su código postal.',
    labels: 'Qué quieren decir las etiquetas',
    label: {
      active: '**Servicio completo.** Todo lo que hacemos allí, de rutina o urgente.',
      'emergency-only': '**Sólo emergencias.** Vamos por lo urgente y no agendamos visitas de rutina.',
      paused: '**Pausado por ahora.** De momento no mandamos a nadie.',
      expansion: '**Todavía no.** Está planeado, y hay una lista de espera.',
    },
  },
  area: {
    active: {
      title: (name, trades) => `${trades} en ${name}`,
      heading: (name) => name,
      description: (cities) => `Lo que hacemos en ${cities}.`,
      lead: 'Lo que hacemos aquí.',
      body: 'Llame al <Phone /> o mande el formulario de esta página con su código postal.',
    },
    'emergency-only': {
      title: (name) => `${name}: sólo emergencias`,
      heading: (name) => `${name}: sólo emergencias`,
      description: (cities) => `En ${cities} tomamos sólo lo urgente.`,
      lead: 'Aquí vamos sólo por emergencias y no agendamos visitas de rutina.',
      body: '¿Es urgente? Llame al <Phone />.',
    },
    paused: {
      title: (name) => `${name}: visitas pausadas`,
      heading: (name) => `${name}: visitas pausadas`,
      description: (cities) => `Las visitas en ${cities} están pausadas por ahora.`,
      lead: 'Las visitas aquí están pausadas, las de rutina y las urgentes.',
      body: 'Llame por favor a una compañía cercana.',
    },
    expansion: {
      title: (name) => `${name}: planeado, todavía no`,
      heading: (name) => `${name}: planeado, todavía no`,
      description: (cities) => `Pensamos trabajar en ${cities} y todavía no lo hacemos.`,
      lead: 'Pensamos trabajar aquí y todavía no lo hacemos.',
      body: 'Por ahora llame a una compañía cercana.',
    },
  },
  areaHint: 'Escriba aquí qué tienen en común las casas de esta zona y qué significa para el trabajo.',
  contact: {
    title: (name) => `Hable con ${name}`,
    description: (name) => `Cómo encontrar a ${name}: teléfono, formulario y correo, con el horario de la oficina.`,
    lead: 'Por teléfono, por formulario o por correo.',
    hours: 'El horario de oficina es <Hours />.',
    promise: (hours) =>
      `Si manda una solicitud de rutina en horario de oficina, le devolvemos la llamada dentro de ${hours} ${hours === 1 ? 'hora' : 'horas'}.`,
    help: 'Ayuda tener a la mano el código postal de la casa, y la edad del equipo si se puede leer la etiqueta.',
    address: 'Estamos en <Address />.',
    write: 'Para que borremos sus datos, escriba a <Email />.',
  },
  offers: {
    title: 'Ofertas que valen hoy',
    description: (name) => `Las ofertas de ${name} que valen hoy, cada una con su último día y sus condiciones.`,
    lead: 'Cada una tiene su último día, y ese día se va de esta página.',
    body: 'Mencione la oferta cuando llame al <Phone />, o cuando mande el formulario de esta página.',
  },
  plan: {
    title: (names) => `${names}: qué incluye y cuánto cuesta`,
    description: (name) => `Qué incluyen los planes de ${name}, cuánto cuestan y con qué condiciones.`,
    lead: 'Qué incluyen, cuánto cuestan y con qué condiciones.',
    body: 'Pregunte por un plan cuando llame al <Phone />, o en el formulario de esta página.',
  },
};

const byLanguage: Readonly<Record<Language, PageTexts>> = { en, es };

/** Words of the starter pages in a language. */
export function pageTexts(lang: Language): PageTexts {
  return byLanguage[lang];
}
