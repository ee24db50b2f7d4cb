import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header lines, unfolded, by lower-case name. */
  headers: Record<string, string>;
  /** Whole message as it came over the line. */
  raw: string;
}

type Stage = 'connect' | 'from' | 'to' | 'data';

/** How a mail server on loopback misbehaves: an SMTP reply at one stage, a connection that ends mid-message, or silence. */
export type Misbehaviour = { at: Stage; code: number; text: string } | 'drop' | 'hang';

export interface Mailbox {
  url: string;
  mails: ReceivedMail[];
  /** Connections that were made. */
  connections: number;
  misbehave: (how: Misbehaviour | null) => void;
  close: () => Promise<void>;
}

/**
 * Starts a real SMTP server on loopback.
 * @param options port (default: a free one), and the password that senders need, if any
 */
export async function startMailbox(options: { port?: number; password?: string } = {}): Promise<Mailbox> {
  const { port = 0, password } = options;
  let how: Misbehaviour | null = null;
  const mails: ReceivedMail[] = [];
  const answer = (stage: Stage, done: (error?: Error | null) => void) => {
    if (how === 'hang') return undefined;
    if (how === null || how === 'drop' || how.at !== stage) return done();
    return done(Object.assign(new Error(how.text), { responseCode: how.code }));
  };
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: 'user' }) : done(new Error('No')),
    logger: false,
    onConnect: (_session, done) => {
      mailbox.connections += 1;
      answer('connect', done);
    },
    onMailFrom: (_address, _session, done) => answer('from', done),
    onRcptTo: (_address, _session, done) => answer('to', done),
    onData: (stream, session, done) => {
      if (how === 'drop') {
        stream.once('data', () => {
          for (const connection of server.connections) connection._socket.destroy();
        });
        return;
      }
      buffer(stream).then((raw) => {
        answer('data', (error) => {
          if (!error) mails.push(received(session, raw.toString('utf8')));
          done(error);
        });
      }, done);
    },
  });
  server.on('error', () => {});
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    connections: 0,
    misbehave: (next) => {
      if (how === 'hang') for (const connection of server.connections) connection._socket.destroy();
      how = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}

function received(session: SMTPServerSession, raw: string): ReceivedMail {
  const { mailFrom, rcptTo } = session.envelope;
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const headers = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    headers: Object.fromEntries(headers),
    raw,
  };
}
