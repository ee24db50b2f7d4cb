export type BodyProblem = 'too-large' | 'wrong-type' | 'unreadable';
export type BodyReading = { ok: true; fields: Record<string, string> } | { ok: false; problem: BodyProblem };

/** Most bytes of a request that are read: the longest message in percent-encoding, and room for the rest. */
export const bodyLimit = 128 * 1024;

type Encoding = 'urlencoded' | 'multipart' | 'json';

/** The headers of a request, as far as they are asked for. */
export type RequestHeaders = Pick<Headers, 'get'>;

/** A request whose body has not been read. */
export interface BodySource {
  headers: RequestHeaders;
  /** Reads the body up to a number of bytes; the rest is left unread. */
  read: (limit: number) => Promise<Uint8Array<ArrayBuffer> | BodyProblem>;
}

/**
 * How the body of a request is written, by its Content-Type.
 * @returns null for a type that the form never sends
 */
export function encodingOf(headers: RequestHeaders): Encoding | null {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return 'urlencoded';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'application/json') return 'json';
  return null;
}

/**
 * Reads the fields of a posted form. Bytes that are not UTF-8 become U+FFFD: a damaged letter is better than a lost
 * lead. Files are left out, and of a name that comes twice the first value counts.
 * @param source request whose body has not been read
 * @param limit most bytes to read; the rest is left unread
 * @returns fields by name, in an object without a prototype, or why there are none
 */
export async function readBody(source: BodySource, limit = bodyLimit): Promise<BodyReading> {
  const encoding = encodingOf(source.headers);
  if (!encoding) return { ok: false, problem: 'wrong-type' };
  if (Number(source.headers.get('content-length') ?? 0) > limit) return { ok: false, problem: 'too-large' };
  const bytes = await source.read(limit);
  if (typeof bytes === 'string') return { ok: false, problem: bytes };
  try {
    return { ok: true, fields: await decode[encoding](bytes, source.headers) };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/**
 * The body of a web request.
 * @param request request whose body has not been read
 */
export function webBody(request: Request): BodySource {
  return { headers: request.headers, read: (limit) => readStream(request, limit) };
}

async function readStream(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | BodyProblem> {
  if (!request.body) return new Uint8Array();
  // The rest is not cancelled when the limit is passed: that would close the connection under the answer.
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > limit) return 'too-large';
      chunks.push(part.value);
    }
  } catch {
    return 'unreadable';
  } finally {
    reader.releaseLock();
  }
  return joined(chunks, size);
}

/**
 * Puts parts of a body together.
 * @param chunks parts in their order
 * @param size bytes of all of them
 */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

type Decoder = (bytes: Uint8Array<ArrayBuffer>, headers: RequestHeaders) => Promise<Record<string, string>>;

const utf8 = new TextDecoder();

const decode: Record<Encoding, Decoder> = {
  urlencoded: async (bytes) => firstOfEach(new URLSearchParams(utf8.decode(bytes))),
  multipart: async (bytes, headers) => {
    const type = headers.get('content-type') ?? '';
    return firstOfEach(await new Response(bytes, { headers: { 'content-type': type } }).formData());
  },
  json: async (bytes) => {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    if (!isObject(value)) throw new TypeError('The body is no JSON object.');
    return firstOfEach([...Object.entries(value), ...(isObject(value.context) ? Object.entries(value.context) : [])]);
  },
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOfEach(entries: Iterable<[string, unknown]>): Record<string, string> {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) {
    if (name in fields) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      fields[name] = String(value);
  }
  return fields;
}
