import type { Outcome } from './outbox.ts';

/** Waits before the next attempt, in seconds, after the first failures; from then on it is an hour. */
const firstWaits = [10, 30, 60, 300];
const hour = 3600;

/** Hourly attempts before a person has to look. */
export const hourlyAttempts = 24;

/**
 * What kind of failure an attempt met. transient: the same mail may pass later; set-up: nothing passes until the
 * settings or the account change; refused: this mail will never pass.
 */
export type FailureKind = 'transient' | 'set-up' | 'refused';

/** A delivery that was not taken. The message names no recipient and repeats no words of the visitor. */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/**
 * Where a delivery stands after an attempt that failed. Only what may pass later is tried again.
 * @param failure kind of failure, and a sentence about it without personal data
 * @param attempts attempts so far, this one included
 * @param now time of the failure
 */
export function afterFailure(failure: { kind: FailureKind; message: string }, attempts: number, now: Date): Outcome {
  const ended = { attempts, lastError: failure.message, nextAttemptAt: null };
  if (failure.kind === 'set-up') return { ...ended, state: 'blocked' };
  if (failure.kind === 'refused' || attempts > firstWaits.length + hourlyAttempts) {
    return { ...ended, state: 'needs-review' };
  }
  const wait = firstWaits[attempts - 1] ?? hour;
  return { ...ended, state: 'retrying', nextAttemptAt: new Date(now.getTime() + wait * 1000) };
}
