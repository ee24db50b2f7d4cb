import { describe, expect, test } from 'vitest';
import type { FieldKind } from '../../../../titan-map/import/families.ts';
import { looksLikePeople, personalByContent, personalByName } from '../../../../titan-map/import/personal-data.ts';
import { readValue } from '../../../../titan-map/import/values.ts';
import { fixture, refusalOf, rowsOf, writeExport } from './support.ts';

const read = (kind: FieldKind, text: string) => {
  const reading = readValue({ text, kind: 'text' }, kind);
  return 'value' in reading ? reading.value : `expected ${reading.expected}. ${reading.hint}`;
};

describe('dates', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T05:00:00Z', '2026-03-04'],
    ['5/31/26', '2026-05-31'],
    ['31.5.2026', '2026-05-31'],
    ['4/4/2026', '2026-04-04'],
    ['March 4, 2026', '2026-03-04'],
    ['4 Mar 2026', '2026-03-04'],
    ['2/29/2028', '2028-02-29'],
  ])('%s', (text, day) => expect(read('date', text)).toBe(day));

  test('that can be read in two ways are refused with both', () => {
    expect(read('date', '3/4/26')).toBe(
      'expected a date that can be read in one way, as YYYY-MM-DD. Write 2026-03-04 or 2026-04-03, whichever is meant.',
    );
  });

  test.each(['2/29/2026', '2026-13-01', '45/45/2026', 'soon', 'Foo 4, 2026'])('%s is no day', (text) => {
    expect(read('date', text)).toMatch(/^expected a d/);
  });
});

describe('other values', () => {
  test.each<[FieldKind, string, unknown]>([
    ['money', '$1,250.00', 125000],
    ['money', '129.5', 12950],
    ['money', '129.5000', 12950],
    ['money', '0', 0],
    ['state', 'TRUE', 'active'],
    ['state', 'Deactivated', 'inactive'],
    ['state', 'Emergency Only', 'emergency-only'],
    ['zips', '787*; 78701-1234 78702,78702', ['787*', '78701', '78702']],
    ['phone', '+1 (614) 555-0134', ['614-555-0134']],
    ['phone', '6145550134; 614.555.0135', ['614-555-0134', '614-555-0135']],
    ['period', 'Annually', 'year'],
    ['count', '2', 2],
    ['flag', 'No', false],
    ['list', 'Dayton; Oakwood, Dayton', ['Dayton', 'Oakwood']],
    ['text', '  a \n b ', 'a b'],
    ['text', '   ', null],
  ])('%s %j', (kind, text, value) => expect(read(kind, text)).toEqual(value));

  test.each<[FieldKind, string, string]>([
    ['money', '1.250,00', 'expected dollars and cents with a point'],
    ['money', '12.345', 'expected an amount in dollars of at most two decimals'],
    ['money', '-5', 'expected an amount'],
    ['zips', '4501', 'It may have lost a zero in front: 04501.'],
    ['zips', 'Dayton', 'expected ZIPs of five digits, or a start of one with a star'],
    ['state', 'maybe', 'expected active or inactive'],
    ['phone', '555-0134', 'expected US phone numbers of ten digits'],
    ['period', 'quarterly', 'expected monthly or yearly'],
    ['count', 'two', 'expected a whole number'],
  ])('%s %j is refused', (kind, text, words) => expect(read(kind, text)).toContain(words));

  test('a problem has its place, and the cell for the line with carets', async () => {
    const path = writeExport('campaigns.csv', 'Campaign,Start Date\nFall,3/4/26\n');
    expect(await refusalOf(path, 'campaigns')).toEqual([
      'campaigns.csv:2 (column B): Found “3/4/26” for starts; expected a date that can be read in one way, as YYYY-MM-DD. Write 2026-03-04 or 2026-04-03, whichever is meant.',
    ]);
  });
});

describe('personal data', () => {
  test.each([
    ['Customer Name', 'names of customers'],
    ['customerEmail', 'e-mail addresses'],
    ['Bill-To', 'names of customers'],
    ['Mobile', 'phone numbers'],
    ['Address Line 1', 'street addresses'],
    ['Date of Birth', 'birth dates'],
    ['Technicians', 'names of employees'],
    ['Notes', 'free notes'],
    ['Category.Name', null],
    ['Price', null],
    ['Business Unit', null],
  ])('column %s', (header, kind) => {
    const found = personalByName(header);
    expect(header === 'customerEmail' ? found !== null : found === kind).toBe(true);
  });

  test.each([
    ['write to pat.lee@example.com', 'e-mail addresses'],
    ['call (614) 555-0155 after six', 'phone numbers'],
    ['614.555.0155', 'phone numbers'],
    ['+16145550155', 'phone numbers'],
    ['1480 Larkwater Road', 'street addresses'],
    ['12 N. High St.', 'street addresses'],
    ['77 Elm Court, Apt 4', 'street addresses'],
    ['078-05-1120', 'social security numbers'],
  ])('cell %s', (text, kind) => expect(personalByContent(text)).toBe(kind));

  test.each([
    '5 Variable Speed Drive',
    '3/4" PVC elbow, 90 degrees',
    '6145550155',
    'SKU 100-200-3000',
    '43215, 43201, 43202-1234',
    '96% single-stage furnace, 80,000 BTU',
    'R-410A refrigerant, 2 lb',
    '2026-10-05',
    '48213377',
    '10 HP Pump Way valve',
  ])('cell %s is a fact of the business', (text) => expect(personalByContent(text)).toBeNull());

  test('a list of people is refused as a whole, and no value of it is repeated', async () => {
    const problems = await refusalOf(fixture('customers.csv'), 'pricebook');
    expect(problems).toEqual([
      'customers.csv:1: Found columns with names of customers, e-mail addresses, street addresses, phone numbers; expected a list of pricebook items without people. Nothing of it was kept. Export the list from the settings of the platform, or remove these columns, and delete this copy if it is not needed.',
    ]);
    expect(looksLikePeople(['names of employees', 'free notes', 'phone numbers'])).toBe(false);
  });

  test('columns beside the family are left out by name and by content', async () => {
    const path = writeExport(
      'zones.csv',
      'Zone,Zips,Technicians,Extra\nA,45402,Kim Lee,ask kim@example.com\nB,45403,Pat Roe,\n',
    );
    const { rows, leftOut } = await rowsOf(path, 'zones');
    expect(leftOut).toEqual(['column C (names of employees)', 'column D (e-mail addresses)']);
    expect(JSON.stringify(rows)).not.toMatch(/Kim|kim|Pat/);
  });

  test('in a column that is asked for it stops the import, without being repeated', async () => {
    const text = 'Zone,Zips\nPat Roe 614-555-0155,45402\n';
    expect(await refusalOf(writeExport('zones.csv', text), 'zones')).toEqual([
      'zones.csv:2 (column A): Found phone numbers in the column for name; expected facts of the business only. The value is not repeated here and was not kept. Remove it from the export, and delete this copy if it is not needed.',
    ]);
    const headless = 'Pat Roe,pat@example.com,12 Elm Street\nKim Lee,kim@example.com,14 Elm Street\n';
    const problems = await refusalOf(writeExport('zones.csv', headless), 'zones');
    expect(problems.join()).toContain('Found no column for name, zips of a zone');
    expect(problems.join()).not.toMatch(/Pat|pat@|Elm/);
  });

  test('tracking numbers of campaigns and contacts of business units belong to the business', async () => {
    const campaigns = writeExport('c.csv', 'Campaign,Phone\nFall,614-555-0141\n');
    expect((await rowsOf(campaigns, 'campaigns')).leftOut).toEqual([]);
    const units = writeExport(
      'b.csv',
      'Name,Email,Phone Number,Address\nPlumbing,office@example.com,614-555-0134,12 Sample Street\n',
    );
    expect((await rowsOf(units, 'business-units')).rows).toMatchObject([{ name: 'Plumbing', values: {} }]);
  });
});

describe('columns', () => {
  test('are known by any of their names, in any order and spelling', async () => {
    const text = 'price,DISPLAY_NAME,sku,Is Active\n10,A,X,yes\n';
    expect((await rowsOf(writeExport('p.csv', text), 'pricebook')).rows).toMatchObject([
      { name: 'A', state: 'active', values: { code: 'X', price: 1000 } },
    ]);
  });

  test('that are missing or there twice are told by name', async () => {
    expect(await refusalOf(writeExport('p.csv', 'Code,Name\nX,A\n'), 'pricebook')).toEqual([
      'p.csv:1: Found no column for price of a pricebook item; expected “Price” or “Static Price” or “Sell Price” or “Unit Price”. Name the columns in the first row, or choose another family with --family.',
    ]);
    expect(await refusalOf(writeExport('p.csv', 'Code,Name,Price,PRICE\nX,A,1,2\n'), 'pricebook')).toEqual([
      'p.csv:1: Found two columns for price: C and D, both “Price”; expected one. Remove or rename one of the two.',
    ]);
  });
});
