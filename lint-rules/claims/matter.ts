import { frameOf } from './frames.ts';
import type { WordClass } from './lexicon/classes.ts';
import { classesOf } from './mentions.ts';
import type { Reading } from './reading.ts';

const matters: ReadonlySet<WordClass> = new Set<WordClass>([
  'lead',
  'booking',
  'job',
  'customer',
  'money',
  'price',
  'photo',
  'data',
  'slot',
  'truck',
  'marketing',
  'revenue',
  'event',
  'report',
  'number',
  'credential',
  'scope',
  'access',
  'api',
  'partner',
  'certified',
  'endorse',
  'chosen',
  'badge',
  'marketplace',
  'connect',
  'sync',
  'move',
  'create',
  'change',
  'notify',
  'listen',
  'show',
  'read',
  'match',
  'appear',
  'become',
  'hold',
  'login',
  'speak',
  'oneness',
  'live',
  'auto',
  'trigger',
  'two-way',
  'press',
  'display',
  'here',
  'enter',
  'allow',
]);

/**
 * Names what tells the kinds of claim apart: the matter that is moved, made or shown, and where ServiceTitan stands to it.
 * @param question question that the sentence answers, whose matter it shares
 * @param earlier sentences before it in the passage
 */
export function matterOf(reading: Reading, question: Reading | null, earlier: readonly Reading[]): string[] {
  const names = new Set<string>();
  for (const from of question && !reading.named ? [reading, question] : [reading]) {
    const { sentence, focus } = from;
    const clause = focus >= 0 ? sentence.clauseOf[focus] : -1;
    const frame = focus >= 0 ? frameOf(sentence, focus, from.agents[clause ?? 0] ?? 'none') : null;
    for (const [index] of sentence.tokens.entries()) {
      for (const wordClass of classesOf(sentence, index)) {
        if (!matters.has(wordClass)) continue;
        names.add(`k:${wordClass}`);
        if (sentence.clauseOf[index] !== clause || !frame) continue;
        names.add(`k:${wordClass}|${frame.role}`);
        names.add(`k:${index < focus ? 'before' : 'after'}:${wordClass}`);
        names.add(
          `k:${wordClass}|${frame.agent === 'PLAT' ? 'platform acts' : frame.agent === 'SITE' || frame.agent === 'BOT' ? 'site acts' : 'other acts'}`,
        );
      }
    }
  }
  for (const { sentence } of earlier) {
    for (const [index] of sentence.tokens.entries()) {
      for (const wordClass of classesOf(sentence, index))
        if (matters.has(wordClass)) names.add(`k:earlier:${wordClass}`);
    }
  }
  return [...names];
}
