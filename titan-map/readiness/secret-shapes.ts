import { looksRandom } from './randomness.ts';

interface SecretShape {
  kind: string;
  pattern: RegExp;
  /** Whether a match is a secret after all; every match is unless told. */
  counts?: (match: RegExpExecArray) => boolean;
}

const group = (match: RegExpExecArray, index: number) => match[index] ?? '';

/** Words that stand for a password in documentation. */
const standIn =
  /^(?:pass(?:word)?|passwd|pwd|secret|token|user|x{3,}|\*+|•+|<.*>|\$\{?.*|\{\{.*|%.*|redacted|\[.*\])$/i;

function decodes(text: string): boolean {
  const plain = Buffer.from(text, 'base64').toString('latin1');
  const [user, password] = plain.split(':');
  return /^[\x20-\x7e]+$/.test(plain) && !!user && !!password && !standIn.test(password);
}

/** Secrets that can be told by their form alone, whatever stands around them. */
export const secretShapes: readonly SecretShape[] = [
  { kind: 'a ServiceTitan app key', pattern: /(?<![A-Za-z0-9])ak1\.[A-Za-z0-9_-]{10,}/gi },
  {
    kind: 'a ServiceTitan client id',
    pattern: /(?<![A-Za-z0-9])cid\.([A-Za-z0-9_-]{10,})/gi,
    counts: (match) => /\d/.test(group(match, 1)) || group(match, 1).length > 20,
  },
  {
    kind: 'a ServiceTitan client secret',
    pattern: /(?<![A-Za-z0-9])cs\d\.([A-Za-z0-9_-]{10,})/gi,
  },
  {
    kind: 'a signed token (JWT)',
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,}\s?\.\s?eyJ[A-Za-z0-9_-]{6,}(?:\s?\.\s?[A-Za-z0-9_-]*)?/g,
  },
  {
    kind: 'an encrypted token (JWE)',
    pattern:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
  },
  { kind: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g },
  { kind: 'a private key', pattern: /PuTTY-User-Key-File-\d|AGE-SECRET-KEY-1[0-9A-Z]{20,}/g },
  {
    kind: 'a bearer token',
    pattern: /\bbearer[ \t:=]+["']?([A-Za-z0-9._~+/=-]{8,})/gi,
    counts: (match) => looksRandom(group(match, 1), 8) || group(match, 1).length > 30,
  },
  {
    kind: 'a user and password (Basic)',
    pattern: /\bbasic[ \t]+([A-Za-z0-9+/]{6,}={0,2})/gi,
    counts: (match) => decodes(group(match, 1)),
  },
  {
    kind: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/([^\s/:@"'<>]*):([^\s/@"'<>]+)@[^\s/"'<>]+/gi,
    counts: (match) => !standIn.test(group(match, 2)),
  },
  {
    kind: 'a token in an address',
    pattern:
      /[?&#](?:access_token|refresh_token|id_token|auth|token|api_?key|apikey|key|secret|client_secret|password|pwd|sig|signature|code)=([^&\s"'<>]{6,})/gi,
    counts: (match) => !standIn.test(group(match, 1)) && looksRandom(group(match, 1), 6),
  },
  {
    kind: 'a user and password',
    pattern: /(?<![\w-])(?:-u|--user)[ =]["']?([^\s:"']+):([^\s"']{4,})/g,
    counts: (match) => !standIn.test(group(match, 2)) && !/^\d+$/.test(group(match, 2)),
  },
  {
    kind: 'a password in a form',
    pattern: /type=["']password["'][^>]*\svalue=["']([^"']{3,})["']/gi,
    counts: (match) => !standIn.test(group(match, 1)),
  },
  { kind: 'an AWS access key', pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\b/g },
  { kind: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/g },
  { kind: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{18,}/g },
  { kind: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/g },
  { kind: 'a Stripe key', pattern: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/g },
  { kind: 'a webhook secret', pattern: /\bwhsec_[A-Za-z0-9+/=]{16,}/g },
  { kind: 'a Google key', pattern: /\bAIza[0-9A-Za-z_-]{30,}|\bya29\.[0-9A-Za-z_-]{20,}|\bGOCSPX-[0-9A-Za-z_-]{20,}/g },
  { kind: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g },
  { kind: 'a Twilio key', pattern: /\bSK[0-9a-f]{32}\b/g },
  { kind: 'a Mailgun key', pattern: /\bkey-[0-9a-f]{32}\b/g },
  { kind: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{30,}/g },
  { kind: 'a model provider key', pattern: /\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{24,}/g },
  { kind: 'a Shopify token', pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-f]{24,}/gi },
  { kind: 'a DigitalOcean token', pattern: /\bdo[opr]_v1_[0-9a-f]{40,}/g },
  { kind: 'a Square token', pattern: /\bsq0[a-z]{3}-[0-9A-Za-z_-]{20,}|\bEAAA[0-9A-Za-z_-]{50,}/g },
  { kind: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{40,}={0,2}/g },
  { kind: 'a bot token', pattern: /\b\d{8,10}:AA[A-Za-z0-9_-]{30,}/g },
];
