import { type Entries, findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { type Family, referencesOf } from '../facts/references.ts';
import type { Finding } from '../finding.ts';
import { defineRule, type Rule, type RuleDocs, type RuleInput } from '../rule.ts';

interface Stale {
  id: string;
  fact: MapFact | null;
}

interface EntryStateRule<F extends Family> {
  id: string;
  family: F;
  owner: Finding['owner'];
  docs: RuleDocs;
  /** What the map says that keeps the page from naming the entry: the field, and its words; null when nothing does. */
  objection(entry: Entries[F][number], today: string): { field: string; words: string } | null;
  /** Whether the page tells its readers so, which makes naming the entry right. */
  told?(input: RuleInput, entry: Entries[F][number]): boolean;
  /** The message: what was found, by the id that the page names, and what was expected, by the words of the map. */
  message(id: string, words: string, place: string): string;
}

/**
 * Makes a rule about entries of one list of the map that a page names although the map objects.
 * @param about the rule: when it objects, when the page makes up for it, and its words
 */
export function entryState<F extends Family>(about: EntryStateRule<F>): Rule {
  const { id, family, owner, docs, objection, told, message } = about;
  return defineRule<Stale>({
    id,
    severity: 'error',
    owner,
    scope: 'site',
    surface: 'source',
    docs,
    *check(input) {
      const { page, site, today } = input;
      if (!site) return;
      for (const reference of referencesOf(page)) {
        const found = reference.family === family ? findEntry(site, family, reference.id) : null;
        const objected = found && objection(found.entry, today);
        if (!objected || told?.(input, found.entry)) continue;
        const fact = mapFact(site, family, [found.index, objected.field], objected.words);
        yield { at: reference.at, state: { id: reference.id, fact } };
      }
    },
    word: ({ id: found, fact }) => ({ message: message(found, fact?.value ?? '', placeOf(fact)), expected: fact }),
  });
}
