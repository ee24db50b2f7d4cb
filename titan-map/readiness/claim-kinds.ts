/** Kinds of claim, in the order in which the more specific wins when several fit. */
export const claimKinds = [
  'webhook',
  'availability',
  'attribution',
  'approval',
  'access',
  'write',
  'sync',
  'connection',
] as const;
export type ClaimKind = (typeof claimKinds)[number];
