import { describe, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { readForm } from '../../../site/leads/form.ts';
import { makeLead } from '../../../site/leads/lead.ts';
import { composeMail } from '../../../site/leads/mail.ts';
import { mailRoute } from '../../../site/leads/route.ts';
import { bookingColumns, leadRow } from '../../../site/leads/rows.ts';
import { goodFields, map, site, start } from './support.ts';

function mailFor(fields: Record<string, string>) {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en', 'es'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  const lead = makeLead(reading.lead, { id: 'id-1', site, receivedAt: start, binding: bindToMap(reading.lead, map) });
  return composeMail({ ...leadRow(lead), ...bookingColumns(lead) }, mailRoute(map, null));
}

test('the plain text has everything, and the number to call first', () => {
  const mail = mailFor({
    email: 'ana@example.com',
    service: 'roof-repair',
    zip: '97701',
    address: '12 Sample Rd',
    preferred_time: 'Saturday',
    message: 'Water drips\nin the hall.',
    referral_code: 'NEIGHBOR',
    utm_source: 'mail',
    utm_medium: 'flyer',
    page_url: 'https://juniper.example.com/roof/',
  });
  expect(mail.subject).toBe('New request: Roof repair, 97701, Ana Sample');
  expect(mail.text).toBe(
    [
      'Call: tel:+15415550134',
      '',
      'Name: Ana Sample',
      'Phone: 541-555-0134',
      'E-mail: ana@example.com',
      'Service: Roof repair',
      'ZIP: 97701',
      'Address: 12 Sample Rd',
      'When: Saturday',
      'Message: ',
      'Water drips',
      'in the hall.',
      '',
      'Referral code: NEIGHBOR',
      'Zone: Bend',
      'Job type: ROOF-REP',
      'Business unit: Roofing',
      'Campaign: mail / flyer',
      'Page: https://juniper.example.com/roof/',
      'Received: Friday, November 20, 2026 at 7:00 AM',
      'Consent: given, text 2026-11',
      'Request: id-1',
      '',
    ].join('\n'),
  );
});

test('the HTML encodes what visitors typed', () => {
  const nasty = `<img src=x onerror="alert(1)"> & 'more'`;
  const { html } = mailFor({
    name: nasty,
    message: nasty,
    address: nasty,
    service: nasty,
    page_url: `javascript:${nasty}`,
  });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;');
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="tel:+15415550134"', 'href="tel:+15415550134"']);
});

describe('headers', () => {
  test('hold no line breaks or direction marks, whatever was typed', () => {
    const mail = mailFor({ name: 'Ana\r\nBcc: all@example.com\u2028\u202ex', email: 'ana@example.com', zip: '1\n2' });
    expect(mail.subject).toBe('New request: no service named, 1 2, Ana Bcc: all@example.com x');
    expect(mail.replyTo).toEqual({ name: 'Ana Bcc: all@example.com x', address: 'ana@example.com' });
  });

  test('have no Reply-To when the address cannot be answered', () => {
    expect(mailFor({ email: 'ana@' }).replyTo).toBeUndefined();
  });

  test('are from the own domain and named after the business', () => {
    expect(mailFor({}).from).toEqual({
      name: 'Juniper Roof & Electric website',
      address: 'website@juniper.example.com',
    });
  });
});

test('a suspected lead says so, in the subject and above the words', () => {
  const mail = mailFor({ website: 'x' });
  expect(mail.subject).toMatch(/^\[check\] /);
  expect(mail.text).toContain('This may be spam');
});

test('a Spanish form is told to the office, and its service has the name the office uses', () => {
  const mail = mailFor({ lang: 'es', service: 'roof-repair' });
  expect(mail.text).toContain('The visitor used the Spanish form.');
  expect(mail.subject).toContain('Roof repair');
});

test('a phone that is no number is shown and not linked', () => {
  const { html, text } = mailFor({ phone: 'call the office', email: 'ana@example.com' });
  expect(text).toContain('Phone: call the office');
  expect(html).not.toContain('tel:');
});
