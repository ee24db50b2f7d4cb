import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import type { Language } from '../../titan-map/schema/common.ts';

/** Fields a visitor fills in, with the most UTF-16 units that are taken. */
export const visitorLimits = {
  name: 200,
  phone: 80,
  email: 254,
  zip: 20,
  address: 300,
  service: 120,
  preferred_time: 200,
  message: 5000,
  referral_code: 100,
} as const;
export type VisitorField = keyof typeof visitorLimits;
export const visitorFields = Object.keys(visitorLimits) as VisitorField[];

/** Where a request came from. Kept as sent and cut at its limit: a long link must not cost a lead. */
export const contextFields = [
  'page_url',
  'landing_url',
  'referrer',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'gclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'fbclid',
  'ga_client_id',
  'campaign',
  'referral_consent',
  'form_id',
  'form_version',
] as const;
export type ContextField = (typeof contextFields)[number];
const contextLimit = 2000;
/** Name that Cloudflare's widget gives to its hidden field. */
const turnstileField = 'cf-turnstile-response';
/** Longest token that Cloudflare makes, in characters. */
const turnstileTokenLimit = 2048;

/** Fields of the form that are neither the visitor's words nor context. */
export const controlFields = [
  'consent',
  'consent_version',
  'website',
  'idempotency_key',
  'lang',
  'form_seconds',
  turnstileField,
] as const;
/** Version of the form's fields, kept with each lead. */
export const formVersion = '1';

export type FormField = VisitorField | ContextField | (typeof controlFields)[number];

/** What is wrong with a field; the words for it are in texts.ts. */
export type Problem =
  | { is: 'missing-name' | 'missing-contact' | 'missing-consent' | 'unreadable-phone' | 'unreadable-email' }
  | { is: 'too-long'; limit: number; length: number };
export type Problems = Partial<Record<VisitorField | 'consent', Problem>>;

/** A request that can be answered: a name, a way to reach the visitor, and consent. Everything else may be null. */
export interface LeadRequest {
  lang: Language;
  name: string;
  phone: string | null;
  /** The phone in E.164 when it could be read as a number, for a link that calls it. */
  phoneE164: string | null;
  email: string | null;
  /** Whether the e-mail has the form of an address, so that it can be answered to. */
  emailUsable: boolean;
  zip: string | null;
  address: string | null;
  service: string | null;
  preferredTime: string | null;
  message: string | null;
  referralCode: string | null;
  consentVersion: string | null;
  idempotencyKey: string | null;
  /** The hidden field was filled in, which people do not do. */
  honeypot: boolean;
  /** Seconds from the form's appearance to its sending, as the page's script measured them; null without a script. */
  formSeconds: number | null;
  /** Token of the Turnstile widget, or null. */
  turnstileToken: string | null;
  context: Partial<Record<ContextField, string>>;
}

export type FormReading = { ok: true; lead: LeadRequest } | { ok: false; problems: Problems };

// Control characters carry no words, and a line break must not reach a mail header.
const controls = /(?![\t\n])\p{Cc}/gu;

function clean(value: string): string {
  return value.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').trim();
}

const line = z.string().transform((value) => clean(value).replace(/[\t\n\u2028\u2029]+/g, ' '));
const lines = z.string().transform(clean);

function limited(schema: typeof line, limit: number) {
  return schema
    .superRefine((value, context) => {
      if (value.length > limit) report(context, { is: 'too-long', limit, length: value.length });
    })
    .optional()
    .default('');
}

function report(context: z.RefinementCtx, problem: Problem, path?: VisitorField | 'consent'): void {
  context.addIssue({ code: 'custom', params: { problem }, ...(path ? { path: [path] } : {}) });
}

const loose = line.optional().default('');

const door = z.object({
  ...(Object.fromEntries(
    visitorFields.map((field) => [field, limited(field === 'message' ? lines : line, visitorLimits[field])]),
  ) as Record<VisitorField, ReturnType<typeof limited>>),
  ...(Object.fromEntries(contextFields.map((field) => [field, loose])) as Record<ContextField, typeof loose>),
  ...(Object.fromEntries(controlFields.map((field) => [field, loose])) as Record<
    (typeof controlFields)[number],
    typeof loose
  >),
});

const refusals = new Set(['', '0', 'false', 'no', 'off']);

/** Whether an address has one @ between a mailbox and a dotted host, which is all that an answer needs. */
function isEmail(value: string): boolean {
  if (value.length > visitorLimits.email) return false;
  const at = value.lastIndexOf('@');
  const host = value.slice(at + 1);
  return at > 0 && !/[\s@,;:<>()[\]"\\]/.test(value.slice(0, at) + host) && /^[^.]+(\.[^.]+)+$/.test(host);
}

interface Phone {
  usable: boolean;
  e164: string | null;
}

let lastPhone: { value: string; phone: Phone } | undefined;

/** The number in a text. The check of a form asks for it and then the reading does, and it takes as long as all the rest. */
function readPhone(value: string): Phone {
  if (lastPhone?.value !== value) lastPhone = { value, phone: parsePhone(value) };
  return lastPhone.phone;
}

/** Reads a number in any human spelling; seven digits without an area code are enough for a person to dial. */
function parsePhone(value: string): Phone {
  if (value.length > visitorLimits.phone) return { usable: false, e164: null };
  const parsed = parsePhoneNumberFromString(value, 'US') ?? findPhoneNumbersInText(value, 'US')[0]?.number;
  if (parsed?.isPossible()) return { usable: true, e164: parsed.number };
  return { usable: value.replace(/\D/g, '').length >= 7, e164: null };
}

const checked = door.superRefine((form, context) => {
  if (!form.name) report(context, { is: 'missing-name' }, 'name');
  if (refusals.has(form.consent.toLowerCase())) report(context, { is: 'missing-consent' }, 'consent');
  if (readPhone(form.phone).usable || isEmail(form.email)) return;
  if (!form.phone && !form.email) report(context, { is: 'missing-contact' }, 'phone');
  if (form.phone) report(context, { is: 'unreadable-phone' }, 'phone');
  if (form.email) report(context, { is: 'unreadable-email' }, 'email');
});

const orNull = (value: string) => (value === '' ? null : value);

/**
 * Reads the fields of a request. This is the only way in for what visitors send.
 *
 * As little as possible is refused: a name, one usable way to reach the visitor, and consent are needed. Anything else
 * is kept as typed, so that a ZIP with a slip in it still reaches a person.
 * @param fields fields by name, as text; names that the form does not have are ignored
 * @param settings languages of the site, the first of which is meant when the form names none, and the version of the
 *   consent text that is in force, which a consent box may also carry as its value
 * @returns the request, or what is wrong with each field
 */
export function readForm(
  fields: Readonly<Record<string, string>>,
  settings: { languages: readonly Language[]; consentVersion: string },
): FormReading {
  const known = pickKnown(fields);
  const result = checked.safeParse(known);
  const lang = formLanguage(known.lang, settings.languages);
  if (!result.success) return { ok: false, problems: problemsOf(result.error) };
  const form = result.data;
  const phone = readPhone(form.phone);
  return {
    ok: true,
    lead: {
      lang,
      name: form.name,
      phone: orNull(form.phone),
      phoneE164: phone.e164,
      email: orNull(form.email),
      emailUsable: isEmail(form.email),
      zip: orNull(form.zip),
      address: orNull(form.address),
      service: orNull(form.service),
      preferredTime: orNull(form.preferred_time),
      message: orNull(form.message),
      referralCode: orNull(form.referral_code),
      consentVersion: orNull(form.consent_version) ?? (form.consent === settings.consentVersion ? form.consent : null),
      idempotencyKey: form.idempotency_key.length <= 200 ? orNull(form.idempotency_key) : null,
      honeypot: form.website !== '',
      formSeconds: /^\d{1,9}(\.\d{1,3})?$/.test(form.form_seconds) ? Number(form.form_seconds) : null,
      turnstileToken: orNull(form[turnstileField].slice(0, turnstileTokenLimit)),
      context: Object.fromEntries(
        contextFields.flatMap((field) =>
          form[field] ? [[field, form[field].slice(0, contextLimit).toWellFormed()]] : [],
        ),
      ),
    },
  };
}

/**
 * The language that a form was shown in.
 * @param value field `lang` of the form, if it came
 * @param languages languages of the site, the default first
 */
export function formLanguage(value: string | undefined, languages: readonly Language[]): Language {
  return languages.find((language) => language === value) ?? languages[0] ?? 'en';
}

const names: readonly string[] = [...visitorFields, ...contextFields, ...controlFields];

/** Keeps the fields of the form and nothing else, so that a key like __proto__ means nothing here. */
export function pickKnown(fields: Readonly<Record<string, string>>): Partial<Record<FormField, string>> {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, fields[name]]] : [])));
}

function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {};
  for (const issue of error.issues) {
    const field = issue.path[0] as VisitorField | 'consent';
    if (issue.code === 'custom' && issue.params?.problem) problems[field] ??= issue.params.problem as Problem;
  }
  return problems;
}
