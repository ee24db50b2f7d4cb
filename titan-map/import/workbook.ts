import { posix } from 'node:path';
import { refuse } from './cell.ts';
import { readWholeXml } from './xml.ts';
import { type Archive, brokenArchive } from './zip.ts';

/** What a workbook says about itself outside of its sheets. */
export interface Workbook {
  sheets: { name: string; file: string }[];
  /** Texts that cells refer to by number. */
  strings: readonly string[];
  /** For each cell format, whether it shows a number as a date. */
  dateFormats: readonly boolean[];
  /** Days count from 1904 instead of 1900. */
  from1904: boolean;
  /** Day on which the workbook was made, YYYY-MM-DD. */
  created: string | null;
}

/** Most characters of text that a workbook may refer to, which keeps its texts in bounded memory. */
const maxCharacters = 100_000_000;

type Relations = ReadonlyMap<string, { target: string; type: string }>;

async function readRelations(archive: Archive, name: string): Promise<Relations> {
  const relations = new Map<string, { target: string; type: string }>();
  await readWholeXml(archive, 'xl/_rels/workbook.xml.rels', name, {
    open: (element, attribute) => {
      if (element !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      const file = target.startsWith('/') ? target.slice(1) : posix.normalize(`xl/${target}`);
      relations.set(attribute('Id') ?? '', { target: file, type: (attribute('Type') ?? '').split('/').at(-1) ?? '' });
    },
  });
  return relations;
}

async function readSheetList(archive: Archive, name: string, relations: Relations) {
  const sheets: Workbook['sheets'] = [];
  let from1904 = false;
  await readWholeXml(archive, 'xl/workbook.xml', name, {
    open: (element, attribute) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (element !== 'sheet') return;
      const relation = relations.get(attribute('id') ?? '');
      if (relation?.type === 'worksheet') sheets.push({ name: attribute('name') ?? '', file: relation.target });
    },
  });
  return { sheets, from1904 };
}

/**
 * Formats that Excel knows by number: dates are 14 to 17 and 22, times 18 to 21 and 45 to 47 (ECMA-376 part 1, 18.8.30).
 * A time alone is no date.
 */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function showsDate(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  return /[yd]/.test(plain) && !/general|#|0/.test(plain);
}

async function readDateFormats(archive: Archive, name: string, file: string | undefined): Promise<boolean[]> {
  const formats: boolean[] = [];
  if (file === undefined) return formats;
  const own = new Map<number, boolean>();
  let inCells = false;
  await readWholeXml(archive, file, name, {
    open: (element, attribute) => {
      if (element === 'numFmt') own.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode') ?? ''));
      if (element === 'cellXfs') inCells = true;
      if (element !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? builtInDates.has(id));
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

async function readStrings(archive: Archive, name: string, file: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (file === undefined) return strings;
  let characters = 0;
  let text = '';
  let inText = false;
  let phonetic = false;
  await readWholeXml(archive, file, name, {
    open: (element) => {
      if (element === 'si') text = '';
      if (element === 'rPh') phonetic = true;
      inText = element === 't' && !phonetic;
    },
    text: (part) => {
      if (!inText) return;
      text += part;
      characters += part.length;
      if (characters > maxCharacters)
        throw refuse(
          name,
          `Found more than ${maxCharacters.toLocaleString('en-US')} characters of text; expected the columns of one list.`,
          'Remove the columns with long texts, such as descriptions, and give it again.',
        );
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element === 'rPh') phonetic = false;
      if (element === 'si') strings.push(text);
    },
  });
  return strings;
}

async function readCreated(archive: Archive, name: string): Promise<string | null> {
  if (!archive.entries.has('docProps/core.xml')) return null;
  let created = '';
  let inside = false;
  await readWholeXml(archive, 'docProps/core.xml', name, {
    open: (element) => {
      inside = element === 'created';
    },
    text: (part) => {
      if (inside) created += part;
    },
    close: () => {
      inside = false;
    },
  });
  return /^\d{4}-\d{2}-\d{2}/.exec(created.trim())?.[0] ?? null;
}

/**
 * Reads what a workbook holds beside its sheets.
 * @param archive opened ZIP
 * @param name what messages call the file
 * @throws {ImportRefused} when it is no workbook, or holds more text than fits in bounded memory
 */
export async function readWorkbook(archive: Archive, name: string): Promise<Workbook> {
  if (!archive.entries.has('xl/workbook.xml')) {
    throw refuse(
      name,
      'Found a ZIP file that is no Excel workbook; expected .xlsx, .csv or .json.',
      'Unpack it, or save the spreadsheet as .xlsx.',
    );
  }
  const relations = await readRelations(archive, name);
  const targetOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const { sheets, from1904 } = await readSheetList(archive, name, relations);
  if (sheets.length === 0) throw brokenArchive(name);
  return {
    sheets,
    from1904,
    dateFormats: await readDateFormats(archive, name, targetOf('styles')),
    strings: await readStrings(archive, name, targetOf('sharedStrings')),
    created: await readCreated(archive, name),
  };
}
