import type { BookingPath } from '../../titan-map/schema/titan-map.ts';

/** A way to ask for work that copy offers. */
export interface OfferedWay {
  /** Kinds of booking path that keep the offer; any of them is enough. */
  kinds: readonly BookingPath['kind'][];
  start: number;
  end: number;
}

const visit = `(?:appointment|visit|service call|estimate|quote|tune-up|repair|consultation|inspection)s?`;
const its = String.raw`(?:a|an|the|your|our next|the next available|a written|a free|your free|your next)\s(?:[\p{L}-]+\s){0,2}?`;
const cita = '(?:citas?|visitas?|hora|cotizaci[oó]n|presupuesto|revisi[oó]n)';

const ways: readonly (readonly [OfferedWay['kinds'], RegExp])[] = [
  [
    ['scheduler'],
    new RegExp(
      String.raw`\b(?:book|schedule|reserve)(?:\s[\p{L}-]+){0,5}?\s(?:online|on (?:our|this) (?:web)?site|on the web)\b|\bonline (?:booking|scheduling|scheduler|calendar|appointments?)\b|` +
        String.raw`\b(?:pick|choose|select|grab|reserve|find)\s(?:a|an|your|the|any)(?:\s[\p{L}-]+){0,2}?\s(?:time|slot|day and time|window|arrival window|appointment time)s?\b(?! of)|\bself-schedul\w+|` +
        String.raw`\b(?:book|schedule)(?:\s[\p{L}-]+){0,4}?\sin (?:two|three|a few|\d+|just a few) (?:clicks|minutes|seconds)\b|\b(?:see|check) (?:our )?(?:live|real-time) (?:availability|calendar)\b|` +
        String.raw`\b(?:reserv[ea]r?|agend[ea]r?|program[ea]r?|apart[ea]r?|hag[ao])(?:\s[\p{L}-]+){0,4}?\s(?:en l[ií]nea|por internet)\b|\b${cita} en l[ií]nea\b|\b(?:elija|escoja|seleccione|aparte)\s(?:la|su|una|el)\s(?:hora|horario|d[ií]a y hora)\b`,
      'giu',
    ),
  ],
  [
    ['request', 'scheduler'],
    new RegExp(
      String.raw`\brequest\s(?:${its})?${visit}\b|\brequest service (?:here|now|online|today)\b|\b(?:pida|solicite|p[ií]danos)\s(?:una|su|la)\s(?:pr[oó]xima\s)?${cita}\b`,
      'giu',
    ),
  ],
  [['call'], /\b(?:call us|call (?:now|today)|give us a call|ll[aá]menos|h[aá]blenos)\b/giu],
  [
    ['waitlist'],
    /\b(?:join|sign up for|get on|put (?:me|yourself) on)\s(?:the|our)\s(?:wait(?:ing )?\s?list|list)\b|\b(?:ap[uú]nte(?:se|me)|inscr[ií]base) en (?:la|nuestra) lista\b/giu,
  ],
  [
    ['call', 'request', 'scheduler'],
    new RegExp(
      String.raw`\b(?:book|schedule)\s(?:${its})?${visit}\b|\b(?:book|schedule)(?:\s(?:it|yours|service|yours? \p{L}+))?\s(?:now|today)\b|\bmake an appointment\b|` +
        String.raw`\b(?:agende|reserve|programe|haga)\s(?:ya|ahora|hoy|(?:una|su)\s${cita})\b`,
      'giu',
    ),
  ],
];

/**
 * Finds offers of a way to ask for work: booking online, picking a time, requesting a visit, a call, joining a waiting list.
 * @param text a sentence in English or Spanish
 * @returns offers in the order of the text; the narrower reading where two overlap
 */
export function findOfferedWays(text: string): OfferedWay[] {
  const found: OfferedWay[] = [];
  for (const [kinds, pattern] of ways)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ kinds, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

const pressing =
  /\b(?:emergenc|urgen)|\bno (?:heat|cooling|hot water)\b|\bburst\b|\bflood|\btonight\b|\bright away\b|\bsin (?:calefacci[oó]n|agua caliente)\b/i;
const patient =
  /\bcan wait\b|\broutine\b|\bnot urgent\b|\bplanned\b|\bpuede esperar\b|\bno (?:es|sea) urgente\b|\binstead\b/i;
const late =
  /\bafter[- ]hours\b|\bat night\b|\btonight\b|\bovernight\b|\bevenings?\b|\bwhile (?:the office|we) (?:is|are) closed\b|\bfuera de horario\b|\bde noche\b/i;

/**
 * How urgent the work is that a sentence speaks of.
 * @param text a sentence
 * @param kind kind of its page, such as `emergency`
 */
export function urgencyOf(text: string, kind: string | null): 'routine' | 'emergency' {
  if (patient.test(text)) return 'routine';
  return pressing.test(text) || kind === 'emergency' ? 'emergency' : 'routine';
}

/** Whether a sentence speaks of the time when the office is closed. */
export function isAfterHours(text: string): boolean {
  return late.test(text);
}

/** A calendar or a booking page of another company, by its address. */
export const schedulerAddress =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:book(?:ing|ings|now|s)?|schedul(?:e|er|ing)|calendly|acuityscheduling|housecallpro|setmore|squareup|zocdoc)\b[^\s]*/i;
