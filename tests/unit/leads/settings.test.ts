import { describe, expect, test } from 'vitest';
import { describeDatabase, readSettings } from '../../../site/leads/settings.ts';

const read = (env: Record<string, string>) => readSettings(env, '/srv/site');

test('without settings leads are kept beside the site and wait there', () => {
  expect(read({})).toEqual({
    database: { kind: 'sqlite', path: '/srv/site/.data/leads.db' },
    smtp: null,
    to: null,
    reviewer: null,
    webhook: { url: null, secret: null },
  });
});

describe('DATABASE_URL', () => {
  test.each([
    ['file:leads.db', '/srv/site/leads.db'],
    ['file:./a/../leads.db', '/srv/site/leads.db'],
    ['file:/var/lib/leads.db', '/var/lib/leads.db'],
    ['file:///var/lib/my%20leads.db', '/var/lib/my leads.db'],
  ])('%s is the file %s', (DATABASE_URL, path) => {
    expect(read({ DATABASE_URL }).database).toEqual({ kind: 'sqlite', path });
  });

  test.each(['postgres://u:p@db.example.com:5432/leads', 'postgresql://db.example.com/leads'])(
    '%s is a server',
    (url) => {
      expect(read({ DATABASE_URL: url }).database).toEqual({ kind: 'postgres', url });
    },
  );

  test.each([
    ['leads.db', 'DATABASE_URL has no scheme.'],
    ['mysql://u:p@db/leads', 'DATABASE_URL starts with mysql:'],
    ['file:', 'DATABASE_URL starts with file:'],
    ['file::memory:', 'DATABASE_URL starts with file:'],
    ['file://elsewhere/leads.db', 'DATABASE_URL starts with file:'],
    ['postgres://', 'DATABASE_URL is a PostgreSQL address without a host'],
    ['postgres://u:s3cret@db.example.com', 'DATABASE_URL is a PostgreSQL address without a host or a database name'],
  ])('%s is refused with what would do', (DATABASE_URL, words) => {
    expect(() => read({ DATABASE_URL })).toThrow(words);
    expect(() => read({ DATABASE_URL })).toThrow('Expected file:.data/leads.db');
    expect(() => read({ DATABASE_URL })).not.toThrow('s3cret');
  });

  test('is named without its password', () => {
    const { database } = read({ DATABASE_URL: 'postgres://u:s3cret@db.example.com:5432/leads' });
    expect(describeDatabase(database)).toBe('postgres://db.example.com:5432/leads');
  });
});

describe('SMTP_URL', () => {
  test.each(['localhost:25', 'http://mail.example.com', 'smtp:', 'smtp://u:s3cret@'])('%s is refused', (SMTP_URL) => {
    expect(() => read({ SMTP_URL })).toThrow('SMTP_URL is no address of a mail server');
    expect(() => read({ SMTP_URL })).not.toThrow('s3cret');
  });

  test('may have TLS, user and password', () => {
    expect(read({ SMTP_URL: 'smtps://u:p@mail.example.com:465' }).smtp?.host).toBe('mail.example.com:465');
  });
});

describe('LEADS_TO', () => {
  test('is one address or several', () => {
    expect(read({ LEADS_TO: 'a@example.com, b@example.com' }).to).toEqual(['a@example.com', 'b@example.com']);
  });

  test.each([
    ['office', 'LEADS_TO has "office", which is no e-mail address.'],
    ['a@example.com,', 'LEADS_TO has an empty entry.'],
    ['a@example.com\r\nBcc: b@example.com', 'which is no e-mail address.'],
  ])('%j is refused', (LEADS_TO, words) => {
    expect(() => read({ LEADS_TO })).toThrow(words);
  });
});

describe('LEADS_WEBHOOK_URL and LEADS_WEBHOOK_SECRET', () => {
  test.each(['https://crm.example.com/leads', 'http://127.0.0.1:8080/', 'http://localhost:8080/'])(
    '%s will do',
    (url) => {
      expect(read({ LEADS_WEBHOOK_URL: url }).webhook.url?.href).toBe(url);
    },
  );

  test.each(['http://crm.example.com/', 'crm.example.com', 'file:///etc/passwd'])('%s is refused', (url) => {
    expect(() => read({ LEADS_WEBHOOK_URL: url })).toThrow('Expected https://host/path');
  });

  test.each(['s3cret', 'whsec_', 'whsec_c2hvcnQ=', 'whsec_not base64 not base64 not base64!'])(
    'the secret %s is refused and not repeated',
    (LEADS_WEBHOOK_SECRET) => {
      expect(() => read({ LEADS_WEBHOOK_SECRET })).toThrow('Expected whsec_ and 24 to 64 random bytes in base64.');
      expect(() => read({ LEADS_WEBHOOK_SECRET })).not.toThrow(/s3cret|c2hvcnQ|not base64/);
    },
  );
});

describe('on a platform whose disk does not last', () => {
  test.each([
    [{ NETLIFY: 'true' }, 'Netlify'],
    [{ VERCEL: '1', VERCEL_ENV: 'production' }, 'Vercel'],
    [{ AWS_LAMBDA_FUNCTION_NAME: 'leads' }, 'AWS Lambda'],
    [{ K_SERVICE: 'leads' }, 'Cloud Run'],
  ])('%o: a file is refused, a server is taken', (platform, name) => {
    expect(() => read(platform)).toThrow(`DATABASE_URL is not set, which means a file, and the disk of ${name}`);
    expect(() => read({ ...platform, DATABASE_URL: 'file:leads.db' })).toThrow(
      'Set DATABASE_URL to a PostgreSQL server',
    );
    expect(read({ ...platform, DATABASE_URL: 'postgres://db.example.com/leads' }).database.kind).toBe('postgres');
  });

  test('or that was built for one, whatever the environment says', () => {
    expect(() => readSettings({}, '/srv', 'netlify')).toThrow('the disk of Netlify does not last');
    expect(() => readSettings({ DATABASE_URL: 'file:leads.db' }, '/srv', 'vercel')).toThrow('It was built for Vercel.');
    expect(readSettings({ DATABASE_URL: 'postgres://db.example.com/leads' }, '/srv', 'vercel').database.kind).toBe(
      'postgres',
    );
  });

  test.each([{ NETLIFY: 'true', NETLIFY_DEV: 'true' }, { VERCEL: '1', VERCEL_ENV: 'development' }, { VERCEL: '' }])(
    'but not on its local stand-in: %o',
    (env) => {
      expect(read(env).database.kind).toBe('sqlite');
    },
  );
});
