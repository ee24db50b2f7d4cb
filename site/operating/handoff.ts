import { createHash } from 'node:crypto';
import { activeServices, campaignState, inLanguage } from '../../titan-map/lookup.ts';
import type { CapacityRule, TitanMap } from '../../titan-map/schema/titan-map.ts';
import { bookingAdvice } from '../booking.ts';
import { texts } from '../i18n/texts.ts';
import { type Binding, bindToMap } from '../leads/bind.ts';
import { readForm } from '../leads/form.ts';
import { entry, type Item, listed, type PageContent, words } from './operating-page.ts';

/** What a handover would carry, made of the map and of a visitor who does not exist. */
export interface BookingEnvelope {
  idempotencyKey: string;
  status: 'queued';
  /** Calls of an API that making it took. */
  apiCalls: number;
  customer: { name: string; email: string; phone: string };
  location: { address: string; zone: string | null };
  booking: {
    summary: string;
    jobType: string | null;
    businessUnit: string | null;
    campaign: string | null;
    pricebookService: string | null;
    provider: string | null;
    preferred: string;
  };
  binding: Binding;
}

/**
 * Takes a made-up request through the same door and the same binding as a real one.
 * @param map map of the site
 * @param today day that decides which campaign is live, YYYY-MM-DD
 * @throws {RangeError} when the form of the site would refuse the request
 */
export function dryRun(map: TitanMap, today: string): BookingEnvelope {
  const [service] = activeServices(map);
  const zone = map.zones.find(({ status, zips }) => status === 'active' && zips.length > 0);
  const campaign = map.campaigns.find((candidate) => campaignState(candidate, today) === 'live');
  const fields = {
    name: 'Dry Run',
    phone: '555-0100',
    email: 'dry.run@example.com',
    address: '1 Example Street',
    zip: zone?.zips[0] ?? '',
    service: service?.id ?? '',
    preferred_time: 'A weekday morning',
    message: `Dry run: ${service ? inLanguage(service.name, 'en') : 'a visit'}`,
    campaign: campaign?.id ?? '',
    consent: 'on',
  };
  const { languages, leads } = map.site;
  const read = readForm(fields, { languages, consentVersion: leads.consent.version });
  if (!read.ok) throw new RangeError('The form of the site refuses the request of the dry run.');
  const binding = bindToMap(read.lead, map);
  const { paths } = bookingAdvice(map, {
    services: service ? [service.id] : [],
    zones: zone ? [zone.id] : [],
    urgency: 'routine',
  });
  const item = map.pricebook.find((each) => each.service === binding.serviceId && each.status === 'active');
  return {
    idempotencyKey: createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32),
    status: 'queued',
    apiCalls: 0,
    customer: { name: fields.name, email: fields.email, phone: fields.phone },
    location: { address: `${fields.address}, ${fields.zip}`, zone: zone?.name ?? null },
    booking: {
      summary: fields.message,
      jobType: binding.jobType,
      businessUnit: binding.businessUnit,
      campaign: binding.campaignId,
      pricebookService: item?.code ?? null,
      provider: paths[0]?.id ?? null,
      preferred: fields.preferred_time,
    },
    binding,
  };
}

const unbound = 'Not bound: a person settles it';

function situation({ when }: CapacityRule, map: TitanMap): string[] {
  const service = (id: string) => {
    const found = map.services.find((each) => each.id === id);
    return found ? inLanguage(found.name, 'en') : id;
  };
  const zone = (id: string) => map.zones.find((each) => each.id === id)?.name ?? id;
  return [
    ...(when.services ? [`Work: ${when.services.map(service).join(', ')}`] : []),
    ...(when.zones ? [`Area: ${when.zones.map(zone).join(', ')}`] : []),
    ...(when.hours === 'any' ? [] : [when.hours === 'office' ? 'During office hours' : 'After hours']),
    ...(when.urgency === 'any' ? [] : [when.urgency === 'emergency' ? 'Urgent' : 'Can wait']),
  ];
}

function ruleItem(rule: CapacityRule, map: TitanMap): Item {
  const { promise } = texts('en');
  const labels = rule.paths.map((id) => {
    const path = map.bookingPaths.find((each) => each.id === id);
    return path ? inLanguage(path.label, 'en') : id;
  });
  const when = situation(rule, map);
  const promised = rule.promise ? promise[rule.promise.kind](rule.promise.hours ?? 0) : 'Nothing';
  return {
    ...entry(`rule-${rule.id}`, rule.id),
    fields: [
      listed('when', 'When', when.length > 0 ? when : ['Always']),
      listed('paths', 'What a visitor is offered', labels),
      words('promise', 'What a page may promise', promised),
    ],
  };
}

/**
 * A handover that is made up to its last step, which is left out.
 * @param map map of the site
 * @param today day that decides which campaign is live, YYYY-MM-DD
 */
export function handoffPage(map: TitanMap, today: string): PageContent {
  const envelope = dryRun(map, today);
  const { customer, location, booking } = envelope;
  const bound: [string, string, string | null][] = [
    ['jobType', 'Job type', booking.jobType],
    ['businessUnit', 'Business unit', booking.businessUnit],
    ['campaign', 'Campaign', booking.campaign],
    ['zone', 'Zone', location.zone],
    ['pricebookService', 'Pricebook item', booking.pricebookService],
    ['provider', 'Way to book', booking.provider],
  ];
  return {
    title: 'Handover dry run',
    description: 'What a handover would carry, made from the map without calling anybody.',
    lead: 'A request of nobody, taken through the real form and bound to the real map. It ends where a connection would begin.',
    icon: 'mail',
    counters: [
      { key: 'apiCalls', count: envelope.apiCalls, label: 'API calls' },
      { key: 'bound', count: bound.filter(([, , value]) => value !== null).length, label: 'fields bound to the map' },
      { key: 'unbound', count: bound.filter(([, , value]) => value === null).length, label: 'fields left to a person' },
      { key: 'rules', count: map.capacityRules.length, label: 'rules for booking' },
    ],
    sections: [
      {
        id: 'envelope',
        title: 'Envelope',
        layout: 'cards',
        items: [
          {
            id: 'state',
            title: 'State',
            marks: [{ text: envelope.status, tone: 'plain' }],
            fields: [words('key', 'Idempotency key', envelope.idempotencyKey)],
          },
          {
            ...entry('customer', 'Customer'),
            fields: [
              words('name', 'Name', customer.name),
              words('email', 'E-mail', customer.email),
              words('phone', 'Phone', customer.phone),
            ],
          },
          { ...entry('location', 'Place'), fields: [words('address', 'Address', location.address)] },
          {
            ...entry('booking', 'What is asked for'),
            fields: [
              words('summary', 'Summary', booking.summary),
              words('preferred', 'Preferred time', booking.preferred),
            ],
          },
        ],
      },
      {
        id: 'binding',
        title: 'What the map makes of it',
        layout: 'facts',
        items: [
          {
            ...entry('bound', 'Binding'),
            fields: bound.map(([key, label, value]) => words(key, label, value ?? unbound)),
          },
        ],
      },
      {
        id: 'rules',
        title: 'Rules for booking, the first that fits counts',
        column: 'Rule',
        layout: 'table',
        items: map.capacityRules.map((rule) => ruleItem(rule, map)),
        empty: 'The map has no rules: every active way to book is offered.',
      },
    ],
  };
}
