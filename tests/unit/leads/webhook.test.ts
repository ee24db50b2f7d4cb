import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { type DeliveryDeps, deliverDue } from '../../../site/leads/deliver.ts';
import { readForm } from '../../../site/leads/form.ts';
import { makeLead } from '../../../site/leads/lead.ts';
import { mailRoute } from '../../../site/leads/route.ts';
import { type LeadStore, openStore } from '../../../site/leads/store.ts';
import { siteWebhook, webhookSender } from '../../../site/leads/webhook.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { countingIds, goodFields, map, site, type TemporaryFolder, temporaryFolder } from './support.ts';

let folder: TemporaryFolder;
let store: LeadStore;
let receiver: Receiver;
let deps: DeliveryDeps;
/** The scheme refuses timestamps more than five minutes from the receiver's clock, so this one has to be near it. */
let now: Date;
const newId = countingIds();

beforeEach(async () => {
  folder = temporaryFolder();
  receiver = await startReceiver();
  now = new Date();
  store = await openStore({ kind: 'sqlite', path: `${folder.path}/leads.db` }, newId, ['webhook']);
  deps = {
    outbox: store.outbox,
    send: null,
    routes: new Map(),
    webhooks: new Map([[site, webhookSender(new URL(receiver.url), receiver.secret)]]),
    now: () => now,
    newId,
  };
});
afterEach(async () => {
  await store.close();
  await receiver.close();
  folder.remove();
});

async function take(fields: Record<string, string> = {}): Promise<string> {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  const binding = bindToMap(reading.lead, map);
  return (await store.accept(makeLead(reading.lead, { id: newId(), site, receivedAt: now, binding }))).id;
}

const run = (includeBlocked = false) => deliverDue(deps, { includeBlocked });

test('a lead becomes one signed request, and no second one', async () => {
  const id = await take({ service: 'roof-repair', zip: '97701', utm_source: 'flyer', message: 'naïve 漏水' });
  expect(await run()).toMatchObject([{ lead: id, channel: 'webhook', state: 'delivered' }]);
  expect(await run()).toEqual([]);
  expect(receiver.received).toMatchObject([
    {
      type: 'lead.received',
      data: {
        id,
        name: 'Ana Sample',
        phone_e164: '+15415550134',
        message: 'naïve 漏水',
        job_type: 'ROOF-REP',
        zone_id: 'bend',
        suspicion: [],
        context: { utm_source: 'flyer' },
      },
    },
  ]);
});

test('a repetition has the same webhook-id', async () => {
  await take();
  receiver.answer({ status: 503 });
  expect(await run()).toMatchObject([{ state: 'retrying' }]);
  receiver.answer({ status: 200 });
  now = new Date(now.getTime() + 10_000);
  expect(await run()).toMatchObject([{ state: 'delivered' }]);
  const ids = receiver.received.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

describe('a receiver that answers', () => {
  test.each([
    [429, 'retrying'],
    [500, 'retrying'],
    [410, 'blocked'],
    [401, 'blocked'],
    [422, 'needs-review'],
  ])('%i: %s', async (status, state) => {
    await take();
    receiver.answer({ status });
    expect(await run()).toMatchObject([
      { state, lastError: `The webhook at ${new URL(receiver.url).host} answered ${status}.` },
    ]);
  });

  test('with a redirect is not followed elsewhere', async () => {
    const elsewhere = await startReceiver();
    await take();
    receiver.answer({ status: 307, headers: { location: elsewhere.url } });
    expect(await run()).toMatchObject([{ state: 'blocked', lastError: expect.stringContaining('answered 307.') }]);
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  test('nothing at all: tried again', async () => {
    await take();
    receiver.answer('hang up');
    expect(await run()).toMatchObject([
      { state: 'retrying', lastError: expect.stringContaining('could not be reached, or dropped the connection.') },
    ]);
  });
});

test('without a secret it is blocked until one is set', async () => {
  await take();
  deps.webhooks = new Map([[site, webhookSender(new URL(receiver.url), null)]]);
  expect(await run()).toMatchObject([
    { state: 'blocked', lastError: 'LEADS_WEBHOOK_SECRET is not set, so that the webhook cannot be signed.' },
  ]);
  deps.webhooks = new Map([[site, webhookSender(new URL(receiver.url), receiver.secret)]]);
  expect(await run(true)).toMatchObject([{ state: 'delivered' }]);
});

test('what is owed to a webhook that is configured no more goes to a person, once nobody has tried it for an hour', async () => {
  const lead = await take();
  receiver.answer({ status: 503 });
  await run();
  deps.routes = new Map([[site, mailRoute(map, null)]]);
  deps.webhooks = new Map();
  expect(await run()).toEqual([]);
  now = new Date(now.getTime() + 3_611_000);
  expect(await run()).toEqual([
    {
      lead,
      channel: 'webhook',
      site,
      state: 'needs-review',
      lastError: expect.stringContaining('No webhook is configured for this site any more'),
      nextAttemptAt: null,
    },
  ]);
  expect(await run()).toEqual([]);
  expect(await store.owed()).toMatchObject([{ deliveries: [{ state: 'needs-review', attempts: 1 }] }]);

  deps.webhooks = new Map([[site, webhookSender(new URL(receiver.url), receiver.secret)]]);
  receiver.answer({ status: 200 });
  now = new Date();
  expect(await store.desk.retry(lead, now)).toBe('ok');
  expect(await run()).toMatchObject([{ state: 'delivered' }]);
});

test('blocked deliveries of a webhook that is gone go to a person too, those of another site do not', async () => {
  await take();
  deps.webhooks = new Map([[site, webhookSender(new URL(receiver.url), null)]]);
  expect(await run()).toMatchObject([{ state: 'blocked' }]);
  deps.webhooks = new Map();
  now = new Date(now.getTime() + 3_611_000);
  deps.routes = new Map([['other', mailRoute(map, null)]]);
  expect(await run()).toEqual([]);
  deps.routes = new Map([[site, mailRoute(map, null)]]);
  expect(await run()).toMatchObject([{ state: 'needs-review' }]);
});

test('a site has the webhook of the environment, else that of its map, else none', () => {
  const none = { webhook: { url: null, secret: null } };
  expect(siteWebhook(map, none)).toBeNull();
  const leads = { ...map.site.leads, webhook: { url: 'https://crm.example.com/leads' } };
  expect(siteWebhook({ site: { ...map.site, leads } }, none)).not.toBeNull();
  expect(siteWebhook(map, { webhook: { url: new URL('https://crm.example.com'), secret: null } })).not.toBeNull();
});
