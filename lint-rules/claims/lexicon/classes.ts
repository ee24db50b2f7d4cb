/**
 * Classes of words that a reading is made of. A word may belong to several; the reader decides by its surroundings.
 * One lexicon per language lists the words of each class, so that everything after tagging is free of language.
 */
export const wordClasses = [
  // who
  'us',
  'you',
  'visitor',
  'staff',
  'person',
  'he',
  'they',
  'it',
  'vendor',
  'rival',
  'otherApp',
  'device',
  // what speaks for the site
  'site',
  'bot',
  'server',
  'display',
  'here',
  'press',
  // what is moved, made or shown
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
  // standing with the platform
  'partner',
  'certified',
  'endorse',
  'badge',
  'marketplace',
  'trademark',
  'chosen',
  'skill',
  // access
  'credential',
  'scope',
  'access',
  'api',
  'hold',
  'login',
  // relations
  'connect',
  'sync',
  'move',
  'create',
  'change',
  'enter',
  'notify',
  'listen',
  'show',
  'read',
  'match',
  'appear',
  'become',
  'rest',
  'use',
  'speak',
  'oneness',
  'allow',
  // manner
  'auto',
  'live',
  'trigger',
  'direct',
  'handwork',
  'channel',
  'two-way',
  'effort',
  // standing in the sentence
  'neg',
  'denial',
  'trap',
  'condition',
  'modal',
  'future',
  'past',
  'ban',
  'say',
  'wrong',
  'wh',
  'yes',
  'no',
  'alias',
  'there',
  'contrast',
  'require',
  'wish',
  'grant',
  'urge',
  'office',
  'forward',
  'link',
  'aux',
  'det',
  'into',
  'from',
  'with',
  'in',
  'by',
  'possessive',
  'hire',
  'ready',
  'company',
] as const;

export type WordClass = (typeof wordClasses)[number];

/** Words of one language by class. Entries are parted by commas; a slash-free entry may hold several words. */
export interface Entries {
  /** Inflected on their first word. */
  verbs?: string;
  /** Inflected on their last word. */
  nouns?: string;
  /** Taken as they are. */
  words?: string;
}

export type Lexicon = Readonly<Partial<Record<WordClass, Entries>>>;
