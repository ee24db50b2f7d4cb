import type { Plain } from '../edit.ts';
import type { FamilyName, MapList } from './families.ts';

export const differenceStates = ['changed', 'inactive', 'missing', 'new'] as const;
export type DifferenceState = (typeof differenceStates)[number];

/** One field in which an export and the map disagree, with both values and places. */
export interface FieldDifference {
  field: string;
  /** Value of the map as it is written; null when it says nothing. */
  map: Plain | null;
  mapAt: string;
  /** Value of the export; null when the entry is not in it. */
  export: Plain | null;
  exportAt: string | null;
  /** What the map would say; null when a person has to fill it in. */
  becomes: Plain | null;
  note?: string;
}

/** Where a difference was learnt from. */
export interface ExportedAs {
  family: FamilyName;
  id: string | null;
  name: string;
  active: boolean | null;
  exported: string;
  at: string;
  categories?: readonly string[];
}

/** One way in which an export and the map disagree. Nothing follows from it until a person accepts it. */
export interface Difference {
  state: DifferenceState;
  list: MapList;
  /** Id of the entry of the map; for a new one, the id that it would get. */
  id: string;
  /** Place of the entry in the map; null for a new one. */
  mapAt: string | null;
  /** Null for an entry that the export does not have. */
  export: ExportedAs | null;
  /** Day on which the entry of the map was last confirmed, when that is after the export. */
  newerReview: string | null;
  changes: FieldDifference[];
  /** For a new entry, what the export knows of it. */
  proposed: Record<string, Plain> | null;
  /** Keys that a new entry needs and the export does not know. */
  needs: string[];
}
