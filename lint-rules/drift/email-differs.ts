import { findEmails } from '../facts/emails.ts';
import { placeOf } from '../facts/entries.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { onlyNear } from '../notation/notation.ts';
import { emails } from '../notation/texts.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const ours =
  /\b(?:e-?mail us|write (?:to )?us|write to|contact us|reach us|our e-?mail|our inbox|send (?:it|them|a|your)|escr[ií]b(?:a|e)nos|escriba a|m[aá]ndenos|nuestro correo)\b/i;
const domainOf = (email: string) => email.toLowerCase().split('@')[1] ?? '';

export const emailDiffers = defineRule<{ email: string; written: string }>({
  id: 'drift/email-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page names an e-mail address of the business that the map does not have.',
    why: 'Whatever is sent there reaches nobody, and the sender waits for an answer.',
    how: 'Write <Email />, which prints the address of the map, or correct the map.',
    examples: {
      reported: [
        'Write to hello@elmwood.example.com.\n',
        'Send [a message](mailto:info@elmwood.example.com).\n',
        'E-mail us at elmwood@example.org.\n',
      ],
      accepted: ['Write to office@elmwood.example.com.\n', 'The maker answers at parts@brightpipe.example.\n'],
    },
  },
  *check({ page, site, source }) {
    if (!site) return;
    const { business, site: settings, owners } = site.map;
    const known = new Set(
      [business.email, settings.leads.to, settings.leads.from, ...owners.map(({ email }) => email)].map((email) =>
        email.toLowerCase(),
      ),
    );
    const domains = new Set([domainOf(business.email), new URL(settings.url).hostname.replace(/^www\./, '')]);
    const wrong = (email: string, said: boolean) =>
      !known.has(email.toLowerCase()) && (said || domains.has(domainOf(email)));
    for (const passage of page.passages) {
      if (!passage.text.includes('@')) continue;
      for (const { text, start } of sentencesOf(passage.text))
        for (const { email, start: from, end } of findEmails(text))
          if (wrong(email, ours.test(text.slice(0, from))))
            yield { at: sourceRange(passage, start + from, start + end), state: { email, written: email } };
    }
    for (const { url, offset, endOffset } of page.resources) {
      const email = /^mailto:([^?]+)/i.exec(url)?.[1];
      const written = source.text.slice(offset, endOffset);
      if (email !== undefined && wrong(email, false)) yield { at: { offset, endOffset }, state: { email, written } };
    }
  },
  word({ email, written }, { site }) {
    const place = site?.locate(['business', 'email']) ?? null;
    const value = site?.map.business.email ?? '';
    return {
      message: `Found the e-mail address ${email}; expected ${value}, as ${placeOf(place)} says.`,
      expected: place && { value, file: place.file, line: place.line },
      replacement: onlyNear(email, [value]) === null ? null : emails.onPage(written, value),
    };
  },
});
