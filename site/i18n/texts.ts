import type { Language } from '../../titan-map/schema/common.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';

const byLanguage: Record<Language, Texts> = { en, es };

/**
 * What the theme says in one language.
 * @param lang language of the page
 */
export function texts(lang: Language): Texts {
  return byLanguage[lang];
}
