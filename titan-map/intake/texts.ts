import type { Language, Localized } from '../schema/common.ts';

type InEach = Readonly<Record<Language, string>>;

/** Sentences that a new map is written with, until the business has its own. */
export const mapTexts = {
  call: { en: 'Call us', es: 'Llámenos' },
  request: { en: 'Request a visit', es: 'Pida una visita' },
  scheduler: { en: 'Pick a time', es: 'Elija una hora' },
  waitlist: { en: 'Join the waiting list', es: 'Anótese en la lista de espera' },
  notServedYet: {
    en: 'We do not serve this area yet. Join the waiting list and we will write when that changes.',
    es: 'Todavía no vamos a esta zona. Anótese en la lista de espera y le escribimos cuando cambie.',
  },
  paused: {
    en: 'Visits here are paused. Join the waiting list and we will write when they start again.',
    es: 'Las visitas aquí están pausadas. Anótese en la lista de espera y le escribimos cuando vuelvan.',
  },
  urgentOnly: {
    en: 'Please call. Only urgent work is taken here, and the office will tell you how long the drive is.',
    es: 'Por favor llame. Aquí sólo tomamos trabajos urgentes, y la oficina le dice cuánto tarda el camino.',
  },
  routineWaits: {
    en: 'Urgent? Please call. For anything else there is a waiting list, as no routine visits are booked here.',
    es: '¿Es urgente? Por favor llame. Para lo demás hay una lista de espera: aquí no se agendan visitas de rutina.',
  },
  callOnly: {
    en: 'Please call about this work. It is not booked online.',
    es: 'Para este trabajo por favor llame. No se agenda en línea.',
  },
  urgent: { en: 'For anything urgent, call.', es: 'Para lo urgente, llame.' },
  urgentAtAnyHour: {
    en: 'For anything urgent, call. A person answers at any hour.',
    es: 'Para lo urgente, llame. Contesta una persona a cualquier hora.',
  },
  readWhenOpen: {
    en: 'Requests sent while the office is closed are read when it opens.',
    es: 'Lo que mande con la oficina cerrada se lee cuando abre.',
  },
  consent: {
    en: 'I agree that {business} may call, text or e-mail me about this request. Message and data rates may apply, and I can ask you to stop at any time. Agreeing is not a condition of buying anything.',
    es: 'Acepto que {business} me llame, me mande mensajes o me escriba por correo sobre esta solicitud. Pueden aplicar cargos por mensajes y datos, y puedo pedir que paren en cualquier momento. Aceptar no es condición para comprar nada.',
  },
} as const satisfies Record<string, InEach>;

/**
 * A text as the map of a site holds it: plain where the site has one language, else one text per language.
 * @param text text in every language there is
 * @param languages languages of the site
 */
export function inLanguages(
  text: InEach,
  languages: readonly Language[],
): Localized & (string | Record<string, string>) {
  const [only, ...others] = languages;
  if (only !== undefined && others.length === 0) return text[only];
  return Object.fromEntries(languages.map((language) => [language, text[language]]));
}
