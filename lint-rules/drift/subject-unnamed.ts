import { type Entries, findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { nameIn, serviceNames } from '../facts/names.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import { type Passage, sourceRange } from '../passage.ts';
import { defineRule, type SiteFacts } from '../rule.ts';

type Named = 'services' | 'offers' | 'memberships';

/** What a page of a kind is about. */
const subjects: Readonly<Record<string, Named>> = { service: 'services', offer: 'offers', membership: 'memberships' };
/** Where a visitor reads what a page is about. */
const prominent: ReadonlySet<Passage['role']> = new Set(['title', 'meta', 'heading', 'label']);

interface Subject {
  id: string;
  index: number;
  names: readonly string[];
}

function subjectOf(site: SiteFacts, family: Named, id: string, lang: string): Subject | null {
  const found = findEntry(site, family, id);
  if (!found) return null;
  const entry: Entries[Named][number] = found.entry;
  const names = 'synonyms' in entry ? serviceNames(entry, lang) : [nameIn(entry.name, lang)];
  return { id, index: found.index, names };
}

/** Words of a text with a blank around each. */
const words = (text: string) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const page = (kind: string, title: string, bound: string) =>
  `---\ntitle: ${title}\ndescription: What we do and where.\nkind: ${kind}\n${bound}\n---\n\nCall us any time.\n`;

export const subjectUnnamed = defineRule<{ title: string; name: string; fact: MapFact | null }>({
  id: 'drift/subject-unnamed',
  severity: 'warning',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'A page about a service, an offer or a plan that goes by the words of its id, and by no name that the map gives it.',
    why: 'The map has given it another name since, and visitors and the office no longer speak of the same thing.',
    how: 'Call it what the map calls it, or add the name of the page to the synonyms in the map.',
    examples: {
      reported: [page('service', 'Our duct testing', 'services: [duct-testing]')],
      accepted: [
        page('service', 'Furnace tune-up in Toledo', 'services: [furnace-tune-up]'),
        page('service', 'Heat pump service', 'services: [heat-pump-repair]'),
        page('offer', 'The fall tune-up', 'offers: [fall-tune-up]'),
        page('service', 'What we do', 'services: [furnace-tune-up]'),
      ],
    },
  },
  *check({ page, site }) {
    const family = subjects[kindOf(page) ?? ''];
    const title = page.passages.find(({ role }) => role === 'title');
    const ids = family ? boundIds(page, family) : [];
    if (!site || !family || !title || ids.length === 0 || (family === 'memberships' && ids.length > 1)) return;
    const about = ids.flatMap((id) => subjectOf(site, family, id, page.lang) ?? []);
    const [first] = about;
    const head = page.passages
      .filter(({ role }) => prominent.has(role))
      .map(({ text }) => text.toLowerCase())
      .join('\n');
    if (!first || about.some(({ names }) => names.some((name) => head.includes(name.toLowerCase())))) return;
    if (!about.some(({ id }) => words(head).includes(words(id)))) return;
    const name = first.names[0] ?? first.id;
    const fact = mapFact(site, family, [first.index, 'name'], name);
    yield { at: sourceRange(title, 0, title.text.length), state: { title: title.text, name, fact } };
  },
  word: ({ title, name, fact }) => ({
    message: `Found a page called "${title}" that goes by the id of its subject; expected "${name}", as ${placeOf(fact)} calls it.`,
    expected: fact,
  }),
});
