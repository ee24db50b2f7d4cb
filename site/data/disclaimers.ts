import { parse } from 'yaml';
import { z } from 'zod';
import { inLanguage } from '../../titan-map/lookup.ts';
import { id, type Language, text } from '../../titan-map/schema/common.ts';
import source from './disclaimers.yaml?raw';

const bothLanguages = z.strictObject({ en: text, es: text });
const disclaimers = z.array(z.strictObject({ id, title: bothLanguages, text: bothLanguages })).min(1);

const entries = disclaimers.parse(parse(source));

/**
 * What a visitor should know about the words of the site.
 * @param business name that customers know
 * @param lang language of the reader
 */
export function disclaimersFor(business: string, lang: Language): { id: string; title: string; text: string }[] {
  return entries.map((entry) => ({
    id: entry.id,
    title: inLanguage(entry.title, lang),
    text: inLanguage(entry.text, lang).replaceAll('{business}', business),
  }));
}
