import { positionAt, type Source } from '../../titan-map/source.ts';
import { phoneOfLink } from '../facts/phones.ts';
import { type Sentence, sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import type { Page } from '../projection/page.ts';
import type { Observation } from './fact.ts';
import { finders } from './finders.ts';
import { type Found, shortened } from './found.ts';
import type { Markup } from './markup.ts';
import { findOffers } from './money-finders.ts';
import { findByPlace } from './place-finders.ts';
import { findTitledServices } from './service-words.ts';
import { structuredFacts } from './structured-data.ts';

/** Longer runs without a full stop are data and not copy; searching them takes long. */
const longestSentence = 2000;

/** In a paragraph up to this length a last day holds for the offer beside it. */
const oneOffer = 400;

/** Whether a text holds code of a template that nobody has filled in. */
export const isTemplate = (text: string) => /\{\{|\{%|<%|\{#/.test(text);

/**
 * Reads what one page says about the business.
 * @param page the page as a visitor reads it
 * @param source its text
 * @param markup what its markup tells beside the copy
 * @returns every fact with its place, in the order of the page
 */
export function observePage(page: Page, source: Source, markup: Markup): Observation[] {
  const found: Observation[] = [];
  const lineOf = (offset: number) => positionAt(source, offset).line;
  const put = (
    observation: Omit<Observation, 'file' | 'line' | 'subject' | 'until'> & {
      subject?: string | null;
      until?: string | null;
    },
    offset: number,
  ) => found.push({ subject: null, until: null, ...observation, file: source.file, line: lineOf(offset) });
  const business = markup.siteNames[0]?.text ?? '';
  for (const passage of page.passages) {
    if (passage.role === 'json-ld' || isTemplate(passage.text)) continue;
    const at = (start: number, end: number) => sourceRange(passage, start, end).offset;
    for (const { start, end, ...fact } of passage.text.length <= longestSentence ? findByPlace(passage) : [])
      put({ ...fact, words: shortened(passage.text) }, at(start, end));
    const sentences = sentencesOf(passage.text).filter(({ text }) => text.length <= longestSentence);
    const around = passage.text.length <= oneOffer ? passage.text : null;
    const search = (sentence: Sentence, find: (text: string) => Found[]) => {
      for (const { start, end, ...fact } of find(sentence.text))
        put({ ...fact, words: shortened(sentence.text) }, at(sentence.start + start, sentence.start + end));
    };
    for (const sentence of sentences)
      for (const find of [...finders, (text: string) => findOffers(text, around ?? text)])
        search(sentence, (text) => find(text, { passage, business }));
  }
  for (const { url, kind, offset } of page.resources) {
    const phone = kind === 'link' ? phoneOfLinkSafely(url) : null;
    if (phone !== null) put({ kind: 'phone', value: phone, subject: 'link', words: url }, offset);
    const email = /^mailto:([^?]+@[^?]+)/i.exec(url)?.[1];
    if (email !== undefined) put({ kind: 'email', value: email.trim().toLowerCase(), words: url }, offset);
  }
  for (const { text, offset } of markup.menu)
    for (const { name } of findTitledServices(text)) put({ kind: 'service', value: name, words: text }, offset);
  for (const { text, offset } of markup.siteNames) put({ kind: 'name', value: text, words: text }, offset);
  for (const { data, offset } of markup.structured)
    for (const { kind, value, subject } of structuredFacts(data))
      if (!isTemplate(value)) put({ kind, value, subject, words: `JSON-LD: ${shortened(value)}` }, offset);
  return found;
}

/** A link may hold escapes that stand for nothing. */
function phoneOfLinkSafely(url: string): string | null {
  try {
    return phoneOfLink(url);
  } catch {
    return null;
  }
}
