import type { Language } from '../../titan-map/schema/common.ts';
import type { Problem, VisitorField } from './form.ts';
import type { ReferralConsent } from './referral.ts';

/** Why a form is shown again. */
export type Notice = 'invalid' | 'too-large' | 'wrong-type' | 'wrong-method' | 'unreadable' | 'not-saved';

interface Wording {
  heading: string;
  labels: Record<VisitorField, string>;
  hints: Partial<Record<VisitorField, string>>;
  required: string;
  optional: string;
  chooseService: string;
  otherService: string;
  times: readonly string[];
  anyTime: string;
  consentLegend: string;
  honeypot: string;
  submit: string;
  sending: string;
  afterwards: string;
  /** Stands before the phone number. */
  urgent: string;
  problems: Record<Exclude<Problem['is'], 'too-long'>, string>;
  tooLong: (limit: number, length: number) => string;
  notices: Record<Notice, (phone: string) => string>;
  redrawTitle: string;
  kept: (phone: string) => string;
  keptForLater: string;
  keptSent: string;
  scheduler: {
    hint: string;
    opening: string;
    opened: string;
    failed: string;
    /** Stands between the calendar and the form. */
    or: string;
  };
  referral: {
    /** Name of the banner. */
    banner: string;
    /** Stands before the code. */
    came: string;
    /** Stands after the code. */
    goesAlong: string;
    copy: string;
    copied: string;
    copyFailed: string;
    question: (program: string) => string;
    questionHint: (program: string) => string;
    answers: Record<ReferralConsent, string>;
  };
}

const en: Wording = {
  heading: 'Request a visit',
  labels: {
    name: 'Your name',
    phone: 'Phone',
    email: 'E-mail',
    zip: 'ZIP code',
    address: 'Street address',
    service: 'What do you need?',
    preferred_time: 'When suits you?',
    message: 'Anything we should know?',
    referral_code: 'Referral code',
  },
  hints: {
    phone: 'A phone number or an e-mail address is enough.',
    zip: 'Five digits, so that we know who covers your street.',
    message: 'The make of the equipment, what it does or no longer does.',
    referral_code: 'If a neighbor sent you.',
  },
  required: 'required',
  optional: 'optional',
  chooseService: 'Choose a service',
  otherService: 'Something else',
  times: ['Weekday morning', 'Weekday afternoon', 'Saturday'],
  anyTime: 'Any time',
  consentLegend: 'Your permission',
  honeypot: 'Leave this field empty',
  submit: 'Send my request',
  sending: 'Sending…',
  afterwards: 'Your request goes to our office, and a person gets back to you. Sending it does not book a time yet.',
  urgent: 'Is it urgent? Call',
  problems: {
    'missing-name': 'Please tell us your name.',
    'missing-contact': 'Please give a phone number or an e-mail address, so that we can answer.',
    'missing-consent': 'Please check this box, so that we may contact you about your request.',
    'unreadable-phone': 'This does not look like a phone number. Ten digits, the area code first, would work.',
    'unreadable-email': 'This does not look like an e-mail address. Something like name@example.com would work.',
  },
  tooLong: (limit, length) =>
    `This is ${length.toLocaleString('en-US')} characters long. Up to ${limit.toLocaleString('en-US')} fit here; please shorten it.`,
  notices: {
    invalid: () => 'Your request has not been sent yet. Please look at the marked fields and send it again.',
    'too-large': (phone) =>
      `Your request was too long for this form, and it has not been sent. Go back to find your words, shorten them and send again, or call ${phone}.`,
    'wrong-type': (phone) =>
      `Your request came in a form that this site cannot read, and it has not been sent. Please fill in the form below, or call ${phone}.`,
    'wrong-method': (phone) =>
      `Nothing has been sent from this address. Please fill in the form below, or call ${phone}.`,
    unreadable: (phone) =>
      `Your request arrived incomplete, and it has not been sent. Go back to find your words and send again, or call ${phone}.`,
    'not-saved': (phone) =>
      `We could not save your request, and nobody has received it. Your words are still in the form: please send it again in a minute, or call ${phone}.`,
  },
  redrawTitle: 'Your request has not been sent yet',
  kept: (phone) =>
    `Your request has not reached us yet. It is kept in this browser and will be sent when the connection is back. If you would rather not wait, call ${phone}.`,
  keptForLater: 'A request that you wrote earlier has not reached us yet. It is being sent now.',
  keptSent: 'The request that you wrote earlier has now reached us.',
  scheduler: {
    hint: 'Opens a calendar of another company in a window over this page.',
    opening: 'One moment, the calendar is on its way.',
    opened: 'The calendar is in a window over this page. If you see none, the form below reaches us just as well.',
    failed: 'The calendar did not open. Please use the form below; a person reads it and gets back to you.',
    or: 'Or write to us:',
  },
  referral: {
    banner: 'Your referral code',
    came: 'You came with the referral code',
    goesAlong: 'and it goes along with your request.',
    copy: 'Copy the code',
    copied: 'The code is copied.',
    copyFailed: 'Your browser did not copy the code. It is marked now, so that you can copy it yourself.',
    question: (program) => `May ${program} hear of your request?`,
    questionHint: (program) =>
      `${program} keeps count of who recommends us. It is told nothing unless you say yes here, and your request reaches us either way.`,
    answers: {
      no: 'No, tell them nothing',
      code: 'Yes, with the referral code',
      'code-and-email': 'Yes, with the referral code and my e-mail address',
    },
  },
};

const es: Wording = {
  heading: 'Solicite una visita',
  labels: {
    name: 'Su nombre',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    zip: 'Código postal (ZIP)',
    address: 'Dirección',
    service: '¿Qué necesita?',
    preferred_time: '¿Cuándo le conviene?',
    message: '¿Algo que debamos saber?',
    referral_code: 'Código de recomendación',
  },
  hints: {
    phone: 'Basta con un teléfono o un correo electrónico.',
    zip: 'Cinco dígitos, para saber quién atiende su calle.',
    message: 'La marca del equipo, qué hace o qué dejó de hacer.',
    referral_code: 'Si le recomendó un vecino.',
  },
  required: 'obligatorio',
  optional: 'opcional',
  chooseService: 'Elija un servicio',
  otherService: 'Otra cosa',
  times: ['Mañana entre semana', 'Tarde entre semana', 'Sábado'],
  anyTime: 'En cualquier momento',
  consentLegend: 'Su permiso',
  honeypot: 'Deje este campo vacío',
  submit: 'Enviar mi solicitud',
  sending: 'Enviando…',
  afterwards: 'Su solicitud va a nuestra oficina y una persona le responde. Enviarla todavía no reserva una hora.',
  urgent: '¿Es urgente? Llame al',
  problems: {
    'missing-name': 'Por favor, díganos su nombre.',
    'missing-contact': 'Por favor, dé un teléfono o un correo electrónico para que podamos responderle.',
    'missing-consent': 'Por favor, marque esta casilla para que podamos comunicarnos con usted sobre su solicitud.',
    'unreadable-phone': 'Esto no parece un número de teléfono. Sirven diez dígitos, con el código de área primero.',
    'unreadable-email': 'Esto no parece un correo electrónico. Sirve algo como nombre@example.com.',
  },
  tooLong: (limit, length) =>
    `Esto tiene ${length.toLocaleString('es-US')} caracteres. Aquí caben hasta ${limit.toLocaleString('es-US')}; por favor, acórtelo.`,
  notices: {
    invalid: () => 'Su solicitud todavía no se ha enviado. Por favor, revise los campos marcados y envíela otra vez.',
    'too-large': (phone) =>
      `Su solicitud era demasiado larga para este formulario y no se ha enviado. Vuelva atrás para recuperar su texto, acórtelo y envíelo otra vez, o llame al ${phone}.`,
    'wrong-type': (phone) =>
      `Su solicitud llegó en un formato que este sitio no puede leer y no se ha enviado. Por favor, llene el formulario de abajo o llame al ${phone}.`,
    'wrong-method': (phone) =>
      `Desde esta dirección no se ha enviado nada. Por favor, llene el formulario de abajo o llame al ${phone}.`,
    unreadable: (phone) =>
      `Su solicitud llegó incompleta y no se ha enviado. Vuelva atrás para recuperar su texto y envíelo otra vez, o llame al ${phone}.`,
    'not-saved': (phone) =>
      `No pudimos guardar su solicitud y nadie la ha recibido. Su texto sigue en el formulario: envíelo otra vez en un minuto, o llame al ${phone}.`,
  },
  redrawTitle: 'Su solicitud todavía no se ha enviado',
  kept: (phone) =>
    `Su solicitud todavía no nos ha llegado. Está guardada en este navegador y se enviará cuando vuelva la conexión. Si prefiere no esperar, llame al ${phone}.`,
  keptForLater: 'Una solicitud que escribió antes todavía no nos ha llegado. Se está enviando ahora.',
  keptSent: 'La solicitud que escribió antes ya nos ha llegado.',
  scheduler: {
    hint: 'Abre el calendario de otra empresa en una ventana sobre esta página.',
    opening: 'Un momento, el calendario está en camino.',
    opened: 'El calendario está en una ventana sobre esta página. Si no la ve, el formulario de abajo nos llega igual.',
    failed: 'El calendario no se abrió. Por favor use el formulario de abajo; una persona lo lee y le responde.',
    or: 'O escríbanos:',
  },
  referral: {
    banner: 'Su código de recomendación',
    came: 'Usted llegó con el código de recomendación',
    goesAlong: 'y ese código acompaña su solicitud.',
    copy: 'Copiar el código',
    copied: 'El código está copiado.',
    copyFailed: 'Su navegador no copió el código. Ahora está marcado, para que usted lo copie.',
    question: (program) => `¿Puede ${program} enterarse de su solicitud?`,
    questionHint: (program) =>
      `${program} lleva la cuenta de quién nos recomienda. No se le avisa nada si usted no dice que sí aquí, y su solicitud nos llega de todos modos.`,
    answers: {
      no: 'No, no le avisen nada',
      code: 'Sí, con el código de recomendación',
      'code-and-email': 'Sí, con el código de recomendación y mi correo electrónico',
    },
  },
};

/** Words of the lead form, by language. */
export const formTexts: Readonly<Record<Language, Wording>> = { en, es };

/**
 * Words a problem for the visitor, to stand beside its field.
 * @param problem what readForm found
 * @param language language of the form
 */
export function wordProblem(problem: Problem, language: Language): string {
  const words = formTexts[language];
  return problem.is === 'too-long' ? words.tooLong(problem.limit, problem.length) : words.problems[problem.is];
}
