import { expect, test } from 'vitest';
import { leadSite, siteOf, waysOf } from '../../../site/leads/route.ts';
import { map, site } from './support.ts';

const preview = leadSite({ id: site, preview: true });
const webhook = { url: new URL('https://crm.example.com'), secret: null };
const settings = { to: ['desk@example.com'], reviewer: null, webhook };

test('leads of a preview are kept under a name of their own', () => {
  expect(leadSite({ id: site, preview: false })).toBe(site);
  expect(preview).not.toBe(site);
  expect([siteOf(preview), siteOf(site)]).toEqual([site, site]);
});

test('leads of the site go to the office, and on to its software', () => {
  const { mail, webhook } = waysOf(site, map, settings);
  expect(mail).toMatchObject({ to: ['desk@example.com'], test: false });
  expect(webhook).not.toBeNull();
  expect(waysOf(site, map, { ...settings, to: null }).mail.to).toEqual(['office@juniper.example.com']);
});

test('those of its preview go to the reviewer only', () => {
  const { mail, webhook } = waysOf(preview, map, settings);
  expect(mail).toMatchObject({ to: ['ana@juniper.example.com'], test: true });
  expect(webhook).toBeNull();
  const named = waysOf(preview, map, { ...settings, reviewer: ['reviewer@example.com'] });
  expect(named.mail.to).toEqual(['reviewer@example.com']);
});
