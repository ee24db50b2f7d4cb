import { formatMoney } from '../money.ts';
import type { Path } from '../paths.ts';
import { idOf, slug } from '../slug.ts';
import type { Plain } from '../yaml-text.ts';
import type { Answers } from './answers.ts';
import { bookingOf, present } from './booking.ts';
import { inLanguages, mapTexts } from './texts.ts';

type Group = { readonly [key: string]: Plain };

/** A map as an intake describes it, before anybody checked that its facts agree. */
export interface IntakeMap {
  data: { readonly [key: string]: Plain };
  /**
   * The answer that a fact of the map was made of.
   * @param path path in the map, such as ['pricebook', 2, 'code']
   */
  origin: (path: Path) => Path;
}

const colours = { primary: '#24506b', accent: '#b5471b' };

/** Answers that the map keeps under another path. */
const moved: readonly (readonly [RegExp, string])[] = [
  [/^site\.leads\b/, 'leads'],
  [/^business\.phones\b.*/, 'business.phone'],
  [/^business\.trades\b.*/, 'services'],
  [/^(?:bookingPaths|capacityRules)\b.*/, 'booking'],
];

function originOf(path: Path, prices: readonly Path[]): Path {
  const [list, index, ...rest] = path;
  if (list === 'pricebook' && typeof index === 'number') return [...(prices[index] ?? ['services']), ...rest];
  const written = path.join('.');
  const [pattern, to] = moved.find(([each]) => each.test(written)) ?? [];
  if (!pattern || to === undefined) return path;
  return written.replace(pattern, to).split('.');
}

/**
 * Turns the answers of an intake into the facts of a map. Nobody has confirmed them yet, so no entry names a reviewer.
 * @param answers valid answers
 * @param today calendar day on which they were given, YYYY-MM-DD
 */
export function mapOfAnswers(answers: Answers, today: string): IntakeMap {
  const { site, business, services, zones, offers, memberships, owners, leads } = answers;
  const [first = 'en'] = site.languages;
  const source = { artifact: 'intake answers', date: today };
  const ids = {
    services: services.map((entry) => idOf(entry, first)),
    zones: zones.map((entry) => idOf(entry, first)),
  };
  const refer = (names: readonly string[] | undefined) => names?.map(slug);
  const { phone, brand = colours, licences, ...named } = business;
  const { paths, rules } = bookingOf(answers, ids, source);
  const priced = services.flatMap((service, index) =>
    service.prices.map((price, at) => ({
      price,
      service: ids.services[index] ?? '',
      path: ['services', index, 'prices', at],
    })),
  );
  const host = URL.canParse(site.url) ? new URL(site.url).hostname.replace(/^www\./, '') : '';
  const consent = mapTexts.consent;
  const agreed = {
    en: consent.en.replace('{business}', business.name),
    es: consent.es.replace('{business}', business.name),
  };
  const data: Group = {
    site: {
      url: site.url,
      languages: site.languages,
      leads: {
        to: leads.to,
        from: leads.from ?? `website@${host}`,
        owner: slug(leads.owner),
        consent: { version: today.slice(0, 7), text: inLanguages(agreed, site.languages) },
      },
    },
    business: {
      ...present({ ...named, address: { ...business.address }, hours: { ...business.hours } }),
      phones: [{ number: phone, role: 'main' }],
      licences: licences.map((licence) => ({ ...licence })),
      trades: [...new Set(services.map(({ trade }) => trade))],
      brand: { ...brand },
    },
    services: services.map(
      ({ name, summary, synonyms, trade, jobType, businessUnit, status, emergency, zones: where }, index) =>
        present({
          id: ids.services[index],
          name,
          summary,
          synonyms: synonyms.length > 0 ? synonyms : undefined,
          status,
          trade,
          jobType,
          businessUnit,
          emergency: emergency || undefined,
          zones: refer(where),
          source,
        }),
    ),
    zones: zones.map(({ name, cities, zips, status }, index) =>
      present({ id: ids.zones[index], name, cities, zips, status, source }),
    ),
    offers: offers.map(
      ({ name, summary, price, discount, terms, services: on, zones: where, starts, ends, ...entry }) =>
        present({
          id: idOf({ ...entry, name }, first),
          name,
          summary,
          price: price === undefined ? undefined : formatMoney(price),
          discount: typeof discount === 'number' ? formatMoney(discount) : discount,
          terms,
          services: refer(on),
          zones: refer(where),
          starts,
          ends,
          source,
        }),
    ),
    memberships: memberships.map((entry) =>
      present({
        id: idOf(entry, first),
        name: entry.name,
        summary: entry.summary,
        price: formatMoney(entry.price),
        per: entry.per,
        visitsPerYear: entry.visitsPerYear,
        benefits: entry.benefits,
        services: refer(entry.services),
        terms: entry.terms,
        status: 'active',
        source,
      }),
    ),
    pricebook: priced.map(({ price, service }) => ({
      id: slug(price.code),
      code: price.code,
      name: price.name,
      service,
      price: formatMoney(price.price),
      priceIs: price.priceIs,
      source,
    })),
    bookingPaths: paths,
    capacityRules: rules,
    owners: owners.map(({ name, role, email, ...entry }) => ({
      id: idOf({ ...entry, name }, first),
      name,
      role,
      email,
    })),
  };
  return {
    data,
    origin: (path) =>
      originOf(
        path,
        priced.map(({ path: at }) => at),
      ),
  };
}
