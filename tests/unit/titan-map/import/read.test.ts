import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sniffDelimiter } from '../../../../titan-map/import/csv.ts';
import { dayOfSerial } from '../../../../titan-map/import/xlsx.ts';
import { emptyProject } from '../support.ts';
import { fixture, refusalOf, rowsOf, writeExport } from './support.ts';
import { inline, sheetParts, writeWorkbook, writeZip } from './workbooks.ts';

describe('CSV', () => {
  test('in Windows-1252 with semicolons and doubled quotes', async () => {
    const { rows, notes } = await rowsOf(fixture('campaigns-windows-1252.csv'), 'campaigns');
    expect(notes).toEqual([
      'Read as Windows-1252, since it is not UTF-8.',
      'Read with semicolons between the columns.',
    ]);
    expect(rows.map(({ name, state, values, at }) => ({ name, state, values, at }))).toEqual([
      {
        name: 'Fall postcards',
        state: 'active',
        values: { phone: ['937-555-0111'], starts: '2026-09-15', ends: '2026-11-30' },
        at: 'campaigns-windows-1252.csv:2',
      },
      {
        name: 'Año nuevo "2027"',
        state: 'active',
        values: { starts: '2027-01-01' },
        at: 'campaigns-windows-1252.csv:3',
      },
    ]);
  });

  test('with a byte order mark, and in UTF-16 as Excel writes "Unicode text"', async () => {
    const text = 'Zone\tZips\nAñejo\t45402\n';
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const { rows } = await rowsOf(writeExport('zones.txt', bytes), 'zones');
      expect(rows).toMatchObject([{ name: 'Añejo', values: { zips: ['45402'] } }]);
    }
  });

  test.each([
    ['a,b,c\n1,"x;y;z",3\n', ','],
    ['a;b\n"1,5";2\n"2,5";3\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['name\nx\n', ','],
  ])('delimiter of %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  test("Excel's own line about the delimiter, and a title above the columns", async () => {
    const { rows } = await rowsOf(
      writeExport('zones.csv', 'sep=;\r\nZones of the shop;\r\n;\r\nZone;Zips\r\nA;45402\r\n'),
      'zones',
    );
    expect(rows).toMatchObject([{ name: 'A', at: 'zones.csv:5' }]);
  });

  test('a quote that is never closed, a value too many, bytes that are no text', async () => {
    expect(await refusalOf(writeExport('a.csv', 'Zone,Zips\n"A,45402\nB,45403\n'), 'zones')).toEqual([
      'a.csv:2: Found a quote that is never closed; expected another one at the end of the value. Close the quote; a quote inside of a value is written twice.',
    ]);
    expect(await refusalOf(writeExport('a.csv', 'Zone,Zips\nA,45402,45403\nB,45404\n'), 'zones')).toEqual([
      'a.csv:2: Found 3 values in a row; expected 2, one for each column. A value with the delimiter or a line break inside of it goes in quotes.',
    ]);
    expect((await refusalOf(writeExport('a.csv', Buffer.from([0x5a, 0, 1, 2, 0x9d])), 'zones'))[0]).toMatch(
      /^a\.csv: Found bytes that are not text/,
    );
  });
});

describe('JSON', () => {
  test('an answer of the platform: rows under data, nested keys, lists', async () => {
    const { rows } = await rowsOf(fixture('job-types.json'), 'job-types');
    expect(rows.map(({ name, externalId, state, at }) => [name, externalId, state, at])).toEqual([
      ['Drain', '11', 'active', 'job-types.json › entry 1'],
      ['Water heater', '12', 'inactive', 'job-types.json › entry 2'],
      ['Leak search', '13', 'active', 'job-types.json › entry 3'],
    ]);
    expect(rows[1]?.places.name).toBe('job-types.json › entry 2 › name');
  });

  test('what is broken, unfinished, nested without end or without rows', async () => {
    const refused = async (text: string) => (await refusalOf(writeExport('a.json', text), 'job-types')).join('\n');
    expect(await refused('[{"name": "A"},\n {"name" "B"}]')).toMatch(/^a\.json:2:\d+: Found JSON that breaks off/);
    expect(await refused('[{"name": "A"')).toMatch(/^a\.json:1:\d+: Found JSON that breaks off/);
    expect(await refused('{"hasMore": true, "data": [{"name": "A"}]}')).toContain(
      'a.json › hasMore: Found hasMore: true',
    );
    expect(await refused(`[{"name": ${'['.repeat(100_000)}`)).toContain('nested more than 12 levels');
    expect(await refused('{"name": "A"}')).toContain('Found JSON without a list');
    expect(await refused('[1, 2]')).toContain('Found an entry of the list that is not a group of keys');
    expect(await refused('[]')).toContain('Found no column for name');
  });
});

describe('XLSX', () => {
  test('shared strings, numbers, dates and the tab of the family', async () => {
    const path = await writeWorkbook(emptyProject(), 'book.xlsx', {
      Overview: [['Nothing']],
      Campaigns: [
        ['Campaign', 'Active', 'Start Date', 'Id', 'Phone'],
        ['Van wraps', true, new Date(Date.UTC(2026, 1, 3)), 48213377, 6145550145],
      ],
    });
    const { rows, artifact } = await rowsOf(path, 'campaigns');
    expect(artifact).toBe('book.xlsx, tab Campaigns');
    expect(rows).toMatchObject([
      {
        name: 'Van wraps',
        externalId: '48213377',
        state: 'active',
        values: { starts: '2026-02-03', phone: ['614-555-0145'] },
        places: { starts: 'book.xlsx › Campaigns › C2' },
      },
    ]);
  });

  test('serial days, in both calendars that Excel knows, over leap days', () => {
    expect(dayOfSerial(45351, false)).toBe('2024-02-29');
    expect(dayOfSerial(61.5, false)).toBe('1900-03-01');
    expect(dayOfSerial(0, true)).toBe('1904-01-01');
    expect(dayOfSerial(9e9, false)).toBeNull();
  });

  test('which tab is meant has to be clear', async () => {
    const folder = emptyProject();
    const row = ['Zone', 'Zips'];
    const path = await writeWorkbook(folder, 'book.xlsx', { North: [row, ['A', '45402']], South: [row] });
    expect(await refusalOf(path, 'zones')).toEqual([
      'book.xlsx: Found no tab for zones among “North”, “South”; expected one called Zones or Dispatch Zones or Service Areas. Name the tab with --sheet.',
    ]);
    expect((await rowsOf(path, 'zones', 'north')).rows).toHaveLength(1);
    expect((await refusalOf(path, 'zones', 'East'))[0]).toContain('Found no tab “East”');
  });

  test('a formula and an error of the spreadsheet are no facts', async () => {
    const rows = `<row r="1">${inline('A1', 'Zone')}${inline('B1', 'Zips')}${inline('C1', 'Rank')}</row><row r="2"><c r="A2" t="str"><f>D2</f><v>North</v></c><c r="B2" t="e"><v>#REF!</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>`;
    const path = await writeZip(emptyProject(), 'zones.xlsx', sheetParts(rows));
    expect(await refusalOf(path, 'zones')).toEqual([
      'zones.xlsx › Zones › A2: Found a formula for name; expected a value. Copy the column in the spreadsheet and paste it as values only, then export again.',
      'zones.xlsx › Zones › B2: Found an error of the spreadsheet for zips; expected a value. Mend the cell in the spreadsheet, then export again.',
      'zones.xlsx › Zones › row 2: Found a zone that has no name; expected name in every row that is active. Fill the cell in, or remove the row.',
      'zones.xlsx › Zones › row 2: Found a zone that has no zips; expected zips in every row that is active. Fill the cell in, or remove the row.',
    ]);
  });

  test('a bomb is refused before it is unpacked', async () => {
    const folder = emptyProject();
    const bomb = await writeZip(folder, 'bomb.xlsx', { ...sheetParts(''), 'xl/media/a.bin': Buffer.alloc(30_000_000) });
    expect((await refusalOf(bomb, 'zones'))[0]).toMatch(
      /^bomb\.xlsx: Found a file in it that unpacks to [\d,]+ times its size; .* Nothing of it was unpacked\./,
    );
    const many = await writeZip(folder, 'many.xlsx', sheetParts(''));
    const bytes = readFileSync(many);
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    for (const field of [8, 10]) bytes.writeUInt16LE(10_001, end + field);
    writeFileSync(many, bytes);
    expect((await refusalOf(many, 'zones'))[0]).toContain('Found 10,001 files in it');
  });

  test('a size that the directory lies about ends the reading', async () => {
    const folder = emptyProject();
    const rows = `<row r="1">${inline('A1', 'Zone')}${inline('B1', 'Zips')}</row>`.repeat(2000);
    const path = await writeZip(folder, 'zones.xlsx', sheetParts(rows));
    const bytes = readFileSync(path);
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(100, entry + 24);
    writeFileSync(path, bytes);
    expect((await refusalOf(path, 'zones'))[0]).toContain('damaged or was not downloaded whole');
  });

  test('what is no workbook is told by name', async () => {
    const folder = emptyProject();
    const refused = async (name: string, parts: Record<string, string>) =>
      (await refusalOf(await writeZip(folder, name, parts), 'zones'))[0];
    expect(await refused('a.zip', { 'a.txt': 'x' })).toContain('Found a ZIP file that is no Excel workbook');
    const doctype = sheetParts('');
    doctype['xl/workbook.xml'] = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(await refused('b.xlsx', doctype)).toContain('declares a document type');
    expect(await refused('c.xlsx', { ...sheetParts(''), 'xl/workbook.xml': '<a><b>' })).toContain('damaged');
    expect((await refusalOf(writeExport('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'zones'))[0]).toContain(
      '.xls kind',
    );
    expect((await refusalOf(writeExport('a.pdf', '%PDF-1.7'), 'zones'))[0]).toContain('Found a PDF');
    expect((await refusalOf(writeExport('a.csv', ''), 'zones'))[0]).toContain('Found an empty file');
    const cut = writeExport('cut.xlsx', Buffer.from('PK\x03\x04 and no more', 'latin1'));
    expect((await refusalOf(cut, 'zones'))[0]).toContain('damaged or was not downloaded whole');
    rmSync(cut);
    expect((await refusalOf(join(dirname(cut), 'cut.xlsx'), 'zones'))[0]).toContain('Found no such file');
  });
});

describe('categories of a pricebook', () => {
  test('by position in the rows of the items', async () => {
    const { rows } = await rowsOf(fixture('pricebook-positional.csv'), 'pricebook');
    expect(rows.map(({ name, state, values, categories }) => [name, state, values.price, categories])).toEqual([
      ['Drain visit', 'active', 15900, ['Plumbing', 'Drains', 'Drain cleaning']],
      ['Drain visit, 3/4" line', 'active', 18900, ['Plumbing', 'Drains', 'Drain cleaning']],
      ['Tank heater', 'active', 145000, ['Plumbing', 'Heaters']],
      ['Old heater', 'inactive', 90000, ['Plumbing', 'Heaters']],
    ]);
  });

  test('by position in a tab of their own', async () => {
    const path = await writeWorkbook(emptyProject(), 'pricebook.xlsx', {
      Categories: [
        ['Id', 'Category1', 'Category2', 'Category3'],
        [1, 'Plumbing', null, null],
        [2, null, 'Drains', null],
        [3, null, null, 'Cleaning'],
        [4, null, 'Heaters', null],
      ],
      Services: [
        ['Id', 'Code', 'Name', 'Category.Id', 'Active', 'Price', 'Hours'],
        [91, 'DR-1', 'Drain visit', 3, true, 149, 1],
        [92, 'WH-1', 'Tank', 4, true, 0.1 + 0.2, 1],
      ],
    });
    const { rows } = await rowsOf(path, 'pricebook');
    expect(rows.map(({ categories }) => categories)).toEqual([
      ['Plumbing', 'Drains', 'Cleaning'],
      ['Plumbing', 'Heaters'],
    ]);
    expect(rows[1]?.values.price).toBe(30);
  });

  test('a level without its parent is told', async () => {
    const text = 'Category1,Category2,Category3,Code,Name,Price\nA,,,,,\n,,C,,,\n';
    expect(await refusalOf(writeExport('p.csv', text), 'pricebook')).toEqual([
      'p.csv:3: Found a category below level 2 that has no Category2 in the rows above; expected its parents before it. Leave the rows in the order of the export; do not sort or filter them.',
    ]);
  });
});
