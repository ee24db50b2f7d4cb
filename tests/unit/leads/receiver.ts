import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

export interface Receiver {
  url: string;
  secret: string;
  /** Requests whose signature held, as parsed, with what their headers said. */
  received: { id: string; type: string; data: Record<string, unknown> }[];
  /** What it answers from now on: a status with headers, or nothing at all. */
  answer: (how: { status: number; headers?: Record<string, string> } | 'hang up') => void;
  close: () => Promise<void>;
}

/** Starts a receiver of webhooks on loopback, which checks the signature as the scheme's own library does. */
export async function startReceiver(): Promise<Receiver> {
  const secret = `whsec_${Buffer.from('a secret of thirty-two bytes long').toString('base64')}`;
  const received: Receiver['received'] = [];
  let how: Parameters<Receiver['answer']>[0] = { status: 204 };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (how === 'hang up') return request.socket.destroy();
    received.push({ id: String(request.headers['webhook-id']), ...verified(body, request.headers) });
    return response.writeHead(how.status, how.headers).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  function verified(body: string, headers: IncomingHttpHeaders) {
    return new Webhook(secret).verify(body, headers as Record<string, string>) as {
      type: string;
      data: Record<string, unknown>;
    };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/leads`,
    secret,
    received,
    answer: (next) => {
      how = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
