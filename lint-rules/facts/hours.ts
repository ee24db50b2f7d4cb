import { weekdays } from '../../titan-map/schema/business.ts';

export type Weekday = (typeof weekdays)[number];

/** What copy says about opening hours. */
export interface WrittenHours {
  kind: 'open' | 'closed' | 'from-to' | 'from' | 'until' | 'always';
  /** Days that it speaks of; empty when it names none. */
  days: readonly Weekday[];
  /** Opening and closing time as the map writes them, for `from-to`; one of the two for `from` and `until`. */
  times: readonly string[];
  start: number;
  end: number;
}

const dayWords: readonly (readonly [RegExp, readonly Weekday[]])[] = [
  [/^mon\.?\s?[-–]\s?sat\.?$/i, weekdays.slice(0, 6)],
  [
    /^(?:weekdays|m\s?[-–]\s?f|monday (?:to|through) friday|mon\.?\s?[-–]\s?fri\.?|monday\s?[-–]\s?friday|lunes a viernes|entre semana)$/i,
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
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|sat\\b|sun\\b|m\\s?[-–]\\s?f\\b|mon\\.?\\s?[-–]\\s?sat\\b\\.?|lunes a viernes|entre semana|(?:los )?fines de semana|todos los d[ií]as|' +
  '(?:los )?(?:siete|7) d[ií]as(?: de la semana)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)';
const days = `${day}(?:(?:,? (?:and|y|e)|,)\\s(?:on\\s|los\\s)?${day})*`;
const opens = new RegExp(
  `\\b(?:(?<open>open|in the office|answering|we (?:also )?work|abrimos|atendemos|trabajamos|abiertos?|abierta)|(?<closed>closed|cerramos|cerrados?|cerrada))\\s(?:on\\s|every\\s|los\\s|el\\s|de\\s|también\\s|also\\s|all\\s)*(?<days>${days})`,
  'giu',
);
const half =
  'a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|in the (?:morning|afternoon|evening)|at night|de la (?:mañana|tarde|noche)';
const clock = `(?<HH>[01]?\\d|2[0-3])(?::(?<MM>[0-5]\\d))?\\s?(?<AP>${half})?`;
const part = (side: string) => clock.replace('HH', `h${side}`).replace('MM', `m${side}`).replace('AP', `a${side}`);
const fromTo = new RegExp(
  `(?<![\\d$.,:/-])${part('1')}\\s?(?:-|–|—|to|until|till|through|a|hasta)\\s?(?:las\\s)?${part('2')}(?![\\d%°/]|\\s?(?:degrees|inch|feet|years|percent|minutes|hours|days|a[nñ]os|d[ií]as|horas|minutos))`,
  'giu',
);
const noon = /\bnoon\b|\bmediod[ií]a\b/giu;
const notATime =
  '(?![\\d%°/:,]\\d|[%°]|\\s?(?:degrees|inch|feet|years|percent|minutes|hours|days|percent|a[nñ]os|d[ií]as|horas|minutos|of\\b))';
const opensAt = new RegExp(
  `\\b(?:opens?|open up|opening|starts? answering|(?:is|are) answered|answers?|abrimos|abre|atendemos)(?:\\s${days})?\\s(?:at|from|a las|desde las)\\s${clock}${notATime}`,
  'giu',
);
const closesAt = new RegExp(
  `\\b(?:(?:closes?|cerramos|cierra)(?:\\s${days})?\\s(?:at|a las)|(?:open|abiertos?|abierto|abrimos|atendemos|answered|in the office|reach (?:us|the \\p{L}+|a person)|(?:desk|dispatcher|somebody|someone) is (?:here|in|there|staffed))[^.!?;\\d]{0,40}?\\s(?:until|till|til|hasta)(?:\\slas)?)\\s${clock}${notATime}`,
  'giu',
);
const between = new RegExp(
  `\\b(?:between|entre(?:\\slas)?)\\s${part('1')}\\s(?:and|y)\\s(?:las\\s)?${part('2')}${notATime}`,
  'giu',
);
const always =
  /\b24\s?\/\s?7\b|\baround[- ]the[- ]clock\b|\b24 hours(?: a day)?\b|\bday (?:or|and) night\b|\bat any hour\b|\blas 24 horas\b|\ba (?:cualquier hora|la hora que sea|toda hora)\b|\bd[ií]a y noche\b/giu;

function daysIn(text: string): Weekday[] {
  const names = text.match(new RegExp(`\\b${day}`, 'giu')) ?? [];
  return names.flatMap((name) => dayWords.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? []);
}

const pad = (hour: number, minute: string) => `${String(hour).padStart(2, '0')}:${minute}`;

/** Morning or afternoon, in the words of copy. */
function halfOf(text: string): 'am' | 'pm' {
  return /^a|morning|mañana/i.test(text) ? 'am' : 'pm';
}

/** A time of the day by the clock of 24 hours; `assumed` is used when the copy leaves morning or evening out. */
function timeOf(hour: string, minute: string | undefined, half: string | undefined, assumed: 'am' | 'pm'): string {
  const meant = half ? halfOf(half) : Number(hour) > 12 ? 'am' : assumed;
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
  for (const [kind, pattern] of [
    ['from', opensAt],
    ['until', closesAt],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const { HH = '', MM, AP } = match.groups ?? {};
      // A range such as 8 to 5 is read as a whole.
      if (AP === undefined && MM === undefined && !/\b(?:a|p)\.?m\b/i.test(text)) continue;
      if (/^\s?(?:-|–|—|to\b|until\b|till\b|a\s|hasta\b)/.test(text.slice(match.index + match[0].length))) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      const time = timeOf(HH, MM, AP, kind === 'from' ? 'am' : 'pm');
      const clause = `${text.slice(0, end).split(/[,;]/).at(-1) ?? ''} ${text.slice(end).split(/[,;.]/)[0] ?? ''}`;
      found.push({ kind, days: daysIn(clause), times: [time], start, end });
    }
  // Noon is read as the time that it is, in as many units.
  const timed = text.replace(noon, (word) => '12pm'.padEnd(word.length));
  for (const match of [...timed.matchAll(fromTo), ...timed.matchAll(between)]) {
    const { h1 = '', m1, a1, h2 = '', m2, a2 } = match.groups ?? {};
    const said = a1 ?? a2 ?? m1 ?? m2;
    if (
      said === undefined &&
      !/\b(?:open|hours|office|phone|horario|abierto|abrimos|oficina|atendemos|de lunes|days?\b|week|mon\b|sat\b)/i.test(
        text,
      )
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
