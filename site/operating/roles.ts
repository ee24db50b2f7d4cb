import type { Owner } from '../../titan-map/schema/titan-map.ts';

/** What people who decide are called on generated pages. */
export const roleWords: Readonly<Record<Owner['role'], string>> = {
  agency: 'Agency',
  operations: 'Operating owner at the business',
  'servicetitan-admin': 'Administrator of the account',
};
