import { createTransport } from 'nodemailer';
import type { LeadMail } from './mail.ts';
import { DeliveryFailure, type FailureKind } from './schedule.ts';
import { loopback } from './settings.ts';

/** Longest time that one mail may take, in milliseconds. Shorter than the lease of a delivery. */
export const sendDeadline = 90_000;

/** A mail that was not taken. */
export class MailFailure extends DeliveryFailure {
  override name = 'MailFailure';
}

/** Hands one mail to the mail server; resolves once the server has answered for it. */
export type SendMail = (mail: LeadMail, deadline?: number) => Promise<void>;

/**
 * Makes a sender for one mail server. Each mail has a connection of its own, so that a broken one costs one attempt.
 * @param server smtp://host:port, or smtps:// for TLS from the start; user and password may stand before the host
 * @returns a sender that throws {@link MailFailure}; its deadline is in milliseconds
 */
export function smtpSender(server: URL): SendMail {
  const transport = createTransport({
    url: server.href,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    // A certificate proves nothing about this machine itself, and local relays have none that anybody signed.
    ignoreTLS: loopback.test(server.hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail, deadline = sendDeadline) => {
    try {
      await transport.sendMail({ ...mail, signal: AbortSignal.timeout(deadline) });
    } catch (error) {
      throw describeFailure(error, server.host);
    }
  };
}

/** What a nodemailer error says of itself; see ERROR_CODES in nodemailer/errors and RFC 5321, 4.2.1 for the replies. */
interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  permanent?: boolean;
}

const setUpCodes = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);

const unanswered: Readonly<Record<string, string>> = {
  ESOCKET: 'could not be reached, or dropped the connection',
  ECONNECTION: 'closed the connection before it had taken the mail',
  ETIMEDOUT: 'did not answer in time',
  EABORT: 'did not take the mail in time',
  EDNS: 'has a name that could not be resolved',
  EPROTOCOL: 'answered with something that is not SMTP',
  ETLS: 'could not agree on an encrypted connection',
};

/**
 * Sorts an error of the mail server by what may be done about it.
 * @param error error of nodemailer
 * @param host host and port to name in the message
 */
export function describeFailure(error: unknown, host: string): MailFailure {
  const { code = '', command, responseCode, response = '', permanent } = (error ?? {}) as SmtpError;
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  const answer = responseCode ? `answered ${[responseCode, enhanced].filter(Boolean).join(' ')}` : undefined;
  const during = answer && command ? ` to ${command === 'CONN' ? 'the connection' : command}` : '';
  const message = `The mail server ${host} ${answer ?? unanswered[code] ?? `failed with ${code || 'an unknown error'}`}${during}.`;
  return new MailFailure(kindOf({ code, permanent, command }), message, { cause: error });
}

function kindOf(error: { code: string; permanent: boolean | undefined; command: string | undefined }): FailureKind {
  if (error.permanent === false) return 'transient';
  if (setUpCodes.has(error.code)) return 'set-up';
  if (error.permanent) return error.command === 'MAIL FROM' ? 'set-up' : 'refused';
  return error.code === 'EENVELOPE' || error.code === 'EMESSAGE' ? 'refused' : 'transient';
}
