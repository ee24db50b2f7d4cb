import { inLanguage } from '../../titan-map/lookup.ts';
import { type Language, type Localized, languages } from '../../titan-map/schema/common.ts';
import type { Service, Zone } from '../../titan-map/schema/titan-map.ts';

/** A page's language as the map knows it; anything else reads as the map's first text. */
export function mapLanguage(lang: string): Language {
  return languages.find((language) => language === lang) ?? 'en';
}

/** A text of the map in the language of a page. */
export function nameIn(value: Localized, lang: string): string {
  return inLanguage(value, mapLanguage(lang));
}

/** Names that customers give a zone. */
export function zoneNames({ name, cities }: Zone): string[] {
  return [name, ...cities];
}

/** Names that customers give a service, in the language of a page. */
export function serviceNames({ name, synonyms }: Service, lang: string): string[] {
  return [nameIn(name, lang), ...synonyms];
}
