/** Writes 25 leads into a SQLite file, to be run in several processes at once. */
import { randomUUID } from 'node:crypto';
import { bindToMap } from '../../../site/leads/bind.ts';
import { readForm } from '../../../site/leads/form.ts';
import { makeLead } from '../../../site/leads/lead.ts';
import { openStore } from '../../../site/leads/store.ts';

const [, , path = '', writer = ''] = process.argv;
const emptyMap = { services: [], zones: [], campaigns: [], bookingPaths: [], capacityRules: [] };
const store = await openStore({ kind: 'sqlite', path }, randomUUID);
for (let count = 0; count < 25; count++) {
  const fields = { name: `Writer ${writer}`, phone: '541-555-0134', consent: 'on', message: String(count) };
  const reading = readForm(fields, { languages: ['en'], consentVersion: '1' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  const binding = bindToMap(reading.lead, emptyMap);
  await store.accept(makeLead(reading.lead, { id: randomUUID(), site: 'juniper', receivedAt: new Date(), binding }));
}
await store.close();
