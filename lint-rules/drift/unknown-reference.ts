import { nearest } from '../../titan-map/nearest.ts';
import { entriesOf, findEntry, mapFact, placeOf } from '../facts/entries.ts';
import { type Family, referencesOf } from '../facts/references.ts';
import { defineRule, type Rule, type RuleDocs } from '../rule.ts';

interface Unknown {
  id: string;
  /** Entry that was probably meant. */
  meant: string | null;
}

/**
 * Makes the rule that every id a page names for one list of the map exists there.
 * @param about rule id, list of the map, what one entry is called, and the documentation
 */
export function unknownReference(about: { id: string; family: Family; noun: string; docs: RuleDocs }): Rule {
  const { id, family, noun, docs } = about;
  return defineRule<Unknown>({
    id,
    severity: 'error',
    owner: 'agency',
    scope: 'site',
    surface: 'source',
    docs,
    *check({ page, site }) {
      if (!site) return;
      for (const reference of referencesOf(page)) {
        if (reference.family !== family || findEntry(site, family, reference.id)) continue;
        const ids = entriesOf(site, family).map((entry) => entry.id);
        yield { at: reference.at, state: { id: reference.id, meant: nearest(reference.id, ids) } };
      }
    },
    word({ id: found, meant }, { site }) {
      const entry = site && meant !== null ? findEntry(site, family, meant) : null;
      const fact = site && mapFact(site, family, entry ? [entry.index, 'id'] : [], meant ?? `no ${noun} "${found}"`);
      return {
        message:
          meant === null
            ? `Found the ${noun} "${found}"; expected one that the map has, and ${placeOf(fact)} has none of that name.`
            : `Found the ${noun} "${found}"; expected one that the map has, such as "${meant}" at ${placeOf(fact)}.`,
        expected: fact,
      };
    },
  });
}
