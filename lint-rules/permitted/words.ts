import type { SentenceClass } from '../../titan-map/readiness/definitions-schema.ts';
import type { Direction, Overreach } from './measure.ts';

const ways: Readonly<Record<Direction, string>> = {
  to: 'from the site to ServiceTitan',
  from: 'from ServiceTitan to the site',
  both: 'both ways, or does not say which way',
  unclear: 'a way that it does not name',
};

const mentions: Readonly<Record<SentenceClass['mentions'][number], string>> = {
  review: 'a person reviews what is read',
  verified: 'the signature is checked',
  match: 'the match is labeled',
};

/**
 * Says how a claim goes further than its sentence class permits.
 * @param excess one thing that goes further
 * @param permit the class
 * @returns words without a full stop
 */
export function excessWords(excess: Overreach, permit: SentenceClass): string {
  switch (excess.what) {
    case 'stronger':
      return `“${excess.words}” promises ${excess.excess}`;
    case 'word':
      return `“${excess.words}” was no part of it`;
    case 'early':
      return `“${excess.words}” was before it held`;
    case 'direction':
      return permit.direction === 'any'
        ? `it goes ${ways[excess.found]}`
        : `it goes ${ways[excess.found]}, and only the way ${ways[permit.direction]} was shown`;
    case 'silent':
      return `it does not say that ${mentions[excess.mention]}`;
  }
}
