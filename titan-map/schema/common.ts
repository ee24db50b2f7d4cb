import { z } from 'zod';
import { moneyPattern, parseMoney } from '../money.ts';

/** Languages a site can be written in, as BCP 47 primary tags. */
export const languages = ['en', 'es'] as const;
export const language = z.enum(languages).meta({ description: 'Language of the copy.', examples: ['en', 'es'] });
export type Language = z.infer<typeof language>;

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by hyphens, like spring-tune-up' })
  .meta({ description: 'Permanent name of this entry; pages refer to it.', examples: ['spring-tune-up'] });

export const text = z.string().trim().min(1, { error: 'expected some text' });

/** Copy in one language, or in each language of the site. */
export const localized = z
  .union(
    [text, z.partialRecord(language, text).refine((v) => Object.keys(v).length > 0, 'expected at least one language')],
    {
      error: 'expected text, or text per language such as { en: "Drain cleaning", es: "Limpieza de drenajes" }',
    },
  )
  .meta({
    description: 'Text, or text per language.',
    examples: ['Drain cleaning', { en: 'Drain cleaning', es: 'Limpieza de drenajes' }],
  });
export type Localized = z.infer<typeof localized>;

export const isoDate = z.iso
  .date({ error: 'expected a real date written as YYYY-MM-DD' })
  .meta({ description: 'Calendar day in the time zone of the business, YYYY-MM-DD.', examples: ['2026-05-31'] });

export const zip = z
  .string({ error: 'expected a five-digit ZIP in quotes, like "43215"' })
  .regex(/^\d{5}$/, { error: 'expected a ZIP of five digits, like "43215"' })
  .meta({ description: 'US ZIP of five digits, in quotes so that a leading zero survives.', examples: ['43215'] });

/** Amount in US dollars as people write it; integer cents once loaded. */
export const money = z
  .string({ error: 'expected an amount in quotes with its dollar sign, like "$79"' })
  .regex(moneyPattern, { error: 'expected an amount like "$79", "$1,250" or "$89.50"' })
  .meta({ description: 'US dollars as written for people.', examples: ['$79', '$1,250', '$89.50'] })
  .transform((value, context) => {
    const cents = parseMoney(value);
    if (cents !== null) return cents;
    context.issues.push({ code: 'custom', input: value, message: 'expected an amount below 90 trillion dollars' });
    return z.NEVER;
  });

export const phone = z
  .string()
  .regex(/^\d{3}-\d{3}-\d{4}$/, { error: 'expected a US phone number written as 614-555-0134' })
  .meta({ description: 'US phone number with area code.', examples: ['614-555-0134'] });

export const email = z.email({ error: 'expected an e-mail address' }).meta({ examples: ['office@example.com'] });

/**
 * Scheme and host of an https address, without a path.
 * @param what what it is called in messages, with its article
 * @param example an address as it should be
 */
export const origin = (what: string, example: string) =>
  z
    .url({ protocol: /^https$/, error: `expected ${what}, like ${example}` })
    .refine((url) => !URL.canParse(url) || new URL(url).origin === url, {
      error: `expected ${what} without a path or a slash at its end, like ${example}`,
    });

const scriptAddress = 'expected the address of a script, like https://tags.example.com/tag.js';

/** Script of another company that pages load. Without TLS only from this machine, for a trial. */
export const scriptUrl = z
  .url({ protocol: /^https?$/, error: scriptAddress })
  .refine((url) => !/^http:\/\/(?!(localhost|127(\.\d+){3}|\[::1\])[:/])/i.test(url), {
    error: 'expected an address that begins with https://, so that nobody on the way can change the script',
  })
  .meta({ examples: ['https://tags.example.com/tag.js'] });

export const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour like "#0b4f6c"' })
  .meta({ description: 'sRGB colour in hexadecimal.', examples: ['#0b4f6c'] });

/**
 * Lets a check of several keys run although other keys of the entry are wrong, so that nobody meets it only later.
 * @param keys keys that the check looks at
 * @returns condition for `when` of a refinement
 */
export function unlessBroken(...keys: string[]): (payload: z.core.ParsePayload) => boolean {
  return ({ issues }) =>
    !issues.some(({ code, path = [] }) =>
      path.length === 0 ? code !== 'unrecognized_keys' : keys.includes(String(path[0])),
    );
}

/** Where an entry was learnt from, so that a review can tell how old and how good it is. */
export const provenance = z
  .strictObject({
    artifact: text.meta({
      description: 'Document, export or conversation.',
      examples: ['pricebook export, tab Services'],
    }),
    date: isoDate,
    externalId: text.optional().meta({
      description: 'Id of the entry in the dispatch software, by which the next export finds it again.',
      examples: ['48213377'],
    }),
    reviewedBy: id.optional().meta({ description: 'Owner who confirmed it.' }),
  })
  .meta({ description: 'Where this entry was learnt from and who confirmed it.' });
