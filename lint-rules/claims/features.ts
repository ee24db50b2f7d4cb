import type { WordClass } from './lexicon/classes.ts';
import { givenNames } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What stands around a sentence and colours its reading. */
export interface Surroundings {
  role: string;
  lang: string;
  before: Reading | null;
  /** Question that the sentence answers, when it comes right after it. */
  question: Reading | null;
  /** Ban or gate that a lead-in line or heading puts on it. */
  lead: Reading | null;
  /** Platform is named somewhere around, though not in this sentence. */
  platformNear: boolean;
  position: number;
}

/** How each word of a sentence stands. */
export interface Reading {
  sentence: Sentence;
  /** Index of the token that carries ServiceTitan, or -1. */
  focus: number;
  named: boolean;
  /** Negation over each token: it is denied, or the denial only takes work off a person. */
  negated: readonly boolean[];
  human: readonly boolean[];
  denied: boolean;
  nohand: boolean;
  trapped: boolean;
  gated: 'yes' | 'maybe' | 'no';
  banned: boolean;
  quoted: boolean;
  answer: 'yes' | 'no' | null;
}

const nounClasses: readonly WordClass[] = [
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
  'event',
  'report',
  'site',
  'display',
  'staff',
  'channel',
  'device',
  'number',
  'marketing',
  'revenue',
];
const verbClasses: readonly WordClass[] = [
  'move',
  'create',
  'change',
  'notify',
  'listen',
  'show',
  'read',
  'use',
  'match',
  'press',
  'hold',
  'appear',
  'enter',
  'allow',
  'login',
];
const subjectPronouns = new Set(
  'we they it he she you i who to will can could would may might should does do did not never cannot'.split(' '),
);
const determiners = new Set(
  'the a an your our my its their his her this that these those each every any no another'.split(' '),
);

/** Classes of a token, narrowed by the word before it: a noun after "the", a verb after "we". */
export function classesOf(sentence: Sentence, index: number): ReadonlySet<WordClass> {
  const token = sentence.tokens[index];
  if (!token || token.classes.size < 2) return token?.classes ?? new Set();
  const before = sentence.tokens[index - 1];
  if (!before) return token.classes;
  const drop =
    determiners.has(before.text) && !/(?:ed|ing)$/.test(token.text)
      ? verbClasses
      : subjectPronouns.has(before.text)
        ? nounClasses
        : null;
  if (!drop) return token.classes;
  const kept = new Set([...token.classes].filter((wordClass) => !drop.includes(wordClass)));
  return kept.size > 0 ? kept : token.classes;
}

export const relationClasses: readonly WordClass[] = [
  'connect',
  'speak',
  'oneness',
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
  'partner',
  'certified',
  'endorse',
  'chosen',
  'badge',
  'marketplace',
  'credential',
  'scope',
  'access',
  'api',
  'login',
  'hold',
  'event',
  'enter',
  'rest',
  'use',
];

const groups: Readonly<Partial<Record<WordClass, string>>> = {
  site: 'SITE',
  bot: 'BOT',
  server: 'SITE',
  display: 'DISP',
  here: 'HERE',
  us: 'US',
  you: 'YOU',
  visitor: 'VIS',
  vendor: 'VEND',
  rival: 'RIV',
  otherApp: 'OAPP',
  device: 'DEV',
  lead: 'REC',
  booking: 'REC',
  job: 'REC',
  customer: 'CREC',
  money: 'MON',
  price: 'PRI',
  photo: 'PHO',
  data: 'DAT',
  slot: 'SLOT',
  truck: 'TRK',
  marketing: 'MKT',
  revenue: 'REV',
  event: 'EVT',
  report: 'REP',
  number: 'NUM',
  partner: 'PART',
  certified: 'CERT',
  endorse: 'END',
  chosen: 'CHO',
  badge: 'BAD',
  marketplace: 'MKP',
  trademark: 'TM',
  skill: 'SKILL',
  hire: 'HIRE',
  credential: 'CRED',
  scope: 'SCOPE',
  access: 'ACC',
  api: 'API',
  hold: 'HOLD',
  login: 'LOGIN',
  connect: 'CON',
  speak: 'SPK',
  oneness: 'ONE',
  sync: 'SYN',
  move: 'MOV',
  create: 'CRE',
  change: 'CHG',
  notify: 'NOT',
  listen: 'LIS',
  show: 'SHO',
  read: 'REA',
  match: 'MAT',
  appear: 'APP',
  become: 'BEC',
  rest: 'RST',
  use: 'USE',
  enter: 'ENT',
  auto: 'AUT',
  live: 'LIV',
  trigger: 'TRI',
  direct: 'DIR',
  'two-way': '2WAY',
  handwork: 'HND',
  channel: 'CHN',
  press: 'PRS',
  effort: 'EFF',
  wish: 'WISH',
  past: 'PAST',
  future: 'FUT',
  modal: 'MOD',
  ready: 'RDY',
  say: 'SAY',
};
const relationGroups = new Set(relationClasses.map((wordClass) => groups[wordClass]));

function has(token: Token | undefined, wordClass: WordClass): boolean {
  return token?.classes.has(wordClass) ?? false;
}

/** Whether the token names a person: a role, a given name, or an unknown capitalised word that acts like one. */
function isHuman(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const token = tokens[index];
  if (!token || token.mark || token.platform) return false;
  const classes = classesOf(sentence, index);
  if (classes.has('he')) return true;
  if (classes.has('staff')) return !classes.has('site') && !classes.has('bot') && !classes.has('rival');
  if (!token.capital || token.shout) return false;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const inName =
    (before?.capital && !before.mark && index > 1) ||
    (next?.capital && !next.mark && !next.platform) ||
    next?.text === '&' ||
    before?.text === '&';
  if (givenNames.has(token.text))
    return !has(next, 'company') && next?.text !== '&' && before?.text !== '&' && !(has(next, 'site') && next?.capital);
  if (inName || classes.size > 0 || has(before, 'in')) return false;
  if (index === 0 || !/^[a-z]/.test(token.text)) return false;
  return (
    !!next &&
    (has(next, 'enter') ||
      has(next, 'read') ||
      has(next, 'channel') ||
      has(next, 'create') ||
      has(next, 'use') ||
      /^(?:who|and|or|will|has|then|can|at|does)$/.test(next.text) ||
      next.mark) &&
    /^(?:,|to|by|from|then|and|until|ask|where|while|with|only|;|:|—|after|when|as|para|por|a|y)$/.test(
      before?.text ?? ',',
    )
  );
}

function negation(sentence: Sentence, human: readonly boolean[]) {
  const { tokens, clauseOf } = sentence;
  const negated = tokens.map(() => false);
  let nohand = false;
  let trapped = false;
  let denied = false;
  for (const [index, token] of tokens.entries()) {
    if (token.classes.has('trap')) {
      trapped = true;
      continue;
    }
    if (token.classes.has('neg')) {
      const ahead = tokens.slice(index + 1, index + 5);
      const stop = ahead.findIndex((other) => other.mark && other.text !== '-');
      const near = stop >= 0 ? ahead.slice(0, stop) : ahead;
      const noun = near[0];
      const work =
        near.slice(0, 3).some((other) => other.classes.has('enter')) &&
        !near.some((other) => other.classes.has('site') || other.classes.has('lead') || other.classes.has('booking'));
      const nobody =
        /^(?:nobody|no|one|nadie)$/.test(token.text) &&
        (token.text === 'nobody' ||
          token.text === 'nadie' ||
          noun?.text === 'one' ||
          has(noun, 'staff') ||
          human[index + 1] === true);
      if (nobody || work) {
        nohand = true;
        continue;
      }
      for (let at = index; at < tokens.length && clauseOf[at] === clauseOf[index]; at++) negated[at] = true;
    }
    if (token.classes.has('denial')) {
      denied = true;
      for (let at = 0; at < tokens.length; at++) if (clauseOf[at] === clauseOf[index]) negated[at] = true;
    }
  }
  return { negated, nohand, trapped, denied };
}

function gate(sentence: Sentence): 'yes' | 'maybe' | 'no' {
  const { tokens } = sentence;
  let best: 'yes' | 'maybe' | 'no' = 'no';
  for (const [index, token] of tokens.entries()) {
    if (!token.classes.has('allow') || token.classes.has('neg')) continue;
    const around = tokens.slice(Math.max(0, index - 7), index + 7);
    const official = around.some((other) => other.platform || other.classes.has('api') || other.classes.has('scope'));
    const connection = tokens
      .slice(Math.max(index - 4, 0), index + 4)
      .some((other) => other.classes.has('connect') || other.classes.has('api'));
    if (!official && !connection) continue;
    const conditional = tokens.some(
      (other, at) => Math.abs(at - index) < 16 && (other.classes.has('condition') || other.classes.has('require')),
    );
    const possible = tokens.some(
      (other) => other.classes.has('modal') || other.classes.has('future') || other.classes.has('wish'),
    );
    if (conditional) return 'yes';
    if (possible) best = 'maybe';
  }
  return best;
}

/**
 * Reads how the words of a sentence stand to each other.
 * @param sentence sentence with tagged words
 * @param platformNear whether ServiceTitan is named close by, so that "it" or "your CRM" may stand for it
 */
export function readSentence(sentence: Sentence, platformNear: boolean): Reading {
  const { tokens } = sentence;
  const human = tokens.map((_, index) => isHuman(sentence, index));
  const { negated, nohand, trapped, denied } = negation(sentence, human);
  const named = tokens.some((token) => token.platform);
  let focus = named ? bestFocus(sentence) : -1;
  if (!named && platformNear) {
    for (const wordClass of ['alias', 'there', 'they', 'it'] as const) {
      focus = tokens.findIndex((token) => token.classes.has(wordClass));
      if (focus >= 0) break;
    }
  }
  const first = tokens.find((token) => !token.mark);
  const answer = !first ? null : first.classes.has('no') ? 'no' : first.classes.has('yes') ? 'yes' : null;
  return {
    sentence,
    focus,
    named,
    negated,
    human,
    denied,
    nohand,
    trapped,
    gated: gate(sentence),
    banned: tokens.some((token, index) => token.classes.has('ban') && !sentence.quoted[index]),
    quoted: focus >= 0 && sentence.quoted[focus] === true,
    answer,
  };
}

/** The naming that has most relations in its clause; "ServiceTitan-ready" and bare "run ServiceTitan" give way. */
function bestFocus(sentence: Sentence): number {
  const { tokens, clauseOf } = sentence;
  let best = -1;
  let most = -1;
  for (const [index, token] of tokens.entries()) {
    if (!token.platform) continue;
    let weight = 0;
    for (const [at, other] of tokens.entries()) {
      if (clauseOf[at] !== clauseOf[index]) continue;
      if (
        relationClasses.some((wordClass) => wordClass !== 'use' && wordClass !== 'rest' && other.classes.has(wordClass))
      )
        weight++;
    }
    if (weight > most) {
      most = weight;
      best = index;
    }
  }
  return best;
}

/** Groups present in a sentence, with denied relations marked. */
function groupsOf(reading: Reading): { group: string; index: number }[] {
  const found: { group: string; index: number }[] = [];
  for (const [index] of reading.sentence.tokens.entries()) {
    if (reading.human[index]) found.push({ group: 'HUM', index });
    for (const wordClass of classesOf(reading.sentence, index)) {
      const group = groups[wordClass];
      if (!group) continue;
      found.push({ group: reading.negated[index] && relationGroups.has(group) ? `-${group}` : group, index });
    }
  }
  return found;
}

const contextGroups = new Set([
  'SITE',
  'BOT',
  'HUM',
  'US',
  'DEV',
  'OAPP',
  'RIV',
  'USE',
  'TM',
  'SKILL',
  'CON',
  'SYN',
  'MOV',
  'CRE',
  'ENT',
  'HND',
  'AUT',
  'LIV',
  'PART',
  'CERT',
  'API',
]);

/**
 * Names the parts of a reading, for the model to weigh.
 * @returns names of the parts that are present, each once
 */
export function featuresOf(reading: Reading, around: Surroundings): string[] {
  const names = new Set<string>();
  const add = (name: string) => names.add(name);
  const { sentence, focus, negated } = reading;
  const { tokens, clauseOf } = sentence;
  add('bias');
  add(`role:${around.role}`);
  if (around.lang === 'es') add('lang:es');
  const found = groupsOf(reading);
  const present = new Set(found.map(({ group }) => group));
  for (const group of present) add(`s:${group}`);
  const sorted = [...present].sort();
  for (let a = 0; a < sorted.length; a++)
    for (let b = a + 1; b < sorted.length; b++) add(`p:${sorted[a]}&${sorted[b]}`);

  if (focus >= 0) {
    const clause = clauseOf[focus];
    add(
      reading.named
        ? 'focus:named'
        : `focus:${tokens[focus]?.classes.has('alias') ? 'alias' : tokens[focus]?.classes.has('there') ? 'there' : tokens[focus]?.classes.has('they') ? 'they' : 'it'}`,
    );
    const inClause = found.filter(({ index }) => clauseOf[index] === clause);
    for (const { group, index } of inClause) add(`${index < focus ? 'b' : 'a'}:${group}`);
    const subject =
      inClause.find(
        ({ group, index }) =>
          index < focus &&
          /^(?:SITE|BOT|DISP|HUM|US|YOU|VIS|VEND|RIV|OAPP|DEV|REC|CREC|MON|PRI|PHO|DAT|SLOT|TRK|MKT|REV|EVT|REP)$/.test(
            group,
          ),
      )?.group ?? (inClause.some(({ index }) => index < focus) ? 'none' : 'platform');
    add(`subj:${subject}`);
    for (const { group } of inClause) if (relationGroups.has(group.replace('-', ''))) add(`sr:${subject}>${group}`);
    const before = tokens[focus - 1];
    const beforeThat = tokens[focus - 2];
    const preposition = (['into', 'from', 'with', 'in', 'by'] as const).filter(
      (role) =>
        has(before, role) || ((has(before, 'det') || has(before, 'us') || has(before, 'you')) && has(beforeThat, role)),
    );
    for (const role of preposition) {
      add(`prep:${role}`);
      for (const group of new Set(inClause.map((one) => one.group))) add(`pg:${role}|${group}`);
    }
    if (preposition.length === 0) add(focus === 0 || before?.mark ? 'prep:start' : 'prep:none');
    let next = focus + 1;
    if (has(tokens[next], 'possessive')) {
      add('poss');
      next++;
    }
    const after = tokens[next];
    add(after === undefined || after.mark ? 'next:end' : 'next:word');
    if (after) for (const group of groupsAt(sentence, next)) add(`next:${group}`);
    if (tokens[focus + 1]?.hyphened && has(tokens[focus + 1], 'ready')) add('ready');
    if (before) for (const group of groupsAt(sentence, focus - 1)) add(`prev:${group}`);
    if (before?.classes.has('neg')) add('prev:neg');
    if (negated[focus]) add('neg:focus');
    if (
      tokens.some(
        (token, index) => token.classes.has('neg') && !token.classes.has('trap') && clauseOf[index] === clause,
      )
    )
      add('neg:clause');
    if (inClause.some(({ group }) => relationGroups.has(group))) add('rel:clause');
    if (reading.human.some((yes, index) => yes && clauseOf[index] === clause && index < focus)) add('human:before');
  } else add('focus:none');
  for (const { group, index } of found) {
    if (!relationGroups.has(group)) continue;
    let actor = 'none';
    for (let at = index - 1; at >= 0 && clauseOf[at] === clauseOf[index]; at--) {
      if (reading.human[at]) actor = 'HUM';
      else if (tokens[at]?.platform) actor = 'PLAT';
      else {
        const who = groupsAt(sentence, at).find((one) =>
          /^(?:SITE|BOT|DISP|US|YOU|VIS|VEND|RIV|OAPP|DEV|REC|SLOT)$/.test(one),
        );
        if (!who) continue;
        actor = who;
      }
      break;
    }
    add(`act:${actor}>${group}`);
  }
  const relation = [...present].some((group) => relationGroups.has(group)) ? 'rel' : 'norel';
  add(relation);
  const flag = (name: string) => {
    add(name);
    add(`${name}|${relation}`);
  };
  if (reading.nohand) flag('nohand');
  if (reading.trapped) flag('trap');
  if (reading.denied) flag('denied');
  if (tokens.some((token) => token.classes.has('neg') && !token.classes.has('trap'))) flag('neg');
  if (reading.gated !== 'no') flag(`gate:${reading.gated}`);
  if (reading.banned) flag('ban');
  if (reading.quoted)
    flag(
      reading.banned
        ? 'quote:ban'
        : tokens.some((token, index) => token.classes.has('say') && !sentence.quoted[index])
          ? 'quote:say'
          : tokens.some((token, index) => token.classes.has('wrong') && !sentence.quoted[index])
            ? 'quote:wrong'
            : 'quote',
    );
  if (sentence.question) flag('question');
  if (tokens.some((token) => token.classes.has('condition'))) add('condition');
  if (tokens[0]?.classes.has('wh')) add(sentence.question ? 'wh?' : 'wh');
  if (reading.answer) add(`first:${reading.answer}`);
  if (!tokens.some((token) => token.classes.has('aux') || token.classes.has('link'))) add('verbless');
  if (around.position > 0) add('later');
  const { question, before, lead } = around;
  if (question) {
    const human =
      question.human.some(Boolean) ||
      question.sentence.tokens.some((token) => token.classes.has('enter') || token.classes.has('handwork'));
    add(`q&a:${reading.answer ?? 'open'}`);
    add(`q&a:${reading.answer ?? 'open'}|${human ? 'hand' : 'machine'}`);
    add(`q&a:${reading.answer ?? 'open'}|${question.focus >= 0 ? 'named' : 'unnamed'}`);
    if (has(question.sentence.tokens[0], 'wh')) add(`q&a:wh|${reading.answer ?? 'open'}`);
    for (const group of new Set(groupsOf(question).map((one) => one.group))) {
      if (reading.answer) add(`qg:${reading.answer}|${group}`);
      else add(`qg:${group}`);
    }
  }
  if (before && !question) {
    for (const group of new Set(groupsOf(before).map((one) => one.group)))
      if (contextGroups.has(group.replace('-', ''))) add(`v:${group}`);
    if (before.gated !== 'no') flag('v:gate');
    if (before.banned) flag('v:ban');
    if (before.named) add(`v:named|${reading.named ? 'named' : 'unnamed'}`);
    if (before.negated.some(Boolean)) add('v:neg');
  }
  if (lead?.banned) flag('lead:ban');
  if (lead && lead.gated !== 'no') flag('lead:gate');
  if (lead?.negated.some(Boolean)) flag('lead:neg');
  if (around.platformNear && !reading.named) add('near');
  return [...names];
}

function groupsAt(sentence: Sentence, index: number): string[] {
  const found: string[] = [];
  for (const wordClass of classesOf(sentence, index)) {
    const group = groups[wordClass];
    if (group) found.push(group);
  }
  return found;
}
