import { dayAfter } from '../../titan-map/days.ts';
import { findDates, isDay, type WrittenDate } from '../facts/dates.ts';
import { findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { nameIn } from '../facts/names.ts';
import { offersMeant } from '../facts/offer-subjects.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { dates } from '../notation/dates.ts';
import { type Passage, sourceRange } from '../passage.ts';
import { defineRule, type RuleInput, type SiteFacts } from '../rule.ts';

type Side = 'starts' | 'ends';

interface Differing {
  written: string;
  name: string;
  side: Side;
  fact: MapFact;
  /** Whether the day alone can be changed: one offer is meant, and no weekday or range stands beside it. */
  alone: boolean;
}

const beforeEnd =
  /\b(?:through|thru|until|till|by|ends?|ending|expires?|exp\.?|expiring|before|last day(?: to \p{L}+)?(?: is)?|deadline(?: is)?|last chance|gone after|no later than|hasta|antes del?|vence|termina|acaba|caduca|[uú]ltimo d[ií]a(?: es)?)[\s:,]*(?:on\s|the\s|el\s|d[ií]a\s)*(?:\p{L}+day,?\s)?$/iu;
const beforeStart =
  /\b(?:from|starts?|starting|begins?|beginning|as of|desde|a partir|empieza|comienza|del)[\s:,]*(?:on\s|the\s|del?\s|el\s|d[ií]a\s)*(?:\p{L}+day,?\s)?$/iu;
const between = /^\s?(?:–|—|-|to|through|thru|until|al?|hasta)\s?(?:el\s)?$/i;
const mayName = /\d|christmas|new year|halloween|navidad|a[nñ]o nuevo/i;
const weekday = /(?:day|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo),?\s(?:the\s|el\s)?$/i;
const range = /^\s?[–—-]\s?\d/;

/** Which day of an offer a date is said to be; null when the sentence does not tell. */
function sideOf(text: string, dates: readonly WrittenDate[], index: number): Side | null {
  const date = dates[index];
  const previous = dates[index - 1];
  const next = dates[index + 1];
  if (!date) return null;
  if (previous && between.test(text.slice(previous.end, date.start))) return 'ends';
  if (next && between.test(text.slice(date.end, next.start))) return 'starts';
  const before = text.slice(0, date.start);
  if (beforeEnd.test(before)) return 'ends';
  return beforeStart.test(before) ? 'starts' : null;
}

/** Whether an offer ends on the day before one that copy says to come before. */
function isDayBefore(text: string, date: WrittenDate, ends: string): boolean {
  if (!/\b(?:before|antes del?)\s(?:the\s|el\s)?$/i.test(text.slice(0, date.start))) return false;
  return isDay(date, dayAfter(ends, 1));
}

function* differences(passage: Passage, names: ReadonlyMap<string, string>, page: RuleInput['page'], site: SiteFacts) {
  for (const { text, start } of sentencesOf(passage.text)) {
    const dates = mayName.test(text) ? findDates(text) : [];
    for (const [index, date] of dates.entries()) {
      const side = sideOf(text, dates, index);
      if (side === null) continue;
      const offers = offersMeant(text, passage, names, page).flatMap((id) => findEntry(site, 'offers', id) ?? []);
      const [first] = offers;
      if (
        !first ||
        offers.some(({ entry }) => isDay(date, entry[side]) || (side === 'ends' && isDayBefore(text, date, entry.ends)))
      )
        continue;
      const fact = mapFact(site, 'offers', [first.index, side], first.entry[side]);
      if (!fact) continue;
      const written = text.slice(date.start, date.end);
      const at = sourceRange(passage, start + date.start, start + date.end);
      const alone =
        offers.length === 1 && !weekday.test(text.slice(0, date.start)) && !range.test(text.slice(date.end));
      yield { at, state: { written, name: nameIn(first.entry.name, page.lang), side, fact, alone } };
    }
  }
}

export const offerDateDiffers = defineRule<Differing>({
  id: 'drift/offer-date-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page names a first or last day of an offer that is not the one in the map.',
    why: 'A visitor who comes on the day that the page names is turned down, or stays away although the offer still holds.',
    how: 'Write the day through <OfferEnds offer="…" />, or correct the map.',
    examples: {
      reported: [
        '---\ntitle: The fall tune-up\ndescription: Good through December 19.\nkind: offer\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nThe fall tune-up expires 12/19/26.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: service\noffers: [fall-tune-up]\n---\n\nThis special ends on Dec. 12th.\n',
        '---\ntitle: Calefacción en Toledo\ndescription: La oferta vale hasta el 19 de diciembre.\nkind: offer\nlang: es\noffers: [fall-tune-up]\n---\n\nUna visita.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nThe fall tune-up runs from September 5 to December 31, 2026.\n',
      ],
      accepted: [
        '---\ntitle: The fall tune-up\ndescription: Good through December 31.\nkind: offer\noffers: [fall-tune-up]\n---\n\nFrom September 1 until 12/31/2026.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\noffers: [fall-tune-up]\n---\n\nOur office is closed until January 2.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const names = new Map(site.map.offers.map(({ name, id }) => [nameIn(name, page.lang).toLowerCase(), id]));
    for (const passage of page.passages) if (mayName.test(passage.text)) yield* differences(passage, names, page, site);
  },
  word: ({ written, name, side, fact, alone }) => ({
    message: `Found ${written} as the ${side === 'ends' ? 'last' : 'first'} day of "${name}"; expected ${fact.value}, as ${placeOf(fact)} says.`,
    expected: fact,
    replacement: alone ? dates.onPage(written, fact.value) : null,
  }),
});
