import type { Language } from '../../titan-map/schema/common.ts';
import type { Texts } from './en.ts';
import { texts } from './texts.ts';

/** Pages that the theme brings along on every site. */
export type BuiltinPage = keyof Texts['paths'];

/**
 * Address of a page that the theme brings along.
 * @param page which of them
 * @param lang language of the reader
 * @param languages languages of the site; the first lives at the root
 * @returns address with a slash at both ends, such as /thank-you/ or /es/gracias/
 */
export function builtinPath(page: BuiltinPage, lang: Language, languages: readonly Language[]): string {
  const prefix = lang === languages[0] ? '/' : `/${lang}/`;
  return `${prefix}${texts(lang).paths[page]}/`;
}

/** Address of the same page in every language of the site. */
export function builtinPaths(page: BuiltinPage, languages: readonly Language[]): Partial<Record<Language, string>> {
  return Object.fromEntries(languages.map((lang) => [lang, builtinPath(page, lang, languages)]));
}
