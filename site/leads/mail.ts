import { escapeHtml } from './html.ts';
import type { StoredLead } from './rows.ts';
import type { Suspicion } from './suspicion.ts';

/** Where the mail of a site goes and whom it is from. */
export interface MailRoute {
  to: readonly string[];
  from: string;
  /** The leads are tests of a preview, and the mail says so. */
  test: boolean;
  business: string;
  /** IANA name of the time zone that the mail tells times in. */
  timeZone: string;
  /** Name of a service by its id, in the language of the office. */
  serviceName: (id: string) => string | undefined;
  /** Name of a zone by its id. */
  zoneName: (id: string) => string | undefined;
}

export interface LeadMail {
  from: { name: string; address: string };
  to: string[];
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  date: Date;
  headers: Record<string, string>;
}

interface Row {
  label: string;
  value: string;
  href?: string;
}

/** What the office is told of each sign. */
const signWords: Readonly<Record<Suspicion, string>> = {
  honeypot: 'The hidden field of the form was filled in.',
  'too-fast': 'The form was sent faster than a person can fill it in.',
  links: 'There are links in the request.',
  rate: 'The same sender has sent many requests of late.',
  'turnstile-failed': 'The check for robots was not passed.',
  'turnstile-unreachable': 'The check for robots could not be made.',
};

/**
 * Writes the mail that tells the office of a lead, so that it can be acted on from a phone.
 * @param lead lead as stored
 * @param route where the mail of its site goes
 * @param note a sentence on how this mail came about, when it is not the usual one
 * @returns a mail with the same Message-ID every time, so that mailboxes can tell a repetition
 */
export function composeMail(lead: StoredLead, route: MailRoute, note?: string): LeadMail {
  const suspicion = JSON.parse(lead.suspicion) as Suspicion[];
  const suspected = suspicion.length > 0;
  const notes = [
    ...(route.test ? ['This is a test from a preview of the website. Nobody waits for an answer.'] : []),
    ...(note ? [note] : []),
    ...(suspected
      ? [`${suspicion.map((sign) => signWords[sign]).join(' ')} This may be spam; please look before you call.`]
      : []),
    ...(lead.lang === 'es' ? ['The visitor used the Spanish form.'] : []),
  ];
  const rows = rowsOf(lead, route);
  const wanted = rows.find((row) => row.label === 'Service')?.value ?? 'no service named';
  const subject = [
    `${route.test ? '[TEST] ' : ''}${suspected ? '[check] ' : ''}New request: ${wanted}`,
    lead.zip,
    lead.name,
  ]
    .filter(Boolean)
    .join(', ');
  const domain = route.from.slice(route.from.lastIndexOf('@') + 1);
  return {
    from: { name: header(`${route.business} website`), address: route.from },
    to: [...route.to],
    ...(lead.email && lead.email_usable ? { replyTo: { name: header(lead.name), address: header(lead.email) } } : {}),
    subject: header(subject),
    text: textOf(lead, rows, notes),
    html: htmlOf(lead, rows, notes),
    messageId: `<lead-${lead.id}@${domain}>`,
    date: new Date(lead.received_at),
    headers: { 'X-Truecopy-Lead': lead.id, 'Auto-Submitted': 'auto-generated' },
  };
}

/** Makes text fit for one header: no control or direction characters, no line breaks, at most 150 UTF-16 units. */
function header(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .slice(0, 150)
    .toWellFormed()
    .trim();
}

/** Address of a link that calls the number that a visitor typed; none for words around digits that nobody could read. */
function telHref(lead: StoredLead): string | undefined {
  if (lead.phone_e164) return `tel:${lead.phone_e164}`;
  return lead.phone && /^[\d\s().+-]+$/.test(lead.phone) ? `tel:${lead.phone.replace(/[^\d+]/g, '')}` : undefined;
}

function rowsOf(lead: StoredLead, route: MailRoute): Row[] {
  const context = JSON.parse(lead.context) as Record<string, string>;
  const received = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: route.timeZone,
  }).format(new Date(lead.received_at));
  const service = lead.service_id ? route.serviceName(lead.service_id) : undefined;
  const zone = lead.zone_id ? route.zoneName(lead.zone_id) : undefined;
  const campaign = [context.utm_source, context.utm_medium, context.utm_campaign].filter(Boolean).join(' / ');
  const tel = telHref(lead);
  const all: (Omit<Row, 'value' | 'href'> & { value: string | null | undefined; href?: string | undefined })[] = [
    { label: 'Name', value: lead.name },
    { label: 'Phone', value: lead.phone, href: tel },
    {
      label: 'E-mail',
      value: lead.email,
      href: lead.email_usable ? `mailto:${encodeURIComponent(lead.email ?? '').replace('%40', '@')}` : undefined,
    },
    { label: 'Service', value: service ?? lead.service },
    { label: 'ZIP', value: lead.zip },
    { label: 'Address', value: lead.address },
    { label: 'When', value: lead.preferred_time },
    { label: 'Message', value: lead.message },
    { label: 'Referral code', value: lead.advocate_code },
    { label: 'Zone', value: zone ?? lead.zone_id },
    { label: 'Job type', value: lead.job_type },
    { label: 'Business unit', value: lead.business_unit },
    { label: 'Campaign', value: lead.campaign_id ?? campaign },
    { label: 'Page', value: context.page_url },
    { label: 'Received', value: received },
    { label: 'Consent', value: lead.consent_version ? `given, text ${lead.consent_version}` : 'given' },
    { label: 'Request', value: lead.id },
  ];
  return all.flatMap(({ label, value, href }) => (value ? [{ label, value, ...(href ? { href } : {}) }] : []));
}

function textOf(lead: StoredLead, rows: readonly Row[], notes: readonly string[]): string {
  const tel = telHref(lead);
  const lines = rows.map(({ label, value }) => `${label}: ${value.includes('\n') ? `\n${value}\n` : value}`);
  return [...notes, ...(notes.length ? [''] : []), ...(tel ? [`Call: ${tel}`, ''] : []), ...lines, ''].join('\n');
}

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const button = 'display:block;padding:14px 16px;border-radius:8px;text-align:center;font-size:18px;font-weight:bold';

function htmlOf(lead: StoredLead, rows: readonly Row[], notes: readonly string[]): string {
  const tel = telHref(lead);
  const mailto = rows.find((row) => row.label === 'E-mail')?.href;
  const call = tel
    ? `<p><a href="${escapeHtml(tel)}" style="${button};background:#0b5c3b;color:#ffffff;text-decoration:none">Call ${escapeHtml(lead.phone ?? '')}</a></p>`
    : '';
  const reply = mailto
    ? `<p><a href="${escapeHtml(mailto)}" style="${button};border:2px solid #0b5c3b;color:#0b5c3b;text-decoration:none">Write to ${escapeHtml(lead.email ?? '')}</a></p>`
    : '';
  const cells = rows.map(({ label, value, href }) => {
    const shown = escapeHtml(value).replaceAll('\n', '<br>');
    const content = href ? `<a href="${escapeHtml(href)}" style="color:#0b4f8a">${shown}</a>` : shown;
    return `<tr><th align="left" valign="top" style="padding:6px 12px 6px 0;color:#555555;font-weight:normal;white-space:nowrap">${label}</th><td style="padding:6px 0;word-break:break-word">${content}</td></tr>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>',
    `<body style="margin:0;padding:16px;${font};font-size:16px;line-height:1.45;color:#1a1a1a"><div style="max-width:560px">`,
    ...notes.map((note) => `<p style="padding:10px 12px;background:#fff4d6;border-radius:8px">${escapeHtml(note)}</p>`),
    call,
    reply,
    `<table cellspacing="0" cellpadding="0" style="width:100%;border-collapse:collapse;font-size:16px">${cells.join('')}</table>`,
    '</div></body></html>',
  ].join('\n');
}
