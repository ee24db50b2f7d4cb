import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './report.ts';

/** Reporters by the name that `--format` takes. */
export const formats = { pretty, json } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
