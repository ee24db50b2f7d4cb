import type { Passage, PassageContext, PassageRole } from '../../../lint-rules/passage.ts';

/** A passage that stands where it is said to, for tests. */
export function passage(
  text: string,
  { role = 'paragraph', lang = 'en', ...context }: Partial<PassageContext> & { role?: PassageRole; lang?: string } = {},
): Passage {
  return {
    role,
    text,
    offsets: Uint32Array.from({ length: text.length + 1 }, (_, index) => index),
    lang,
    context: { title: null, headings: [], leadIn: null, question: null, before: null, beside: [], ...context },
  };
}
