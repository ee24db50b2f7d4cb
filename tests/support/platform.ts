/**
 * Serves what was built for a platform as the platform would: static files with their headers first, then the function,
 * which is imported from the built bundle. PLATFORM says which, SITE_FOLDER where the build is, PORT where to listen.
 */
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Address that visitors of these tests seem to come from. */
const visitor = '203.0.113.7';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

interface Context {
  ip: string;
  waitUntil: (work: Promise<unknown>) => void;
}

/** Says when work that was handed to the platform has ended, so that tests can tell that it was. */
const waitUntil: Context['waitUntil'] = (work) => void work.then(() => console.log('Work after the answer has ended.'));

type Answer = (request: Request) => Promise<Response>;

async function staticFile(folder: string, pathname: string): Promise<{ body: Buffer; type: string } | null> {
  const path = decodeURIComponent(pathname);
  for (const candidate of [path, join(path, 'index.html'), `${path}.html`]) {
    const file = join(folder, candidate);
    const found = file.startsWith(folder) ? await stat(file).catch(() => null) : null;
    if (found?.isFile())
      return { body: await readFile(file), type: types[extname(file)] ?? 'application/octet-stream' };
  }
  return null;
}

const fileResponse = (
  { body, type }: { body: Buffer; type: string },
  status: number,
  headers: Record<string, string>,
) => new Response(new Uint8Array(body), { status, headers: { ...headers, 'content-type': type } });

const load = (...path: string[]) => import(pathToFileURL(join(...path)).href);

async function netlify(folder: string): Promise<Answer> {
  const functions = join(folder, '.netlify/v1/functions');
  const site: (request: Request, context: Context) => Promise<Response> = (await load(functions, 'ssr/ssr.mjs'))
    .default;
  const deliver: (request: Request) => Promise<Response> = (await load(functions, 'deliver/deliver.mjs')).default;
  const context: Context = { ip: visitor, waitUntil };
  const [, ...lines] = (await readFile(join(folder, 'client/_headers'), 'utf8')).trimEnd().split('\n');
  const headers = Object.fromEntries(
    lines.map((line) =>
      line
        .trim()
        .split(/: (.*)/)
        .slice(0, 2),
    ),
  );
  return async (request) => {
    const { pathname } = new URL(request.url);
    // Where `netlify functions:invoke` calls a scheduled function; in production it has no address.
    if (pathname === '/.netlify/functions/deliver') return deliver(request);
    const file = await staticFile(join(folder, 'client'), pathname);
    return file ? fileResponse(file, 200, headers) : site(request, context);
  };
}

const route = z.object({
  src: z.string().optional(),
  handle: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  continue: z.boolean().default(false),
  dest: z.string().optional(),
  status: z.number().optional(),
});

async function vercel(folder: string): Promise<Answer> {
  const output = join(folder, '.vercel/output');
  const json = async (...path: string[]) => JSON.parse(await readFile(join(output, ...path), 'utf8'));
  const { routes } = z.object({ routes: z.array(route) }).parse(await json('config.json'));
  const place = 'functions/_render.func';
  const { handler } = z.object({ handler: z.string() }).parse(await json(place, '.vc-config.json'));
  const site: { fetch: Answer } = (await load(output, place, handler)).default;
  Object.assign(globalThis, { [Symbol.for('@vercel/request-context')]: { get: () => ({ waitUntil }) } });
  const files = join(output, 'static');
  return async (request) => {
    const { pathname } = new URL(request.url);
    let headers: Record<string, string> = {};
    for (const rule of routes) {
      if (rule.handle === 'filesystem') {
        const file = await staticFile(files, pathname);
        if (file) return fileResponse(file, 200, headers);
      }
      if (rule.src === undefined || !new RegExp(rule.src).test(pathname)) continue;
      headers = { ...headers, ...rule.headers };
      if (rule.continue || !rule.dest) continue;
      const file = await staticFile(files, rule.dest);
      if (file) return fileResponse(file, rule.status ?? 200, headers);
      const response = await site.fetch(request);
      for (const [name, value] of Object.entries(headers))
        if (!response.headers.has(name)) response.headers.set(name, value);
      return response;
    }
    return new Response(null, { status: 404 });
  };
}

function webRequest(message: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers, rawHeaders } = message;
  const pairs = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers: [...pairs, ['x-forwarded-for', visitor]],
    duplex: 'half',
  };
  if (method !== 'GET' && method !== 'HEAD') init.body = Readable.toWeb(message) as ReadableStream;
  return new Request(`http://${headers.host}${url}`, init);
}

async function send(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), to);
  else to.end();
}

const { PLATFORM, SITE_FOLDER = '', PORT } = process.env;
const answer = await (PLATFORM === 'netlify' ? netlify(SITE_FOLDER) : vercel(SITE_FOLDER));
const server = createServer(async (message, response) => {
  try {
    await send(await answer(webRequest(message)), response);
  } catch (error) {
    console.error(error);
    response.writeHead(502).end();
  }
}).listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
