import type { WordClass } from './lexicon/classes.ts';
import { classesOf, has, isName, isVerb } from './mentions.ts';
import type { Sentence } from './sentences.ts';

/** Classes of words that say what happens between the site and ServiceTitan. */
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

/** Short names of word classes; classes that play the same part share one. */
export const groups: Readonly<Partial<Record<WordClass, string>>> = {
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
  office: 'OFF',
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
export const relationGroups: ReadonlySet<string> = new Set([
  ...relationClasses.map((wordClass) => groups[wordClass] ?? ''),
  'standing',
  'entry',
  'tie',
  'flow',
  'making',
  'telling',
]);

/** Families of groups, so that a seldom word is weighed with its like. */
const families: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    standing: 'PART CERT END CHO BAD MKP',
    entry: 'CRED SCOPE ACC API LOGIN',
    tie: 'CON SPK ONE',
    flow: 'SYN MOV APP',
    making: 'CRE CHG BEC',
    telling: 'NOT LIS EVT',
    view: 'SHO REA SLOT TRK DISP',
    sales: 'MAT MKT REV',
    matter: 'REC CREC MON PRI PHO DAT NUM',
    machine: 'SITE BOT',
    unaided: 'AUT LIV TRI DIR 2WAY',
    labour: 'ENT HND CHN OFF',
  }).flatMap(([family, members]) => members.split(' ').map((member) => [member, family])),
);

/** Family of a group, with its denial kept: "-SYN" is of "-flow". */
export function familyOf(group: string): string | undefined {
  const family = families[group.replace('-', '')];
  return family && group.startsWith('-') ? `-${family}` : family;
}

/** Groups with their families. */
export function withFamilies(found: Iterable<string>): Set<string> {
  const all = new Set(found);
  for (const group of [...all]) {
    const family = familyOf(group);
    if (family) all.add(family);
  }
  return all;
}

/** Groups of one word. */
export function groupsAt(sentence: Sentence, index: number): string[] {
  const found: string[] = [];
  for (const wordClass of classesOf(sentence, index)) {
    const group = groups[wordClass];
    if (group) found.push(group);
  }
  return found;
}

export type Agent =
  | 'SITE'
  | 'BOT'
  | 'DISP'
  | 'HUM'
  | 'US'
  | 'VIS'
  | 'VEND'
  | 'RIV'
  | 'OAPP'
  | 'DEV'
  | 'REC'
  | 'SLOT'
  | 'PLAT'
  | 'NAME'
  | 'PAT'
  | 'it'
  | 'other'
  | 'none';

const agentGroups: readonly (readonly [WordClass, Agent])[] = [
  ['bot', 'BOT'],
  ['rival', 'RIV'],
  ['otherApp', 'OAPP'],
  ['device', 'DEV'],
  ['site', 'SITE'],
  ['server', 'SITE'],
  ['vendor', 'VEND'],
  ['visitor', 'VIS'],
  ['lead', 'REC'],
  ['booking', 'REC'],
  ['job', 'REC'],
  ['customer', 'REC'],
  ['money', 'REC'],
  ['photo', 'REC'],
  ['price', 'REC'],
  ['data', 'REC'],
  ['revenue', 'REC'],
  ['marketing', 'REC'],
  ['slot', 'SLOT'],
  ['truck', 'SLOT'],
  ['display', 'DISP'],
];
const indefinite = new Set(
  'a an any some one another most many other every no which un una algun alguna otra otro ciertas ningun'.split(' '),
);
/** Who can be the last noun of a compound subject: "our intake clerk". */
const heads: ReadonlySet<Agent> = new Set<Agent>(['HUM', 'SITE', 'BOT', 'DISP']);
const ourselves = new Set('we i us ours nosotros'.split(' '));
const yourselves = new Set('you usted ustedes vosotros'.split(' '));
const itself = new Set('it that which this they those these ello el'.split(' '));

function agentAt(sentence: Sentence, human: readonly boolean[], index: number): Agent | null {
  const token = sentence.tokens[index];
  if (!token || token.mark) return null;
  if (token.platform) return 'PLAT';
  const classes = classesOf(sentence, index);
  if (classes.has('rival') || (classes.has('vendor') && indefinite.has(sentence.tokens[index - 1]?.text ?? '')))
    return 'RIV';
  if (classes.has('bot')) return 'BOT';
  if (human[index] || token.text === 'who') return 'HUM';
  if (ourselves.has(token.text)) return 'US';
  if (yourselves.has(token.text)) return 'VIS';
  if (itself.has(token.text)) return 'it';
  for (const [wordClass, agent] of agentGroups) if (classes.has(wordClass)) return agent;
  return isName(sentence, index) ? 'NAME' : null;
}

/**
 * Who acts in each clause: the subject before its first verb, or whoever follows "by".
 * A clause without a subject of its own takes the one before it.
 * @param carried agent of the sentence before, for "it" and "they"
 */
export function agentsOf(sentence: Sentence, human: readonly boolean[], carried: Agent): Agent[] {
  const { tokens, clauseOf, clauses } = sentence;
  const agents: Agent[] = [];
  for (let clause = 0; clause < clauses; clause++) {
    let subject: Agent | null = null;
    let by: Agent | null = null;
    let verb = false;
    let passive = false;
    let nounAt = -2;
    for (let index = 0; index < tokens.length; index++) {
      if (clauseOf[index] !== clause) continue;
      const token = tokens[index];
      if (!token) continue;
      if (verb && (token.text === 'by' || token.text === 'por') && !by) {
        for (let ahead = index + 1; ahead <= index + 4 && clauseOf[ahead] === clause && !by; ahead++)
          by = agentAt(sentence, human, ahead);
      }
      if (verb) continue;
      const agent = agentAt(sentence, human, index);
      if (
        agent &&
        !(has(tokens[index + 1], 'possessive') && agent !== 'PLAT' && agent !== 'RIV') &&
        (subject === null ||
          subject === 'it' ||
          (subject === 'PLAT' && has(tokens[index - 1], 'possessive')) ||
          (heads.has(agent) &&
            nounAt === index - 1 &&
            subject !== 'PLAT' &&
            subject !== 'US' &&
            subject !== 'HUM' &&
            !isVerb(sentence, index)))
      ) {
        subject = agent;
        nounAt = index;
      } else if (subject !== null && isVerb(sentence, index)) {
        verb = true;
        passive = isPassive(sentence, index);
      } else if (subject === null && isVerb(sentence, index) && !has(token, 'aux')) verb = true;
    }
    const last = agents.at(-1) ?? carried;
    if (by === 'it' || by === null || by === 'REC') by = null;
    if (subject === 'it') subject = last === 'none' || last === 'other' ? 'it' : last;
    if (passive && (subject === 'HUM' || subject === 'VIS')) subject = 'PAT';
    agents.push(by ?? subject ?? (clause > 0 ? last : 'none'));
  }
  return agents;
}

const passives = new Set('get gets got getting been'.split(' '));

/** Whether the verb that begins at a word is a passive: "is assigned", "get booked", "has been sent". */
export function isPassive({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  const perfect = tokens.slice(index + 1, index + 4).some(({ text }) => text === 'been');
  if (!token || !(has(token, 'link') || passives.has(token.text) || perfect)) return false;
  for (let ahead = index + 1; ahead <= index + 3; ahead++) {
    const other = tokens[ahead];
    if (!other || other.mark) return false;
    if (has(other, 'link') || has(other, 'live')) continue;
    return (
      /(?:ed|en|ado|ada|ados|adas|ido|ida)$/.test(other.text) ||
      /^(?:sent|put|told|made|built|set|shown|read|fed|held|kept|drawn|born|cut)$/.test(other.text)
    );
  }
  return false;
}
