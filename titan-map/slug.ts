import { inLanguage } from './lookup.ts';
import type { Language, Localized } from './schema/common.ts';

/**
 * Turns a name into an id: lower-case words joined by hyphens, without accents.
 * @param name name as people write it, such as "Reparación de calentadores"
 * @returns such as "reparacion-de-calentadores"; '' when no letter or digit is left
 */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The id of an answered entry: the one it was given, else one made from its name.
 * @param entry entry with a name
 * @param language language that names are taken from
 */
export function idOf(entry: { id?: string | undefined; name: Localized }, language: Language): string {
  return entry.id ?? slug(inLanguage(entry.name, language));
}
