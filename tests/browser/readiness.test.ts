import { appendFile, cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../unit/leads/support.ts';
import { everythingShown, type Shown, writeSite } from '../unit/readiness/open-site.ts';
import { buildSite, fixtureProject } from './support.ts';

const handedOver = 'Requests from this website are sent to ServiceTitan.';
const byMail = 'Your request reaches our office by e-mail, and a person reads it.';
const folder = temporaryFolder();

/** Builds the small site with what it has shown, and reads the page that says so. */
async function pageWith(change: (shown: Shown) => void): Promise<string> {
  const shown = everythingShown();
  change(shown);
  await rm(join(folder.path, 'titan-map/juniper/evidence'), { recursive: true, force: true });
  writeSite(shown, folder.path, 'juniper');
  await buildSite(folder.path, 'juniper', 'dist');
  return readFile(join(folder.path, 'dist/juniper/client/en/index.html'), 'utf8');
}

beforeAll(async () => {
  for (const part of ['content', 'titan-map'])
    await cp(join(fixtureProject, part), join(folder.path, part), { recursive: true });
  await appendFile(
    join(folder.path, 'content/juniper/en/index.mdx'),
    `\n<IfOpen claim="requests-handed-over">\n\n${handedOver}\n\n</IfOpen>\n\n<IfShut claim="requests-handed-over">\n\n${byMail}\n\n</IfShut>\n`,
  );
});

it('publishes a sentence whose gates are open, with its basis', async () => {
  const html = await pageWith(() => {});
  expect(html).toContain(handedOver);
  expect(html).toMatch(/Shown since November 14, 2026\. Evidence: [\w, -]*lead-handoff-run/);
  expect(html).not.toContain(byMail);
});

it('builds the site without it after a disconnect, lead form and all', async () => {
  const html = await pageWith(({ readiness }) => {
    readiness.disconnects.push({ date: '2026-11-20', by: 'Tom Brandt', reason: 'The administrator left.' });
  });
  expect(html).not.toContain('sent to ServiceTitan');
  expect(html).toContain(byMail);
  expect(html).toContain('action="/api/leads"');
});
