import { describe, expect, test } from 'vitest';
import { readForm } from '../../../site/leads/form.ts';

const settings = { languages: ['en', 'es'], consentVersion: '2026-11' } as const;
const good = { name: 'Ana Sample', phone: '541-555-0134', consent: '2026-11' };
const read = (fields: Record<string, string>) => readForm(fields, settings);

function taken(fields: Record<string, string>) {
  const reading = read(fields);
  if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.problems)}`);
  return reading.lead;
}

describe('what is needed', () => {
  test('a name, one way to reach the visitor, and consent', () => {
    expect(read({})).toEqual({
      ok: false,
      problems: {
        name: { is: 'missing-name' },
        phone: { is: 'missing-contact' },
        consent: { is: 'missing-consent' },
      },
    });
  });

  test('an e-mail address is enough without a phone, and the other way round', () => {
    expect(read({ ...good, phone: '', email: 'ana@example.com' }).ok).toBe(true);
    expect(read({ ...good, email: '' }).ok).toBe(true);
  });

  test.each(['on', 'yes', 'true', '1', '2026-10'])('consent given as %s', (consent) => {
    expect(read({ ...good, consent }).ok).toBe(true);
  });

  test.each(['', 'false', 'no', '0', 'OFF'])('consent not given as "%s"', (consent) => {
    expect(read({ ...good, consent })).toMatchObject({ problems: { consent: { is: 'missing-consent' } } });
  });
});

describe('phones', () => {
  test.each([
    ['541-555-0134', '+15415550134'],
    ['(541) 555 0134', '+15415550134'],
    ['541.555.0134 ext. 5', '+15415550134'],
    ['+1 541 555 0134', '+15415550134'],
    ['call 541-555-0134 after 5', '+15415550134'],
    ['+49 30 901820', '+4930901820'],
    ['555-0134', null],
  ])('%s is read as %s and kept as typed', (phone, phoneE164) => {
    expect(taken({ ...good, phone })).toMatchObject({ phone, phoneE164 });
  });

  test('one that cannot be dialled is refused only when there is no other way', () => {
    expect(read({ ...good, phone: 'call me' })).toMatchObject({ problems: { phone: { is: 'unreadable-phone' } } });
    expect(taken({ ...good, phone: 'call me', email: 'ana@example.com' }).phone).toBe('call me');
  });
});

describe('e-mail addresses', () => {
  test.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'a b@example.com',
    'ana@example.com, b@example.com',
    'ana@.com',
  ])('%s cannot be answered to', (email) => {
    expect(read({ ...good, phone: '', email })).toMatchObject({ problems: { email: { is: 'unreadable-email' } } });
    expect(taken({ ...good, email })).toMatchObject({ email, emailUsable: false });
  });

  test('one with a slip in it costs no lead that has a phone', () => {
    expect(taken({ ...good, email: 'ana@example' }).email).toBe('ana@example');
  });
});

describe('everything else', () => {
  test('is kept as typed: a ZIP with a slip, an unknown service', () => {
    expect(taken({ ...good, zip: '9770', service: 'no such thing' })).toMatchObject({
      zip: '9770',
      service: 'no such thing',
    });
  });

  test('an empty field is null', () => {
    expect(taken(good)).toMatchObject({ email: null, zip: null, message: null, referralCode: null });
  });

  test('unknown fields and keys of the prototype are ignored', () => {
    const lead = taken({ ...good, admin: '1', ['__proto__']: 'x', constructor: 'y' });
    expect(Object.keys(lead)).not.toContain('admin');
    expect(lead.context).toEqual({});
  });

  test('control characters and line breaks go, except for the lines of a message', () => {
    const lead = taken({ ...good, name: 'Ana\u0000\r\nBcc: all@example.com', message: 'one\r\ntwo\u0007\u009b' });
    expect(lead.name).toBe('Ana Bcc: all@example.com');
    expect(lead.message).toBe('one\ntwo');
  });

  test('half a surrogate pair becomes a replacement character', () => {
    expect(taken({ ...good, name: 'A\ud800' }).name).toBe('A\ufffd');
  });

  test('a message that is too long is refused with its length, and so is the rest at once', () => {
    expect(read({ ...good, name: '', message: 'x'.repeat(5001) })).toEqual({
      ok: false,
      problems: { name: { is: 'missing-name' }, message: { is: 'too-long', limit: 5000, length: 5001 } },
    });
  });

  test('a link that is too long is cut and costs no lead', () => {
    expect(taken({ ...good, page_url: `https://example.com/${'x'.repeat(9000)}` }).context.page_url).toHaveLength(2000);
  });

  test('a key that is too long counts as none', () => {
    expect(taken({ ...good, idempotency_key: 'k'.repeat(201) }).idempotencyKey).toBeNull();
  });

  test('the hidden field marks the request and does not refuse it', () => {
    expect(taken({ ...good, website: 'https://spam.example.com' }).honeypot).toBe(true);
  });

  test('the version of the consent text comes from its field, else from the box', () => {
    expect(taken({ ...good, consent_version: '2025-01' }).consentVersion).toBe('2025-01');
    expect(taken(good).consentVersion).toBe('2026-11');
    expect(taken({ ...good, consent: 'on' }).consentVersion).toBeNull();
  });

  test('the language is one of the site, else its first', () => {
    expect(taken({ ...good, lang: 'es' }).lang).toBe('es');
    expect(taken({ ...good, lang: 'fr' }).lang).toBe('en');
  });
});
