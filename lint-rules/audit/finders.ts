import { findBoasts } from '../facts/boasts.ts';
import { findEmails } from '../facts/emails.ts';
import { findFoundingClaims } from '../facts/founding-years.ts';
import { findHours } from '../facts/hours.ts';
import { findLicences } from '../facts/licences.ts';
import { denied, isOwnVoice } from '../facts/own-voice.ts';
import { findPhones } from '../facts/phones.ts';
import { findPromises } from '../facts/promises.ts';
import { findStreets } from '../facts/streets.ts';
import { oneLine } from '../projection/text.ts';
import type { Finder, Found } from './found.ts';
import { expiries, prices } from './money-finders.ts';
import { places, zips } from './place-finders.ts';

const phoneRoles: readonly (readonly [RegExp, string])[] = [
  [/\bfax\b/i, 'fax'],
  [/\b(?:text|sms|whatsapp)\b/i, 'text'],
  [/\b(?:emergenc\w*|after[- ]hours|24\s?\/\s?7|urgen\w*)\b/i, 'emergency'],
];

/** What a number is for, by the words right before it; a toll-free number is a kind of its own. */
function phoneRole(number: string, before: string): string {
  const said = phoneRoles.find(([words]) => words.test(before.slice(-40)))?.[1];
  return said ?? (/^8(?:00|33|44|55|66|77|88)-/.test(number) ? 'toll-free' : 'main');
}

const phones: Finder = (text) =>
  findPhones(text, '').flatMap(({ number, start, end }) =>
    number.startsWith('-') || /\/|^\d{1,3}(?:\.\d{1,3}){3}$/.test(text.slice(start, end))
      ? []
      : { kind: 'phone', value: number, subject: phoneRole(number, text.slice(0, start)), start, end },
  );

/** Ends of file names, and the addresses that forms and templates are filled with. */
const noAddress =
  /\.(?:png|jpe?g|gif|webp|svg)$|@(?:ejemplo|dominio|(?:your|my)?(?:domain|email|company|site|website)|sentry[\w.-]*)\./i;

const emails: Finder = (text) =>
  findEmails(text).flatMap(({ email, start, end }) =>
    noAddress.test(email) ? [] : { kind: 'email', value: email.toLowerCase(), start, end },
  );

const locality = /^[.,]?\s+(?:\S+\s+){0,4}?\p{Lu}[\p{L}. ]+,?\s+[A-Z]{2}\b/u;
const visit = /\b(?:address|located|visit|office|shop|showroom|find us|direcci[oó]n|ubicad\w*|oficina)\b/i;

const addresses: Finder = (text, { passage }) =>
  findStreets(text).flatMap(({ street, start, end }) => {
    const before = `${passage.context.headings.at(-1) ?? ''} ${passage.context.before ?? ''} ${text.slice(0, start)}`;
    const ours = locality.test(text.slice(end)) || visit.test(before);
    return ours ? { kind: 'address', value: street, start, end } : [];
  });

const aboutHours =
  /\b(?:office|hours|open|closed|phones?|call|business|mon|tue|wed|thu|fri|sat|sun|monday|weekdays?|horario|abrimos|abierto|cerrado|lunes|s[aá]bado|domingo)\b/i;

/** A stretch of time, such as 24 hours or 2–5 business days, which is no time of the day. */
function isSpan(words: string, after: string, named: boolean): boolean {
  if (/^24 hours$/i.test(words)) return true;
  return !named && !/[ap]\.?\s?m|:|24|clock|night|noche|hora/i.test(words)
    ? true
    : /^\s(?:business|working|calendar)\b/i.test(after);
}

const hours: Finder = (text, { passage }) => {
  const row = passage.role === 'cell' ? `${passage.context.beside.join(' ')}: ` : '';
  const whole = row + text;
  if (!aboutHours.test(`${whole} ${passage.context.headings.at(-1) ?? ''}`)) return [];
  return findHours(whole).flatMap(({ kind, days, times, start, end }): Found[] => {
    const words = whole.slice(start, end);
    if (start < row.length || isSpan(words, whole.slice(end), days.length > 0)) return [];
    const at = { start: start - row.length, end: end - row.length };
    if (kind === 'always') return [{ kind: 'hours', value: '24/7', subject: null, ...at }];
    if (kind === 'open') return [];
    const value = kind === 'closed' ? 'closed' : (times[0] ?? '');
    return days.length === 0
      ? [{ kind: 'hours', value, subject: null, ...at }]
      : days.map((day) => ({ kind: 'hours', value, subject: day, ...at }));
  });
};

/** A class such as C-36 is no number. */
const licences: Finder = (text) =>
  findLicences(text).flatMap(({ number, ...at }): Found[] =>
    number.replace(/\D/g, '').length < 4 ? [] : [{ kind: 'licence', value: number, ...at }],
  );

const boasts: Finder = (text, { passage, business }) =>
  isOwnVoice(text, passage, { name: business })
    ? findBoasts(text).flatMap(({ kind, figures, start, end }): Found[] => {
        const words = text.slice(start, end);
        const reviews = /reviews|rese[nñ]as|opiniones/i.test(words) ? figures[0] : undefined;
        const stars = /^[1-5]\.\d/.test(figures[0] ?? '') ? figures[0] : undefined;
        const boast: Found = { kind: 'boast', value: oneLine(words).toLowerCase(), subject: kind, start, end };
        if (reviews !== undefined)
          return [
            {
              kind: 'reviews',
              value: `${reviews.replaceAll(',', '')}${words.includes('+') ? '+' : ''}`,
              subject: 'reviews',
              start,
              end,
            },
            boast,
          ];
        return stars === undefined ? [boast] : [{ kind: 'reviews', value: stars, subject: 'stars', start, end }, boast];
      })
    : [];

const promises: Finder = (text, { passage, business }) =>
  isOwnVoice(text, passage, { name: business }) && !denied.test(text)
    ? findPromises(text).map(({ kind, hours: count, start, end }) => ({
        kind: 'promise',
        value: count === null ? kind : `${kind} ${count < 1 ? `${Math.round(count * 60)} minutes` : `${count} h`}`,
        start,
        end,
      }))
    : [];

const founded: Finder = (text, { passage, business }) =>
  isOwnVoice(text, passage, { name: business }) &&
  !/\b(?:building|address|street|van|website|plan|guarantee|combined)\b/i.test(text)
    ? findFoundingClaims(text).map(({ year, years, ...at }) => ({
        kind: 'founded',
        value: String(year ?? years),
        subject: year === null ? 'years' : 'year',
        ...at,
      }))
    : [];

const copyright =
  /(?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|present))?)?\s*(?:by\s)?[,.|]?\s*/i;
const afterName =
  /\s*(?:[|•·©]|\.\s|\.$|\s[-–]\s|,?\s*(?:all rights|todos los|website|designed|powered|licen[cs]e)|,\s*\d|\s(?:19|20)\d{2}\b)/i;
const pageNames =
  /^(?:home(?:page)?|about(?: us)?|contact(?: us)?|(?:our )?services?|gallery|thank you|faqs?|blog|reviews|inicio|nosotros|contacto|servicios|(?:propiedad|derechos|privac|t[eé]rm|pol[ií]t|polic).*)$/i;

/** The name beside a copyright sign. */
const names: Finder = (text, { passage }) => {
  const match = passage.role === 'heading' || passage.role === 'title' ? null : copyright.exec(text);
  if (!match) return [];
  const parts = text
    .slice(match.index + match[0].length)
    .split(afterName)
    .map((part) => part.trim());
  const name = parts.find((part) => part !== '' && !pageNames.test(part)) ?? '';
  const isName =
    /^\p{Lu}/u.test(name) && name.length >= 3 && name.length <= 60 && !/^(?:all rights|the |we |todos)/i.test(name);
  return isName ? [{ kind: 'name', value: name, start: match.index, end: match.index + match[0].length }] : [];
};

/** Everything that is looked for in a sentence. */
export const finders: readonly Finder[] = [
  phones,
  emails,
  addresses,
  hours,
  prices,
  expiries,
  places,
  zips,
  licences,
  boasts,
  promises,
  founded,
  names,
];
