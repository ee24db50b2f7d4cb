import { describe, expect, it } from 'vitest';
import { frontmatter } from '../../../content/frontmatter.ts';
import {
  breadcrumbs,
  describePages,
  headingOf,
  homePath,
  menu,
  pageAbout,
  pageOfKind,
} from '../../../site/directory.ts';

function file(id: string, head: Record<string, unknown>) {
  return { id, data: frontmatter.parse({ title: id, description: id, kind: 'article', ...head }) };
}

const pages = describePages(
  [
    file('index', { kind: 'home', nav: { label: 'Home', order: 1 } }),
    file('services/index', { kind: 'services', nav: { label: 'Services', order: 3 } }),
    file('services/drain cleaning', { kind: 'service', services: ['drains'] }),
    file('services/both', { kind: 'service', services: ['sewers', 'drains'] }),
    file('about', { kind: 'about', heading: 'Who we are', nav: { label: 'About', order: 2 } }),
    file('es/index', { kind: 'home', lang: 'es', translationOf: 'index' }),
    file('es/servicios/limpieza-de-cañerías', {
      kind: 'service',
      lang: 'es',
      services: ['drains'],
      translationOf: 'services/drain cleaning',
    }),
  ],
  ['en', 'es'],
);
const at = (path: string) => {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`No page at ${path}.`);
  return page;
};

describe('describePages', () => {
  it('makes addresses of file names, encoded, with a slash at both ends', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      '/',
      '/services/',
      '/services/drain%20cleaning/',
      '/services/both/',
      '/about/',
      '/es/',
      '/es/servicios/limpieza-de-ca%C3%B1er%C3%ADas/',
    ]);
  });
  it('ties translations together whatever their names are', () => {
    const both = { en: '/services/drain%20cleaning/', es: '/es/servicios/limpieza-de-ca%C3%B1er%C3%ADas/' };
    expect(at(both.en).alternates).toEqual(both);
    expect(at(both.es).alternates).toEqual(both);
    expect(at('/es/').alternates).toEqual({ en: '/', es: '/es/' });
    expect(at('/about/').alternates).toEqual({ en: '/about/' });
  });
});

it('orders the menu of one language', () => {
  expect(menu(pages, 'en').map(({ label }) => label)).toEqual(['Home', 'About', 'Services']);
  expect(menu(pages, 'es')).toEqual([]);
});

it('leads from the home page down, skipping levels without a page', () => {
  const home = { label: 'Home', path: '/' };
  expect(breadcrumbs(pages, at('/services/drain%20cleaning/'), home).map(({ label }) => label)).toEqual([
    'Home',
    'Services',
    'services/drain cleaning',
  ]);
  const inicio = { label: 'Inicio', path: '/es/' };
  expect(breadcrumbs(pages, at('/es/servicios/limpieza-de-ca%C3%B1er%C3%ADas/'), inicio)).toHaveLength(2);
  expect(breadcrumbs(pages, at('/'), home)).toEqual([home]);
});

it('finds the page that is first of all about an entry', () => {
  expect(pageAbout(pages, 'service', 'drains', 'en')?.path).toBe('/services/drain%20cleaning/');
  expect(pageAbout(pages, 'service', 'sewers', 'en')?.path).toBe('/services/both/');
  expect(pageAbout(pages, 'service', 'sewers', 'es')).toBeNull();
  expect(pageOfKind(pages, 'about', 'es')).toBeNull();
});

it('takes the heading before the title', () => {
  expect(headingOf(at('/about/'))).toBe('Who we are');
  expect(headingOf(at('/services/both/'))).toBe('services/both');
});

it('keeps the first language at the root', () => {
  expect(homePath('es', ['es', 'en'])).toBe('/');
  expect(homePath('en', ['es', 'en'])).toBe('/en/');
});
