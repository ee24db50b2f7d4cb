import { formatPhone } from '../../titan-map/format.ts';
import { mainPhone } from '../../titan-map/lookup.ts';
import type { Language } from '../../titan-map/schema/common.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { bindToMap } from './bind.ts';
import { type BodyProblem, type BodySource, encodingOf, type RequestHeaders, readBody, webBody } from './body.ts';
import {
  type ContextField,
  type FormField,
  formLanguage,
  type LeadRequest,
  type Problems,
  pickKnown,
  readForm,
} from './form.ts';
import { type Lead, makeLead } from './lead.ts';
import { codeInAddress, referralLink } from './referral.ts';
import type { Suspicion } from './suspicion.ts';
import { formTexts, type Notice, wordProblem } from './texts.ts';

/** A form that is shown again with what the visitor typed. */
export interface RedrawnForm {
  lang: Language;
  /** What was sent, as it was sent: encode it for its place. */
  values: Partial<Record<FormField, string>>;
  /** Messages by field, to stand beside it. */
  errors: Readonly<Record<string, string>>;
  /** Message about the whole, to stand above the form. */
  notice: string;
}

export interface LeadDeps {
  /** Folder name of the site. */
  site: string;
  map: TitanMap;
  now: () => Date;
  newId: () => string;
  /** What speaks against the sender of a request. A check that throws marks nothing. */
  signs: (lead: LeadRequest, headers: RequestHeaders) => Promise<Suspicion[]>;
  /** Puts a lead where it cannot get lost, or throws; called with a lead at most once per request. */
  accept: (lead: Lead) => Promise<{ id: string }>;
  /** Address of the page that thanks, on this site. */
  thankYouPath: (lang: Language) => string;
  /** Told once a lead is safe; must not keep the answer waiting. */
  accepted: () => void;
  /** Takes a line for the operator. It never holds personal data. */
  log: (line: string) => void;
}

/** A request to the lead endpoint, whatever server it came in by. */
export interface IncomingLead extends BodySource {
  method: string;
}

/** What a visitor or a program is answered. */
export interface LeadAnswer {
  status: number;
  headers: Record<string, string>;
  /** Text of the answer, or the form to show again as a page. */
  body: string | RedrawnForm;
}

/** Makes the page with the form, to which the status and the headers of the answer are given. */
export type Redraw = (form: RedrawnForm) => Promise<Response>;

const statusOf: Record<Notice, number> = {
  invalid: 422,
  'too-large': 413,
  'wrong-type': 415,
  'wrong-method': 405,
  unreadable: 400,
  'not-saved': 503,
};

/**
 * Answers a web request to the lead endpoint; see {@link answerLead}.
 * @param request any request; only POST is taken
 * @param deps see {@link LeadDeps}, and what makes the page with the form
 */
export async function handleLead(request: Request, deps: LeadDeps & { redraw: Redraw }): Promise<Response> {
  return answerResponse(await answerLead({ method: request.method, ...webBody(request) }, deps), deps.redraw);
}

/**
 * Writes an answer as a web response.
 * @param answer answer of {@link answerLead}
 * @param redraw makes the page with the form
 */
export async function answerResponse(answer: LeadAnswer, redraw: Redraw): Promise<Response> {
  const { status, body } = answer;
  if (typeof body === 'string') return new Response(body || null, { status, headers: answer.headers });
  const page = await redraw(body);
  const headers = new Headers(page.headers);
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
  return new Response(page.body, { status, headers });
}

/**
 * Answers a request to the lead endpoint. A form is answered with pages, JSON with JSON. An answer of 303 or
 * `{ ok: true, id }` is given only after `accept` has resolved.
 *
 * The Origin of a request is not looked at. Proxies and privacy settings remove or change it, and a refused form would
 * be a lost customer; there is no session here that a post from another site could misuse.
 * @param incoming any request; only POST is taken
 * @param deps see {@link LeadDeps}
 */
export async function answerLead(incoming: IncomingLead, deps: LeadDeps): Promise<LeadAnswer> {
  const { headers } = incoming;
  const refuse = (notice: Notice, details: Partial<Refusal> = {}) =>
    refusal(headers, deps, { notice, lang: pageLanguage(headers, deps.map), values: {}, errors: {}, ...details });

  if (incoming.method !== 'POST') return refuse('wrong-method');
  const body = await readBody(incoming);
  if (!body.ok) return refuse(body.problem satisfies BodyProblem);

  const { languages, leads } = deps.map.site;
  const fields = withReferral(body.fields, headers, deps.map);
  const reading = readForm(fields, { languages, consentVersion: leads.consent.version });
  if (!reading.ok) {
    const values = pickKnown(fields);
    const lang = formLanguage(values.lang, languages);
    return refuse('invalid', { lang, values, errors: wordProblems(reading.problems, lang) });
  }

  const asked = respectPrivacy(withReferer(reading.lead, headers), headers);
  const lead = makeLead(asked, {
    id: deps.newId(),
    site: deps.site,
    receivedAt: deps.now(),
    binding: bindToMap(asked, deps.map),
    signs: await signsOrNone(reading.lead, headers, deps),
  });
  let id: string;
  try {
    ({ id } = await deps.accept(lead));
  } catch (error) {
    deps.log(error instanceof Error ? error.message : 'A lead could not be kept for an unknown reason.');
    return refuse('not-saved', { lang: lead.lang, values: pickKnown(fields) });
  }
  deps.accepted();
  return wantsJson(headers) ? json(200, { ok: true, id }) : seeOther(deps.thankYouPath(lead.lang));
}

async function signsOrNone(lead: LeadRequest, headers: RequestHeaders, deps: LeadDeps): Promise<Suspicion[]> {
  try {
    return await deps.signs(lead, headers);
  } catch {
    deps.log('The sender of a request could not be checked.');
    return [];
  }
}

/** What tells one visitor from another, or where they have been. */
const tracking = new Set<string>([
  'gclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'fbclid',
  'ga_client_id',
  'landing_url',
  'referrer',
  'referral_consent',
] satisfies ContextField[]);

const optsOut = (headers: RequestHeaders) => headers.get('sec-gpc') === '1';

/**
 * Keeps nothing to follow a visitor by who asks for that; the page's script does not even send it. See Sec-GPC in
 * globalprivacycontrol.github.io/gpc-spec.
 */
function respectPrivacy(lead: LeadRequest, headers: RequestHeaders): LeadRequest {
  if (!optsOut(headers)) return lead;
  const context = Object.fromEntries(Object.entries(lead.context).filter(([name]) => !tracking.has(name)));
  return { ...lead, context };
}

/** Without a script the form cannot say which page it stands on; the browser usually does. */
function withReferer<T extends { context: Partial<Record<'page_url', string>> }>(lead: T, headers: RequestHeaders): T {
  const referer = headers.get('referer')?.slice(0, 2000);
  return lead.context.page_url || !referer ? lead : { ...lead, context: { ...lead.context, page_url: referer } };
}

/**
 * Without a script nobody fills in the referral code of a link, so it is read from the address of the page. Where the
 * script ran, an empty field is what the visitor wants.
 */
function withReferral(fields: Record<string, string>, headers: RequestHeaders, map: TitanMap): Record<string, string> {
  const link = referralLink(map);
  if (!link || fields.referral_code?.trim() || fields.form_seconds || optsOut(headers)) return fields;
  const addresses = [fields.page_url, fields.landing_url, headers.get('referer') ?? undefined];
  const code = addresses.map((address) => codeInAddress(address, link)).find((found) => found !== null);
  return code ? { ...fields, referral_code: code } : fields;
}

/** Language of the page that a request came from, for a request whose form could not be read. */
function pageLanguage(headers: RequestHeaders, map: TitanMap): Language {
  const path = URL.parse(headers.get('referer') ?? '')?.pathname ?? '/';
  return formLanguage(path.split('/')[1], map.site.languages);
}

interface Refusal {
  notice: Notice;
  lang: Language;
  values: RedrawnForm['values'];
  errors: Record<string, string>;
}

function refusal(headers: RequestHeaders, deps: LeadDeps, { notice, lang, values, errors }: Refusal): LeadAnswer {
  const status = statusOf[notice];
  const extra: Record<string, string> =
    status === 405 ? { allow: 'POST' } : status === 503 ? { 'retry-after': '60' } : {};
  const words = formTexts[lang].notices[notice](formatPhone(mainPhone(deps.map)));
  if (wantsJson(headers)) {
    return json(status, { ok: false, errors: Object.keys(errors).length ? errors : { form: words } }, extra);
  }
  return {
    status,
    headers: { ...extra, 'cache-control': 'no-store' },
    body: { lang, values, errors, notice: words },
  };
}

function wordProblems(problems: Problems, lang: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, wordProblem(problem, lang)]));
}

function wantsJson(headers: RequestHeaders): boolean {
  const accept = headers.get('accept') ?? '';
  if (accept.includes('text/html')) return encodingOf(headers) === 'json';
  return accept.includes('application/json') || encodingOf(headers) === 'json';
}

function json(status: number, body: object, headers: Record<string, string> = {}): LeadAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}

function seeOther(path: string): LeadAnswer {
  return { status: 303, headers: { location: path, 'cache-control': 'no-store' }, body: '' };
}
