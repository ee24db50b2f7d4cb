import type { IncomingMessage, ServerResponse } from 'node:http';
import { type BodyProblem, type BodySource, joined } from '../leads/body.ts';
import { answerLead, answerResponse, type LeadDeps, type Redraw } from '../leads/handler.ts';

/** What answering a lead on a connection of Node needs. */
export interface NodeLeadDeps {
  /** What the endpoint needs, for the address of the other end of the connection. */
  deps: (peer: string) => LeadDeps;
  redraw: Redraw;
  /** Headers of every answer. */
  headers: Readonly<Record<string, string>>;
}

/**
 * Whether a request is a lead. Others are left to the pages, a wrong method to the endpoint among them.
 * @param request request as Node hands it over
 */
export function isLead({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'POST' && /^\/api\/leads\/?(\?|$)/.test(url);
}

/**
 * Answers a lead without the way through pages and middleware, which costs several times what the lead itself does.
 * @param request request for which {@link isLead} holds
 * @param response its answer, which is written and ended
 * @param given see {@link NodeLeadDeps}
 */
export async function answerNodeLead(
  request: IncomingMessage,
  response: ServerResponse,
  { deps, redraw, headers }: NodeLeadDeps,
): Promise<void> {
  const answer = await answerLead({ method: 'POST', ...nodeBody(request) }, deps(request.socket.remoteAddress ?? ''));
  if (typeof answer.body === 'string') {
    response.writeHead(answer.status, {
      ...headers,
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    response.end(answer.body);
    return;
  }
  const page = await answerResponse(answer, redraw);
  response.writeHead(page.status, { ...headers, ...Object.fromEntries(page.headers) });
  response.end(await page.text());
}

function nodeBody(request: IncomingMessage): BodySource {
  return {
    headers: {
      get: (name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? value : null;
      },
    },
    read: (limit) => readMessage(request, limit),
  };
}

function readMessage(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | BodyProblem> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const end = (result: Uint8Array<ArrayBuffer> | BodyProblem) => {
      request.removeAllListeners('data');
      resolve(result);
    };
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size <= limit) return;
      end('too-large');
      // The rest is read and dropped: a connection that is closed at once would take the answer with it.
      request.resume();
    });
    request.on('end', () => end(joined(chunks, size)));
    request.on('error', () => end('unreadable'));
    request.on('close', () => end('unreadable'));
  });
}
