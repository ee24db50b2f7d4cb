import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filledByLead } from '../../../scripts/runbook/lead-facts.ts';
import { supportCenter } from '../../../site/data/support.ts';
import { desk, formPost, goodFields, openSqlite, type TemporaryFolder, temporaryFolder } from '../leads/support.ts';

/** Each run starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 60_000 });

const command = resolve('scripts/truecopy.ts');
const now = ['--now', '2026-11-21T09:30:00Z'];

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function runbook(...args: string[]) {
  const child = spawn(process.execPath, [command, 'runbook', ...args], {
    cwd: folder.path,
    env: { ...process.env, DATABASE_URL: `file:${folder.path}/leads.db`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, stdout, stderr };
}

async function takeLead(fields: Record<string, string> = {}): Promise<string> {
  const store = await openSqlite(folder.path, randomUUID);
  const front = desk(
    (lead) => store.accept(lead),
    () => new Date('2026-11-21T08:00:00Z'),
    randomUUID,
  );
  const response = await front.send(
    formPost({ ...goodFields, idempotency_key: 'key-1', ...fields }, { accept: 'application/json' }),
  );
  await store.close();
  const { id } = (await response.json()) as { id: string };
  return id;
}

const notes = () => readdirSync(join(folder.path, '.data/support-notes'));
const read = (file: string) => readFileSync(join(folder.path, file), 'utf8');

describe('truecopy runbook', () => {
  test('lists and shows every runbook', async () => {
    const { stdout } = await runbook('list');
    const { runbooks } = supportCenter();
    expect(stdout.trim().split('\n')).toHaveLength(runbooks.length + 1);
    expect(JSON.parse((await runbook('list', '--format', 'json')).stdout)).toEqual(runbooks);
    const shown = await runbook('show', 'booking-outage');
    expect(shown.stdout).toContain('  1. Establish which page, button, embed or form fails.\n');
    expect(shown.stdout).toContain('npx truecopy runbook start booking-outage\n');
    expect(await runbook('show', 'bookin-outage')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean booking-outage?'),
    });
  });

  test('fills in what it knows of a lead, and refuses to close without the rest', async () => {
    const id = await takeLead();
    const first = await runbook(
      'start',
      'failed-handoff',
      '--lead',
      id,
      '--by',
      'Ines Calloway',
      '--done',
      '1,2',
      ...now,
    );
    expect(first).toMatchObject({ code: 1, stdout: '' });
    expect(first.stderr).toContain(
      'The note cannot be closed. It still lacks:\n  - Note of completion by hand\n  - step 3, done or why not: Without',
    );
    const file = `.data/support-notes/failed-handoff-${id}.md`;
    const open = read(file);
    expect(open).toContain(
      `- **Lead record**: ${id}, received 2026-11-21T08:00:00.000Z on juniper, queued (lead record, `,
    );
    expect(open).toContain('- **Idempotency key**: key-1 (');
    expect(open).toContain(
      '- [x] Look up whether the notice to the fallback mailbox was delivered. (done 2026-11-21T09:30:00.000Z by Ines Calloway)',
    );
    expect(open).toContain('- **Note of completion by hand**: missing');
    for (const personal of [goodFields.name, goodFields.phone]) expect(open).not.toContain(personal);
    expect(statSync(join(folder.path, file)).mode & 0o777).toBe(0o600);

    writeFileSync(
      join(folder.path, 'rest.yaml'),
      'by: Sam Ito\nsteps: ["", "", done, "left out: there is no connection", done]\nfields:\n  Note of completion by hand: Called at 9:40, visit agreed for Monday.\n',
    );
    const second = await runbook(
      'start',
      'failed-handoff',
      '--lead',
      id,
      '--answers',
      'rest.yaml',
      '--now',
      '2026-11-21T10:00:00Z',
    );
    expect(second).toMatchObject({ code: 0, stdout: `${file}\n` });
    expect(second.stderr).toContain(`Going on with ${file}, opened 2026-11-21T09:30:00.000Z by Ines Calloway.`);
    expect(second.stderr).toContain('Closed. Safe to send: The website has saved the request.');
    expect(second.stderr).toContain(`npx truecopy leads complete ${id}`);
    const closed = read(file);
    expect(closed).toContain('closed 2026-11-21T10:00:00.000Z by Sam Ito.');
    expect(closed).toContain('(left out by Sam Ito) left out: there is no connection');
    expect(closed).toContain('(done 2026-11-21T09:30:00.000Z by Ines Calloway)');

    await runbook('start', 'failed-handoff', '--lead', id, '--by', 'Sam Ito', ...now);
    expect(notes()).toEqual([`failed-handoff-${id}-2.md`, `failed-handoff-${id}.md`]);
  });

  test('works without a lead, and prints the note when asked', async () => {
    const fields = supportCenter().runbooks.find(({ id }) => id === 'booking-outage')?.note ?? [];
    const typed = fields.flatMap((name) => ['--field', `${name}=<looked at> *it*`]);
    const { code, stdout } = await runbook(
      'start',
      'booking-outage',
      '--by',
      'Sam Ito',
      '--done',
      'all',
      ...typed,
      '--stdout',
      ...now,
    );
    expect(code).toBe(0);
    expect(stdout).toBe(read('.data/support-notes/booking-outage-2026-11-21.md'));
    expect(stdout).toContain('- **Desktop check**: \\<looked at\\> \\*it\\* (Sam Ito, 2026-11-21T09:30:00.000Z)');
  });

  test('says where an answer is wrong, and notes nothing', async () => {
    writeFileSync(join(folder.path, 'wrong.yaml'), 'steps: [done]\nfields:\n  Root affected: /contact/\n');
    const { code, stderr } = await runbook('start', 'booking-outage', '--by', 'Sam', '--answers', 'wrong.yaml', ...now);
    expect(code).toBe(2);
    expect(stderr).toContain('wrong.yaml:3:3  map/unknown-key\n');
    expect(stderr).toContain('Did you mean "Route affected"?');
    expect(stderr).toContain('> 3 |   Root affected: /contact/\n    |   ^^^^^^^^^^^^^\n');
    expect(existsSync(join(folder.path, '.data'))).toBe(false);
  });

  test('refuses a credential, a lead that is none, and a note about something else', async () => {
    const secret = ['password', 'Tr0ub4dor&3x!'].join(': ');
    const leak = await runbook(
      'start',
      'access-revoked',
      '--by',
      'Sam',
      '--field',
      `Disconnect note=${secret}`,
      ...now,
    );
    expect(leak.code).toBe(2);
    expect(leak.stderr).not.toContain('Tr0ub4dor');
    const unknown = await runbook('start', 'failed-handoff', '--lead', 'none', '--by', 'Sam', ...now);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no such lead') });
    writeFileSync(join(folder.path, 'other.md'), '# Shopping\n');
    const other = await runbook('start', 'drift', '--by', 'Sam', '--note', 'other.md', ...now);
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Found no head between lines of --- in other.md'),
    });
    expect(read('other.md')).toBe('# Shopping\n');
  });

  test.each([
    [['--done', '9'], 'Found --done 9; expected numbers from 1 to 4'],
    [['--now', 'soon'], 'Found --now soon; expected a time'],
    [['--field', 'Root=x'], 'Found --field "Root=x"; expected one of Route affected,'],
    [[], 'Found nobody who answers for the note; expected a name. Give it with --by.'],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await runbook('start', 'booking-outage', ...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
    expect(existsSync(join(folder.path, '.data'))).toBe(false);
  });

  test('a note whose head was broken by hand is left as it is', async () => {
    await runbook('start', 'drift', '--by', 'Sam', '--note', 'drift.md', ...now);
    const broken = read('drift.md').replace(/opened: .*/, 'opened: yesterday');
    writeFileSync(join(folder.path, 'drift.md'), broken);
    const { code, stderr } = await runbook('start', 'drift', '--by', 'Sam', '--note', 'drift.md', ...now);
    expect(code).toBe(2);
    expect(stderr).toContain('drift.md:3:9  map/invalid');
    expect(read('drift.md')).toBe(broken);
  });

  test('every field that a lead fills is required by a runbook', () => {
    const required = new Set(supportCenter().runbooks.flatMap(({ note }) => note));
    for (const name of Object.keys(filledByLead)) expect(required).toContain(name);
  });
});
