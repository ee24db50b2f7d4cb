import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './report.ts';
import { sarif } from './sarif.ts';

/** Reporters by the name that `--format` takes. */
export const formats = { pretty, json, sarif, github, junit, markdown } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
