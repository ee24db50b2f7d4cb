import { z } from 'zod';

type Path = readonly PropertyKey[];

/**
 * Peels off what makes a value optional, defaulted or converted.
 * @param schema any schema
 */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema;
}

/**
 * Whether a value is text that may be written per language.
 * @param schema any schema
 */
export function isPerLanguage(schema: z.core.$ZodType): boolean {
  const inner = bare(schema);
  return inner instanceof z.ZodUnion && inner.options.some((option) => option instanceof z.ZodRecord);
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | null {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(step)] ?? null;
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (!(inner instanceof z.ZodUnion)) return null;
  for (const option of inner.options) {
    const found = stepInto(option, step);
    if (found) return found;
  }
  return null;
}

/**
 * The part of a schema that a path of a value leads to.
 * @param schema schema of the whole value
 * @param path keys and indexes
 * @returns the schema as it stands there, or null when it knows no such path
 */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  let found: z.core.$ZodType | null = schema;
  for (const step of path) found = found && stepInto(found, step);
  return found;
}

/**
 * Keys that a group may hold.
 * @param schema schema of the group
 * @returns names in the order of the schema; none for anything but a group
 */
export function keysOf(schema: z.core.$ZodType): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum) return inner.keyType.options.map(String);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(keysOf) : [];
}

/**
 * What a value of a schema looks like, in words.
 * @param schema schema of the value
 * @returns words to put after "expected"
 */
export function shapeWords(schema: z.core.$ZodType): string {
  const inner = bare(schema);
  if (inner instanceof z.ZodEnum) return `one of ${inner.options.join(', ')}`;
  if (inner instanceof z.ZodObject) return `a group with the keys ${keysOf(inner).join(', ')}`;
  const shape = shapes.find(([type]) => inner instanceof type)?.[1] ?? 'text';
  const example = exampleOf(schema);
  return example === null ? shape : `${shape} like ${example}`;
}

const shapes = [
  [z.ZodArray, 'a list'],
  [z.ZodBoolean, 'true or false'],
  [z.ZodNumber, 'a number'],
] as const;

function exampleOf(schema: z.core.$ZodType): string | null {
  for (const layer of [schema, bare(schema)]) {
    const examples: unknown = z.globalRegistry.get(layer)?.examples;
    const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
    if (typeof example === 'string' || typeof example === 'number') return JSON.stringify(example);
  }
  return null;
}
