import { same } from '../ops/session.ts';
import { deliverPass, serviceLog } from './service.ts';
import { SettingError } from './settings.ts';

/** Fewest characters of CRON_SECRET; see vercel.com/docs/cron-jobs/manage-cron-jobs#securing-cron-jobs. */
const shortestSecret = 16;

/**
 * Reads CRON_SECRET.
 * @param env environment of the process; an empty variable counts as not set
 * @returns null when nobody may start a delivery from outside
 * @throws {SettingError} when it is too short to be a secret; its value is not repeated
 */
export function readCronSecret(env: Readonly<Record<string, string | undefined>>): string | null {
  const secret = env.CRON_SECRET;
  if (!secret) return null;
  if (secret.length >= shortestSecret) return secret;
  throw new SettingError(
    `CRON_SECRET has ${secret.length} characters; expected ${shortestSecret} or more, chosen at random.`,
  );
}

/**
 * Sends what is owed, within the time that platforms give to a scheduled function.
 * @returns 200 with how many deliveries were tried and how many went through, or 503 when the database cannot be used
 */
export async function runScheduledPass(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const attempts = await deliverPass();
  if (!attempts) return Response.json({ ok: false }, { status: 503, headers });
  const delivered = attempts.filter(({ state }) => state === 'delivered').length;
  return Response.json({ ok: true, tried: attempts.length, delivered }, { headers });
}

/**
 * Answers whoever asks from outside that what is owed be sent. Without the secret there is nothing at this address.
 * @param request request with the secret as bearer token
 */
export async function answerDeliveryRequest(request: Request): Promise<Response> {
  const secret = secretOrNone();
  const given = request.headers.get('authorization') ?? '';
  if (!secret || !same(given, `Bearer ${secret}`)) return new Response(null, { status: 404 });
  return runScheduledPass();
}

function secretOrNone(): string | null {
  try {
    return readCronSecret(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    serviceLog(error.message);
    return null;
  }
}
