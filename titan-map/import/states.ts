import type { MapList } from './families.ts';

interface StateRule {
  /** States of the map that agree with an entry that is active in the platform. */
  whenActive: readonly string[];
  /** States that agree with one that is inactive there, or gone. */
  whenInactive: readonly string[];
  /** State that the map would take on when the platform says the other. */
  becomes: { active: string; inactive: string };
  /** States that an export made by hand may name itself. */
  named: readonly string[];
}

/**
 * The platform knows active and inactive only. Pauses and plans are decisions of the business that it cannot see, so
 * they agree with either.
 */
const rules: Readonly<Record<MapList, StateRule>> = {
  services: {
    whenActive: ['active', 'paused'],
    whenInactive: ['paused', 'retired'],
    becomes: { active: 'active', inactive: 'retired' },
    named: ['paused', 'retired'],
  },
  zones: {
    whenActive: ['active', 'paused', 'emergency-only', 'expansion'],
    whenInactive: ['paused', 'expansion'],
    becomes: { active: 'active', inactive: 'paused' },
    named: ['paused', 'emergency-only', 'expansion'],
  },
  campaigns: {
    whenActive: ['active', 'paused'],
    whenInactive: ['paused', 'ended'],
    becomes: { active: 'active', inactive: 'ended' },
    named: ['paused', 'ended'],
  },
  memberships: {
    whenActive: ['active', 'paused'],
    whenInactive: ['paused', 'retired'],
    becomes: { active: 'active', inactive: 'retired' },
    named: ['paused', 'retired'],
  },
  pricebook: {
    whenActive: ['active'],
    whenInactive: ['inactive'],
    becomes: { active: 'active', inactive: 'inactive' },
    named: [],
  },
};

/**
 * Whether a row stands for something that is offered.
 * @param list list of the map
 * @param state state as the export says it; null when it says none
 */
export function isOffered(list: MapList, state: string | null): boolean {
  return state === null || state === 'active' || (rules[list].named.includes(state) && !leaves(list, state));
}

const leaves = (list: MapList, state: string) =>
  !rules[list].whenActive.includes(state) && rules[list].whenInactive.includes(state);

/**
 * The state that the map should take on.
 * @param list list of the map
 * @param map state that the map has
 * @param state state as the export says it; null when it says none, 'inactive' for an entry that is gone
 * @returns null when the two agree
 */
export function newState(list: MapList, map: string, state: string | null): string | null {
  const rule = rules[list];
  if (state === null) return null;
  if (rule.named.includes(state)) return map === state ? null : state;
  const active = state === 'active';
  const agrees = (active ? rule.whenActive : rule.whenInactive).includes(map);
  return agrees ? null : rule.becomes[active ? 'active' : 'inactive'];
}
