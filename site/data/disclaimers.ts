import { z } from 'zod';
import { inLanguage } from '../../titan-map/lookup.ts';
import { readRecord } from '../../titan-map/record.ts';
import { id, type Language, text } from '../../titan-map/schema/common.ts';
import { dataFile, trusted } from './data-file.ts';

const bothLanguages = z.strictObject({ en: text, es: text });
const disclaimers = z
  .array(
    z.strictObject({
      id,
      title: bothLanguages,
      text: bothLanguages,
      unconnected: bothLanguages.optional().meta({ description: 'What holds while nothing is connected.' }),
    }),
  )
  .min(1);

/**
 * What a visitor should know about the words of the site.
 * @param business name that customers know
 * @param lang language of the reader
 * @param connected whether evidence has opened what the site may say about a connection
 * @throws {BrokenData} when the file beside this module was changed for the worse
 */
export function disclaimersFor(
  business: string,
  lang: Language,
  connected: boolean,
): { id: string; title: string; text: string }[] {
  return trusted(readRecord(dataFile('disclaimers.yaml'), disclaimers)).map((entry) => ({
    id: entry.id,
    title: inLanguage(entry.title, lang),
    text: [entry.text, ...(entry.unconnected && !connected ? [entry.unconnected] : [])]
      .map((words) => inLanguage(words, lang).replaceAll('{business}', business))
      .join(' '),
  }));
}
