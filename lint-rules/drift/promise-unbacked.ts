import type { CapacityRule } from '../../titan-map/schema/titan-map.ts';
import { placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { serviceNames } from '../facts/names.ts';
import { denied, isOwnVoice } from '../facts/own-voice.ts';
import { findPromises, type WrittenPromise } from '../facts/promises.ts';
import { boundIds } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type RuleInput, type SiteFacts } from '../rule.ts';

interface Unbacked {
  written: string;
  /** Position of the rule that comes nearest, if any makes such a promise. */
  nearest: number | null;
}

const keeps = (rule: CapacityRule, { kind, hours }: WrittenPromise) =>
  rule.promise?.kind === kind && (hours === null || (rule.promise.hours ?? Number.POSITIVE_INFINITY) <= hours);

/** What a promise is about: the services that its sentence names, or else those of the page. */
interface Spoken {
  page: RuleInput['page'];
  named: readonly string[];
}

function applies({ when }: CapacityRule, { page, named }: Spoken): boolean {
  const meet = (allowed: readonly string[] | undefined, bound: readonly string[]) =>
    allowed === undefined || bound.length === 0 || bound.some((id) => allowed.includes(id));
  return (
    meet(when.services, named.length > 0 ? named : boundIds(page, 'services')) &&
    meet(when.zones, boundIds(page, 'zones'))
  );
}

function judge(promise: WrittenPromise, spoken: Spoken, { map }: SiteFacts): Pick<Unbacked, 'nearest'> | null {
  const rules = map.capacityRules;
  if (rules.some((rule) => keeps(rule, promise) && applies(rule, spoken))) return null;
  const nearest = rules.findIndex(({ promise: made }) => made?.kind === promise.kind);
  return { nearest: nearest < 0 ? null : nearest };
}

export const promiseUnbacked = defineRule<Unbacked>({
  id: 'drift/promise-unbacked',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page promises how soon somebody comes or calls back, and no capacity rule of the map backs it.',
    why: 'Dispatch cannot keep a promise that it does not know, and the visitor waits.',
    how: 'Take the promise off the page, or give the capacity rule that applies there such a promise.',
    examples: {
      reported: [
        'We offer same-day service.\n',
        'A technician is at your door within two hours.\n',
        'We call you back within 30 minutes.\n',
        '---\ntitle: Calefacción\ndescription: Qué hacemos.\nkind: home\nlang: es\n---\n\nLlegamos el mismo día.\n',
      ],
      accepted: [
        'We make no promise about the hour, and same-day visits are not something we offer.\n',
        'Pipes can freeze within six hours.\n',
        'We call you back within four hours.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const services = new Map(
      site.map.services.flatMap((service) =>
        serviceNames(service, page.lang).map((name) => [name.toLowerCase(), service.id] as const),
      ),
    );
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text)) {
        const promises = findPromises(text);
        if (
          promises.length === 0 ||
          denied.test(
            text
              .slice(0, promises[0]?.start ?? 0)
              .split(/[,;:]/)
              .at(-1) ?? '',
          )
        )
          continue;
        if (/\bnot something\b|\bpromise[sd]? no\b/i.test(text)) continue;
        const said =
          isOwnVoice(text, passage, site.map.business) ||
          /\b(?:technician|crews?|dispatcher|plumber|somebody|someone|person|expect|house|t[eé]cnico|plomero|alguien)\b/i.test(
            text,
          );
        const named = said ? findMentions(text, services).map(({ thing }) => thing) : [];
        for (const promise of said ? promises : []) {
          const judged = judge(promise, { page, named }, site);
          if (judged)
            yield {
              at: sourceRange(passage, start + promise.start, start + promise.end),
              state: { written: text.slice(promise.start, promise.end), ...judged },
            };
        }
      }
  },
  word({ written, nearest }, { site }) {
    const rule = nearest === null ? null : site?.map.capacityRules[nearest];
    const place =
      (nearest !== null ? site?.locate(['capacityRules', nearest, 'promise']) : null) ??
      site?.locate(['capacityRules']) ??
      site?.locate(['bookingPaths']) ??
      null;
    const made = rule?.promise;
    const value = made
      ? `${made.kind}${made.hours === undefined ? '' : ` (${made.hours} hours)`} as "${rule.id}" has it`
      : 'no such promise';
    return {
      message: `Found the promise "${written}"; expected one that a capacity rule backs for this page, and ${placeOf(place)} has ${value}.`,
      expected: place && { value, file: place.file, line: place.line },
    };
  },
});
