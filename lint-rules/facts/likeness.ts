import { hash } from 'node:crypto';
import type { Passage } from '../passage.ts';

/** Words in a row that two texts are compared by. */
const shingleLength = 4;
/** Hash functions of a sketch; the estimate of two sketches is then off by about 0.06 on average. */
const sketchLength = 128;
/** How far an estimate may lie below the true likeness before it is looked at closely. */
const slack = 0.2;
const word = /\p{L}+/gu;

/** A text as what two texts have in common can be counted by. */
export interface Sketch {
  shingles: ReadonlySet<number>;
  /** Least value of each hash function over the shingles. */
  least: Uint32Array;
}

/** Odd multipliers, one for each hash function. */
const multipliers = Uint32Array.from(
  { length: sketchLength },
  (_, index) => Number.parseInt(hash('sha256', String(index)).slice(0, 8), 16) | 1,
);

function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Mixes the bits of a number, by the finalizer of MurmurHash3. */
function mix(number: number): number {
  let value = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Sketches what passages say, without the names that may differ from page to page and without figures.
 * @param passages visible copy of a page
 * @param names names of places, services and the like, in any case
 */
export function sketch(passages: readonly Passage[], names: readonly string[]): Sketch {
  const known = [...names].sort((a, b) => b.length - a.length).map((name) => name.toLowerCase());
  const shingles = new Set<number>();
  for (const { text, role } of passages) {
    if (role === 'json-ld') continue;
    let plain = text.toLowerCase();
    for (const name of known) if (plain.includes(name)) plain = plain.replaceAll(name, ' ');
    const words = plain.match(word) ?? [];
    for (let index = 0; index + shingleLength <= words.length; index += 1)
      shingles.add(hashOf(words.slice(index, index + shingleLength).join(' ')));
  }
  const least = new Uint32Array(sketchLength).fill(0xffffffff);
  for (const shingle of shingles)
    for (let index = 0; index < sketchLength; index += 1) {
      const value = mix(Math.imul(shingle, multipliers[index] ?? 1));
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  return { shingles, least };
}

/**
 * The share of shingles of two texts that both have, by Jaccard.
 * @param a one text
 * @param b the other
 * @param enough share below which the answer need not be exact; texts that are clearly less alike cost next to nothing
 * @returns 0 to 1; 0 for texts that are clearly less alike than `enough`
 */
export function likeness(a: Sketch, b: Sketch, enough: number): number {
  let same = 0;
  for (let index = 0; index < sketchLength; index += 1) if (a.least[index] === b.least[index]) same += 1;
  if (same / sketchLength < enough - slack || a.shingles.size === 0) return 0;
  let both = 0;
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) both += 1;
  return both / (a.shingles.size + b.shingles.size - both);
}
