import type { Frontmatter } from '../../content/frontmatter.ts';
import { type Entries, entriesOf, type MapFact, placeOf } from '../facts/entries.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import type { RuleDocs } from '../rule.ts';
import { defineSiteRule, type SiteRule } from '../site-rule.ts';

type CoveredFamily = 'services' | 'zones' | 'offers';

interface EntryWithoutPage<F extends CoveredFamily> {
  id: string;
  family: F;
  /** What one entry is called. */
  noun: string;
  /** Kinds of page that count as a page about it. */
  kinds: readonly Frontmatter['kind'][];
  docs: RuleDocs;
  /** How the map says that customers can ask for the entry, such as `active`; null when they cannot. */
  shown(entry: Entries[F][number], today: string): string | null;
}

/**
 * Makes the rule that what customers can ask for has a page of its own, which is reported at the entry of the map.
 * @param about rule id, list of the map, kinds of page, documentation, and which entries are on show
 */
export function entryWithoutPage<F extends CoveredFamily>(about: EntryWithoutPage<F>): SiteRule {
  const { id, family, noun, kinds, docs, shown } = about;
  const pageKinds: ReadonlySet<string> = new Set(kinds);
  return defineSiteRule<{ entry: string; standing: string; fact: MapFact }>({
    id,
    severity: 'warning',
    owner: 'agency',
    docs,
    *check({ site, pages, today }) {
      const told = new Set(
        pages.flatMap(({ page }) => (pageKinds.has(kindOf(page) ?? '') ? boundIds(page, family) : [])),
      );
      const entries: readonly Entries[F][number][] = entriesOf(site, family);
      for (const [index, entry] of entries.entries()) {
        const standing = shown(entry, today);
        const place = standing === null || told.has(entry.id) ? null : site.locate([family, index, 'id']);
        if (standing === null || !place) continue;
        const { file, line } = place;
        const value = `a page with kind: ${kinds[0]} and ${family}: [${entry.id}]`;
        yield { file, at: place, state: { entry: entry.id, standing, fact: { value, file, line } } };
      }
    },
    word: ({ entry, standing, fact }) => ({
      message: `Found no page about the ${noun} "${entry}", which is ${standing} by ${placeOf(fact)}; expected ${fact.value}.`,
      expected: fact,
    }),
  });
}
