import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readSite } from '../../../../site/build/read-site.ts';
import { buildSettings } from '../../../../site/build/settings.ts';
import { readinessOf } from '../../../../site/operating/pages.ts';
import { juniper } from '../fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(root, { recursive: true }));
cpSync(fileURLToPath(new URL('../../../fixtures/sites/content', import.meta.url)), join(root, 'content'), {
  recursive: true,
});
cpSync(fileURLToPath(new URL('../../../fixtures/sites/titan-map', import.meta.url)), join(root, 'titan-map'), {
  recursive: true,
});
appendFileSync(
  join(root, 'content/juniper/en/index.mdx'),
  [
    '',
    '{/* truecopy-disable-next-line claims/sync -- quoted on purpose */}',
    'Leads sync to ServiceTitan automatically.',
    '',
    'If ServiceTitan grants write scopes, the form could create jobs.',
    '',
  ].join('\n'),
);

const today = '2026-11-21';
const settings = buildSettings({ TRUECOPY_SITE: 'juniper' }, root);
const { claims } = readSite(settings, { map: juniper(), readiness: readinessOf(settings, today), today }, new Date(0));
const items = claims.sections.find(({ id }) => id === 'claims')?.items ?? [];
const fields = (words: string) => {
  const item = items.find((candidate) => candidate.fields[0]?.value === words);
  return { marks: item?.marks, ...Object.fromEntries(item?.fields.map((field) => [field.key, field]) ?? []) };
};

test('a claim that is tolerated says why, where it stands, and that nobody may say it yet', () => {
  const tolerated = fields('Leads sync to ServiceTitan automatically.');
  expect(tolerated.marks).toEqual([{ text: 'Blocked: not proven', tone: 'stop' }]);
  expect(tolerated).toMatchObject({
    words: { form: 'never', before: 'Do not say yet:' },
    place: { value: expect.stringMatching(/^content\/juniper\/en\/index\.mdx:\d+$/) },
    basis: {
      value: expect.arrayContaining(['Tolerated, with the reason: quoted on purpose', 'the site is in manual mode']),
    },
  });
  expect(claims.counters).toContainEqual({ key: 'tolerated', count: 1, label: 'of them tolerated' });
});

test('what takes itself back needs no basis; what visitors of another language read keeps its language', () => {
  expect(fields('If ServiceTitan grants write scopes, the form could create jobs.')).toMatchObject({
    marks: [{ text: 'Tied to a condition' }],
    basis: { value: 'Needs none: it claims nothing.' },
  });
  expect(items.map((item) => item.fields[0]?.lang)).toEqual(expect.arrayContaining(['en', 'es']));
});
