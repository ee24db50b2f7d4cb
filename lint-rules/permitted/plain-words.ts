import type { WordList } from '../../titan-map/readiness/definitions-schema.ts';
import type { Language } from '../claims/tokens.ts';

/**
 * Words that promise nothing by themselves, so that any permitted sentence may be made of them. Written without accents,
 * parted by commas. Quantities, speeds, certainties and denials are left out on purpose.
 */
export const plainWords: Readonly<Record<Language, WordList>> = {
  en: {
    verbs:
      'be, have, do, can, may, will, use, run, work, keep, save, store, stay, remain, check, confirm, ask, tell, say, thank, look, see, pause, stop, start, continue, describe, mean, need, begin',
    nouns:
      'website, site, web site, page, form, request form, contact form, booking form, server, system, app, application, software, queue, worker, connection, api, office, team, person, people, dispatcher, coordinator, staff, company, tenant, visitor, day, week, month, year, time, help, desk, way, step, hand, computer, screen, owner',
    words:
      'a, an, the, this, that, these, those, our, ours, we, us, your, you, their, they, them, it, its, of, to, into, in, on, at, by, for, from, with, through, via, between, and, or, so, then, as, when, after, before, since, than, here, there, who, which, where, what, how, if, also, yes, now, today, own, e, first, later, next, still, new, online, january, february, march, april, june, july, august, september, october, november, december, please, soon, until, about, while, ready, done, once',
  },
  es: {
    verbs:
      'ser, estar, haber, tener, poder:pued, usar, funcionar, guardar, quedar, revisar, confirmar, decir:dic, ver, parar, pausar, empezar:empiez, seguir:sigu, comenzar:comienz',
    nouns:
      'sitio, pagina, formulario, servidor, sistema, aplicacion, programa, cola, conexion, api, oficina, equipo, persona, despachador, despachadora, coordinador, coordinadora, personal, empresa, compania, visitante, dia, semana, mes, ano, hora, ayuda, manera, paso, mano, computadora, pantalla, dueno',
    words:
      'el, la, los, las, lo, un, una, unos, unas, este, esta, esto, estos, estas, ese, esa, eso, nuestro, nuestra, nuestros, nuestras, nosotros, su, sus, usted, ustedes, ellos, ellas, de, del, a, al, en, con, por, para, desde, hasta, entre, y, e, o, que, quien, donde, cuando, como, si, ya, ahora, hoy, luego, despues, antes, tambien, se, nos, vea, vean, le, les, es, son, esta, estan, estamos, fue, fueron, ha, han, hay, somos, tiene, tienen, tenemos, puede, pueden, web, linea, propio, propia, nuevo, nueva, pronto, sigue, siguen, probo, asi, lista, listo',
  },
};

/**
 * Words that are plain only after ServiceTitan is named: before it they would be what is handed over. "Calls go to
 * ServiceTitan" speaks of calls, "Requests go to ServiceTitan, and we call you" does not.
 */
export const laterWords: Readonly<Record<Language, WordList>> = {
  en: {
    verbs: 'call, mail, answer, reply, copy, write',
    nouns: 'call, mail, email, phone, account, copy, answer, reply, question, message',
    words: 'e-mail',
  },
  es: {
    verbs: 'llamar, escribir, contestar, responder',
    nouns: 'llamada, correo, telefono, cuenta, copia, respuesta, pregunta, mensaje',
    words: 'electronico',
  },
};

const months = {
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
} as const;

/**
 * Number of a month, from 1.
 * @param word name of the month in lower case
 * @returns 0 for any other word
 */
export function monthNumber(word: string, language: Language): number {
  return months[language].split(' ').indexOf(word) + 1;
}

/** Words by which a sentence says what it has to say beside, written without accents. */
export const mentionWords = {
  review: /^(?:review|revis|compar|cotej)/,
  verified: /^(?:verif|signature|signed|check|firm|comprueb|comprob|revis)/,
  match: /^(?:match|label|unmatched|coincid|etiquet|cotej)/,
} as const;
