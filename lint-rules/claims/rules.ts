import { access } from './access.ts';
import { approval } from './approval.ts';
import { attribution } from './attribution.ts';
import { availability } from './availability.ts';
import { type ClaimKind, claimKinds } from './claim.ts';
import { connection } from './connection.ts';
import type { ClaimRule } from './rule.ts';
import { sync } from './sync.ts';
import { webhook } from './webhook.ts';
import { write } from './write.ts';

const byKind: Readonly<Record<ClaimKind, ClaimRule>> = {
  webhook,
  availability,
  attribution,
  approval,
  access,
  write,
  sync,
  connection,
};

/** Every claim rule, the more specific kind first. */
export const claimRules: readonly ClaimRule[] = claimKinds.map((kind) => byKind[kind]);

/** The rule that owns a kind of claim. */
export function claimRule(kind: ClaimKind): ClaimRule {
  return byKind[kind];
}
