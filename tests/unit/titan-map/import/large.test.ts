import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { smallProject } from '../support.ts';
import { writeWorkbook } from './workbooks.ts';

const command = fileURLToPath(new URL('../../../../scripts/truecopy.ts', import.meta.url));
const megabytes = 192;

test(`a workbook of 50,000 rows is imported with ${megabytes} MB of heap`, { timeout: 180_000 }, async () => {
  const root = smallProject();
  const rows = Array.from({ length: 50_000 }, (_, index) => [
    48_000_000 + index,
    `SKU-${index}`,
    `Replace part ${index}`,
    index % 7 !== 0,
    (index % 900) + 0.5,
    `What is done when part ${index} is replaced, step by step, as the technician reads it on the tablet.`,
  ]);
  const header = ['Id', 'Code', 'Name', 'Active', 'Price', 'Description'];
  const path = await writeWorkbook(root, 'pricebook-2026-10-01.xlsx', { Services: [header, ...rows] });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, command, 'map', 'import', path, '--family', 'pricebook'],
    { cwd: root, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('   50,000  rows of pricebook-2026-10-01.xlsx, tab Services');
  expect(stdout).toContain('   42,857  new');
});
