import { pages } from 'virtual:truecopy/operating';
import { addressFor } from '../operating/operating-page.ts';
import type { NextAction } from './next-action.ts';

/** Runbooks that the operator page leads to. */
export type LinkedRunbook = NonNullable<NextAction['runbook']> | 'privacy-request';

/**
 * Link to a runbook, for an operator who is signed in.
 * @param id its id
 * @throws {RangeError} when the support center has no such runbook
 */
export function runbookLink(id: LinkedRunbook): { href: string; title: string } {
  const runbook = pages.find(({ path }) => path === `support/${id}`);
  const href = runbook && addressFor(runbook, 'operator');
  if (!href) throw new RangeError(`The support center has no runbook ${id}.`);
  return { href, title: runbook.title };
}
