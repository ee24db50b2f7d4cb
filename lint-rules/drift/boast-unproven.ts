import { type Boast, findBoasts } from '../facts/boasts.ts';
import { type MapFact, placeOf } from '../facts/entries.ts';
import { denied, isOwnVoice } from '../facts/own-voice.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type SiteFacts } from '../rule.ts';

interface Unproven {
  written: string;
  reason: string;
  fact: MapFact | null;
}

const plain = (text: string) => text.toLowerCase().replace(/[-\s]+/g, ' ');

/** Why the map does not carry a boast, and where; null when it does. */
function objection({ kind, figures, names }: Boast, site: SiteFacts, today: string): Omit<Unproven, 'written'> | null {
  const { credentials, licences } = site.map.business;
  const at = (path: readonly (string | number)[], value: string): MapFact | null => {
    const place = site.locate(['business', ...path]) ?? site.locate(['business']);
    return place && { value, file: place.file, line: place.line };
  };
  if (kind === 'licensed') {
    if (licences.some(({ expires }) => expires >= today)) return null;
    const value = `the licence expired on ${licences[0]?.expires ?? 'an unknown day'}`;
    return { reason: value, fact: at(['licences', 0, 'expires'], value) };
  }
  const ofKind = credentials
    .map((credential, index) => ({ credential, index }))
    .filter((one) => one.credential.kind === kind);
  const first = ofKind[0];
  if (!first) return { reason: `no credential of the kind "${kind}"`, fact: at(['credentials'], `no ${kind}`) };
  const live = ofKind.filter(({ credential }) => credential.expires === undefined || credential.expires >= today);
  if (live.length === 0) {
    const value = `"${first.credential.id}" expired on ${first.credential.expires}`;
    return { reason: value, fact: at(['credentials', first.index, 'expires'], value) };
  }
  const proves = live.some(({ credential }) => {
    const said = plain(JSON.stringify(credential.statement));
    return [...figures, ...names].every((each) => said.includes(plain(each).replace(/s$/, '')));
  });
  if (proves) return null;
  const value = `"${live[0]?.credential.id}" says otherwise`;
  return { reason: value, fact: at(['credentials', live[0]?.index ?? 0, 'statement'], value) };
}

export const boastUnproven = defineRule<Unproven>({
  id: 'drift/boast-unproven',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page boasts of insurance, a bond, a rating, a certificate, a guarantee, an award or a number of customers that the map has no valid proof for.',
    why: 'A boast that nobody has checked can be false, and boards and competitors ask for the proof.',
    how: 'Take the boast off the page, or add the credential with its source and date to the map and write <Credential id="…" />.',
    examples: {
      reported: [
        'We are licensed, bonded and insured.\n',
        'Our customers give us 4.9 stars from 1,200 reviews.\n',
        'Our NATE-certified technicians come prepared.\n',
        'We give you a five-year guarantee.\n',
        'Over 20,000 customers served.\n',
        '---\ntitle: Calefacción\ndescription: Técnicos afianzados.\nkind: home\nlang: es\n---\n\nLe atendemos.\n',
      ],
      accepted: [
        'We are licensed and insured.\n',
        'Ask whether a contractor is bonded before you sign.\n',
        'The maker gives a ten-year guarantee on its compressors.\n',
      ],
    },
  },
  *check({ page, site, today }) {
    if (!site) return;
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text)) {
        const boasts = findBoasts(text);
        if (boasts.length === 0 || !isOwnVoice(text, passage, site.map.business)) continue;
        for (const boast of boasts) {
          if (denied.test(text.slice(0, boast.start).split(/[,;:]/).at(-1) ?? '')) continue;
          const objected = objection(boast, site, today);
          if (objected)
            yield {
              at: sourceRange(passage, start + boast.start, start + boast.end),
              state: { written: text.slice(boast.start, boast.end), ...objected },
            };
        }
      }
  },
  word: ({ written, reason, fact }) => ({
    message: `Found the boast "${written}"; expected one that the map proves, and at ${placeOf(fact)} ${reason.startsWith('no ') ? `it has ${reason}` : reason}.`,
    expected: fact,
  }),
});
