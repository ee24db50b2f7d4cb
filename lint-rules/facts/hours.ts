import { weekdays } from '../../titan-map/schema/business.ts';

export type Weekday = (typeof weekdays)[number];

/** What copy says about opening hours. */
export interface WrittenHours {
  kind: 'open' | 'closed' | 'from-to' | 'always';
  /** Days that it speaks of; empty when it names none. */
  days: readonly Weekday[];
  /** Opening and closing time as the map writes them, for `from-to`; two readings when it leaves morning and evening out. */
  times: readonly string[];
  start: number;
  end: number;
}

const dayWords: readonly (readonly [RegExp, readonly Weekday[]])[] = [
  [
    /^(?:weekdays|monday (?:to|through) friday|mon\.?\s?[-–]\s?fri\.?|monday\s?[-–]\s?friday|lunes a viernes|entre semana)$/i,
    weekdays.slice(0, 5),
  ],
  [/^(?:weekends?|(?:los )?fines de semana)$/i, ['saturday', 'sunday']],
  [
    /^(?:every day|daily|(?:seven|7) days(?: a week)?|todos los d[ií]as|(?:los )?(?:siete|7) d[ií]as(?: de la semana)?)$/i,
    weekdays,
  ],
  [/^(?:saturdays?|sat\.?|s[aá]bados?)$/i, ['saturday']],
  [/^(?:sundays?|sun\.?|domingos?)$/i, ['sunday']],
  [/^(?:mondays?|lunes)$/i, ['monday']],
  [/^(?:tuesdays?|martes)$/i, ['tuesday']],
  [/^(?:wednesdays?|mi[eé]rcoles)$/i, ['wednesday']],
  [/^(?:thursdays?|jueves)$/i, ['thursday']],
  [/^(?:fridays?|viernes)$/i, ['friday']],
];

const day =
  '(?:weekdays|weekends?|monday (?:to|through) friday|mon\\.?\\s?[-–]\\s?fri\\.?|monday\\s?[-–]\\s?friday|every day|daily|(?:seven|7) days(?: a week)?|' +
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|sat\\b|sun\\b|lunes a viernes|entre semana|(?:los )?fines de semana|todos los d[ií]as|' +
  '(?:los )?(?:siete|7) d[ií]as(?: de la semana)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)';
const days = `${day}(?:(?:,? (?:and|y|e)|,)\\s(?:on\\s|los\\s)?${day})*`;
const opens = new RegExp(
  `\\b(?:(?<open>open|abrimos|abiertos?|abierta)|(?<closed>closed|cerramos|cerrados?|cerrada))\\s(?:on\\s|los\\s|el\\s|de\\s|también\\s|also\\s|all\\s)*(?<days>${days})`,
  'giu',
);
const clock = '(?<HH>[01]?\\d|2[0-3])(?::(?<MM>[0-5]\\d))?\\s?(?<AP>a\\.?\\s?m\\.?|p\\.?\\s?m\\.?)?';
const part = (side: string) => clock.replace('HH', `h${side}`).replace('MM', `m${side}`).replace('AP', `a${side}`);
const fromTo = new RegExp(
  `(?<![\\d$.,:/-])${part('1')}\\s?(?:-|–|—|to|until|till|through|a|hasta)\\s?(?:las\\s)?${part('2')}(?![\\d%°/]|\\s?(?:degrees|inch|feet|years|percent|minutes|hours|days|a[nñ]os|d[ií]as|horas|minutos))`,
  'giu',
);
const always =
  /\b24\s?\/\s?7\b|\baround[- ]the[- ]clock\b|\b24 hours(?: a day)?\b|\bday (?:or|and) night\b|\bat any hour\b|\blas 24 horas\b|\ba (?:cualquier hora|la hora que sea|toda hora)\b|\bd[ií]a y noche\b/giu;

function daysIn(text: string): Weekday[] {
  const names = text.match(new RegExp(`\\b${day}`, 'giu')) ?? [];
  return names.flatMap((name) => dayWords.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? []);
}

const pad = (hour: number, minute: string) => `${String(hour).padStart(2, '0')}:${minute}`;

/** A time of the day by the clock of 24 hours; `assumed` is used when the copy leaves morning or evening out. */
function timeOf(hour: string, minute: string | undefined, half: string | undefined, assumed: 'am' | 'pm'): string {
  const meant = half ? half.replace(/[.\s]/g, '').toLowerCase() : Number(hour) > 12 ? 'am' : assumed;
  const base = Number(hour) > 12 ? Number(hour) : (Number(hour) % 12) + (meant === 'pm' ? 12 : 0);
  return pad(base, minute ?? '00');
}

/**
 * Finds what a sentence says about opening hours.
 * @param text a sentence in English or Spanish
 */
export function findHours(text: string): WrittenHours[] {
  const found: WrittenHours[] = [];
  for (const match of text.matchAll(always))
    found.push({ kind: 'always', days: [], times: [], start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(opens)) {
    const { open, days: named = '' } = match.groups ?? {};
    const kind = open === undefined ? 'closed' : 'open';
    found.push({ kind, days: daysIn(named), times: [], start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(fromTo)) {
    const { h1 = '', m1, a1, h2 = '', m2, a2 } = match.groups ?? {};
    const said = a1 ?? a2 ?? m1 ?? m2;
    if (
      said === undefined &&
      !/\b(?:open|hours|office|phone|horario|abierto|abrimos|oficina|atendemos|de lunes|days?\b|week)/i.test(text)
    )
      continue;
    const times = [`${timeOf(h1, m1, a1, 'am')}-${timeOf(h2, m2, a2, 'pm')}`];
    const before = daysIn(text.slice(found.findLast(({ kind }) => kind === 'from-to')?.end ?? 0, match.index));
    const after = text.slice(match.index + match[0].length).split(/[,;]/)[0] ?? '';
    found.push({
      kind: 'from-to',
      days: before.length > 0 ? before : daysIn(after),
      times,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}
