import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { timeOrderedId } from '../../../site/leads/id.ts';
import type { Lead } from '../../../site/leads/lead.ts';
import { answerNodeLead, isLead } from '../../../site/server/node-leads.ts';
import { countingIds, goodFields, map, site, start } from './support.ts';

let leads: Lead[] = [];
let peers: string[] = [];
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!isLead(request)) return response.writeHead(404).end();
    return answerNodeLead(request, response, {
      headers: { 'x-content-type-options': 'nosniff' },
      redraw: async (form) =>
        new Response(`<p>${form.notice}</p>`, { headers: { 'content-type': 'text/html', 'x-page': 'yes' } }),
      deps: (peer) => ({
        site,
        map,
        now: () => start,
        newId: countingIds(),
        signs: async () => {
          peers.push(peer);
          return [];
        },
        accept: async (lead) => {
          leads.push(lead);
          return { id: lead.id };
        },
        thankYouPath: () => '/thank-you/',
        accepted: () => {},
        log: () => {},
      }),
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());
beforeEach(() => {
  leads = [];
  peers = [];
});

const send = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers, redirect: 'manual' });

/** Sends bytes as they are, and ends the line. */
async function raw(lines: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(lines);
  return text(socket);
}

test.each([
  ['POST', '/api/leads', true],
  ['POST', '/api/leads/?x=1', true],
  ['POST', '/api/leads/2', false],
  ['POST', '/ops/', false],
  ['GET', '/api/leads', false],
])('%s %s is a lead: %s', (method, url, lead) => {
  expect(isLead({ method, url })).toBe(lead);
});

test('a form is sent on to the page that thanks, and JSON is answered in JSON', async () => {
  const form = await send('/api/leads', new URLSearchParams({ ...goodFields, message: 'Grüße' }));
  expect([form.status, form.headers.get('location')]).toEqual([303, '/thank-you/']);
  const json = await send('/api/leads/', JSON.stringify(goodFields), { 'content-type': 'application/json' });
  expect([json.status, await json.json()]).toEqual([200, { ok: true, id: leads[1]?.id }]);
  expect(leads.map(({ message }) => message)).toEqual(['Grüße', null]);
  expect(peers).toEqual(['127.0.0.1', '127.0.0.1']);
  for (const { headers } of [form, json]) expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('what cannot be taken is shown again with the headers of the page', async () => {
  const answer = await send('/api/leads', new URLSearchParams({ name: 'Ana' }));
  expect([answer.status, answer.headers.get('x-page'), answer.headers.get('cache-control')]).toEqual([
    422,
    'yes',
    'no-store',
  ]);
  expect(await answer.text()).toContain('has not been sent yet');
});

test('a body that is too large is answered on the same line, however it says its size', async () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await send('/api/leads', 'x'.repeat(300_000), type)).status).toBe(413);
  const head = 'POST /api/leads HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const answer = await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(4)}0\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(leads).toEqual([]);
});

test('a line that ends within the body makes no lead', async () => {
  const head = 'POST /api/leads HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  await raw(`${head}Content-Length: 500\r\n\r\nname=Ana&phone=541-555-0134&consent=on`);
  expect(leads).toEqual([]);
});

test('an id sorts by its time and is a UUID of version 7', () => {
  // The example of RFC 9562, A.6.
  const random = '00000000-0000-4cc3-98c4-dc0c0c07398f';
  expect(timeOrderedId(Date.UTC(2022, 1, 22, 19, 22, 22), random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  expect(timeOrderedId(1, random) < timeOrderedId(2, random)).toBe(true);
});
