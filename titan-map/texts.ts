import { z } from 'zod';
import type { Check, CheckFinding } from './check.ts';
import { pick, pickTexts, placeWords, quoted, valueAt } from './paths.ts';
import { titanMap } from './schema/titan-map.ts';
import { bare, isPerLanguage } from './schema-words.ts';

/** Places of the schema that hold text per language, as patterns for pick. */
function textPatterns(schema: z.core.$ZodType, pattern: readonly string[] = []): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return textPatterns(inner.element, [...pattern, '*']);
  if (inner instanceof z.ZodUnion) return isPerLanguage(inner) ? [pattern.join('.')] : [];
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, value]) => textPatterns(value, [...pattern, key]));
}

const patterns = textPatterns(titanMap);

function lacking(value: unknown, languages: readonly string[]): string[] {
  if (typeof value === 'string') return languages.length > 1 ? [...languages] : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return languages.filter((language) => valueAt(value, [language]) === undefined);
}

/** Every text that visitors read is there in each language of the site. A language may be prepared before it is switched on. */
export const missingLanguages: Check = (data, { where }) => {
  const languages = [...new Set(pickTexts(data, 'site.languages.*').map(({ value }) => value))];
  const asked = languages.join(' and ');
  return patterns.flatMap((pattern) =>
    pick(data, pattern).flatMap(({ path, value }): CheckFinding[] => {
      const missing = lacking(value, languages);
      if (missing.length === 0) return [];
      const found =
        typeof value === 'string'
          ? `text in one language only, ${quoted(value)},`
          : `no text in ${missing.join(' and ')}`;
      return [
        {
          rule: 'map/missing-language',
          path,
          part: 'value',
          message: `Found ${found} at ${placeWords(data, path)}; expected text in ${asked}, as site › languages asks at ${where(['site', 'languages'])}.`,
          hint:
            typeof value === 'string'
              ? `Write ${languages.map((language) => `${language}:`).join(' and ')} below it, each on a line with its text.`
              : `Add ${missing.map((language) => `${language}:`).join(' and ')} with the text.`,
        },
      ];
    }),
  );
};

/**
 * How far the texts of a map are written in each language.
 * @param data map, valid or as read
 * @returns number of texts, and per language how many of them it has; plain text counts for the first language of the site
 */
export function textCoverage(data: unknown): { texts: number; byLanguage: Record<string, number> } {
  const first = pickTexts(data, 'site.languages.*')[0]?.value ?? 'en';
  const values = patterns.flatMap((pattern) => pick(data, pattern));
  const byLanguage: Record<string, number> = {};
  for (const { value } of values) {
    const written = typeof value === 'object' && value !== null ? Object.keys(value) : [first];
    for (const language of written) byLanguage[language] = (byLanguage[language] ?? 0) + 1;
  }
  return { texts: values.length, byLanguage };
}
