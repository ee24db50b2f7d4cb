import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { readForm } from '../../../site/leads/form.ts';
import { SenderRate, senderAddress } from '../../../site/leads/sender.ts';
import { formSigns, noticeDelay, suspicionPolicy } from '../../../site/leads/suspicion.ts';
import { checkTurnstile } from '../../../site/leads/turnstile.ts';
import { pagePolicy } from '../../../site/security-policy.ts';
import { desk, formPost, goodFields, map, openSqlite, start, temporaryFolder } from './support.ts';

function signs(fields: Record<string, string>) {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  return formSigns(reading.lead);
}

describe('what a form says against itself', () => {
  test.each([
    [{}, []],
    [{ form_seconds: '4.5', message: 'My unit is a Carrier 24ACC636. Call after 5 p.m.' }, []],
    [{ form_seconds: 'soon' }, []],
    [{ form_seconds: '-1' }, []],
    [{ form_seconds: '0.8' }, ['too-fast']],
    [{ message: 'See https://casino.example.com now' }, ['links']],
    [{ name: 'www.casino.example.com' }, ['links']],
    [{ message: '[url=casino.example.com]win[/url]' }, ['links']],
    [{ website: 'x', form_seconds: '0', message: '<a href="x">' }, ['honeypot', 'too-fast', 'links']],
  ])('%j: %j', (fields, expected) => {
    expect(signs(fields)).toEqual(expected);
  });
});

test('a notice waits only when several signs agree, and never for a check that could not be made', () => {
  expect(noticeDelay([])).toBe(0);
  expect(noticeDelay(['honeypot'])).toBe(0);
  expect(noticeDelay(['links', 'too-fast'])).toBe(0);
  expect(noticeDelay(['honeypot', 'turnstile-unreachable'])).toBe(0);
  expect(noticeDelay(['honeypot', 'links'])).toBe(600_000);
});

test('a suspected lead is thanked for, kept, and due later', async () => {
  const folder = temporaryFolder();
  const store = await openSqlite(folder.path);
  const front = desk((lead) => store.accept(lead));
  const response = await front.send(formPost({ ...goodFields, website: 'x', message: 'http://a.example.com' }));
  expect(response.status).toBe(303);
  expect(await store.list()).toMatchObject([
    {
      suspicion: ['honeypot', 'links'],
      deliveries: [{ nextAttemptAt: new Date(start.getTime() + 600_000).toISOString() }],
    },
  ]);
  await store.close();
  folder.remove();
});

describe('the sender of a request', () => {
  const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });

  test.each([
    ['203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['::ffff:10.1.2.3', 'spoofed, 198.51.100.7', '198.51.100.7'],
    ['fd00::1', '2001:db8::7', '2001:db8::7'],
    ['::1', '', '::1'],
  ])('behind %s with X-Forwarded-For "%s" is %s', (peer, header, sender) => {
    expect(senderAddress(peer, forwarded(header))).toBe(sender);
  });

  test('may send a few requests, and others are not held liable', async () => {
    const rate = new SenderRate('secret');
    const { requests } = suspicionPolicy.rate;
    const answers: boolean[] = [];
    for (let count = 0; count <= requests; count++) answers.push(await rate.isExceeded('203.0.113.9'));
    expect(answers).toEqual([...Array(requests).fill(false), true]);
    expect(await rate.isExceeded('203.0.113.10')).toBe(false);
  });

  test('is one household over a /64 of IPv6', async () => {
    const rate = new SenderRate('secret');
    const household = Array.from({ length: suspicionPolicy.rate.requests }, (_, index) => `2001:db8:0:7::${index}`);
    for (const address of household) expect(await rate.isExceeded(address)).toBe(false);
    expect(await rate.isExceeded('2001:db8:0:7:1:2:3:4')).toBe(true);
    expect(await rate.isExceeded('2001:db8:0:8::1')).toBe(false);
  });

  test('whose check breaks down is not marked, and loses nothing', async () => {
    const kept: unknown[] = [];
    const front = desk(
      async (lead) => {
        kept.push(lead.suspicion);
        return { id: lead.id };
      },
      undefined,
      undefined,
      () => {
        throw new Error('no address');
      },
    );
    expect((await front.send(formPost(goodFields))).status).toBe(303);
    expect(kept).toEqual([[]]);
    expect(front.log).toEqual(['The sender of a request could not be checked.']);
  });
});

describe('Turnstile', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** A server that answers like Cloudflare's, on loopback. */
  async function verifier(answer: string, status = 200) {
    const asked: string[] = [];
    const server = createServer(async (request, response) => {
      asked.push(await text(request));
      response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  }

  test.each([
    ['{"success":true}', 200, null],
    ['{"success":false,"error-codes":["timeout-or-duplicate"]}', 200, 'turnstile-failed'],
    ['{"success":false,"error-codes":["invalid-input-secret"]}', 200, 'turnstile-unreachable'],
    ['Bad gateway', 502, 'turnstile-unreachable'],
  ])('answers %s', async (answer, status, sign) => {
    const { asked, url } = await verifier(answer, status);
    expect(await checkTurnstile('token', 'secret', url)).toBe(sign);
    expect(asked).toEqual(['secret=secret&response=token']);
  });

  test('is let through by the policy of a site that has it, and of no other', () => {
    const leads = { ...map.site.leads, turnstile: { siteKey: '1x00000000000000000000AA' } };
    expect(pagePolicy({ ...map, site: { ...map.site, leads } })).toContain(
      "script-src 'self' https://challenges.cloudflare.com; frame-src https://challenges.cloudflare.com;",
    );
    expect(pagePolicy(map)).not.toContain('cloudflare');
  });

  test('is not asked without a token, and is passed over when it is not there', async () => {
    expect(await checkTurnstile(null, 'secret')).toBe('turnstile-failed');
    expect(await checkTurnstile('token', 'secret', 'http://127.0.0.1:9/')).toBe('turnstile-unreachable');
  });
});
