/** Lists of the map, each of entries of one kind with ids of their own. */
export const mapFamilies = [
  'services',
  'zones',
  'offers',
  'memberships',
  'campaigns',
  'pricebook',
  'bookingPaths',
  'capacityRules',
  'owners',
] as const;

export type MapFamily = (typeof mapFamilies)[number];
