import { expect, test } from 'vitest';
import { z } from 'zod';
import { references } from '../../../titan-map/references.ts';
import { id } from '../../../titan-map/schema/common.ts';
import { titanMap } from '../../../titan-map/schema/titan-map.ts';
import { bare } from '../../../titan-map/schema-words.ts';

const idPattern = z.toJSONSchema(id).pattern;

/** Places of the schema that hold an id, as patterns. */
function idPlaces(schema: z.core.$ZodType, pattern: readonly string[] = []): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return idPlaces(inner.element, [...pattern, '*']);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, value]) => idPlaces(value, [...pattern, key]));
  }
  return inner instanceof z.ZodString && z.toJSONSchema(inner).pattern === idPattern ? [pattern.join('.')] : [];
}

test('every place that holds the id of another entry is checked', () => {
  const own = (place: string) => place.endsWith('.id') || place === 'site.leads.consent.version';
  const places = idPlaces(titanMap).filter((place) => !own(place));
  expect(references.map(({ at }) => at).sort()).toEqual(places.sort());
});
