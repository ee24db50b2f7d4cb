import { fileURLToPath } from 'node:url';
import { BrokenData } from '../../titan-map/broken-data.ts';
import { readMapFile } from '../../titan-map/read.ts';
import type { ReadRecord } from '../../titan-map/record.ts';
import type { Source } from '../../titan-map/source.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * A YAML file of this folder.
 * @param name file name
 * @throws {BrokenData} when it cannot be read
 */
export function dataFile(name: string): Source {
  const source = readMapFile(folder, name, `site/data/${name}`);
  if ('text' in source) return source;
  throw new BrokenData([source]);
}

/**
 * The value of a record that nothing is wrong with.
 * @throws {BrokenData} naming every problem with its line, and a caret below it
 */
export function trusted<Value>({ source, value, problems }: ReadRecord<Value>): Value {
  if (value !== null && problems.length === 0) return value;
  throw new BrokenData(problems, new Map([[source.file, source]]));
}
