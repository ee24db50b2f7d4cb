import { z } from 'zod';
import { evidenceRecord } from './readiness/evidence-schema.ts';
import { siteReadiness } from './readiness/readiness-schema.ts';
import { reviewFile } from './schema/review.ts';
import { titanMap } from './schema/titan-map.ts';

/**
 * JSON Schema of a map file, for editors that complete and check YAML. Every outermost key is optional, since the
 * facts of a site may be spread over several files. Draft 7 is what YAML editors support best.
 * @returns text of the schema as it stands in titan-map/titan-map.schema.json
 */
export function mapJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(titanMap.partial(), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => nameKeys(jsonSchema),
  });
  const head = {
    $schema,
    title: 'Titan Map',
    description: 'The reviewed record of what a contractor really offers. A file may hold any of these keys.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

/**
 * JSON Schema of the file that holds the decisions of a site.
 * @returns text of the schema as it stands in titan-map/reviews.schema.json
 */
export function reviewsJsonSchema(): string {
  return fileSchema(reviewFile, 'Reviews', 'What people have decided about findings of truecopy lint.');
}

/**
 * JSON Schema of readiness.yaml.
 * @returns text of the schema as it stands in titan-map/readiness.schema.json
 */
export function readinessJsonSchema(): string {
  return fileSchema(siteReadiness, 'Readiness', 'What a site has confirmed, and which features are on.');
}

/**
 * JSON Schema of an evidence record.
 * @returns text of the schema as it stands in titan-map/evidence.schema.json
 */
export function evidenceJsonSchema(): string {
  return fileSchema(evidenceRecord, 'Evidence', 'A dated record that a validation case was tried.');
}

function fileSchema(of: z.ZodType, title: string, description: string): string {
  const { $schema, ...schema } = z.toJSONSchema(of, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`;
}

/** Writes the keys of a record out, since editors complete `properties` and not `propertyNames`. */
function nameKeys(schema: z.core.JSONSchema.BaseSchema): void {
  const { propertyNames, additionalProperties } = schema;
  if (typeof propertyNames !== 'object' || !propertyNames.enum || typeof additionalProperties !== 'object') return;
  schema.properties = Object.fromEntries(propertyNames.enum.map((name) => [String(name), additionalProperties]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
}
