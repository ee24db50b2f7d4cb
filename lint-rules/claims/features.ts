import { asksForWork, echoes } from './bars.ts';
import { cues, denialOf } from './cues.ts';
import { commandOf, frameOf } from './frames.ts';
import { has, isVerb } from './mentions.ts';
import { present, type Reading, type Surroundings } from './reading.ts';
import { groupsAt, relationGroups, withFamilies } from './relations.ts';

/** Names parts once each. */
class Parts {
  readonly names = new Set<string>();
  add(name: string): void {
    this.names.add(name);
  }
}

/** Names what a sentence says for a claim. */
function evidence(parts: Parts, reading: Reading): void {
  const { sentence, focus } = reading;
  const { tokens, clauseOf } = sentence;
  const add = (name: string) => parts.add(name);
  const everywhere = withFamilies(present(reading));
  for (const group of everywhere) add(`s:${group}`);
  for (const group of commandOf(sentence)) add(`command:${group}`);
  const siteSide = ['SITE', 'BOT', 'DISP', 'HERE', 'PRS'].some((group) => everywhere.has(group));
  if (!siteSide && !everywhere.has('US') && !everywhere.has('YOU') && everywhere.size > 0)
    add(`alone:${focus >= 0 ? (reading.agents[clauseOf[focus] ?? 0] ?? 'none') : 'none'}`);
  if (!siteSide) add(everywhere.has('US') || everywhere.has('REC') ? 'no site' : 'no side');
  for (const [clause, agent] of reading.agents.entries()) {
    if (agent === 'HUM' || agent === 'SITE' || agent === 'BOT' || agent === 'US' || agent === 'PLAT')
      for (const group of withFamilies(present(reading, clause)))
        if (relationGroups.has(group.replace('-', ''))) add(`do:${agent}>${group}`);
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

/** Names what the next sentence adds, which may take the claim back or say who does the work. */
function follow(parts: Parts, after: Reading | null): void {
  if (!after) {
    parts.add('last');
    return;
  }
  const { sentence, agents, negation, human, gate } = after;
  for (const group of present(after)) parts.add(`next:${group}`);
  for (const agent of agents) parts.add(`next agent:${agent}`);
  if (human.some(Boolean)) parts.add('next person');
  if (negation.any) parts.add('next no');
  if (sentence.tokens.length <= 6) parts.add(negation.any ? 'next short no' : 'next short');
  if (sentence.question) parts.add('next question');
  parts.add(`next gate:${gate}`);
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
  'PART',
  'CERT',
  'API',
]);

/**
 * Names the parts of a reading, for the model to weigh.
 * @param barred what takes a claim back outright; the parts that would speak for the claim are left out then
 */
export function partsOf(reading: Reading, around: Surroundings, barred: string | null): string[] {
  const parts = new Parts();
  const { sentence, focus, negation } = reading;
  const { tokens } = sentence;
  const { question, before, after } = around;
  const asked = question && !has(question.sentence.tokens[0], 'wh');
  parts.add('bias');
  parts.add(around.lang === 'es' ? 'lang:es' : 'lang:en');
  follow(parts, after);
  const answered =
    question &&
    question.focus >= 0 &&
    !reading.named &&
    reading.answer !== 'no' &&
    (reading.answer === 'yes' || tokens.length <= 9);
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
    parts.add(
      `echo:${negation.any ? 'no' : 'yes'}|${before.negation.any ? 'denied' : 'stated'}|${before.sentence.question ? 'asked' : 'told'}`,
    );
    if (!negation.any) for (const group of present(before)) parts.add(`echo>${group.replace('-', '')}`);
  } else if (answered) {
    evidence(parts, question);
    const who = /^(?:who|whose|quien|quienes)$/.test(question.sentence.tokens.find((token) => !token.mark)?.text ?? '')
      ? 'who '
      : '';
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
