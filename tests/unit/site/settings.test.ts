import { expect, it } from 'vitest';
import { loadSite } from '../../../site/build/load.ts';
import { buildSettings, dayAt } from '../../../site/build/settings.ts';
import { builtinPath } from '../../../site/i18n/paths.ts';
import { planOf } from '../../../site/layouts/sections.ts';

it('reads a build from its environment', () => {
  expect(buildSettings({ TRUECOPY_SITE: 'juniper' }, '/project')).toEqual({
    id: 'juniper',
    root: '/project',
    content: '/project/content/juniper',
    map: '/project/titan-map/juniper',
    out: '/project/dist/juniper',
    adapter: 'node',
    deploy: '/project',
    preview: false,
    today: null,
  });
  const all = { TRUECOPY_SITE: 'a', TRUECOPY_ROOT: 'sites', TRUECOPY_OUT: '/out', TRUECOPY_TODAY: '2026-11-21' };
  expect(buildSettings({ ...all, TRUECOPY_PREVIEW: '1' }, '/project')).toMatchObject({
    content: '/project/sites/content/a',
    out: '/out/a',
    today: '2026-11-21',
    preview: true,
  });
});

it('asks for a site when none is named', () => {
  expect(() => buildSettings({}, '/project')).toThrow('No site is chosen.');
});

it('knows the adapters there are', () => {
  const env = { TRUECOPY_SITE: 'a', TRUECOPY_ADAPTER: 'vercel', TRUECOPY_DEPLOY: '/out/a' };
  expect(buildSettings(env, '/project')).toMatchObject({ adapter: 'vercel', deploy: '/out/a' });
  expect(() => buildSettings({ ...env, TRUECOPY_ADAPTER: 'deno' }, '/project')).toThrow(
    'Found adapter “deno”; expected one of node, netlify, vercel.',
  );
});

it('takes the day of the business, not of the machine', () => {
  const instant = new Date('2026-11-21T03:00:00Z');
  expect(dayAt(instant, 'America/Los_Angeles')).toBe('2026-11-20');
  expect(dayAt(instant, 'America/New_York')).toBe('2026-11-20');
  expect(dayAt(instant, 'Europe/Berlin')).toBe('2026-11-21');
});

it('says everything that is wrong with a map', () => {
  const settings = buildSettings({ TRUECOPY_SITE: 'nobody' }, '/project/none');
  expect(() => loadSite(settings, new Date(0))).toThrow('The Titan Map of nobody cannot be used.');
});

it('gives the first language the root and its own words', () => {
  expect(builtinPath('thankYou', 'en', ['en'])).toBe('/thank-you/');
  expect(builtinPath('thankYou', 'es', ['en', 'es'])).toBe('/es/gracias/');
  expect(builtinPath('thankYou', 'en', ['es', 'en'])).toBe('/en/thank-you/');
});

it('leaves out a part that the words of the page place themselves', () => {
  expect(planOf('home', 'Words.').above).toContain('services');
  expect(planOf('home', 'Words.\n\n<ServiceList />').above).not.toContain('services');
  expect(planOf('offer', '<OfferCard offer="x" />').above).not.toContain('offers');
});
