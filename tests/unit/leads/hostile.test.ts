import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeMail } from '../../../site/leads/mail.ts';
import { mailRoute } from '../../../site/leads/route.ts';
import { bookingColumns, leadRow } from '../../../site/leads/rows.ts';
import { desk, endpoint, goodFields, map } from './support.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    `"><img src=x onerror=alert(1)>`,
    `'; DROP TABLE leads; --`,
    'Ana\r\nBcc: all@example.com\r\n\r\nbody',
    '\u0000\u202e\ud800',
    '=cmd|calc!A1',
    '%00%0d%0a',
    '{{7*7}}',
  ),
  fc.integer({ min: 1, max: 6000 }).map((length) => 'x'.repeat(length)),
);
const fieldName = fc.oneof(
  fc.constantFrom('name', 'phone', 'email', 'zip', 'service', 'message', 'consent', 'website', 'lang', 'page_url'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''),
  fc.string({ maxLength: 20 }),
);
const fields = fc.array(fc.tuple(fieldName, nasty), { maxLength: 12 });
const type = fc.oneof(
  fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=b',
    'multipart/form-data; boundary=""',
    'multipart/form-data; boundary="b\\',
    'text/html',
  ),
  fc.stringMatching(/^[ -~]{0,40}$/),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fields.map((all) => new TextEncoder().encode(new URLSearchParams(all).toString())),
  fc.json({ maxDepth: 6 }).map((text) => new TextEncoder().encode(text)),
  fields.map((all) => new TextEncoder().encode(multipart(all, 'b'))),
);

function multipart(all: [string, string][], boundary: string): string {
  const parts = all.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** Requests of the first test; HOSTILE_RUNS asks for more. */
const runs = Number(process.env.HOSTILE_RUNS ?? 3000);

const quiet = desk(async (lead) => ({ id: lead.id }));

test('whatever is posted is answered, and never with a fault of the server', async () => {
  await fc.assert(
    fc.asyncProperty(type, bytes, async (contentType, body) => {
      const headers = { 'content-type': contentType };
      const response = await quiet.send(new Request(endpoint, { method: 'POST', body: new Uint8Array(body), headers }));
      expect([200, 303, 400, 415, 422]).toContain(response.status);
      await response.text();
    }),
    { numRuns: runs, seed: 20_261_120 },
  );
}, 600_000);

test('whatever a lead holds, its mail has one line per header and no tag of the visitor', async () => {
  const route = mailRoute(map, null);
  const leads = desk(async (lead) => {
    const mail = composeMail({ ...leadRow(lead), ...bookingColumns(lead) }, route);
    const headers = [mail.subject, mail.replyTo?.name ?? '', mail.replyTo?.address ?? '', mail.messageId];
    for (const header of headers) expect(header).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    expect(mail.html).not.toMatch(/<script|<img/i);
    return { id: lead.id };
  });
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fields, async (all) => {
      const body = new URLSearchParams([...all, ...Object.entries(goodFields)]);
      const response = await leads.send(new Request(endpoint, { method: 'POST', body }));
      expect(response.status).toBeLessThan(500);
      if (response.status === 303) taken += 1;
    }),
    { numRuns: 1000, seed: 20_261_120 },
  );
  expect(taken).toBeGreaterThan(100);
});
