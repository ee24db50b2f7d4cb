import { weekdays } from '../../titan-map/schema/business.ts';
import { placeOf } from '../facts/entries.ts';
import { findHours, type Weekday, type WrittenHours } from '../facts/hours.ts';
import { denied, isOwnVoice } from '../facts/own-voice.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { hours } from '../notation/hours.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type SiteFacts } from '../rule.ts';

interface Differing {
  written: string;
  /** Key under `business` that says otherwise. */
  field: readonly ['emergencyHours'] | readonly ['hours', Weekday];
  value: string;
  /** Whether all the days that are spoken of have these hours, so that only they can be meant. */
  alike: boolean;
}

const business =
  /\b(?:office|desk|hours|phones?|call|calls|answers?|open|closed|service|emergency|line|dispatch\w*|we|oficina|horario|abrimos|cerramos|atendemos|contest\w+|tel[eé]fono|llame|llamada|emergencias?|servicio|abiertos?|cerrados?)\b/i;
const appliance = /\b(?:runs?|running|thermostat|furnace runs|fan|motor|monitor\w*|website|form|online|formulario)\b/i;

/** Places with hours of their own. */
const others =
  /\b(?:stores?|shops|suppliers?|supply house|librar(?:y|ies)|banks?|schools?|restaurants?|city hall|utilit(?:y|ies)|tiendas?|bancos?|escuelas?)\b/i;

/** What the map says otherwise; null when it agrees. */
function contradiction(said: WrittenHours, { map }: SiteFacts): Omit<Differing, 'written'> | null {
  const { hours, emergencyHours } = map.business;
  const spoken = said.days.length > 0 ? said.days : weekdays.filter((day) => hours[day] !== 'closed');
  const alike = new Set(spoken.map((day) => hours[day])).size === 1;
  const at = (day: Weekday | undefined) => (day ? { field: ['hours', day] as const, value: hours[day], alike } : null);
  if (said.kind === 'always')
    return emergencyHours === '24/7' || weekdays.every((day) => hours[day] === '24 hours')
      ? null
      : { field: ['emergencyHours'], value: emergencyHours, alike: false };
  if (said.kind === 'open') return at(said.days.find((day) => hours[day] === 'closed'));
  if (said.kind === 'closed') return at(said.days.find((day) => hours[day] !== 'closed'));
  const part = { from: (time: string) => time.slice(0, 5), until: (time: string) => time.slice(6) };
  const agree = (day: Weekday) =>
    said.times.includes(said.kind === 'from' || said.kind === 'until' ? part[said.kind](hours[day]) : hours[day]);
  if (said.days.length > 0) return at(said.days.find((day) => !agree(day)));
  return weekdays.some(agree) ? null : at('monday');
}

export const hoursDiffer = defineRule<Differing>({
  id: 'drift/hours-differ',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page names opening hours, or an emergency line, that the map does not have.',
    why: 'People call or come when nobody is there.',
    how: 'Write <Hours />, which prints the hours of the map, or correct the map.',
    examples: {
      reported: [
        'We are open Saturdays.\n',
        'The office is open from 7 to 7 on weekdays.\n',
        'Office hours are Monday to Friday, 8 am to 6 pm.\n',
        'We open at 6 am.\n',
        'The office is open weekdays until 7 pm.\n',
        '---\ntitle: Horario\ndescription: Cuándo abrimos.\nkind: contact\nlang: es\n---\n\nAbrimos los domingos.\n',
      ],
      accepted: [
        'The office is open from 8 to 5 on weekdays.\n',
        'We open at 8 a.m. and close at 5 p.m.\n',
        'We are closed on weekends, and somebody answers emergency calls 24/7.\n',
        'Run the fan from 7 to 9.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text)) {
        const said = findHours(text);
        if (said.length === 0 || appliance.test(text) || others.test(text)) continue;
        const times = said.some(({ kind, days }) => kind === 'from-to' && days.length > 0) && text.length < 80;
        const ours = times || business.test(text) || isOwnVoice(text, passage, site.map.business);
        for (const hours of ours ? said : []) {
          const differs = contradiction(hours, site);
          const before = text.slice(0, hours.start).split(/[,;:]/).at(-1) ?? '';
          if (!differs || denied.test(before)) continue;
          const written = text.slice(hours.start, hours.end);
          yield { at: sourceRange(passage, start + hours.start, start + hours.end), state: { written, ...differs } };
        }
      }
  },
  word({ written, field, value, alike }, { site }) {
    const place = site?.locate(['business', ...field]) ?? null;
    const named =
      field[0] === 'hours' ? `${value} on ${field[1].replace(/^./, (first) => first.toUpperCase())}` : value;
    return {
      message: `Found the hours "${written}"; expected ${named}, as ${placeOf(place)} says.`,
      expected: place && { value, file: place.file, line: place.line },
      replacement: alike ? hours.onPage(written, value) : null,
    };
  },
});
