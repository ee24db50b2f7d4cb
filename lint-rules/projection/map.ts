import { languages } from '../../titan-map/schema/common.ts';
import type { Source } from '../../titan-map/source.ts';
import { parseYaml } from '../../titan-map/yaml.ts';
import type { PassageRole } from '../passage.ts';
import { Outline } from './outline.ts';
import type { Page } from './page.ts';
import { shownScalars, yamlComments } from './yaml.ts';

/** Fields of the map that pages publish, with the part that they play there, by list. */
const published: Readonly<Record<string, Readonly<Record<string, PassageRole>>>> = {
  site: { text: 'label' },
  business: { name: 'title', legalName: 'label', tagline: 'heading', description: 'meta', statement: 'paragraph' },
  services: { name: 'heading', summary: 'paragraph', synonyms: 'label' },
  zones: { name: 'heading', cities: 'label' },
  offers: { name: 'heading', summary: 'paragraph', terms: 'paragraph' },
  memberships: { name: 'heading', summary: 'paragraph', benefits: 'list-item', terms: 'paragraph' },
  pricebook: { name: 'cell', unit: 'cell' },
  bookingPaths: { label: 'cta' },
  capacityRules: { note: 'paragraph' },
};

/**
 * Reads the texts of a map file that pages publish.
 * @param source the file
 * @param defaultLang language of texts that are not written by language
 */
export function readMapCopy(source: Source, defaultLang: string): Page {
  const outline = new Outline(defaultLang, null);
  const { root } = parseYaml(source);
  for (const { keys, siblings, text, offsets } of root ? shownScalars(root) : []) {
    const lang = languages.find((language) => language === keys.at(-1));
    const role = published[keys[0] ?? '']?.[(lang ? keys.at(-2) : keys.at(-1)) ?? ''];
    const name = lang ? null : (siblings.get('name') ?? null);
    const around = { leadIn: name === text ? null : name };
    if (role) outline.speaking(lang ?? defaultLang, () => outline.aside(role, { text, offsets }, around));
  }
  return {
    lang: defaultLang,
    passages: outline.passages,
    comments: root ? yamlComments(root, source.text.length) : [],
    frontmatter: null,
    elements: [],
    code: [],
    resources: [],
    problems: [],
  };
}
