import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { everythingShown, type Shown, writeSite } from '../unit/readiness/open-site.ts';
import { buildSite, fixtureProject, project } from './support.ts';

const handedOver = 'Requests from this website are sent to ServiceTitan.';
const byMail = 'Your request reaches our office by e-mail, and a person reads it.';
/** Astro remembers the pages of a site by their path, so the folder is the same in every run. */
const folder = join(project, '.cache/readiness-test');

/** Builds a small site with what it has shown, and reads the page that says so. */
async function pageWith(change: (shown: Shown) => void): Promise<string> {
  const shown = everythingShown();
  change(shown);
  await rm(join(folder, 'titan-map/harbor/evidence'), { recursive: true, force: true });
  writeSite(shown, folder);
  await buildSite(folder, 'harbor', 'dist');
  return readFile(join(folder, 'dist/harbor/client/index.html'), 'utf8');
}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(join(fixtureProject, 'titan-map/juniper'), join(folder, 'titan-map/harbor'), { recursive: true });
  await mkdir(join(folder, 'content/harbor'), { recursive: true });
  await writeFile(
    join(folder, 'content/harbor/index.mdx'),
    `---
title: Roofs in Bend
description: Roof repair in Bend, Oregon.
kind: home
lang: en
---

Call <Phone />.

<IfOpen claim="requests-handed-over">

${handedOver}

</IfOpen>

<IfShut claim="requests-handed-over">

${byMail}

</IfShut>
`,
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
