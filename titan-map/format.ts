import { weekdays } from './schema/business.ts';
import type { Language } from './schema/common.ts';
import type { Business } from './schema/titan-map.ts';

interface Wording {
  days: readonly [string, string, string, string, string, string, string];
  months: readonly string[];
  everyDay: string;
  dayRange: (first: string, last: string) => string;
  dayPair: (first: string, last: string) => string;
  morning: string;
  afternoon: string;
  closed: string;
  allDay: string;
  date: (day: number, month: string, year: number) => string;
}

const wording: Record<Language, Wording> = {
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    everyDay: 'Every day',
    dayRange: (first, last) => `${first}–${last}`,
    dayPair: (first, last) => `${first} and ${last}`,
    morning: 'AM',
    afternoon: 'PM',
    closed: 'Closed',
    allDay: 'Open 24 hours',
    date: (day, month, year) => `${month} ${day}, ${year}`,
  },
  es: {
    days: ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado', 'Domingo'],
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    everyDay: 'Todos los días',
    dayRange: (first, last) => `${first} a ${last.toLowerCase()}`,
    dayPair: (first, last) => `${first} y ${last.toLowerCase()}`,
    morning: 'a. m.',
    afternoon: 'p. m.',
    closed: 'Cerrado',
    allDay: 'Abierto las 24 horas',
    date: (day, month, year) => `${day} de ${month} de ${year}`,
  },
};

/**
 * Writes a phone number for a reader.
 * @param number US number as in the map, 614-555-0134
 * @returns (614) 555-0134
 */
export function formatPhone(number: string): string {
  return `(${number.slice(0, 3)}) ${number.slice(4)}`;
}

/**
 * Address of a link that calls a number, by RFC 3966 with the country code of the United States.
 * @param number US number as in the map, 614-555-0134
 * @returns tel:+16145550134
 */
export function telHref(number: string): string {
  return `tel:+1${number.replaceAll('-', '')}`;
}

/**
 * Writes a calendar day for a reader.
 * @param day YYYY-MM-DD
 * @param language language of the page
 * @returns May 31, 2026, or 31 de mayo de 2026
 */
export function formatDate(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const words = wording[language];
  return words.date(date, words.months[month - 1] ?? '', year);
}

/**
 * Writes the opening hours of one day for a reader.
 * @param hours hours as in the map: 07:00-18:00, 24 hours, closed
 * @param language language of the page
 * @returns 7:00 AM – 6:00 PM, Open 24 hours, Closed, or the same in that language
 */
export function formatDayHours(hours: string, language: Language): string {
  const words = wording[language];
  if (hours === 'closed') return words.closed;
  if (hours === '24 hours') return words.allDay;
  const clock = (time: string) => {
    const hour = Number(time.slice(0, 2));
    return `${hour % 12 || 12}:${time.slice(3, 5)} ${hour < 12 ? words.morning : words.afternoon}`;
  };
  return `${clock(hours.slice(0, 5))} – ${clock(hours.slice(6))}`;
}

/**
 * Writes the opening hours of a week for a reader, neighbouring days with the same hours as one line.
 * @param hours hours of the map, one entry per weekday
 * @param language language of the page
 * @returns lines from Monday on, such as { days: 'Monday–Friday', hours: '7:00 AM – 6:00 PM' }
 */
export function formatHours(hours: Business['hours'], language: Language): { days: string; hours: string }[] {
  const words = wording[language];
  const groups: { first: number; last: number; hours: string }[] = [];
  weekdays.forEach((day, index) => {
    const group = groups.at(-1);
    if (group?.hours === hours[day]) group.last = index;
    else groups.push({ first: index, last: index, hours: hours[day] });
  });
  return groups.map((group) => {
    const first = words.days[group.first] ?? '';
    const last = words.days[group.last] ?? '';
    const length = group.last - group.first + 1;
    const name = { 1: first, 2: words.dayPair(first, last), 7: words.everyDay }[length] ?? words.dayRange(first, last);
    return { days: name, hours: formatDayHours(group.hours, language) };
  });
}
