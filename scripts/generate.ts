import { writeFileSync } from 'node:fs';
import { rulesPage } from '../lint-rules/rules-page.ts';
import { evidenceJsonSchema, mapJsonSchema, readinessJsonSchema, reviewsJsonSchema } from '../titan-map/json-schema.ts';

/** Files that are made from code, by their path in the project. */
const generated: Readonly<Record<string, () => string>> = {
  'titan-map/titan-map.schema.json': mapJsonSchema,
  'titan-map/reviews.schema.json': reviewsJsonSchema,
  'titan-map/readiness.schema.json': readinessJsonSchema,
  'titan-map/evidence.schema.json': evidenceJsonSchema,
  'lint-rules/README.md': rulesPage,
};

for (const [file, make] of Object.entries(generated)) {
  writeFileSync(new URL(`../${file}`, import.meta.url), make());
}
