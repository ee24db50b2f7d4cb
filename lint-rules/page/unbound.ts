import { childSlot, slotRange } from '../../titan-map/yaml.ts';
import { mapFact, placeOf } from '../facts/entries.ts';
import { boundIds, type Family, kindOf } from '../facts/references.ts';
import { defineRule } from '../rule.ts';

/** What a page of a kind is about, as a list of the map. */
const subjects: Readonly<Record<string, Family>> = {
  service: 'services',
  emergency: 'services',
  area: 'zones',
  offer: 'offers',
  membership: 'memberships',
};

const page = (kind: string, bound: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: ${kind}\n${bound}---\n\nCall us any time.\n`;

export const unbound = defineRule<{ kind: string; family: Family }>({
  id: 'page/unbound',
  severity: 'warning',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'A page about a service, an area, an offer or a plan that names no entry of the map in its frontmatter.',
    why: 'Nobody can tell when the map and such a page part ways, and its form asks for the wrong thing.',
    how: 'Add the id of what the page is about, such as services: [furnace-tune-up], or give the page another kind.',
    examples: {
      reported: [page('service', ''), page('area', 'services: [furnace-tune-up]\n'), page('offer', '')],
      accepted: [
        page('service', 'services: [furnace-tune-up]\n'),
        page('area', 'zones: [toledo]\n'),
        page('about', ''),
      ],
    },
  },
  *check({ page, site }) {
    const kind = kindOf(page) ?? '';
    const family = subjects[kind];
    const slot = page.frontmatter?.root && childSlot(page.frontmatter.root, 'kind');
    if (!site || !family || !slot || boundIds(page, family).length > 0) return;
    yield { at: slotRange(slot, 'value'), state: { kind, family } };
  },
  word({ kind, family }, { site }) {
    const fact = site && mapFact(site, family, [], `${family}: […]`);
    return {
      message: `Found a page of kind ${kind} that names none of the ${family} in its frontmatter; expected at least one of those at ${placeOf(fact)}.`,
      expected: fact,
    };
  },
});
