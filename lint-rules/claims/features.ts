import type { WordClass } from './lexicon/classes.ts';
import { commandOf, frameOf } from './frames.ts';
import { classesOf, focusOf, has, isHuman, isName, isVerb } from './mentions.ts';
import { type Agent, agentsOf, groupsAt, isPassive, relationClasses, relationGroups, withFamilies } from './relations.ts';
import type { Sentence } from './sentences.ts';
import { answerOf, type Gate, gateOf, type Negation, negationOf } from './standing.ts';

/** How the words of a sentence stand to each other. */
export interface Reading {
  sentence: Sentence;
  /** Index of the token that carries ServiceTitan, or -1. */
  focus: number;
  /** ServiceTitan is named in the sentence itself. */
  named: boolean;
  human: readonly boolean[];
  agents: readonly Agent[];
  negation: Negation;
  gate: Gate;
  banned: boolean;
  wrong: boolean;
  /** ServiceTitan stands inside quotation marks. */
  quoted: boolean;
  answer: 'yes' | 'no' | null;
}

/** What stands around a sentence and colours its reading. */
export interface Surroundings {
  role: string;
  lang: string;
  before: Reading | null;
  /** Question that the sentence answers, when it comes right after it. */
  question: Reading | null;
  /** Line or heading that governs the sentence. */
  lead: Reading | null;
  near: boolean;
  position: number;
  /** Every other cell of its table row says no. */
  rowDenied: boolean;
}

/**
 * Reads one sentence.
 * @param near whether ServiceTitan is named close by, so that "it" or "your CRM" may stand for it
 * @param before reading of the sentence before
 */
export function readSentence(sentence: Sentence, near: boolean, before: Reading | null): Reading {
  const { tokens, quoted } = sentence;
  const human = tokens.map((_, index) => isHuman(sentence, index));
  const focus = focusOf(sentence, near, relationClasses);
  const outside = (wordClass: 'ban' | 'wrong') => tokens.some((token, index) => has(token, wordClass) && !quoted[index]);
  return {
    sentence,
    focus,
    named: tokens.some((token) => token.platform),
    human,
    agents: agentsOf(sentence, human, before?.agents.at(-1) ?? 'none'),
    negation: negationOf(sentence, human),
    gate: gateOf(sentence, near),
    banned: outside('ban'),
    wrong: outside('wrong'),
    quoted: focus >= 0 && quoted[focus] === true,
    answer: answerOf(sentence),
  };
}

/** Names parts once each. */
class Parts {
  readonly names = new Set<string>();
  add(name: string): void {
    this.names.add(name);
  }
}

function present(reading: Reading, clause?: number): Set<string> {
  const found = new Set<string>();
  const { sentence, negation, human } = reading;
  for (let index = 0; index < sentence.tokens.length; index++) {
    if (clause !== undefined && sentence.clauseOf[index] !== clause) continue;
    if (human[index]) found.add('HUM');
    else if (isName(sentence, index)) found.add('NAME');
    for (const group of groupsAt(sentence, index)) found.add(negation.over[index] && relationGroups.has(group) ? `-${group}` : group);
  }
  return found;
}

/** What takes a claim back outright, strongest first; null when nothing does. */
export function bar(reading: Reading, { question, before, lead, rowDenied }: Surroundings): string | null {
  const { sentence, focus, negation } = reading;
  if (sentence.question) return 'question';
  const urged = sentence.tokens.some((token, index) => has(token, 'urge') && !sentence.quoted[index]) && !reading.banned;
  if (reading.banned && (reading.quoted || sentence.tokens.some((token) => has(token, 'say')))) return 'ban';
  if (reading.wrong && reading.quoted) return 'wrong';
  if (!urged && reported(reading)) return 'mention';
  if (lead?.banned) return 'lead:ban';
  if (reading.gate === 'yes') return 'gate';
  if (lead?.gate === 'yes') return 'lead:gate';
  if (lead?.negation.any) return 'lead:denied';
  if (rowDenied) return 'row:denied';
  const possible = sentence.tokens.some((token) => has(token, 'modal') || has(token, 'condition'));
  if (before && (before.gate === 'yes' || (before.gate === 'maybe' && before.negation.any)) && possible) return 'before:gate';
  if (question && reading.answer === 'no' && !asksForWork(question)) return 'answer:no';
  if (focus >= 0 && negation.over[focus]) return 'denied';
  if (focus >= 0) {
    const clause = sentence.clauseOf[focus];
    for (const [index] of sentence.tokens.entries()) {
      if (sentence.clauseOf[index] !== clause || !negation.over[index]) continue;
      if (groupsAt(sentence, index).some((group) => relationGroups.has(group) && group !== 'USE' && group !== 'RST')) return 'denied';
    }
  }
  return softBar(reading);
}

const handled = new Set(['CRE', 'MOV', 'ENT', 'CHG', 'REA', 'SHO', 'USE', 'RST', 'MAT', 'LIS', 'CHN', 'LOGIN', 'HND', 'SYN', 'APP', 'NOT']);

/** What leaves a claim unlikely without denying it: a person, a rival or ServiceTitan alone is said to act. */
function softBar(reading: Reading): string | null {
  const { sentence, focus } = reading;
  if (focus < 0) return null;
  const clause = sentence.clauseOf[focus] ?? 0;
  const first = sentence.tokens.findIndex((_, index) => sentence.clauseOf[index] === clause);
  if (has(sentence.tokens[first], 'trigger') || has(sentence.tokens[first], 'condition')) return null;
  const agent = reading.agents[clause] ?? 'none';
  const frame = frameOf(sentence, focus, agent);
  if (agent === 'HUM' && frame.verb.some((group) => handled.has(group))) return 'person';
  if (agent === 'RIV') return 'rival';
  if ((agent === 'US' || agent === 'VIS') && frame.role === 'object' && frame.verb.includes('USE') && frame.head.length === 0) return 'use';
  return null;
}

const burdens = new Set('wait delay lag limit fee catch cost charge guess guesses guesswork export copy espera demora'.split(' '));

/** Whether a question asks if people have to do something. */
export function asksForWork({ sentence, human }: Reading): boolean {
  return human.some(Boolean) || sentence.tokens.some((token) => has(token, 'enter') || has(token, 'handwork') || burdens.has(token.text));
}

function evidence(parts: Parts, reading: Reading, prefix = ''): void {
  const { sentence, focus } = reading;
  const { tokens, clauseOf } = sentence;
  const add = (name: string) => parts.add(prefix + name);
  const everywhere = withFamilies(present(reading));
  for (const group of everywhere) add(`s:${group}`);
  for (const group of commandOf(sentence)) add(`command:${group}`);
  const siteSide = ['SITE', 'BOT', 'DISP', 'HERE', 'PRS'].some((group) => everywhere.has(group));
  if (!siteSide && !everywhere.has('US') && !everywhere.has('YOU') && everywhere.size > 0) add(`alone:${focus >= 0 ? (reading.agents[clauseOf[focus] ?? 0] ?? 'none') : 'none'}`);
  if (!siteSide) add(everywhere.has('US') || everywhere.has('REC') ? 'no site' : 'no side');
  for (const [clause, agent] of reading.agents.entries()) {
    if (agent === 'HUM' || agent === 'SITE' || agent === 'BOT' || agent === 'US' || agent === 'PLAT') for (const group of withFamilies(present(reading, clause))) if (relationGroups.has(group.replace('-', ''))) add(`do:${agent}>${group}`);
  }
  if (focus < 0) return;
  const clause = clauseOf[focus] ?? 0;
  const first = tokens.findIndex((_, index) => clauseOf[index] === clause);
  const conditional = has(tokens[first], 'trigger') || has(tokens[first], 'condition');
  const frame = frameOf(sentence, focus, reading.agents[clause] ?? 'none');
  const when = conditional ? 'when:' : '';
  add(`${when}agent:${frame.agent}`);
  add(`${when}role:${frame.role}`);
  add(`agent:${frame.agent}>${frame.role}`);
  const verbs = frame.verb.length > 0 ? withFamilies(frame.verb) : ['none'];
  for (const verb of verbs) {
    add(`${when}verb:${verb}`);
    add(`verb:${verb}>${frame.role}`);
    add(`agent:${frame.agent}>${verb}`);
    for (const head of withFamilies(frame.head)) add(`verb:${verb}|head:${head}`);
    for (const object of withFamilies(frame.object)) add(`verb:${verb}|object:${object}`);
  }
  for (const object of withFamilies(frame.object)) add(`object:${object}>${frame.role}`);
  if (frame.passive) add(`passive>${frame.role}`);
  if (frame.head.length === 0) add(`head:none>${frame.role}`);
  for (const head of withFamilies(frame.head)) {
    add(`head:${head}`);
    add(`head:${head}>${frame.role}`);
    add(`head:${head}|${frame.agent}`);
  }
  const here = withFamilies(present(reading, clause));
  for (const group of here) add(`c:${group}`);
  if (![...here].some((group) => relationGroups.has(group) && group !== 'USE' && group !== 'RST')) add('no relation');
  if (has(tokens[focus + 1], 'ready')) add('ready');
  if (has(tokens[focus + 1], 'possessive')) add(tokens[focus + 2]?.text === 'own' ? 'own' : 'possessive');
  const before = tokens[focus - 1];
  if (before) for (const group of withFamilies(groupsAt(sentence, focus - 1))) add(`prev:${group}`);
  for (const [at, agent] of reading.agents.entries()) {
    if (at === clause) continue;
    add(`${when}other:${agent}`);
    for (const group of withFamilies(present(reading, at))) if (relationGroups.has(group)) add(`${when}other>${group}`);
    const start = tokens.findIndex((_, index) => clauseOf[index] === at);
    if (!conditional && (has(tokens[start], 'trigger') || has(tokens[start], 'condition'))) add(`after:${agent}`);
  }
}

const contextGroups = new Set(['SITE', 'BOT', 'HUM', 'US', 'DEV', 'OAPP', 'RIV', 'USE', 'TM', 'SKILL', 'CON', 'SYN', 'MOV', 'CRE', 'ENT', 'HND', 'AUT', 'PART', 'CERT', 'API']);

/**
 * Names the parts of a reading, for the model to weigh.
 * Where something takes the claim back outright, the parts that would speak for it are left out.
 */
export function partsOf(reading: Reading, around: Surroundings): string[] {
  const parts = new Parts();
  const { sentence, focus, negation } = reading;
  const { tokens } = sentence;
  const { question, before } = around;
  const barred = bar(reading, around);
  const asked = question && !has(question.sentence.tokens[0], 'wh');
  parts.add('bias');
  parts.add(around.lang === 'es' ? 'lang:es' : 'lang:en');
  const answered = question && question.focus >= 0 && !reading.named && reading.answer !== 'no' && (reading.answer === 'yes' || tokens.length <= 9);
  if (barred) {
    parts.add(`bar:${barred}`);
    for (const cue of cues(reading)) parts.add(`bar:${barred}|${cue}`);
    if (barred === 'denied') for (const name of denialOf(reading)) parts.add(`denied|${name}`);
    return [...parts.names];
  }
  parts.add(`role:${around.role}`);
  const flipped = question && question.focus >= 0 && !reading.named && reading.answer === 'no' && asksForWork(question);
  const echoed = !question && before && before.focus >= 0 && !reading.named && echoes(reading);
  if (flipped) {
    parts.add('answer:flipped');
    parts.add(tokens.length <= 6 ? 'answer:flipped short' : 'answer:flipped long');
    for (const group of present(question)) if (group !== 'HUM' && group !== 'ENT') parts.add(`flipped>${group}`);
  } else if (echoed) {
    parts.add(negation.any ? 'echo:no' : 'echo:yes');
    parts.add(`echo:${negation.any ? 'no' : 'yes'}|${before.negation.any ? 'denied' : 'stated'}|${before.sentence.question ? 'asked' : 'told'}`);
    if (!negation.any) for (const group of present(before)) parts.add(`echo>${group.replace('-', '')}`);
  } else if (answered) {
    evidence(parts, question);
    const who = /^(?:who|whose|quien|quienes)$/.test(question.sentence.tokens.find((token) => !token.mark)?.text ?? '') ? 'who ' : '';
    for (const agent of reading.agents) parts.add(`${who}answer agent:${agent}`);
    if (reading.human.some(Boolean)) parts.add(`${who}answer person`);
    const whole = tokens.some((_, index) => isVerb(sentence, index));
    parts.add(`answer ${asked ? 'asked' : 'wh'} ${whole ? 'sentence' : 'fragment'}${negation.any ? ' negative' : ''}`);
    for (const group of present(reading)) parts.add(`answer>${group}`);
  } else evidence(parts, reading);
  if (reading.named) parts.add('focus:named');
  else if (answered) parts.add('focus:question');
  else if (focus >= 0) {
    const token = tokens[focus];
    const kind = has(token, 'alias') ? 'alias' : has(token, 'there') ? 'there' : has(token, 'they') ? 'they' : 'it';
    parts.add(`focus:${kind}`);
    parts.add(focus <= 1 ? `focus:${kind}|first` : `focus:${kind}|later`);
  } else parts.add('focus:none');
  for (const cue of cues(reading)) parts.add(`cue:${cue}`);
  if (!tokens.some((token) => has(token, 'aux') || has(token, 'link'))) parts.add('verbless');
  if (question) {
    const work = asksForWork(question) ? 'work' : 'machine';
    parts.add(`answer:${reading.answer ?? 'open'}|${asked ? 'asked' : 'wh'}`);
    parts.add(`answer:${reading.answer ?? 'open'}|${asked ? 'asked' : 'wh'}|${work}`);
    parts.add(`answer:${reading.answer ?? 'open'}|${question.focus >= 0 ? 'named' : 'unnamed'}`);
    if (!reading.named && !answered) for (const group of present(question)) parts.add(`question:${group}`);
  } else if (before) {
    for (const group of present(before)) if (contextGroups.has(group.replace('-', ''))) parts.add(`before:${group}`);
    parts.add(`before:${before.named ? 'named' : 'unnamed'}|${reading.named ? 'named' : 'unnamed'}`);
    if (before.banned) parts.add('before:ban');
    if (before.gate !== 'no') parts.add('before:gate?');
    if (before.sentence.question) parts.add('before:question');
  }
  return [...parts.names];
}

function cues(reading: Reading): string[] {
  const { sentence, focus, negation, human } = reading;
  const { tokens, clauseOf, quoted } = sentence;
  const found: string[] = [];
  const clause = focus >= 0 ? clauseOf[focus] : -1;
  const inClause = (test: (index: number) => boolean) => tokens.some((_, index) => clauseOf[index] === clause && test(index));
  if (negation.relief) found.push('relief');
  if (negation.added) found.push('added');
  if (negation.lexical) found.push('lexical');
  if (negation.any) found.push('negative');
  if (reading.gate === 'maybe') found.push('gate?');
  if (reading.banned) found.push('ban');
  if (tokens.some((token, index) => has(token, 'urge') && !quoted[index])) found.push('urge');
  if (reading.wrong) found.push('wrong');
  if (reading.quoted) found.push(tokens.some((token, index) => has(token, 'say') && !quoted[index]) ? 'quote+say' : 'quote');
  if (tokens.some((token) => has(token, 'modal'))) found.push('modal');
  if (tokens.some((token) => has(token, 'condition'))) found.push('condition');
  if (tokens.some((token) => has(token, 'require'))) found.push('require');
  const active = tokens.map((_, index) => human[index] === true && !negation.over[index] && acts(sentence, index));
  if (focus >= 0 && inClause((index) => active[index] === true)) found.push('person in clause');
  if (focus >= 0 && inClause((index) => active[index] === true && index < focus)) found.push('person first');
  if (active.some(Boolean)) found.push('person acts');
  const works = reading.agents.some((agent, at) => agent === 'HUM' && tokens.some((token, index) => clauseOf[index] === at && (has(token, 'enter') || has(token, 'handwork') || has(token, 'create') || has(token, 'move'))));
  if (works) found.push('person works');
  if (tokens.some((_, index) => classesOf(sentence, index).has('handwork'))) found.push('by hand');
  if (reading.agents.some((agent) => agent === 'SITE' || agent === 'BOT')) found.push('site acts');
  if (tokens[0] && has(tokens[0], 'wh')) found.push('wh');
  const groups = present(reading);
  for (const group of ['AUT', 'LIV', 'SITE', 'BOT', 'DISP', 'HERE', 'TRI', 'PRS', 'HND', 'CHN']) if (groups.has(group)) found.push(group);
  return found;
}

/** Whether a person is said to do something, or is asked to, rather than having something done to them. */
function acts(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  if (/^(?:by|ask|have|let|from|reaches|por|pida|pide|through)$/.test(tokens[index - 1]?.text ?? '') || /^(?:by|ask|have|let|por|reaches)$/.test(tokens[index - 2]?.text ?? '')) return true;
  for (let ahead = index + 1; ahead <= index + 5; ahead++) {
    const token = tokens[ahead];
    if (!token) return false;
    if (token.mark && token.text !== ',') return false;
    if (isVerb(sentence, ahead)) return !isPassive(sentence, ahead);
  }
  return false;
}

/** Whether ServiceTitan stands in words that somebody is told not to say, or that are said to be said. */
function reported({ sentence, focus, quoted }: Reading): boolean {
  const { tokens } = sentence;
  if (focus < 0) return false;
  const saying = tokens.findIndex((token, index) => index < focus && has(token, 'say') && !sentence.quoted[index] && !tokens[index - 1]?.platform);
  if (saying < 0) return false;
  const limit = tokens.some((token, index) => !sentence.quoted[index] && ((has(token, 'neg') && index < saying) || has(token, 'modal') || has(token, 'wrong') || has(token, 'ban') || has(token, 'denial') || /^(?:any|anyone|should|pulled|rejected|rejects|lie|false)$/.test(token.text)));
  return limit && (quoted || saying < focus);
}

const matters: ReadonlySet<WordClass> = new Set<WordClass>([
  'lead', 'booking', 'job', 'customer', 'money', 'price', 'photo', 'data', 'slot', 'truck', 'marketing', 'revenue', 'event', 'report', 'number', 'credential', 'scope', 'access', 'api', 'partner', 'certified', 'endorse', 'chosen', 'badge', 'marketplace',
  'connect', 'sync', 'move', 'create', 'change', 'notify', 'listen', 'show', 'read', 'match', 'appear', 'become', 'hold', 'login', 'speak', 'oneness', 'live', 'auto', 'trigger', 'two-way', 'press', 'display', 'here', 'enter', 'allow',
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
        names.add(`k:${wordClass}|${frame.agent === 'PLAT' ? 'platform acts' : frame.agent === 'SITE' || frame.agent === 'BOT' ? 'site acts' : 'other acts'}`);
      }
    }
  }
  for (const { sentence } of earlier) {
    for (const [index] of sentence.tokens.entries()) {
      for (const wordClass of classesOf(sentence, index)) if (matters.has(wordClass)) names.add(`k:earlier:${wordClass}`);
    }
  }
  return [...names];
}

/** How the negative words of the clause of ServiceTitan reach what it says. */
function denialOf({ sentence, focus, negation }: Reading): string[] {
  const { tokens, clauseOf } = sentence;
  const found: string[] = [];
  const clause = clauseOf[focus];
  const words = negation.words.filter(({ at }) => clauseOf[at] === clause);
  if (words.length + (negation.lexical ? 1 : 0) > 1) found.push('double');
  if (words.length === 0) found.push('lexical only');
  for (const { at, target } of words) {
    found.push(`word:${tokens[at]?.text}`, at < focus ? 'before' : 'after', `gap:${Math.min(4, Math.floor(Math.abs(focus - at) / 3))}`);
    if (tokens[target]?.platform) found.push('target:name');
    for (const group of groupsAt(sentence, target)) found.push(`target:${group}`);
    if (at < focus) {
      let verbs = 0;
      for (let index = at + 1; index < focus; index++) if (isVerb(sentence, index) && !has(tokens[index], 'aux')) verbs++;
      found.push(`verbs between:${Math.min(verbs, 3)}`);
    }
    if (at === 0 || clauseOf[at - 1] !== clause) found.push('opens');
  }
  const first = tokens.findIndex((_, index) => clauseOf[index] === clause);
  if (has(tokens[first], 'condition') || has(tokens[first], 'trigger')) found.push('condition');
  for (let index = 0; index < tokens.length; index++) if (clauseOf[index] === clause && !negation.over[index]) for (const group of groupsAt(sentence, index)) if (relationGroups.has(group) || group === 'SITE' || group === 'AUT' || group === 'LIV') found.push(`free:${group}`);
  return found;
}

const echoing = new Set("do does did is are was were has have had can will would be so too it one them n't not always never already now finally either neither hace hacen es son esta estan tambien tampoco si no ya".split(' '));

/** Whether a short sentence only affirms or denies the one before: "This one does." */
function echoes({ sentence }: Reading): boolean {
  const words = sentence.tokens.filter((token) => !token.mark);
  const last = words.at(-1);
  return words.length <= 7 && !!last && echoing.has(last.text) && words.some((token) => has(token, 'aux') || has(token, 'link'));
}
