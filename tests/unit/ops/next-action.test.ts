import { expect, test } from 'vitest';
import { supportCenter } from '../../../site/data/support.ts';
import { deliveryStates } from '../../../site/leads/lead.ts';
import { nextAction, urgency } from '../../../site/ops/next-action.ts';

test('every state has its urgency, a next action, and a runbook that exists when something has failed', () => {
  expect([...urgency].sort()).toEqual([...deliveryStates].sort());
  const runbooks = supportCenter().runbooks.map(({ id }) => id);
  for (const state of deliveryStates) {
    const { text, runbook } = nextAction({ state, next: 'Nov 20, 9:00 AM' });
    expect(text).toMatch(/\.$/);
    expect(runbook !== null, state).toBe(['needs-review', 'blocked', 'retrying'].includes(state));
    if (runbook) expect(runbooks).toContain(runbook);
  }
});
