import { expect, test } from 'vitest';
import type { Finding } from '../../../lint-rules/finding.ts';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import { right, wrong } from './wordings.ts';

/** Site, frontmatter and a sentence that disagrees with its map. */
const drifting: readonly (readonly [site: string, frontmatter: string, sentence: string])[] = [
  ['larkwater', 'kind: service\nservices: [furnace-repair]', 'Our diagnostic visit is $89.'],
  ['larkwater', 'kind: service\nservices: [furnace-repair]', 'An $89 diagnostic gets a technician to your door.'],
  ['larkwater', 'kind: service\nservices: [furnace-repair]', 'The diagnostic fee is $129 in office hours.'],
  ['larkwater', 'kind: service\nservices: [heat-pump-installation]', 'Heat pumps installed from $9,900.'],
  ['larkwater', 'kind: service\nservices: [furnace-tune-up]', 'Tune-ups are $89 this fall.'],
  [
    'larkwater',
    'kind: service\nservices: [furnace-tune-up]' + '\noffers: [fall-furnace-tune-up]',
    'This fall, pay just eighty-nine dollars for a tune-up.',
  ],
  ['larkwater', 'kind: home', 'Get a furnace tune-up for only $79.'],
  ['larkwater', 'kind: home', 'Join the Steady plan for $24 a month.'],
  ['larkwater', 'kind: home', 'Plans from $15/month.'],
  ['larkwater', 'kind: home\noffers: [heat-pump-winter-credit]', 'Ask for our $750 winter credit.'],
  ['larkwater', 'kind: home\noffers: [humidifier-with-furnace]', 'Humidifiers are half price this month.'],
  ['larkwater', 'kind: home', 'The winter heat pump credit ends January 15.'],
  ['larkwater', 'kind: home', 'Fall furnace tune-up, $99 through November 30.'],
  ['larkwater', 'kind: home\noffers: [fall-furnace-tune-up]', 'Offer valid thru 12/31/2026.'],
  ['larkwater', 'kind: home', 'Call 614.555.0199 now.'],
  ['larkwater', 'kind: home', 'Call 614-555-0141 now.'],
  ['larkwater', 'kind: home', 'Reach us at (614) 555 0188.'],
  ['larkwater', 'kind: home', 'Open Sundays.'],
  ['larkwater', 'kind: home', 'We are open 7 days a week.'],
  ['larkwater', 'kind: home', 'Office hours: Monday to Friday 8 to 5.'],
  ['larkwater', 'kind: home', 'Mon–Fri 8am–6pm'],
  ['larkwater', 'kind: home', 'Our dispatchers are in from 6 a.m. until 9 p.m. every weekday.'],
  ['larkwater', 'kind: home', 'We answer on weekends too, as the office is open Saturday and Sunday.'],
  ['larkwater', 'kind: home', 'Keeping Columbus comfortable since 1987.'],
  ['larkwater', 'kind: home', 'With over 50 years in business, we know furnaces.'],
  ['larkwater', 'kind: home', 'Est. 1985'],
  ['larkwater', 'kind: home', 'We are with you within two hours.'],
  ['larkwater', 'kind: area\nzones: [lancaster]\nlead: Urgent calls only in Lancaster.', 'We come the same day.'],
  ['larkwater', 'kind: home', 'A technician will be at your door in 60 minutes or less.'],
  ['larkwater', 'kind: home', 'Our team is rated 4.9 stars by more than 1,200 customers.'],
  ['larkwater', 'kind: home', 'Our NATE-certified technicians arrive on time.'],
  ['larkwater', 'kind: home', 'Every repair of ours comes with a lifetime guarantee.'],
  ['larkwater', 'kind: home', 'Your satisfaction is guaranteed by us.'],
  ['agarita', 'kind: home', 'We are licensed, bonded and insured.'],
  ['agarita', 'kind: home', 'Fully licensed, bonded, and insured'],
  ['larkwater', 'kind: home', 'We also serve Marysville and Zanesville.'],
  ['larkwater', 'kind: home', 'Furnace repair in Lancaster, Newark and Dublin.'],
  ['larkwater', 'kind: home', 'Serving Columbus, Dublin, Newark and Granville.'],
  ['larkwater', 'kind: home', 'From Dublin to Newark, we keep homes warm.'],
  ['larkwater', 'kind: home', 'We offer duct cleaning and air filtration.'],
  ['larkwater', 'kind: home', 'Duct cleaning is available again. Book yours.'],
  ['larkwater', 'kind: home', 'Ask about our air duct cleaning.'],
  ['larkwater', 'kind: home', 'Heating oil customers: we offer oil furnace service.'],
  ['larkwater', 'kind: home', 'See [the deal](/offers/?utm_source=google&utm_medium=cpc&utm_campaign=heating-2025).'],
  ['larkwater', 'kind: home', 'Licensed in Ohio, OH LIC# HV-12345.'],
  ['agarita', 'kind: home\nlang: es', 'Llame al 210-555-0199.'],
  ['agarita', 'kind: home\nlang: es', 'El Plan Casa Agarita cuesta 15 dólares al mes.'],
  ['agarita', 'kind: home\nlang: es', 'Abrimos los domingos.'],
  ['agarita', 'kind: home\nlang: es', 'Estamos abiertos de lunes a viernes de 8 a 6.'],
  ['agarita', 'kind: home\nlang: es', 'Plomeros en San Antonio desde 1995.'],
  ['agarita', 'kind: home\nlang: es', 'Somos una empresa familiar fundada en 1995.'],
  ['agarita', 'kind: home\nlang: es', 'Tenemos licencia, seguro y fianza.'],
  ['agarita', 'kind: home\nlang: es', 'Llegamos en menos de dos horas.'],
  ['agarita', 'kind: home\nlang: es', 'Hacemos cambio completo de tubería.'],
  ['agarita', 'kind: home\nlang: es', 'Atendemos en Windcrest y Converse.'],
  ['agarita', 'kind: home\nlang: es', 'El especial del drenaje principal cuesta $149.'],
  ['agarita', 'kind: home\nlang: es\noffers: [main-drain-special]', 'La oferta vence el 31 de julio.'],
  ['agarita', 'kind: home\nlang: es', 'Garantía de cinco años en nuestras reparaciones.'],
  ['agarita', 'kind: home\nlang: es', 'Nuestros clientes nos dan 4.8 estrellas.'],
  ['larkwater', 'kind: home', 'On Saturdays you can reach the desk until 6 p.m.'],
  ['agarita', 'kind: home\nlang: es', 'Los sábados atendemos hasta las 6 de la tarde.'],
  ['larkwater', 'kind: home', 'Every job carries a five-year labor guarantee.'],
  ['agarita', 'kind: home\nlang: es', 'Todas las reparaciones tienen garantía de cinco años.'],
  ['larkwater', 'kind: home', 'We send a van to Cincinnati every Tuesday.'],
  ['larkwater', 'kind: home', 'Our technicians cover all of Dayton and its suburbs.'],
  ['agarita', 'kind: home\nlang: es', 'Servicio completo de plomería en Converse y Windcrest.'],
  [
    'larkwater',
    'kind: service\nservices: [furnace-repair]',
    'Same-day air conditioning repair is what you get from us.',
  ],
  ['larkwater', 'kind: home', 'Take $400 off new central air with our summer replacement credit.'],
  ['larkwater', 'kind: home', 'Boiler check for $159, this autumn only.'],
  ['larkwater', 'kind: home', 'ZIP code 43055 is on our regular route.'],
  ['larkwater', 'kind: home', 'More than 8,000 happy homeowners trust us.'],
  ['agarita', 'kind: home\nlang: es', 'Hemos atendido a más de 10,000 clientes.'],
  ['agarita', 'kind: home\nlang: es', 'Aproveche el lavado de verano del calentador con $30 de descuento.'],
];
/** Sentences about money, dates, hours and places that are no facts of the map, or agree with it. */
const ordinary: typeof drifting = [
  ['larkwater', 'kind: service\nservices: [furnace-repair]', 'Last winter the average gas bill was $189.'],
  ['larkwater', 'kind: service\nservices: [furnace-installation]', 'A $5,000 furnace that is too big wastes money.'],
  ['larkwater', 'kind: service\nservices: [furnace-repair]', 'The national average for a repair is $320.'],
  [
    'larkwater',
    'kind: service\nservices: [furnace-repair]',
    'If a repair costs more than $1,500, think about a new one.',
  ],
  ['larkwater', 'kind: service\nservices: [furnace-repair]', 'A thermostat battery costs $4 at the hardware store.'],
  [
    'larkwater',
    'kind: service\nservices: [heat-pump-installation]',
    'A federal tax credit of 30% up to $2,000 may apply.',
  ],
  [
    'larkwater',
    'kind: service\nservices: [furnace-repair]',
    'We were called out at 3 in the morning from 2 to 4 houses.',
  ],
  ['larkwater', 'kind: article', 'Set it to 68 from 7 to 9 and lower it at night.'],
  ['larkwater', 'kind: article', 'Built between 1978 and 2002, these houses have had the same ducts since 1985.'],
  ['larkwater', 'kind: article', 'Ask any contractor whether they are licensed, bonded and insured.'],
  ['larkwater', 'kind: article', 'The compressor carries a ten-year guarantee from its maker.'],
  ['larkwater', 'kind: article', 'You need a certified technician for refrigerant.'],
  ['larkwater', 'kind: article', 'A licensed plumber must pull the permit.'],
  ['larkwater', 'kind: article', 'The igniter glows in 30 seconds, and heat arrives within two minutes.'],
  ['larkwater', 'kind: article', 'Filters should be changed on the first Sunday of each month.'],
  ['larkwater', 'kind: article', 'We do not serve Newark for now.'],
  ['larkwater', 'kind: article', 'Newark and Heath are older towns.'],
  ['larkwater', 'kind: article', 'Duct cleaning will not fix a leaky duct.'],
  ['larkwater', 'kind: article', 'Our office is closed on December 25 and January 1.'],
  ['larkwater', 'kind: article', 'Since 2015 all furnaces we install have a fan that meets the rule.'],
  ['larkwater', 'kind: article', 'In 1998 the code changed. The order 614555 came back on 5/6/26.'],
  ['larkwater', 'kind: article', 'The utility answers at 800-344-4077.'],
  ['agarita', 'kind: article\nlang: es', 'La casa se construyó en 1955 y tiene tubería desde 1960.'],
  ['agarita', 'kind: article\nlang: es', 'El medidor gira las 24 horas si hay una fuga.'],
  ['larkwater', 'kind: article', 'Frozen pipes burst at night, around the clock in January.'],
  ['larkwater', 'kind: article', 'Pay 20% less for gas with a better furnace.'],
  ['larkwater', 'kind: article', 'The summer replacement credit ended on August 31.'],
  ['larkwater', 'kind: article', 'Every repair by a stranger should come with a receipt.'],
  ['larkwater', 'kind: article', 'The utility has 400,000 customers in the county.'],
  ['larkwater', 'kind: home', 'In ZIP code 43055 our visits are paused for now.'],
  ['larkwater', 'kind: article', 'Some shops send a van to Cincinnati for parts.'],
  ['agarita', 'kind: home\nlang: es', 'Los sábados atendemos hasta la 1 de la tarde.'],
];

function driftIn(id: string, frontmatter: string, sentence: string): Finding[] {
  const { site, map, locate, problems } = loadTitanMap(`titan-map/${id}`);
  if (!map) throw new Error(problems[0]?.message);
  const text = `---\ntitle: A page of ours\ndescription: Something.\n${frontmatter}\n---\n\n${sentence}\n`;
  const { findings } = lintDocument({
    source: { file: `content/${id}/page.mdx`, text },
    format: 'mdx',
    site: { id: site, map, locate },
    lang: 'en',
    today: '2026-11-21',
  });
  return findings.filter(({ rule }) => rule.startsWith('drift/'));
}

const each = (wordings: typeof wrong) =>
  wordings.flatMap(([site, head, sentences]) => sentences.map((sentence) => [site, head, sentence] as const));

test.each([...drifting, ...each(wrong)])(
  'on %s, with "%s", finds drift in "%s" and says where the map stands',
  (...page) => {
    const findings = driftIn(...page);
    expect(findings).not.toEqual([]);
    for (const { message, expected } of findings) {
      expect(expected).not.toBeNull();
      expect(message).toContain(`${expected?.file}:${expected?.line}`);
    }
  },
);

test.each([...ordinary, ...each(right)])('on %s, with "%s", has nothing to say on "%s"', (...page) => {
  expect(driftIn(...page)).toEqual([]);
});
