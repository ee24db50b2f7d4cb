import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { lintFiles } from '../../../lint-rules/lint-files.ts';
import { type AddOptions, addEvidence } from '../../../scripts/evidence/add.ts';
import { CannotRun } from '../../../scripts/sites.ts';
import { sharedDefinitions } from '../../../titan-map/readiness/definitions.ts';
import { smallProject } from '../titan-map/support.ts';
import { everythingShown, type Shown, today } from './open-site.ts';

vi.setConfig({ testTimeout: 120_000 });

const command = fileURLToPath(new URL('../../../scripts/truecopy.ts', import.meta.url));
const sentence = 'Requests from this website are sent to ServiceTitan.';
let root = '';

function truecopy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const writeReadiness = (change: (readiness: Shown['readiness']) => void = () => {}) => {
  const { readiness } = everythingShown();
  change(readiness);
  write('titan-map/small/readiness.yaml', stringify(readiness));
};

function optionsFor(id: string): AddOptions {
  const tried = sharedDefinitions().cases.find((each) => each.id === id);
  write(`${id}.log`, `${id}: every step went as written\n`);
  const items = tried?.evidence.map((item) => item.id).join(',');
  return {
    site: 'small',
    case: id,
    environment: 'sandbox',
    date: '2026-11-10',
    expires: '2027-05-10',
    operator: 'Ines Calloway',
    reviewer: 'Tom Brandt',
    reviewed: '2026-11-12',
    happyPath: 'Every step went as written.',
    failure: [`${tried?.failures[0]?.id}=It was refused.`],
    artifact: [`${id}.log;queue;2026-11-10T15:04:00Z;${items}`],
    customer: 'approved',
    today,
    format: 'table',
  };
}

/** Types `truecopy evidence add` with everything that the case asks for. */
function add(id: string, ...more: string[]) {
  const typed = Object.entries(optionsFor(id)).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, each]),
  );
  return truecopy('evidence', 'add', ...typed, ...more);
}

/** Why a record cannot be added. */
function refusal(id: string, change: Partial<AddOptions>): string {
  try {
    addEvidence(root, { ...optionsFor(id), ...change });
  } catch (error) {
    if (error instanceof CannotRun) return error.message;
    throw error;
  }
  return '';
}

/** What lint says of the one sentence on a day. */
function lintSentence(day = today): string[] {
  const { findings } = lintFiles({ root, paths: [], now: new Date(`${day}T12:00:00Z`), today: day });
  return findings
    .filter(({ rule, severity }) => rule === 'claims/sync' && severity === 'error')
    .map(({ message }) => message);
}

beforeEach(() => {
  root = smallProject();
  mkdirSync(join(root, 'content/small'), { recursive: true });
  write(
    'content/small/index.mdx',
    `---\ntitle: Corner Plumbing\ndescription: Plumbing in Lancaster.\nkind: home\n---\n\n${sentence}\n\nServiceTitan is a trademark of its owner. We are not affiliated with ServiceTitan or endorsed by it.\n`,
  );
});

test('from manual mode by way of evidence to one allowed sentence, and back by expiry, kill switch and disconnect', () => {
  expect(lintSentence()).toEqual([expect.stringContaining('holds in manual mode')]);

  for (const id of ['token-exchange', 'rate-limit', 'disconnect'])
    expect(add(id)).toEqual({
      status: 0,
      stdout: `Wrote titan-map/small/evidence/${id}-2026-11-10.yaml. It counts.\n`,
      stderr: '',
    });
  writeReadiness();
  expect(lintSentence()).toEqual([expect.stringContaining('the case lead-handoff has no evidence')]);

  expect(add('lead-handoff', '--environment', 'offline', '--id', 'practice').stdout).toContain('opens nothing');
  expect(lintSentence()).toEqual([expect.stringContaining('evidence practice was made offline')]);

  expect(add('lead-handoff').status).toBe(0);
  expect(lintSentence()).toEqual([]);

  const page = readFileSync(join(root, 'content/small/index.mdx'), 'utf8');
  write('content/small/index.mdx', page.replace(sentence, sentence.replace('.', ' in real time.')));
  expect(lintSentence()).toEqual([expect.stringContaining('“in real time” promises speed')]);
  write('content/small/index.mdx', page);

  expect(lintSentence('2027-05-10')).toEqual([]);
  expect(lintSentence('2027-05-11')).toEqual([
    expect.stringMatching(/expired on 2027-05-10 \(titan-map\/small\/evidence\/[\w-]+\.yaml:\d+\)/),
  ]);

  const stop = { date: '2026-11-20', by: 'Ines Calloway', reason: 'Two records for one request.' };
  writeReadiness(({ features }) => {
    for (const each of features) if (each.id === 'api-booking-sync') each.killSwitch = stop;
  });
  expect(lintSentence()).toEqual([
    expect.stringMatching(
      /the kill switch of api-booking-sync was pulled on 2026-11-20 \(titan-map\/small\/readiness\.yaml:\d+\)/,
    ),
  ]);

  writeReadiness(({ disconnects }) => void disconnects.push(stop));
  expect(lintSentence()).toEqual([
    expect.stringMatching(/the account was disconnected on 2026-11-20 \(titan-map\/small\/readiness\.yaml:\d+\)/),
  ]);

  writeReadiness();
  expect(lintSentence()).toEqual([]);
});

test('list prints what there is, as a table and as JSON', () => {
  add('lead-handoff', '--customer', 'pending');
  const table = truecopy('evidence', 'list', '--today', today);
  expect(table.stdout).toContain('small: manual mode, as of 2026-11-21');
  expect(table.stdout).toMatch(/lead-handoff-2026-11-10 +lead-handoff +sandbox +2027-05-10 +no +is pending/);
  expect(table.stdout).toContain('no dated confirmation by ServiceTitan is on record, and no test takes its place\n');
  const { sites } = JSON.parse(truecopy('evidence', 'list', '--format', 'json', '--today', today).stdout);
  expect(sites).toMatchObject([
    { site: 'small', mode: 'manual', evidence: [{ id: 'lead-handoff-2026-11-10', counts: false }], problems: [] },
  ]);
});

describe('add refuses, and writes nothing', () => {
  const other = (text: string | Uint8Array, rest: string, name = 'other.log') => {
    writeFileSync(join(root, name), text);
    return { artifact: [`${name};${rest}`] };
  };
  const packed = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
  test.each<[string, () => Partial<AddOptions>, string]>([
    ['a day to come', () => ({ date: '2026-11-22' }), 'Found --date 2026-11-22; expected a day that has come'],
    ['a case that does not exist', () => ({ case: 'lead-handof' }), 'Did you mean lead-handoff?'],
    [
      'an item that the case does not have',
      () => other('fine\n', 'queue;2026-11-10T15:04:00Z;atempt-log'),
      'Did you mean "attempt-log"?',
    ],
    ['a time without a zone', () => other('fine\n', 'queue;2026-11-10;attempt-log'), 'expected a time with its zone'],
    ['an unknown source', () => other('fine\n', 'quue;2026-11-10T15:04:00Z;attempt-log'), 'Did you mean "queue"?'],
    [
      'a file that is not there',
      () => ({ artifact: ['gone.log;queue;2026-11-10T15:04:00Z;attempt-log'] }),
      'Found no file gone.log to read',
    ],
    [
      'a packed file',
      () => other(packed, 'queue;2026-11-10T15:04:00Z;attempt-log', 'run.zip'),
      'Found a file that cannot be searched for secrets',
    ],
    [
      'words with a secret',
      () => ({ happyPath: `It took password: ${'maple'}-Tractor-42` }),
      'Found a password in --happy-path',
    ],
  ])('%s', (_, change, words) => {
    const message = refusal('lead-handoff', change());
    expect(message).toContain(words);
    expect(message).not.toContain('Tractor');
    expect(existsSync(join(root, 'titan-map/small/evidence'))).toBe(false);
  });

  test('an artifact with a secret or personal data, whose value it does not repeat', () => {
    const secret = `${'maple'}-Tractor-42`;
    write('bad.log', `ok\n{"password": "${secret}"}\ncall ${'614'}-227-4410\n`);
    const { status, stderr, stdout } = add(
      'lead-handoff',
      '--artifact',
      'bad.log;queue;2026-11-10T15:04:00Z;attempt-log',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('Found a password on line 2, column 15');
    expect(stderr).toContain('Found a phone number on line 3, column 6');
    expect(stderr + stdout).not.toMatch(/Tractor|4410/);
    expect(existsSync(join(root, 'titan-map/small/evidence'))).toBe(false);
  });

  test('a second record of the same name', () => {
    add('lead-handoff');
    const before = readFileSync(join(root, 'titan-map/small/evidence/lead-handoff-2026-11-10.yaml'), 'utf8');
    const { status, stderr } = add('lead-handoff', '--operator', 'Somebody Else');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('A new test is a new record') });
    expect(readFileSync(join(root, 'titan-map/small/evidence/lead-handoff-2026-11-10.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(join(root, 'titan-map/small/evidence')).sort()).toEqual([
      'lead-handoff-2026-11-10',
      'lead-handoff-2026-11-10.yaml',
    ]);
  });
});

describe('verify', () => {
  const record = 'titan-map/small/evidence/lead-handoff-2026-11-10.yaml';
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    write(file, text.replace(from, to));
  };
  const verify = () => truecopy('evidence', 'verify', '--today', today);

  test('ends with 0 when all counts and 1 when some does not', () => {
    add('lead-handoff');
    expect(verify()).toEqual({ status: 0, stdout: 'small: 1 of 1 records count, 0 problems\n', stderr: '' });
    change(record, 'expires: "2027-05-10"', 'expires: "2026-11-20"');
    expect(verify().stdout).toContain(`${record}:4  evidence lead-handoff-2026-11-10 expired on 2026-11-20`);
    expect(verify().status).toBe(1);
  });

  test.each([
    [
      'an artifact that was altered',
      () => write('titan-map/small/evidence/lead-handoff-2026-11-10/lead-handoff.log', 'x\n'),
      'altered since',
      15,
    ],
    ['a day to come', () => change(record, 'date: "2026-11-10"', 'date: "2026-11-22"'), 'is dated 2026-11-22', 3],
    [
      'a case that does not exist',
      () => change(record, 'case: lead-handoff', 'case: lead-handof'),
      'Did you mean "lead-handoff"?',
      1,
    ],
  ])('%s is a problem at its line', (_, spoil, words, line) => {
    add('lead-handoff');
    spoil();
    const { status, stderr } = verify();
    expect(stderr).toContain(words);
    expect(stderr).toMatch(new RegExp(`${record}:${line}:\\d+  map/`));
    expect(stderr).toContain('^');
    expect(status).toBe(2);
  });

  test('a secret that was put in later is found again, and not shown', () => {
    add('lead-handoff');
    change(record, 'happyPath: Every step went as written.', `happyPath: "password = ${'maple'}-Tractor-42"`);
    const { status, stderr } = verify();
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('Found a password on line 9') });
    expect(stderr).not.toContain('Tractor');
  });

  test('an unknown flag and a gate that names itself are problems at their lines', () => {
    writeReadiness(({ features, confirmations }) => {
      for (const each of features) if (each.id === 'campaign-proof') each.id = 'campaign-prof';
      for (const each of confirmations)
        if (each.gate === 'token-storage' && each.condition === 'audit-log') {
          delete each.artifact;
          each.restsOn = 'token-storage';
        }
    });
    const { status, stderr } = verify();
    expect(status).toBe(2);
    expect(stderr).toMatch(/readiness\.yaml:\d+:9 {2}map\/unknown-reference\n.*"campaign-prof".*\n.*"campaign-proof"/);
    expect(stderr).toMatch(/readiness\.yaml:\d+:14 {2}map\/gate-circle\n.*resting on itself/);
  });

  test('lint ends with 2 and the same words when a claim needs such files', () => {
    writeReadiness(({ features }) => {
      for (const each of features) if (each.id === 'campaign-proof') each.id = 'campaign-prof';
    });
    const { status, stderr } = truecopy('lint', '--today', today);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "campaign-proof"?');
  });
});
