import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadStore } from '../../../site/leads/store.ts';
import { OpsDesk } from '../../../site/ops/operate.ts';
import { hashSecret, readOpsSecret } from '../../../site/ops/secret.ts';
import { countingIds, openSqlite, site, start, type TemporaryFolder, temporaryFolder } from '../leads/support.ts';

let folder: TemporaryFolder;
let store: LeadStore;
let ops: OpsDesk;

beforeAll(async () => {
  folder = temporaryFolder();
  store = await openSqlite(folder.path);
  const secret = readOpsSecret({ OPS_SECRET: await hashSecret('correct horse battery') });
  if (!secret) throw new Error('The hash was not read.');
  ops = new OpsDesk({
    site,
    secret,
    store: async () => store,
    deliverSoon: () => {},
    now: () => start,
    newNonce: countingIds(),
    log: () => {},
  });
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'retry',
    'complete',
    'reveal',
    'release',
    'sign-out',
    '__proto__',
    '<script>',
    "' or 1=1 --",
    '../..',
  ),
);
const headerText = fc.stringMatching(/^[!-~ ]{0,80}$/);

test('no request without a session is answered with anything but a refusal or the sign-in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.oneof(text, fc.constantFrom('action', 'token', 'note')),
        text.filter((value) => value !== 'sign-in'),
      ),
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD'),
      fc.option(text, { nil: undefined }),
      headerText,
      fc.constantFrom('same-origin', 'none', 'cross-site', ''),
      async (fields, method, lead, cookie, from) => {
        const body = method === 'GET' || method === 'HEAD' ? null : new URLSearchParams(fields);
        const headers = { cookie: `__Host-ops=${cookie}`, 'sec-fetch-site': from };
        const answer = await ops.answer(
          new Request('https://juniper.example.com/ops/', { method, body, headers }),
          lead,
          '192.0.2.1',
        );
        if (answer instanceof Response) expect([400, 403, 405]).toContain(answer.status);
        else expect(answer.page).toBe('sign-in');
      },
    ),
    { numRuns: 2000, seed: 5 },
  );
}, 60_000);
