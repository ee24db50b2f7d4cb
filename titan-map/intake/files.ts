import type { Source } from '../source.ts';
import { blockText } from '../yaml-text.ts';
import type { IntakeMap } from './map.ts';

interface MapFile {
  name: string;
  /** Outermost keys that it holds. */
  keys: readonly string[];
  /** Comment at its head. */
  about: string;
  comments?: Readonly<Record<string, string>>;
}

const learnt =
  'source says where an entry was learnt from. Add reviewedBy: with the id of an owner once a person has confirmed it.';

const files: readonly MapFile[] = [
  {
    name: 'site.yaml',
    keys: ['site'],
    about: 'Settings of the website itself. Facts about the company stand in business.yaml.',
    comments: {
      'site.leads.to': 'A shared mailbox that people read; not one person’s inbox.',
      'site.leads.consent':
        'Change the version whenever the text changes: each request keeps the version it was sent under.',
    },
  },
  {
    name: 'business.yaml',
    keys: ['business'],
    about:
      'Who the contractor is. Boasts that pages may repeat belong under credentials:, each with the paper that proves it.',
    comments: {
      'business.hours': 'Office hours, when somebody answers. Emergencies are separate: see emergencyHours.',
      'business.brand': 'primary: header, headings and buttons; accent: the one thing to press.',
    },
  },
  {
    name: 'services.yaml',
    keys: ['services'],
    about: `In the order in which they are promoted. jobType and businessUnit are written as the dispatch software names them.\nstatus: active = sold today; paused = not booked for now; retired = no longer done.\n${learnt}`,
  },
  {
    name: 'zones.yaml',
    keys: ['zones'],
    about:
      'Every ZIP stands in one zone only, in quotes so that it stays text.\nstatus: active = full service; paused = no visits for now; emergency-only = urgent calls only; expansion = planned, not served yet.',
  },
  {
    name: 'offers.yaml',
    keys: ['offers'],
    about:
      'Each offer has either a price (what the customer pays) or a discount (what the customer saves: "$50" or "15%").\nWhether it is live follows from its dates. status is a decision: active, paused or withdrawn.',
  },
  { name: 'memberships.yaml', keys: ['memberships'], about: 'Plans that customers pay for by month or year.' },
  {
    name: 'pricebook.yaml',
    keys: ['pricebook'],
    about: 'Prices that pages may print. priceIs: from = a starting price, and the page then says "from".',
  },
  {
    name: 'booking.yaml',
    keys: ['bookingPaths', 'capacityRules'],
    about:
      'How a visitor can ask for work. The first capacity rule that applies wins, so narrow rules stand above wide ones.\nA page may promise how soon somebody comes or calls back only where a rule says so.',
  },
  {
    name: 'owners.yaml',
    keys: ['owners'],
    about: 'People who decide when a page and this map disagree. Ids are permanent; names and addresses may change.',
  },
];

/** Outermost keys of a file, a blank line between them. */
function outermost(held: IntakeMap['data'], comments: Readonly<Record<string, string>>): string {
  return Object.entries(held)
    .map(([key, value]) => blockText({ [key]: value }, comments))
    .join('\n\n');
}

/**
 * Writes a map as YAML files with comments. Lists without an entry get no file.
 * @param folder path of the folder of the site, as messages call it
 * @param map map of an intake
 */
export function mapFiles(folder: string, { data }: Pick<IntakeMap, 'data'>): Source[] {
  return files.flatMap(({ name, keys, about, comments = {} }) => {
    const held = Object.fromEntries(
      keys.flatMap((key) => {
        const value = data[key];
        return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
      }),
    );
    if (Object.keys(held).length === 0) return [];
    const head = ['yaml-language-server: $schema=../titan-map.schema.json', ...about.split('\n')].map(
      (line) => `# ${line}`,
    );
    return { file: `${folder}/${name}`, text: `${head.join('\n')}\n\n${outermost(held, comments)}\n` };
  });
}

/**
 * Writes the readiness file of a new site, which is in manual mode: nothing has been confirmed, shown or approved.
 * @param folder path of the folder of the site, as messages call it
 */
export function readinessFile(folder: string): Source {
  const about = [
    'yaml-language-server: $schema=../readiness.schema.json',
    'What has been confirmed and shown about a connection to ServiceTitan. Evidence stands beside this file in evidence/.',
    'mode: manual = every gate that needs the API is shut, whatever else stands here; the site claims no connection.',
    'Gates open through dated confirmations, evidence and approvals, and shut at once through killSwitch.',
  ];
  return { file: `${folder}/readiness.yaml`, text: `${about.map((line) => `# ${line}\n`).join('')}\nmode: manual\n` };
}
