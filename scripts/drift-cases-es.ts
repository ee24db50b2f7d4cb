import type { SiteFacts } from '../lint-rules/rule.ts';
import { formatDate, formatPhone } from '../titan-map/format.ts';
import { inLanguage, mainPhone, offerState } from '../titan-map/lookup.ts';
import { formatMoney } from '../titan-map/money.ts';
import { type DriftCase, serviceStates, today } from './drift-case.ts';

const money = (cents: number) => [formatMoney(cents), `${cents / 100} dólares`];

function priceCases(site: SiteFacts): DriftCase[] {
  const offers = site.map.offers.flatMap((offer, index): DriftCase[] => {
    const { price } = offer;
    if (price === undefined || offerState(offer, today) !== 'live') return [];
    const name = inLanguage(offer.name, 'es');
    const [year = '', month = '', day = ''] = offer.ends.split('-');
    const otherDay = day === '04' ? '05' : '04';
    const common = { site: site.id, lang: 'es' as const, page: 'es/ofertas/especial-del-drenaje-principal.mdx' };
    return [
      {
        ...common,
        kind: 'es offer price',
        path: ['offers', index, 'price'],
        wordings: [`El ${name} cuesta {}.`, 'Ahora por sólo {}.', `${name}: {}.`, 'Usted paga {} por toda la visita.'],
        right: money(price),
        wrong: money(price + 1000),
        change(map) {
          const changed = map.offers[index];
          if (changed) changed.price = price + 1000;
        },
      },
      {
        ...common,
        kind: 'es offer last day',
        path: ['offers', index, 'ends'],
        wordings: ['La oferta es válida hasta el {}.', 'Vence el {}.', `El ${name} termina el {}.`, 'Hasta el {}.'],
        right: [formatDate(offer.ends, 'es'), `${Number(month)}/${Number(day)}/${year}`],
        wrong: [formatDate(`${year}-${month}-${otherDay}`, 'es'), `${Number(month)}/${Number(otherDay)}/${year}`],
        change(map) {
          const changed = map.offers[index];
          if (changed) changed.ends = `${year}-${month}-${otherDay}`;
        },
      },
    ];
  });
  const plans = site.map.memberships.map((plan, index): DriftCase => {
    const name = inLanguage(plan.name, 'es');
    return {
      kind: 'es membership price',
      site: site.id,
      lang: 'es',
      page: 'es/plan-casa.mdx',
      path: ['memberships', index, 'price'],
      wordings: [`El ${name} cuesta {} al mes.`, `${name}: sólo {} al mes.`, `El ${name} sale en {} al mes.`],
      right: money(plan.price),
      wrong: money(plan.price + 400),
      change(map) {
        const changed = map.memberships[index];
        if (changed) changed.price = plan.price + 400;
      },
    };
  });
  const items = site.map.pricebook.flatMap((item, index): DriftCase[] =>
    item.status !== 'active'
      ? []
      : [
          {
            kind: 'es pricebook price',
            site: site.id,
            lang: 'es',
            page: 'es/nosotros.mdx',
            path: ['pricebook', index, 'price'],
            wordings: [`${inLanguage(item.name, 'es')}: {}.`, `Cobramos {} por esto: ${inLanguage(item.name, 'es')}.`],
            right: money(item.price),
            wrong: money(item.price + 700),
            change(map) {
              const changed = map.pricebook[index];
              if (changed) changed.price = item.price + 700;
            },
          },
        ],
  );
  return [...offers, ...plans, ...items];
}

function businessCases(site: SiteFacts): DriftCase[] {
  const { business } = site.map;
  const main = mainPhone(site.map);
  const index = business.phones.findIndex(({ role }) => role === 'main');
  const wrongPhone = `${main.slice(0, -1)}9`;
  const spellings = (number: string) => [number, formatPhone(number), number.replaceAll('-', ' ')];
  const about = { site: site.id, lang: 'es' as const, page: 'es/nosotros.mdx' };
  const licence = business.licences[0]?.number ?? '';
  return [
    {
      ...about,
      kind: 'es phone',
      path: ['business', 'phones', index, 'number'],
      wordings: ['Llámenos al {}.', 'Marque {} y pregunte.', 'Nuestro teléfono es el {}.'],
      right: spellings(main),
      wrong: spellings(wrongPhone),
      change(map) {
        const changed = map.business.phones[index];
        if (changed) changed.number = wrongPhone;
      },
    },
    {
      ...about,
      kind: 'es founded',
      path: ['business', 'founded'],
      wordings: ['Trabajamos aquí desde {}.', 'Somos una empresa familiar fundada en {}.', 'Empezamos en {}.'],
      right: [String(business.founded)],
      wrong: [String(business.founded - 4), String(business.founded + 3)],
      change: (map) => {
        map.business.founded -= 4;
      },
    },
    {
      ...about,
      kind: 'es licence',
      path: ['business', 'licences', 0, 'number'],
      wordings: ['Nuestra licencia es la {}.', 'Licencia núm. {}.', 'Tenemos la licencia {}.'],
      right: [licence],
      wrong: [`${licence.slice(0, -1)}7`],
      change(map) {
        const changed = map.business.licences[0];
        if (changed) changed.number = `${licence.slice(0, -1)}7`;
      },
    },
    {
      ...about,
      kind: 'es hours',
      path: ['business', 'hours', 'sunday'],
      wordings: ['Estamos {}.', 'La oficina está {}.'],
      right: ['cerrados los domingos', 'cerrada los domingos'],
      wrong: ['abiertos los domingos', 'abierta los domingos'],
      change: (map) => {
        map.business.hours.sunday = '09:00-12:00';
      },
    },
    {
      ...about,
      kind: 'es emergency hours',
      path: ['business', 'emergencyHours'],
      wordings: ['Contestamos el teléfono {}.', 'Llámenos {}.'],
      right: ['las 24 horas', '24/7', 'día y noche', 'a cualquier hora'],
      wrong: [],
      change: (map) => {
        map.business.emergencyHours = 'office hours';
      },
    },
  ];
}

function placeCases(site: SiteFacts): DriftCase[] {
  const common = { site: site.id, lang: 'es' as const, page: 'es/nosotros.mdx' };
  return site.map.zones.flatMap((zone, index): DriftCase[] =>
    zone.status !== 'active'
      ? []
      : [
          {
            ...common,
            kind: 'es city',
            path: ['zones'],
            wordings: ['Damos servicio en {}.', 'Trabajamos en {}.', 'Llegamos hasta {}.'],
            right: [zone.cities[0] ?? ''],
            wrong: ['Seguin', 'Boerne'],
            change: null,
          },
          {
            ...common,
            kind: 'es zone state',
            path: ['zones', index, 'status'],
            wordings: ['Damos servicio en {} cada semana.', 'Vamos a {}.'],
            right: [zone.cities[0] ?? ''],
            wrong: [],
            change(map) {
              const changed = map.zones[index];
              if (changed) changed.status = 'paused';
            },
          },
        ],
  );
}

function serviceCases(site: SiteFacts): DriftCase[] {
  const wordings = ['Ofrecemos {}.', 'Hacemos {}.', 'Pida {} con nosotros.'];
  return serviceStates(site, { kind: 'es service state', lang: 'es', page: 'es/nosotros.mdx', wordings });
}

/**
 * Facts of a site that its pages may say in Spanish prose, with wordings and wrong values.
 * @param site facts of a sample site; one that has no pages in Spanish gives none
 */
export function spanishCases(site: SiteFacts): DriftCase[] {
  if (!site.map.site.languages.includes('es')) return [];
  return [priceCases, businessCases, placeCases, serviceCases].flatMap((make) => make(site));
}
