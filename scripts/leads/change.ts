import type { DeskAnswer, LeadDesk } from '../../site/leads/desk.ts';
import type { EraseAnswer } from '../../site/leads/records.ts';
import { type Age, readAge, readRetention, timeBefore } from '../../site/leads/retention.ts';
import { SettingError } from '../../site/leads/settings.ts';
import { CannotRun, exit } from '../sites.ts';
import { requireSite, withStore } from './store.ts';

/** Why an order about a lead was not carried out, for the person who gave it. */
export const refusals: Record<Exclude<DeskAnswer | EraseAnswer, 'ok'>, string> = {
  unknown: 'There is no such lead; "truecopy leads list" shows those there are.',
  done: 'Its delivery is done already.',
  busy: 'Its mail is on its way at this moment. Try again in three minutes.',
  owed: 'Nobody has been told of it yet. Deliver it, or note with "truecopy leads complete" that it is taken care of.',
  'not-marked': 'It is not marked as suspicious.',
};

type Order = (id: string, desk: LeadDesk) => Promise<DeskAnswer | EraseAnswer>;

/** Carries out an order on each lead in turn, and says for each how it went. */
async function order(ids: readonly string[], done: string, carryOut: Order): Promise<number> {
  return withStore(async (_store, _settings, desk) => {
    let code: number = exit.clean;
    for (const id of ids) {
      const answer = await carryOut(id, desk);
      if (answer === 'ok') process.stdout.write(`Lead ${id}: ${done}\n`);
      else {
        process.stderr.write(`Lead ${id}: ${refusals[answer]}\n`);
        code = exit.couldNotRun;
      }
    }
    return code;
  });
}

/** Makes the mail of leads due at once. */
export const retry = (ids: readonly string[]) =>
  order(ids, 'its mail is due now.', (id, desk) => desk.retry(id, new Date()));

/** Notes that a person has taken care of a lead. */
export const complete = (id: string, note: string) =>
  order([id], 'noted as taken care of.', (one, desk) => desk.complete(one, note, new Date()));

/** Takes the marks of suspicion off leads. */
export const release = (ids: readonly string[]) =>
  order(ids, 'no longer marked as suspicious.', (id, desk) => desk.release(id, new Date()));

/** Takes everything personal out of leads. */
export const redact = (ids: readonly string[]) =>
  order(ids, 'made anonymous.', (id, desk) => desk.records.redact(id, new Date()));

interface DeleteOptions {
  olderThan?: string;
  expired?: boolean;
  site?: string;
  dryRun?: boolean;
}

/** Deletes leads by id, or those that are older than an age. */
export async function deleteLeads(ids: readonly string[], options: DeleteOptions): Promise<number> {
  const age = chosenAge(options);
  if (ids.length > 0 === (age !== null)) {
    throw new CannotRun(
      'Say which leads are to be deleted: by their ids, by --older-than 24mo, or by --expired for the age in LEADS_RETENTION.',
    );
  }
  if (age) return deleteOlder(age, options);
  if (options.dryRun || options.site) throw new CannotRun('--dry-run and --site go with --older-than or --expired.');
  return order(ids, 'deleted.', (id, desk) => desk.records.delete(id, new Date()));
}

function chosenAge({ olderThan, expired }: DeleteOptions): Age | null {
  if (olderThan !== undefined) {
    const age = readAge(olderThan);
    if (age) return age;
    throw new CannotRun(
      `Found --older-than ${olderThan}; expected a whole number with d, mo or y, such as 90d, 24mo or 7y.`,
    );
  }
  if (!expired) return null;
  try {
    const age = readRetention(process.env);
    if (age) return age;
  } catch (error) {
    if (error instanceof SettingError) throw new CannotRun(error.message);
    throw error;
  }
  throw new CannotRun('LEADS_RETENTION is not set, so that no lead expires. Set it to an age such as 24mo.');
}

async function deleteOlder(age: Age, { site, dryRun }: DeleteOptions): Promise<number> {
  requireSite(site);
  return withStore(async (_store, _settings, desk) => {
    const now = new Date();
    const before = timeBefore(now, age);
    const old: string[] = [];
    for await (const { id } of desk.records.read({ before, ...(site ? { site } : {}) })) old.push(id);
    const day = before.toISOString().slice(0, 10);
    const came = `${old.length === 1 ? '1 lead' : `${old.length} leads`} from before ${day}`;
    if (dryRun) {
      process.stdout.write(`${came} would be deleted, save for those that are still owed.\n`);
      return exit.clean;
    }
    const rule = `older than ${age.count}${age.unit}`;
    const owed: string[] = [];
    for (const id of old) {
      if ((await desk.records.delete(id, now, rule)) === 'owed') owed.push(id);
    }
    process.stdout.write(`${came}; deleted ${old.length - owed.length}.\n`);
    for (const id of owed) process.stderr.write(`Lead ${id} was kept. ${refusals.owed}\n`);
    return owed.length === 0 ? exit.clean : exit.findings;
  });
}
