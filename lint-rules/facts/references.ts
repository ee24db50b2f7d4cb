import { isSeq } from 'yaml';
import { components, type MapFamily } from '../../content/components.ts';
import { children, childSlot, plainValue, slotRange } from '../../titan-map/yaml.ts';
import type { Page, Span } from '../projection/page.ts';

/** A list of the map whose entries have an id. */
export type Family = MapFamily | 'credentials';

/** An id of the map that a page names, in its frontmatter or in a prop. */
export interface Reference {
  family: Family;
  id: string;
  at: Span;
  /** Whether it binds the page as a whole, or stands in the prop of a component. */
  from: 'frontmatter' | 'component';
}

/** Keys of the frontmatter that list ids of the same list of the map. */
const boundFamilies = ['services', 'zones', 'offers', 'memberships', 'campaigns'] as const satisfies readonly Family[];

function frontmatterReferences({ frontmatter }: Page): Reference[] {
  const root = frontmatter?.root;
  if (!root) return [];
  return boundFamilies.flatMap((family) => {
    const list = childSlot(root, family);
    if (!list || !isSeq(list.value)) return [];
    return children(list).flatMap((slot): Reference[] => {
      const id = plainValue(slot);
      const { offset, endOffset } = slotRange(slot, 'value');
      return typeof id === 'string' ? [{ family, id, at: { offset, endOffset }, from: 'frontmatter' }] : [];
    });
  });
}

function componentReferences({ elements }: Page): Reference[] {
  return elements.flatMap(({ name, attributes }) =>
    attributes.flatMap((attribute): Reference[] => {
      const family = components[name]?.[attribute.name]?.binds;
      if (!family || attribute.value === null || !attribute.valueSpan) return [];
      return [{ family, id: attribute.value, at: attribute.valueSpan, from: 'component' }];
    }),
  );
}

const known = new WeakMap<Page, readonly Reference[]>();

/**
 * Ids of the map that a page names.
 * @param page any page; what it names is looked up once
 * @returns references in frontmatter first, then in props, each in the order of the source
 */
export function referencesOf(page: Page): readonly Reference[] {
  const found = known.get(page) ?? [...frontmatterReferences(page), ...componentReferences(page)];
  known.set(page, found);
  return found;
}

/**
 * Ids that the frontmatter binds the page to; a built page is bound by the page that it was made of.
 * @param page any page
 * @param family list of the map
 */
export function boundIds(page: Page, family: Family): string[] {
  return referencesOf(page.written ?? page)
    .filter((reference) => reference.from === 'frontmatter' && reference.family === family)
    .map(({ id }) => id);
}

/** Kind of page by its frontmatter, such as `offer`; null when it says none. */
export function kindOf(page: Page): string | null {
  const { frontmatter } = page.written ?? page;
  const slot = frontmatter?.root ? childSlot(frontmatter.root, 'kind') : null;
  const kind = slot && plainValue(slot);
  return typeof kind === 'string' ? kind : null;
}
