import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { nameIn, serviceNames } from '../facts/names.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type SiteFacts } from '../rule.ts';

interface InternalName {
  name: string;
  /** What customers call it. */
  customers: string;
  fact: MapFact | null;
}

/** Letters and digits in a way that no customer writes: codes, capitals, dashes with blanks. */
const isCode = (name: string) => /\d|_|\/|\s-\s|^[\p{Lu}\d]+(?:[-_ ][\p{Lu}\d]+)*$|-\p{Lu}{2}/u.test(name);
const isTwoWords = (name: string) => /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)+$/u.test(name);
/** Roles in which people capitalise every word. */
const capitalised: ReadonlySet<string> = new Set(['title', 'heading', 'label', 'cta', 'json-ld']);

/** Names that only the office uses, with what customers call the same. */
function internalNames(site: SiteFacts, lang: string): Map<string, Omit<InternalName, 'name'>> {
  const { services, pricebook } = site.map;
  const known = new Set(services.flatMap((service) => serviceNames(service, lang)).map((name) => name.toLowerCase()));
  const found = new Map<string, Omit<InternalName, 'name'>>();
  const add = (name: string, customers: string, fact: MapFact | null) => {
    if (!known.has(name.toLowerCase()) && !found.has(name) && (isCode(name) || isTwoWords(name)))
      found.set(name, { customers, fact });
  };
  for (const [index, service] of services.entries()) {
    const customers = nameIn(service.name, lang);
    for (const field of ['jobType', 'businessUnit'] as const)
      add(service[field], customers, mapFact(site, 'services', [index, field], service[field]));
  }
  for (const [index, { code, name }] of pricebook.entries())
    if (isCode(code) && /[-_\d]/.test(code))
      add(code, nameIn(name, lang), mapFact(site, 'pricebook', [index, 'code'], code));
  return found;
}

const page = (title: string, body: string) =>
  `---\ntitle: ${title}\ndescription: What we do and where.\nkind: home\n---\n\n${body}\n`;

export const serviceInternalName = defineRule<InternalName>({
  id: 'drift/service-internal-name',
  severity: 'warning',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page calls a service by the name of its job type, its business unit or its pricebook code.',
    why: 'Customers do not know these names, and they tell competitors how the office is set up.',
    how: 'Write the name that customers use, or add this one to the synonyms of the service if they do.',
    examples: {
      reported: [
        page('Heating in Toledo', 'We offer Furnace Maintenance to every home.'),
        page('Book HVAC-TU-2', 'Call us.'),
      ],
      accepted: [page('Furnace Maintenance', 'We offer furnace maintenance. Heat Pump Repair is a trade of its own.')],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const names = internalNames(site, page.lang);
    for (const passage of page.passages)
      for (const [name, about] of names) {
        if (!isCode(name) && capitalised.has(passage.role)) continue;
        const start = passage.text.indexOf(name);
        const end = start + name.length;
        const whole = !/[\p{L}\p{N}]/u.test(`${passage.text[start - 1] ?? ' '}${passage.text[end] ?? ' '}`);
        // All words of a short line may be capitalised.
        const line = passage.text.slice(0, start) + passage.text.slice(end);
        if (start < 0 || !whole || (!isCode(name) && !/\s\p{Ll}{4,}/u.test(line))) continue;
        yield { at: sourceRange(passage, start, end), state: { name, ...about } };
      }
  },
  word: ({ name, customers, fact }) => ({
    message: `Found "${name}", which only the office says, by ${placeOf(fact)}; expected a name that customers use, such as "${customers}".`,
    expected: fact,
  }),
});
