import type { AuditClaim, AuditReport } from './audit.ts';
import type { Contradiction, ContradictionKind, Side } from './contradictions.ts';
import type { Fact, FactKind, FactPlace } from './fact.ts';

/** A line of the report with what belongs below it. */
interface Item {
  text: string;
  below: string[];
}

interface Section {
  title: string;
  /** Said when there is nothing. */
  none: string;
  items: Item[];
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const at = ({ file, line }: FactPlace) => `${file}:${line}`;

function placesOf({ places, pages }: { places: readonly FactPlace[]; pages: number }): string {
  const more = pages - places.length;
  return `${places.slice(0, 3).map(at).join(', ')}${pages > 3 ? `, ${plural(Math.max(more, 0) + places.slice(3).length, 'more page')}` : ''}`;
}

const factTitles: Readonly<Record<FactKind, string>> = {
  name: 'names',
  phone: 'phone numbers',
  email: 'e-mail addresses',
  address: 'street addresses',
  hours: 'hours',
  founded: 'age of the business',
  licence: 'licence numbers',
  service: 'services in headings and menus',
  city: 'places said to be served',
  zip: 'ZIPs',
  price: 'prices',
  offer: 'offers',
  expiry: 'last days',
  boast: 'boasts, each of which needs a proof',
  reviews: 'reviews and ratings',
  promise: 'promises of how soon somebody comes or calls',
};

/** Values of one kind that a person reads at a glance. */
const most = 25;

const contradictionWords: Readonly<Record<ContradictionKind, (subject: string | null, count: number) => string>> = {
  name: (_, count) => `${count} names for the business`,
  phone: (subject, count) =>
    `${count} ${subject === 'main' || subject === null ? 'phone numbers to call' : `${subject} numbers`}; if some count the calls of a campaign or belong to a branch, the map has to say so`,
  dialled: (subject) => `a link dials ${subject ?? ''}, which no page shows`,
  address: (_, count) => `${count} street addresses`,
  hours: (subject, count) => `${count} opening hours on ${subject ?? 'the same day'}`,
  founded: (_, count) => `${count} accounts of how old the business is`,
  price: (subject, count) => `${count} prices for “${subject ?? ''}”`,
  'review-count': (_, count) => `${count} numbers of reviews`,
  rating: (_, count) => `${count} ratings`,
  expired: (subject) => `a last day that is over: ${subject ?? ''}`,
};

const sideText = (side: Side, kind: ContradictionKind) =>
  `${kind === 'expired' ? side.words : `${side.value} — ${side.words}`} (${placesOf(side)})`;

function contradictionItem({ kind, subject, sides }: Contradiction): Item {
  return {
    text: contradictionWords[kind](subject, sides.length),
    below: sides.slice(0, 8).map((side) => sideText(side, kind)),
  };
}

function claimItem(claim: AuditClaim): Item {
  return {
    text: `${claim.rule}: “${claim.words}”`,
    below: [placesOf(claim), claim.why, ...(claim.say === null ? [claim.fix] : [`Say instead: ${claim.say}`])],
  };
}

const factText = ({ kind, value, subject, pages, places, words }: Fact) => {
  const about = subject === null || kind === 'boast' || kind === 'founded' ? '' : `${subject}: `;
  const unclear =
    kind === 'promise' || (kind === 'price' && subject === null) || (kind === 'hours' && subject === null);
  const said = unclear ? ` — “${words}”` : '';
  const years = kind === 'founded' && subject === 'years' ? ' years' : '';
  const shown = kind === 'offer' ? words : `${about}${value}${years}${said}`;
  return `${shown} (${pages > 1 ? plural(pages, 'page') : places.map(at).join()})`;
};

/** A number that a link dials is worth a line only where no page shows it. */
function worthALine(fact: Fact, _: number, all: readonly Fact[]): boolean {
  if (fact.kind !== 'phone' || fact.subject !== 'link') return true;
  return !all.some(({ kind, subject, value }) => kind === 'phone' && subject !== 'link' && value === fact.value);
}

function factItems(facts: readonly Fact[]): Item[] {
  return [...Map.groupBy(facts.filter(worthALine), ({ kind }) => kind)].map(([kind, all]) => {
    const shown = all.slice(0, most).map(factText);
    const rest = all.length - shown.length;
    return {
      text: `${factTitles[kind]}: ${all.length}`,
      below: rest > 0 ? [...shown, `and ${rest} more; --format json has them all`] : shown,
    };
  });
}

function needItems({ map }: AuditReport): Item[] {
  return map.map(({ family, found, ask }) => ({
    text: family,
    below: [
      ...found.map(({ key, values }) => {
        const rest = values.length - 6;
        return `found ${key}: ${values.slice(0, 6).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
      }),
      ...ask.map((question) => `ask: ${question}`),
    ],
  }));
}

function sectionsOf(report: AuditReport): Section[] {
  return [
    {
      title: 'What it says about ServiceTitan and may not',
      none: 'Nothing was found.',
      items: report.claims.map(claimItem),
    },
    {
      title: 'Where the site contradicts itself',
      none: 'No contradiction was found.',
      items: report.contradictions.map(contradictionItem),
    },
    { title: 'What the site says', none: 'No fact about the business was found.', items: factItems(report.facts) },
    { title: 'What a map needs', none: '', items: needItems(report) },
    {
      title: 'Files that were left out, or read in part',
      none: 'None.',
      items: report.notes.map(({ file, note }) => ({ text: `${file}: ${note}`, below: [] })),
    },
  ];
}

function summaryText({ summary, generators }: AuditReport): string {
  const { pages, claims, contradictions, facts } = summary;
  const made = generators.length === 0 ? '' : ` Made by ${generators.slice(0, 3).join(', ')}.`;
  return `${plural(pages, 'page')} read: ${plural(claims, 'statement')} about ServiceTitan to change, ${plural(contradictions, 'contradiction')}, ${plural(facts, 'fact')}.${made}`;
}

/** No escape code of a page reaches a terminal. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');

function pretty(report: AuditReport): string {
  const blocks = sectionsOf(report).map(({ title, none, items }) => {
    const lines = items.flatMap(({ text, below }) => [
      `  ${printable(text)}`,
      ...below.map((line) => `      ${printable(line)}`),
    ]);
    return [title, ...(lines.length > 0 ? lines : [`  ${none}`])].join('\n');
  });
  return `${[summaryText(report), ...blocks].join('\n\n')}\n`;
}

/** Keeps words of a page from being read as markup. */
const plain = (text: string) => printable(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

function markdown(report: AuditReport): string {
  const blocks = sectionsOf(report).map(({ title, none, items }) => {
    const lines = items.flatMap(({ text, below }) => [
      `- ${plain(text)}`,
      ...below.map((line) => `  - ${plain(line)}`),
    ]);
    return `## ${title}\n\n${lines.length > 0 ? lines.join('\n') : none}`;
  });
  return `# Readiness report, ${report.today}\n\n${[plain(summaryText(report)), ...blocks].join('\n\n')}\n`;
}

/** How an audit can be printed. */
export const auditFormats: Readonly<Record<'pretty' | 'json' | 'markdown', (report: AuditReport) => string>> = {
  pretty,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown,
};

export type AuditFormat = keyof typeof auditFormats;
