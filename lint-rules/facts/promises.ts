import type { CapacityRule } from '../../titan-map/schema/titan-map.ts';
import { numberWords, readNumber } from './number-words.ts';

/** How soon copy says that somebody comes or calls back. */
export interface WrittenPromise {
  kind: NonNullable<CapacityRule['promise']>['kind'];
  /** Hours, for promises that name them. */
  hours: number | null;
  start: number;
  end: number;
}

const comes =
  /\b(?:we (?:come|visit|arrive|send|respond|answer|reach|are there|will be|can be|get)|we'll (?:come|be|send|arrive)|arrives?|comes?|visit(?:s|ed)?|service|repairs?|appointments?|at your door|with you|expect us|reach(?:es)? you|installations?|there|response|respond|reply|vamos|llegamos|llegar|visitas?|servicio|reparaci[oó]n|citas?|atendemos|acudimos|t[eé]cnico|respuesta|estamos en su)\b/i;
const callsBack =
  /\b(?:call(?:s|ed)?(?: you)? back|call back|callback|gets? back to you|return(?:s)? (?:your|the) call|hear from us|phones? you|regresa(?:mos)?(?: la| su)? llamada|le (?:llama|marca|llamamos)|devolvemos)\b/i;
const response = 'response|respond|reply|arrival|callback|call-back|service call|respuesta|llegada';
const quick = new RegExp(
  String.raw`\b(?<count>an|one|una|\d{1,3}|${numberWords})[\s-](?<unit>hours?|minutes?|horas?|minutos?)\s(?:\p{L}+\s){0,2}?(?:${response})\b`,
  'giu',
);
const within = new RegExp(
  String.raw`\b(?:within|in(?: under| less than)?|inside of|en(?: menos de)?|dentro de)\s(?<count>an|one|una|the|\d{1,3}|${numberWords})[\s-](?<unit>hours?|minutes?|horas?|minutos?)\b(?<most>\sor less|\sor sooner|\so menos)?`,
  'giu',
);
const reaches =
  /\b(?:respuesta|there|door|house|arrives?|come|back|you|respond|response|llegamos|llega|puerta|casa|llamada|llama|vamos)\s$/i;
const sameDay = /\bsame[- ]day\b|\bthat (?:very )?day\b|\bel mismo d[ií]a\b|\bmismo d[ií]a\b/giu;
const nextDay = /\bnext[- ]day\b|\bby the next day\b|\bal d[ií]a siguiente\b/giu;

/**
 * Finds response promises in a sentence.
 * @param text a sentence in English or Spanish
 */
export function findPromises(text: string): WrittenPromise[] {
  const found: WrittenPromise[] = [];
  if (comes.test(text)) {
    for (const match of text.matchAll(sameDay))
      found.push({ kind: 'same-day', hours: null, start: match.index, end: match.index + match[0].length });
    for (const match of text.matchAll(nextDay))
      found.push({ kind: 'next-day', hours: null, start: match.index, end: match.index + match[0].length });
  }
  for (const match of [...text.matchAll(within), ...text.matchAll(quick)]) {
    const { count = '', unit = '', most } = match.groups ?? {};
    const number = /^(?:an|the)$/i.test(count) ? 1 : readNumber(count);
    const kind = callsBack.test(text) ? 'call-back' : comes.test(text) ? 'within-hours' : null;
    if (number === null || kind === null || (/^the$/i.test(count) && !/^within the hour$/i.test(match[0]))) continue;
    const vague = /^(?:in|en)\s(?!menos|under|less)/i.test(match[0]) && most === undefined;
    if (vague && !reaches.test(text.slice(0, match.index))) continue;
    const hours = unit.toLowerCase().startsWith('min') ? number / 60 : number;
    found.push({ kind, hours, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
