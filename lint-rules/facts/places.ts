import type { TitanMap, Zone } from '../../titan-map/schema/titan-map.ts';
import { zoneNames } from './names.ts';

/** Zones by every name that customers give them, in lower case; parts of a joined name count as well. */
export function zonesByPlace({ zones }: Pick<TitanMap, 'zones'>): Map<string, { zone: Zone; index: number }> {
  const found = new Map<string, { zone: Zone; index: number }>();
  for (const [index, zone] of zones.entries())
    for (const name of zoneNames(zone))
      for (const part of [name, ...name.split(/,\s|\s(?:and|y|&|\/)\s/)])
        if (part.length > 2) found.set(part.toLowerCase(), { zone, index });
  return found;
}
