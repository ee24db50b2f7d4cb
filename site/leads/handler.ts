import { formatPhone } from '../../titan-map/format.ts';
import { mainPhone } from '../../titan-map/lookup.ts';
import type { Language } from '../../titan-map/schema/common.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { bindToMap } from './bind.ts';
import { type BodyProblem, encodingOf, readBody } from './body.ts';
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
  signs: (lead: LeadRequest, request: Request) => Promise<Suspicion[]>;
  /** Puts a lead where it cannot get lost, or throws; called with a lead at most once per request. */
  accept: (lead: Lead) => Promise<{ id: string }>;
  /** Page with the form, to which the handler gives its status. */
  redraw: (form: RedrawnForm) => Promise<Response>;
  /** Address of the page that thanks, on this site. */
  thankYouPath: (lang: Language) => string;
  /** Told once a lead is safe; must not keep the answer waiting. */
  accepted: () => void;
  /** Takes a line for the operator. It never holds personal data. */
  log: (line: string) => void;
}

const statusOf: Record<Notice, number> = {
  invalid: 422,
  'too-large': 413,
  'wrong-type': 415,
  'wrong-method': 405,
  unreadable: 400,
  'not-saved': 503,
};

/**
 * Answers a request to the lead endpoint. A form is answered with pages, JSON with JSON. An answer of 303 or
 * `{ ok: true, id }` is given only after `accept` has resolved.
 *
 * The Origin of a request is not looked at. Proxies and privacy settings remove or change it, and a refused form would
 * be a lost customer; there is no session here that a post from another site could misuse.
 * @param request any request; only POST is taken
 * @param deps see {@link LeadDeps}
 */
export async function handleLead(request: Request, deps: LeadDeps): Promise<Response> {
  const refuse = (notice: Notice, details: Partial<Refusal> = {}) =>
    answerRefusal(request, deps, { notice, lang: pageLanguage(request, deps.map), values: {}, errors: {}, ...details });

  if (request.method !== 'POST') return refuse('wrong-method');
  const body = await readBody(request);
  if (!body.ok) return refuse(body.problem satisfies BodyProblem);

  const { languages, leads } = deps.map.site;
  const fields = withReferral(body.fields, request, deps.map);
  const reading = readForm(fields, { languages, consentVersion: leads.consent.version });
  const values = pickKnown(fields);
  const lang = formLanguage(values.lang, languages);
  if (!reading.ok) return refuse('invalid', { lang, values, errors: wordProblems(reading.problems, lang) });

  const asked = respectPrivacy(withReferer(reading.lead, request), request);
  const lead = makeLead(asked, {
    id: deps.newId(),
    site: deps.site,
    receivedAt: deps.now(),
    binding: bindToMap(asked, deps.map),
    signs: await signsOrNone(reading.lead, request, deps),
  });
  let id: string;
  try {
    ({ id } = await deps.accept(lead));
  } catch (error) {
    deps.log(error instanceof Error ? error.message : 'A lead could not be kept for an unknown reason.');
    return refuse('not-saved', { lang, values });
  }
  deps.accepted();
  return wantsJson(request) ? json(200, { ok: true, id }) : seeOther(deps.thankYouPath(lang));
}

async function signsOrNone(lead: LeadRequest, request: Request, deps: LeadDeps): Promise<Suspicion[]> {
  try {
    return await deps.signs(lead, request);
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

const optsOut = (request: Request) => request.headers.get('sec-gpc') === '1';

/**
 * Keeps nothing to follow a visitor by who asks for that; the page's script does not even send it. See Sec-GPC in
 * globalprivacycontrol.github.io/gpc-spec.
 */
function respectPrivacy(lead: LeadRequest, request: Request): LeadRequest {
  if (!optsOut(request)) return lead;
  const context = Object.fromEntries(Object.entries(lead.context).filter(([name]) => !tracking.has(name)));
  return { ...lead, context };
}

/** Without a script the form cannot say which page it stands on; the browser usually does. */
function withReferer<T extends { context: Partial<Record<'page_url', string>> }>(lead: T, request: Request): T {
  const referer = request.headers.get('referer')?.slice(0, 2000);
  return lead.context.page_url || !referer ? lead : { ...lead, context: { ...lead.context, page_url: referer } };
}

/**
 * Without a script nobody fills in the referral code of a link, so it is read from the address of the page. Where the
 * script ran, an empty field is what the visitor wants.
 */
function withReferral(fields: Record<string, string>, request: Request, map: TitanMap): Record<string, string> {
  const link = referralLink(map);
  if (!link || fields.referral_code?.trim() || fields.form_seconds || optsOut(request)) return fields;
  const addresses = [fields.page_url, fields.landing_url, request.headers.get('referer') ?? undefined];
  const code = addresses.map((address) => codeInAddress(address, link)).find((found) => found !== null);
  return code ? { ...fields, referral_code: code } : fields;
}

/** Language of the page that a request came from, for a request whose form could not be read. */
function pageLanguage(request: Request, map: TitanMap): Language {
  const path = URL.parse(request.headers.get('referer') ?? '')?.pathname ?? '/';
  return formLanguage(path.split('/')[1], map.site.languages);
}

interface Refusal {
  notice: Notice;
  lang: Language;
  values: RedrawnForm['values'];
  errors: Record<string, string>;
}

async function answerRefusal(request: Request, deps: LeadDeps, refusal: Refusal): Promise<Response> {
  const { lang, values, errors } = refusal;
  const status = statusOf[refusal.notice];
  const extra: Record<string, string> =
    status === 405 ? { allow: 'POST' } : status === 503 ? { 'retry-after': '60' } : {};
  const notice = formTexts[lang].notices[refusal.notice](formatPhone(mainPhone(deps.map)));
  if (wantsJson(request)) {
    return json(status, { ok: false, errors: Object.keys(errors).length ? errors : { form: notice } }, extra);
  }
  const page = await deps.redraw({ lang, values, errors, notice });
  const headers = new Headers(page.headers);
  for (const [name, value] of Object.entries({ ...extra, 'cache-control': 'no-store' })) headers.set(name, value);
  return new Response(page.body, { status, headers });
}

function wordProblems(problems: Problems, lang: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, wordProblem(problem, lang)]));
}

function wantsJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '';
  if (accept.includes('text/html')) return encodingOf(request.headers) === 'json';
  return accept.includes('application/json') || encodingOf(request.headers) === 'json';
}

function json(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}
