import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  evidenceJsonSchema,
  mapJsonSchema,
  readinessJsonSchema,
  reviewsJsonSchema,
} from '../../../titan-map/json-schema.ts';

test('the schemas are current; npm run generate writes them', () => {
  expect(readFileSync('titan-map/reviews.schema.json', 'utf8')).toBe(reviewsJsonSchema());
  expect(readFileSync('titan-map/readiness.schema.json', 'utf8')).toBe(readinessJsonSchema());
  expect(readFileSync('titan-map/evidence.schema.json', 'utf8')).toBe(evidenceJsonSchema());
  expect(readFileSync('titan-map/titan-map.schema.json', 'utf8')).toBe(mapJsonSchema());
});

test('a file may hold any of the outermost keys, with descriptions and examples', () => {
  const schema = JSON.parse(mapJsonSchema());
  expect(schema.required).toBeUndefined();
  expect(schema.additionalProperties).toBe(false);
  const { price, name } = schema.properties.offers.items.properties;
  expect(price).toMatchObject({
    type: 'string',
    description: 'What the customer pays.',
    examples: ['$79', '$1,250', '$89.50'],
  });
  expect(Object.keys(name.anyOf[1].properties)).toEqual(['en', 'es']);
});
