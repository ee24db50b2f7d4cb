import { type Audience, audienceOf, type OperatingPageId } from '../../titan-map/audiences.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { IconName } from '../icons.ts';

/** How a value is shown: as words, as a numbered or plain list, as words to hand on, or as words that nobody may use. */
export type FieldForm = 'text' | 'steps' | 'list' | 'quote' | 'never' | 'code';

export interface Field {
  /** Name in the machine-readable twin. */
  key: string;
  /** Empty for words that need none, such as the text below a title. */
  label: string;
  value: string | number | readonly string[];
  form: FieldForm;
  /** Language of a quotation, as a BCP 47 primary tag; English unless told. */
  lang?: string;
  /** Words that stand before each quotation of `never`; "Never say:" unless told. */
  before?: string;
}

/** A word or two about where an item stands; the tone is never told by colour alone. */
export interface Mark {
  text: string;
  tone: 'plain' | 'good' | 'waits' | 'stop';
}

export interface Item {
  /** Anchor, once on its page. */
  id: string;
  title: string;
  /** Path of the generated page that says more. */
  page?: string;
  marks: readonly Mark[];
  fields: readonly Field[];
}

export interface PageSection {
  /** Anchor, once on its page. */
  id: string;
  title: string;
  /** Head of the first column of a table. */
  column?: string;
  intro?: string;
  /**
   * Cards hold a few fields, records many; a table has the same few fields for each item; facts are the fields of a single item, whose
   * title is the section's; list and steps are titles alone.
   */
  layout: 'cards' | 'records' | 'table' | 'facts' | 'list' | 'steps';
  items: readonly Item[];
  /** SVG that is drawn above the items, and what it shows, for programs. */
  picture?: { svg: string; data: object };
  /** What is said when there are no items. */
  empty?: string;
}

export interface Counter {
  key: string;
  count: number;
  label: string;
}

/** What a page says, before it is known who may read it. */
export interface PageContent {
  title: string;
  /** One sentence for search results and lists of pages. */
  description: string;
  lead: string;
  icon: IconName;
  counters: readonly Counter[];
  sections: readonly PageSection[];
}

/** A page that is generated from data. */
export interface OperatingPage extends PageContent {
  /** Page that the site's settings name; a runbook belongs to support. */
  id: OperatingPageId;
  /** Path below the pages of its audience, without slashes at its ends: support/drift. */
  path: string;
  audience: Audience;
}

/** A field that is plain words. */
export const words = (key: string, label: string, value: string | number): Field => ({
  key,
  label,
  value,
  form: 'text',
});

/** A field that is a list without an order. */
export const listed = (key: string, label: string, value: readonly string[]): Field => ({
  key,
  label,
  value,
  form: 'list',
});

/** A field that is a list of steps. */
export const steps = (key: string, label: string, value: readonly string[]): Field => ({
  key,
  label,
  value,
  form: 'steps',
});

/** An item that is a title and words about it. */
export const entry = (id: string, title: string, text?: string): Item => ({
  id,
  title,
  marks: [],
  fields: text === undefined ? [] : [words('text', '', text)],
});

/**
 * Gives a page its place on a site.
 * @param site settings of the site, which may name another audience
 * @param id page that the settings name
 * @param path path below the pages of its audience
 * @param content what it says
 * @throws {RangeError} when an anchor stands on the page twice
 */
export function placePage(
  site: TitanMap['site'],
  id: OperatingPageId,
  path: string,
  content: PageContent,
): OperatingPage {
  const anchors = content.sections.flatMap((section) => [section.id, ...section.items.map((item) => item.id)]);
  const twice = anchors.find((anchor, index) => anchors.indexOf(anchor) < index);
  if (twice !== undefined) throw new RangeError(`The page ${path} has the anchor ${twice} twice.`);
  return { ...content, id, path, audience: audienceOf(site, id) };
}

const prefixes: Readonly<Record<Audience, string>> = { public: '/', reviewer: '/review/', operator: '/ops/guide/' };

/** Address of a page where it stands for its own audience, with a slash at both ends. */
export function addressOf({ audience, path }: Pick<OperatingPage, 'audience' | 'path'>): string {
  return `${prefixes[audience]}${path}/`;
}

/**
 * Address of a page for somebody who reads another one.
 * @param page page that is linked
 * @param reader audience that the other page stands before
 * @returns null when that reader may not see it
 */
export function addressFor(page: Pick<OperatingPage, 'audience' | 'path'>, reader: Audience): string | null {
  if (page.audience === 'public') return addressOf(page);
  if (reader === 'operator') return `${prefixes.operator}${page.path}/`;
  return page.audience === reader ? addressOf(page) : null;
}

/**
 * Whether a page is built as a file, which whoever knows its address may read.
 * @param page page
 * @param preview whether the build is one for review
 */
export function isFile({ audience }: Pick<OperatingPage, 'audience'>, preview: boolean): boolean {
  return audience === 'public' || (audience === 'reviewer' && preview);
}

/** Address of the machine-readable twin of a page. */
export const twinOf = (address: string) => address.replace(/\/$/, '.json');

/**
 * A page as programs read it.
 * @param page page
 * @param about `site`: id of the site; `today`: day that it was built for, YYYY-MM-DD
 */
export function twin(page: OperatingPage, about: { site: string; today: string }) {
  const { id, path, audience, title, description, counters, sections } = page;
  return {
    version: 1,
    ...about,
    page: id,
    path,
    audience,
    title,
    description,
    counters: Object.fromEntries(counters.map(({ key, count }) => [key, count])),
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      ...section.picture?.data,
      items: section.items.map((item) => ({
        id: item.id,
        title: item.title,
        marks: item.marks.map(({ text }) => text),
        ...Object.fromEntries(item.fields.map(({ key, value }) => [key, value])),
      })),
    })),
  };
}
