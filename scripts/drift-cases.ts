import type { SiteFacts } from '../lint-rules/rule.ts';
import { formatDate, formatPhone } from '../titan-map/format.ts';
import { inLanguage, mainPhone, offerState } from '../titan-map/lookup.ts';
import { formatMoney } from '../titan-map/money.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import { type DriftCase, serviceStates, today } from './drift-case.ts';

const money = (cents: number) => [formatMoney(cents), `${cents / 100} dollars`];
const other = (cents: number) => cents + 1000;

function offerCases(site: SiteFacts): DriftCase[] {
  const pages: Readonly<Record<string, string>> = {
    'fall-furnace-tune-up': 'offers/fall-furnace-tune-up.mdx',
    'heat-pump-winter-credit': 'offers/heat-pump-winter-credit.mdx',
    'humidifier-with-furnace': 'offers/humidifier-with-furnace.mdx',
    'main-drain-special': 'offers/main-drain-special.mdx',
  };
  return site.map.offers.flatMap((offer, index): DriftCase[] => {
    const page = pages[offer.id];
    if (!page || offerState(offer, today) !== 'live') return [];
    const name = inLanguage(offer.name, 'en');
    const common = { site: site.id, lang: 'en' as const };
    const { price, discount } = offer;
    const share = typeof discount === 'string' ? Number.parseInt(discount, 10) : null;
    const cents = typeof discount === 'number' ? discount : price;
    const amounts = {
      right: share === null ? money(cents ?? 0) : [`${share}%`, `${share} percent`],
      wrong: share === null ? money(other(cents ?? 0)) : [`${share + 5}%`, `${share + 10} percent`],
    };
    const sentences =
      price !== undefined
        ? ['Yours for {} this season.', `The ${name} costs {}.`, 'Book now and pay just {}.', `${name}: {}.`]
        : [
            'Save {} when you book now.',
            'Take {} off the whole job.',
            `The ${name} is {} off.`,
            'Get {} off before it ends.',
          ];
    const field = price === undefined ? 'discount' : 'price';
    const day = formatDate(offer.ends, 'en');
    const [year = '', month = '', date = ''] = offer.ends.split('-');
    const wrongDay = formatDate(`${year}-${month}-${date === '04' ? '05' : '04'}`, 'en');
    return [
      {
        ...common,
        ...amounts,
        kind: `offer ${field}`,
        page,
        path: ['offers', index, field],
        wordings: sentences,
        change(map) {
          const changed = map.offers[index];
          if (!changed) return;
          if (price !== undefined) changed.price = other(price);
          else changed.discount = share === null ? other(cents ?? 0) : `${share + 5}%`;
        },
      },
      {
        ...common,
        kind: 'offer last day',
        page,
        path: ['offers', index, 'ends'],
        wordings: ['The offer is good through {}.', 'Expires {}.', 'Book until {}.', `The ${name} ends on {}.`],
        right: [day, day.replace(/,.*/, ''), `${Number(month)}/${Number(date)}/${year.slice(2)}`],
        wrong: [wrongDay, wrongDay.replace(/,.*/, ''), `${Number(month)}/${date === '04' ? 5 : 4}/${year.slice(2)}`],
        change(map) {
          const changed = map.offers[index];
          if (changed) changed.ends = `${year}-${month}-${date === '04' ? '05' : '04'}`;
        },
      },
    ];
  });
}

function priceCases(site: SiteFacts): DriftCase[] {
  const page = 'index.mdx';
  const items = site.map.pricebook.flatMap((item, index): DriftCase[] =>
    item.status !== 'active'
      ? []
      : [
          {
            kind: 'pricebook price',
            site: site.id,
            lang: 'en',
            page,
            path: ['pricebook', index, 'price'],
            wordings: [`${inLanguage(item.name, 'en')}: {}.`, `We charge {} for this: ${inLanguage(item.name, 'en')}.`],
            right: money(item.price),
            wrong: money(item.price + 700),
            change(map) {
              const changed = map.pricebook[index];
              if (changed) changed.price = item.price + 700;
            },
          },
        ],
  );
  const plans = site.map.memberships.map(
    (plan, index): DriftCase => ({
      kind: 'membership price',
      site: site.id,
      lang: 'en',
      page: 'membership.mdx',
      path: ['memberships', index, 'price'],
      wordings: [
        `The ${inLanguage(plan.name, 'en')} is {} a ${plan.per}.`,
        `${inLanguage(plan.name, 'en')}: only {} per ${plan.per}.`,
      ],
      right: money(plan.price),
      wrong: money(plan.price + 400),
      change(map) {
        const changed = map.memberships[index];
        if (changed) changed.price = plan.price + 400;
      },
    }),
  );
  return [...items, ...plans];
}

function businessCases(site: SiteFacts): DriftCase[] {
  const { business } = site.map;
  const main = mainPhone(site.map);
  const mainIndex = business.phones.findIndex(({ role }) => role === 'main');
  const wrongPhone = `${main.slice(0, -1)}9`;
  const spellings = (number: string) => [
    number,
    formatPhone(number),
    number.replaceAll('-', '.'),
    `+1 ${number.replaceAll('-', ' ')}`,
  ];
  const about = { site: site.id, lang: 'en' as const, page: 'about.mdx' };
  const licence = business.licences[0]?.number ?? '';
  return [
    {
      ...about,
      kind: 'phone',
      path: ['business', 'phones', mainIndex, 'number'],
      wordings: ['Call us at {}.', 'Questions? {} reaches the office.', 'Phone {} and ask.'],
      right: spellings(main),
      wrong: spellings(wrongPhone),
      change(map) {
        const changed = map.business.phones[mainIndex];
        if (changed) changed.number = wrongPhone;
      },
    },
    {
      ...about,
      kind: 'e-mail',
      path: ['business', 'email'],
      wordings: ['Write to {}.', 'Or e-mail us at {} any time.'],
      right: [business.email],
      wrong: [`front.${business.email}`],
      change: (map) => {
        map.business.email = `front.${business.email}`;
      },
    },
    {
      ...about,
      kind: 'founded',
      path: ['business', 'founded'],
      wordings: [
        'We have done this since {}.',
        'Family-owned since {}.',
        'Our shop was founded in {}.',
        'Serving our neighbors since {}.',
      ],
      right: [String(business.founded)],
      wrong: [String(business.founded - 4), String(business.founded + 3)],
      change: (map) => {
        map.business.founded -= 4;
      },
    },
    {
      ...about,
      kind: 'licence',
      path: ['business', 'licences', 0, 'number'],
      wordings: ['Our license number is {}.', 'We hold licence {}.', 'License #{}.'],
      right: [licence],
      wrong: [`${licence.slice(0, -1)}7`],
      change(map) {
        const changed = map.business.licences[0];
        if (changed) changed.number = `${licence.slice(0, -1)}7`;
      },
    },
    {
      ...about,
      kind: 'hours',
      path: ['business', 'hours', 'saturday'],
      wordings: ['We are {}.', 'The office is {}.'],
      right: ['open on Saturdays', 'open Saturday'],
      wrong: [],
      change: (map) => {
        map.business.hours.saturday = 'closed';
      },
    },
    {
      ...about,
      kind: 'hours',
      path: ['business', 'hours', 'sunday'],
      wordings: ['We are {}.', 'Our office is {}.'],
      right: ['closed on Sundays', 'closed Sunday'],
      wrong: ['open on Sundays', 'open Sunday'],
      change: (map) => {
        map.business.hours.sunday = '09:00-12:00';
      },
    },
    {
      ...about,
      kind: 'emergency hours',
      path: ['business', 'emergencyHours'],
      wordings: ['Somebody answers the phone {}.', 'Call us {}.'],
      right: ['24/7', 'around the clock', 'day or night', 'at any hour'],
      wrong: [],
      change: (map) => {
        map.business.emergencyHours = 'office hours';
      },
    },
    ...(business.address.hidden
      ? []
      : [
          {
            ...about,
            kind: 'address',
            path: ['business', 'address', 'street'],
            wordings: ['Our shop is at {}.', 'Visit us at {}.'],
            right: [business.address.street],
            wrong: [business.address.street.replace(/^\d+/, '77')],
            change: (map: TitanMap) => {
              map.business.address.street = business.address.street.replace(/^\d+/, '77');
            },
          },
        ]),
  ];
}

function placeCases(site: SiteFacts): DriftCase[] {
  const { zones } = site.map;
  const common = { site: site.id, lang: 'en' as const, page: 'about.mdx' };
  return zones.flatMap((zone, index): DriftCase[] => {
    if (zone.status !== 'active') return [];
    const zip = zone.zips.at(-1) ?? '';
    const city = zone.cities[0] ?? '';
    return [
      {
        ...common,
        kind: 'ZIP',
        path: ['zones'],
        wordings: ['We come to the ZIP {}.', 'Your ZIP code is {}? Good.'],
        right: [zip],
        wrong: ['99950'],
        change(map) {
          const changed = map.zones[index];
          if (changed) changed.zips = changed.zips.filter((each) => each !== zip);
        },
      },
      {
        ...common,
        kind: 'city',
        path: ['zones'],
        wordings: ['We serve {}.', 'We proudly serve {} and its neighbors.'],
        right: [city],
        wrong: ['Timbuktu'],
        change: null,
      },
      {
        ...common,
        kind: 'zone state',
        path: ['zones', index, 'status'],
        wordings: ['We serve {} every week.', 'We work in {}.'],
        right: [city],
        wrong: [],
        change(map) {
          const changed = map.zones[index];
          if (changed) changed.status = 'paused';
        },
      },
    ];
  });
}

function serviceCases(site: SiteFacts): DriftCase[] {
  const wordings = ['We offer {}.', 'Ask about {}.', 'Book your {} with us.'];
  return serviceStates(site, { kind: 'service state', lang: 'en', page: 'about.mdx', wordings });
}

/**
 * Facts of a site that its pages may say in English prose, with wordings and wrong values.
 * @param site facts of a sample site
 */
export function driftCases(site: SiteFacts): DriftCase[] {
  return [offerCases, priceCases, businessCases, placeCases, serviceCases].flatMap((make) => make(site));
}
