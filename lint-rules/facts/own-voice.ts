import type { Business } from '../../titan-map/schema/titan-map.ts';
import type { Passage } from '../passage.ts';

const us =
  /\b(?:we|we're|we've|us|our|ours|nosotros|nuestr[ao]s?|somos|hemos|estamos|tenemos|contamos|ofrecemos|damos|atendemos|llegamos|vamos|abrimos|family[- ]owned|locally owned)\b/i;
/** Beginnings of lines that speak of the business without naming it. */
const unnamed =
  /^\W*(?:proudly |now |still )?(?:serving|keeping|helping|celebrating|caring for|voted|rated|ranked|named|(?:every|all) (?:jobs?|repairs?|visits?|work|installs?|installations?|services?)(?= (?:is|are|comes?|carry|carries|has|have|includes?|backed)\b)|tod[oa]s? (?:las |los |el |la )?(?:reparaci[oó]n(?:es)?|trabajos?|visitas?|instalaci[oó]n(?:es)?|servicios?)|family[- ]owned|in business|established|con (?:m[aá]s de )?[\p{L}\d]+ a[nñ]os (?:de|sirviendo)|m[aá]s de [\p{L}\d]+ a[nñ]os de)\b/iu;
/** Spanish verbs of the first person plural, such as "regresamos". */
const nosotros = /\b\p{L}{3,}(?:amos|emos|imos)\b/iu;
const others =
  /\b(?:ask (?:whether|if|for)|make sure|check (?:that|whether)|look for|choose an? (?!time|slot|day|window)|any contractor|(?:most|some|many|other|big|larger) (?:contractors|companies|plumbers|shops|firms|manufacturers)|a licensed|an insured|your insurance|the manufacturer|pregunte si|busque un|aseg[uú]rese)\b/i;
const prominent: ReadonlySet<string> = new Set(['title', 'meta', 'heading', 'label', 'list-item', 'cta', 'cell']);

/** Whether a sentence speaks about contractors or companies in general, or about others. */
export function speaksOfOthers(sentence: string): boolean {
  return others.test(sentence);
}

/** Words of a business name that stand for it alone: Larkwater of Larkwater Heating & Cooling. */
export function shortName({ name }: Pick<Business, 'name'>): string {
  return name.split(' ')[0] ?? name;
}

/**
 * Whether a sentence speaks about the business itself: by "we" or its name, or by naming nobody in a title, a label or a short line.
 * @param sentence the sentence
 * @param passage where it stands
 * @param business the business of the site
 */
export function isOwnVoice(sentence: string, passage: Passage, business: Pick<Business, 'name'>): boolean {
  if (passage.role === 'question' || others.test(sentence) || /\?["'”’)]*\s*$/.test(sentence)) return false;
  if (us.test(sentence) || sentence.includes(shortName(business)) || unnamed.test(sentence)) return true;
  if (passage.lang === 'es' && nosotros.test(sentence)) return true;
  const words = sentence.split(/\s+/).length;
  return words <= 12 && (prominent.has(passage.role) || words <= 6);
}

/** Whether a sentence denies, or speaks of what may be. */
export const denied =
  /\b(?:not|never|no longer|cannot|can't|don't|doesn't|won't|isn't|aren't|without|nobody|no promise|no|nunca|sin|ni|tampoco|jam[aá]s)\b/i;
