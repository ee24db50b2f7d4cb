import { CannotEdit } from './edit.ts';
import { reviewsName } from './reviews.ts';
import type { Review } from './schema/review.ts';
import type { Source } from './source.ts';
import { children, childSlot, parseYaml, plainValue, type Slot } from './yaml.ts';
import { addKey, appendEntry, applySplices, removeEntry, removeKey, replaceValue, type Splice } from './yaml-splice.ts';
import { blockEntry } from './yaml-text.ts';

const order = [
  'finding',
  'rule',
  'file',
  'excerpt',
  'expected',
  'state',
  'owner',
  'note',
  'artifact',
  'date',
  'expires',
] as const satisfies readonly (keyof Review)[];

const newFileHead = [
  '# yaml-language-server: $schema=../reviews.schema.json',
  '# What people have decided about findings of truecopy lint. truecopy review list shows them; truecopy review approve adds one.',
  '',
  '',
].join('\n');

function cannot(file: string): CannotEdit {
  return new CannotEdit(
    `Found ${file} written in a way that cannot be changed without touching what stands beside it. Change it by hand.`,
  );
}

/** The list of decisions as it is written; null when there is none yet. */
function listIn(source: Source): Slot | null {
  const { root } = parseYaml(source);
  return root && childSlot(root, 'reviews');
}

function entryOf(source: Source, finding: string): { list: Slot; index: number; slot: Slot } | null {
  const list = listIn(source);
  const entries = list ? children(list) : [];
  const index = entries.findIndex((entry) => {
    const slot = childSlot(entry, 'finding');
    return slot !== null && String(plainValue(slot)) === finding;
  });
  const slot = entries[index];
  return list && slot ? { list, index, slot } : null;
}

function apply(source: Source, splices: readonly (Splice | null)[]): Source {
  const made = splices.filter((splice) => splice !== null);
  const text = made.length === splices.length ? applySplices(source.text, made) : null;
  if (text === null) throw cannot(source.file);
  return { ...source, text };
}

function setKey(source: Source, finding: string, key: keyof Review, value: string | undefined): Source {
  const entry = entryOf(source, finding)?.slot;
  if (!entry) throw cannot(source.file);
  const slot = childSlot(entry, key);
  if (slot && plainValue(slot) === value) return source;
  if (value === undefined) return slot ? apply(source, [removeKey(entry, key)]) : source;
  return apply(source, slot ? replaceValue(slot, value, false) : [addKey(entry, key, value)]);
}

const plainEntry = (review: Review): Record<string, string> =>
  Object.fromEntries(order.flatMap((key) => (review[key] === undefined ? [] : [[key, review[key]]])));

/**
 * Writes a decision, in the place of an earlier one about the same finding if there is one. Everything else stays as
 * it is written.
 * @param source file of the decisions; null when the site has none yet
 * @param folder folder of the site, for the name of a new file
 * @param review decision
 * @returns the new text; nothing is written to disk
 * @throws {CannotEdit} when the file is written in a way that cannot be changed on its own
 */
export function recordReview(source: Source | null, folder: string, review: Review): Source {
  const file = source?.file ?? `${folder}/${reviewsName}`;
  if (source && entryOf(source, review.finding))
    return order.reduce((changed, key) => setKey(changed, review.finding, key, review[key]), source);
  const list = source && listIn(source);
  if (list) return apply(source, [appendEntry(list, plainEntry(review))]);
  const before = source && source.text.trim() !== '' ? `${source.text.trimEnd()}\n\n` : newFileHead;
  return { file, text: `${before}reviews:\n${blockEntry(plainEntry(review), '  ', '\n')}\n` };
}

/**
 * Takes decisions out of their file, with the comments right above them.
 * @param source file of the decisions
 * @param findings fingerprints of the findings that they are about
 * @returns the new text; nothing is written to disk
 * @throws {CannotEdit} when the file is written in a way that cannot be changed on its own
 */
export function removeReviews(source: Source, findings: readonly string[]): Source {
  return findings.reduce((changed, finding) => {
    const entry = entryOf(changed, finding);
    return entry ? apply(changed, [removeEntry(entry.list, entry.index)]) : changed;
  }, source);
}
