import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyLimit } from '../../../site/leads/body.ts';
import type { LeadStore } from '../../../site/leads/store.ts';
import {
  countingIds,
  type Desk,
  desk,
  endpoint,
  formPost,
  goodFields,
  handClock,
  jsonPost,
  openSqlite,
  streamPost,
  type TemporaryFolder,
  temporaryFolder,
} from './support.ts';

let folder: TemporaryFolder;
let store: LeadStore;
let front: Desk;
const clock = handClock();

beforeEach(async () => {
  folder = temporaryFolder();
  const newId = countingIds();
  store = await openSqlite(folder.path, newId);
  front = desk((lead) => store.accept(lead), clock.now, newId);
});

afterEach(async () => {
  await store.close();
  folder.remove();
});

describe('a request that can be taken', () => {
  test('is on disk before the form is sent on to the page that thanks', async () => {
    const response = await front.send(formPost(goodFields));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/thank-you/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await store.list()).toMatchObject([{ site: 'juniper', state: 'queued', suspicion: [] }]);
    expect(front.accepted()).toBe(1);
  });

  test('is thanked in the language of its form', async () => {
    const response = await front.send(formPost({ ...goodFields, lang: 'es' }));
    expect(response.headers.get('location')).toBe('/es/gracias/');
  });

  test('is answered in JSON when it came in JSON, context nested or flat', async () => {
    const body = {
      ...goodFields,
      consent: true,
      zip: 97701,
      context: { gclid: 'g1', page_url: 'https://a.example.com/' },
    };
    const response = await front.send(jsonPost(body));
    expect(response.status).toBe(200);
    const [lead] = await store.list();
    expect(await response.json()).toEqual({ ok: true, id: lead?.id });
  });

  test('is answered in JSON when a form asks for it', async () => {
    const response = await front.send(formPost(goodFields, { accept: 'application/json' }));
    expect(await response.json()).toMatchObject({ ok: true });
  });

  test('may be multipart', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(goodFields)) body.set(name, value);
    body.set('message', new File(['not a message'], 'm.txt'));
    expect((await front.send(new Request(endpoint, { method: 'POST', body }))).status).toBe(303);
  });

  test('may hold broken UTF-8', async () => {
    const body = new Uint8Array([...new TextEncoder().encode('phone=5415550134&consent=on&name=A%FFna'), 0xff, 0xc3]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await front.send(new Request(endpoint, { method: 'POST', body, headers }))).status).toBe(303);
  });

  test('is marked and kept when the hidden field is filled in', async () => {
    expect((await front.send(formPost({ ...goodFields, website: 'x' }))).status).toBe(303);
    expect(await store.list()).toMatchObject([{ suspicion: ['honeypot'] }]);
  });

  test.each([{ origin: 'https://elsewhere.example.com' }, { origin: 'null' }, {}])(
    'is taken whatever proxies made of its Origin: %o',
    async (headers) => {
      expect((await front.send(formPost(goodFields, headers))).status).toBe(303);
    },
  );
});

describe('the same request again', () => {
  test('under the same key is one lead with the same answer', async () => {
    const fields = { ...goodFields, idempotency_key: 'k1' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => (await front.send(jsonPost(fields))).json()),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await store.list()).toMatchObject([{ idempotencyKey: 'k1' }]);
  });

  test('without a key, in the same words, is one lead for ten minutes', async () => {
    await Promise.all(Array.from({ length: 10 }, () => front.send(formPost(goodFields))));
    expect(await store.list()).toHaveLength(1);
    await front.send(formPost({ ...goodFields, message: 'And the porch light.' }));
    expect(await store.list()).toHaveLength(2);
    clock.move(601);
    await front.send(formPost(goodFields));
    expect(await store.list()).toHaveLength(3);
  });
});

describe('a request that cannot be taken', () => {
  test('is shown again with the words that were typed and a message beside each field', async () => {
    const response = await front.send(formPost({ name: '<b>Ana</b>', zip: '97701', message: 'Hi', lang: 'en' }));
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(front.redrawn).toMatchObject([
      {
        lang: 'en',
        values: { name: '<b>Ana</b>', zip: '97701', message: 'Hi' },
        errors: {
          phone: 'Please give a phone number or an e-mail address, so that we can answer.',
          consent: 'Please check this box, so that we may contact you about your request.',
        },
      },
    ]);
    expect(await store.list()).toEqual([]);
    expect(front.accepted()).toBe(0);
  });

  test('is worded in the language of the form', async () => {
    const response = await front.send(jsonPost({ lang: 'es' }));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ ok: false, errors: { name: 'Por favor, díganos su nombre.' } });
  });

  test('of the wrong method: 405 and the method that works', async () => {
    const response = await front.send(new Request(endpoint, { headers: { accept: 'text/html' } }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded-not', ''])(
    'of the wrong type %s: 415',
    async (type) => {
      const request = new Request(endpoint, { method: 'POST', body: 'name=Ana', headers: { 'content-type': type } });
      expect((await front.send(request)).status).toBe(415);
    },
  );

  test('too large by its own account: 413 without reading it', async () => {
    const request = formPost(goodFields, { 'content-length': String(bodyLimit + 1) });
    expect((await front.send(request)).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  test('too large without saying so: 413 as soon as the limit is passed', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(97));
      },
    });
    const response = await front.send(streamPost(body));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(12);
    expect(front.redrawn[0]?.notice).toContain('(541) 555-0110');
  });

  test.each([
    [
      'multipart that ends early',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nAna',
    ],
    ['multipart without a boundary', 'multipart/form-data', '--b--'],
    ['JSON that ends early', 'application/json', '{"name": "Ana"'],
    ['JSON that is no object', 'application/json', '["Ana"]'],
    ['JSON nested without end', 'application/json', '['.repeat(100_000)],
  ])('%s: 400', async (_name, type, body) => {
    const request = new Request(endpoint, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await front.send(request)).status).toBe(400);
  });

  test('a line that breaks: 400', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    const response = await front.send(streamPost(body));
    expect(response.status).toBe(400);
  });

  test('in the language of the page it came from, when the form cannot be read', async () => {
    const headers = { 'content-type': 'text/plain', referer: 'https://juniper.example.com/es/contacto/' };
    await front.send(new Request(endpoint, { method: 'POST', body: 'x', headers }));
    expect(front.redrawn[0]?.lang).toBe('es');
  });
});

describe('when nothing can keep the lead', () => {
  test('the visitor is told, keeps the words and gets the number to call; the log has no personal data', async () => {
    const closed = desk(() => Promise.reject(new Error('The disk is full.')));
    const response = await closed.send(formPost({ ...goodFields, message: 'Roof leaks' }));
    expect(response.status).toBe(503);
    expect(closed.redrawn).toMatchObject([{ values: { name: 'Ana Sample', message: 'Roof leaks' }, errors: {} }]);
    expect(closed.redrawn[0]?.notice).toContain('(541) 555-0110');
    expect(closed.log).toEqual(['The disk is full.']);
    expect(closed.accepted()).toBe(0);

    const answer = await closed.send(jsonPost(goodFields));
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      ok: false,
      errors: { form: expect.stringContaining('(541) 555-0110') },
    });
  });
});

test('without a script the page is taken from the Referer', async () => {
  const contexts: unknown[] = [];
  const watching = desk(async (lead) => {
    contexts.push(lead.context);
    return { id: lead.id };
  });
  await watching.send(formPost(goodFields, { referer: 'https://juniper.example.com/roof/?utm_source=mail' }));
  expect(contexts).toEqual([{ page_url: 'https://juniper.example.com/roof/?utm_source=mail' }]);
});

describe('a visitor who asks not to be followed', () => {
  const sent = {
    ...goodFields,
    gclid: 'g1',
    ga_client_id: '1.2',
    landing_url: 'https://a.example.com',
    utm_source: 'x',
  };

  test.each([
    [{}, { gclid: 'g1', ga_client_id: '1.2', landing_url: 'https://a.example.com', utm_source: 'x' }],
    [{ 'sec-gpc': '1' }, { utm_source: 'x' }],
  ])('%o', async (headers, context) => {
    let kept: unknown;
    const front = desk(async (lead) => {
      kept = lead.context;
      return { id: lead.id };
    });
    await front.send(formPost(sent, headers as Record<string, string>));
    expect(kept).toEqual(context);
  });
});
