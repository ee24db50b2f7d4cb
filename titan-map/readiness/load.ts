import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { readMapFile } from '../read.ts';
import { type ReadRecord, readRecord } from '../record.ts';
import type { Source, SourceProblem } from '../source.ts';
import { checkEvidence, checkReadiness } from './check.ts';
import { sharedDefinitions } from './definitions.ts';
import type { Definitions } from './definitions-schema.ts';
import { type EvidenceRecord, evidenceRecord } from './evidence-schema.ts';
import { type SiteReadiness, siteReadiness } from './readiness-schema.ts';

/** An evidence record with what its artifacts are like now. */
export interface LoadedEvidence {
  /** Name of its file without the ending. */
  id: string;
  file: string;
  record: EvidenceRecord;
  locate: ReadRecord<unknown>['locate'];
  /** SHA-256 of each artifact as it is on disk; null for one that cannot be read. */
  hashes: ReadonlyMap<string, string | null>;
}

/** What a site has confirmed and shown. */
export interface LoadedReadiness {
  site: string;
  /** Folder of the site from the project's folder, with forward slashes. */
  folder: string;
  readiness: SiteReadiness;
  locate: ReadRecord<unknown>['locate'];
  /** False for a site without readiness.yaml, which is in manual mode. */
  written: boolean;
  evidence: readonly LoadedEvidence[];
  /** Everything that is wrong with the files, whatever the day. With any of these every gate stays shut. */
  problems: SourceProblem[];
  sources: ReadonlyMap<string, Source>;
}

/** Largest artifact that is taken. Evidence is logs and screenshots, not archives. */
export const maxArtifactBytes = 16 * 1024 * 1024;

/**
 * SHA-256 of the bytes of a file.
 * @param bytes content
 * @returns 64 hexadecimal digits
 */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function entries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * Reads the bytes of an artifact.
 * @param folder folder of its record
 * @param name its name in there
 * @returns null when there is no such file of at most 16 MB inside of the folder
 */
export function readArtifact(folder: string, name: string): Buffer | null {
  try {
    const path = realpathSync(join(folder, name));
    if (!path.startsWith(realpathSync(folder) + sep) || statSync(path).size > maxArtifactBytes) return null;
    return readFileSync(path);
  } catch {
    return null;
  }
}

function hashesOf(folder: string, { artifacts }: EvidenceRecord): Map<string, string | null> {
  return new Map(
    artifacts.map(({ file }) => {
      const bytes = readArtifact(folder, file);
      return [file, bytes && sha256(bytes)];
    }),
  );
}

/**
 * Reads readiness.yaml and evidence/ of one site. Never throws for what stands in them.
 * @param siteFolder folder of the site, such as titan-map/larkwater
 * @param options `root`: folder of the project that file names start from; `definitions`: those that ship with Truecopy
 *   unless told
 */
export function loadReadiness(
  siteFolder: string,
  options: { root?: string; definitions?: Definitions } = {},
): LoadedReadiness {
  const { root = process.cwd(), definitions = sharedDefinitions() } = options;
  const path = resolve(root, siteFolder);
  const folder = relative(root, path).split(sep).join('/') || '.';
  const problems: SourceProblem[] = [];
  const sources = new Map<string, Source>();
  const read = (within: string, name: string, file: string): Source | null => {
    const source = readMapFile(within, name, file);
    if ('text' in source) sources.set(file, source);
    else problems.push(source);
    return 'text' in source ? source : null;
  };

  const written = entries(path).some(({ name }) => name === 'readiness.yaml');
  const own = written ? read(path, 'readiness.yaml', `${folder}/readiness.yaml`) : null;
  const readiness = readRecord(own ?? { file: `${folder}/readiness.yaml`, text: '' }, siteReadiness);

  const evidenceFolder = join(path, 'evidence');
  const evidence = entries(evidenceFolder)
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }): LoadedEvidence[] => {
      const file = `${folder}/evidence/${name}`;
      const source = read(evidenceFolder, name, file);
      if (!source) return [];
      const record = readRecord(source, evidenceRecord);
      const { value, locate } = record;
      problems.push(...record.problems, ...checkEvidence(record, definitions));
      const id = name.replace(/\.ya?ml$/i, '');
      return value ? [{ id, file, record: value, locate, hashes: hashesOf(join(evidenceFolder, id), value) }] : [];
    });
  problems.push(
    ...readiness.problems,
    ...checkReadiness(
      readiness,
      definitions,
      evidence.map(({ id }) => id),
    ),
  );
  return {
    site: basename(path),
    folder,
    readiness: readiness.value ?? siteReadiness.parse({}),
    locate: readiness.locate,
    written,
    evidence,
    problems,
    sources,
  };
}
