import { formatDate } from '../../titan-map/format.ts';
import { findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { nameIn } from '../facts/names.ts';
import { offersMeant } from '../facts/offer-subjects.ts';
import { findPeriods, isPeriodOf } from '../facts/periods.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

/** Sentences that say how long something is offered, and not how long a furnace runs. */
const offered =
  /\b(?:offers?|specials?|deals?|good|valid|available|coupons?|credits?|savings?|price|promo\w*|only|expires?|ends?|on|ofertas?|especial|promoci[oó]n|descuento|v[aá]lid[ao]|vale|disponible|vence|nunca)\b/i;

interface Differing {
  written: string;
  name: string;
  days: string;
  fact: MapFact | null;
}

const page = (frontmatter: string, body: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\n${frontmatter}---\n\n${body}\n`;
const offer = 'kind: offer\noffers: [fall-tune-up]\n';

export const offerPeriodDiffers = defineRule<Differing>({
  id: 'drift/offer-period-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page says that an offer is on in a season, until a month or without an end, and the map has other days.',
    why: 'A visitor who comes while the page says it is on is turned down.',
    how: 'Write the last day through <OfferEnds offer="…" />, or correct the map.',
    examples: {
      reported: [
        page(offer, 'This special is good all year.'),
        page(offer, 'Available until the end of January.'),
        page('kind: home\n', 'Get the fall tune-up this spring.'),
        page('kind: home\n', 'The fall tune-up never expires.'),
        '---\ntitle: Calefacción en Toledo\ndescription: Oferta válida hasta finales de enero.\nkind: offer\nlang: es\noffers: [fall-tune-up]\n---\n\nUna visita.\n',
      ],
      accepted: [
        page(offer, 'This special is good until the end of the year. A heat pump runs all year.'),
        page(offer, 'The offer is on through December.'),
        page('kind: home\n', 'Get the fall tune-up this fall.'),
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const names = new Map(site.map.offers.map(({ name, id }) => [nameIn(name, page.lang).toLowerCase(), id]));
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text)) {
        const periods = findPeriods(text);
        if (periods.length === 0) continue;
        const ids = offersMeant(text, passage, names, page);
        const named = [...names].some(([name]) => text.toLowerCase().includes(name));
        if (!named && !offered.test(text)) continue;
        const offers = ids.flatMap((id) => findEntry(site, 'offers', id) ?? []);
        const [first] = offers;
        for (const period of periods) {
          if (!first || offers.some(({ entry }) => isPeriodOf(period, entry))) continue;
          const { starts, ends, name } = first.entry;
          const side = period.kind === 'season' && ends.slice(5, 7) <= starts.slice(5, 7) ? 'starts' : 'ends';
          const days = `${formatDate(starts, 'en')} to ${formatDate(ends, 'en')}`;
          const fact = mapFact(site, 'offers', [first.index, side], first.entry[side]);
          const written = text.slice(period.start, period.end);
          const at = sourceRange(passage, start + period.start, start + period.end);
          yield { at, state: { written, name: nameIn(name, page.lang), days, fact } };
        }
      }
  },
  word: ({ written, name, days, fact }) => ({
    message: `Found "${written}" for "${name}"; expected ${days}, as ${placeOf(fact)} says.`,
    expected: fact,
  }),
});
