import { z } from 'zod';
import { id, isoDate, language, text } from '../titan-map/schema/common.ts';

/** Kinds of page; the layout and the structured data follow from it. */
export const pageKinds = [
  'home',
  'service',
  'services',
  'area',
  'areas',
  'offer',
  'offers',
  'membership',
  'about',
  'contact',
  'financing',
  'emergency',
  'faq',
  'article',
] as const;

const ids = z.array(id).default([]);

/** Head of an MDX page. The id lists bind the page to entries of the Titan Map. */
export const frontmatter = z.strictObject({
  title: text.max(70, { error: 'expected at most 70 characters, the most that search results show' }).meta({
    description: 'Title of the browser tab and of search results.',
  }),
  description: text.max(170, { error: 'expected at most 170 characters, the most that search results show' }).meta({
    description: 'Summary for search results.',
  }),
  kind: z.enum(pageKinds),
  lang: language.optional().meta({ description: "Language of the page; left out means the site's first." }),
  heading: text.optional().meta({ description: 'Main heading, when it should differ from the title.' }),
  lead: text.optional().meta({ description: 'Opening sentence or two under the heading.' }),
  services: ids,
  zones: ids,
  offers: ids,
  memberships: ids,
  campaigns: ids,
  translationOf: z
    .string()
    .optional()
    .meta({ description: 'Path of the same page in the default language, such as services/drain-cleaning.' }),
  nav: z
    .strictObject({ label: text, order: z.int() })
    .optional()
    .meta({ description: 'Shown in the main menu, lowest order first.' }),
  faq: z.array(z.strictObject({ question: text, answer: text })).default([]),
  updated: isoDate.optional().meta({ description: 'Day on which a person last reviewed the page.' }),
});

export type Frontmatter = z.output<typeof frontmatter>;
