import { randomBytes } from 'node:crypto';
import { site } from 'virtual:truecopy/site';
import { leadSite } from '../leads/route.ts';
import { deliverSoon, leadRuntime } from '../leads/service.ts';
import { OpsDesk } from './operate.ts';
import { readOpsSecret } from './secret.ts';

let desk: OpsDesk | null | undefined;

/**
 * The operator page of this server process, or null when OPS_SECRET is not set.
 * @throws {SettingError} when a setting of the environment cannot be used
 */
export function opsDesk(): OpsDesk | null {
  if (desk !== undefined) return desk;
  const secret = readOpsSecret(process.env);
  desk = secret
    ? new OpsDesk({
        site: leadSite(site),
        secret,
        store: async () => leadRuntime().store(),
        deliverSoon,
        now: () => new Date(),
        newNonce: () => randomBytes(16).toString('base64url'),
        log: (line) => console.error(`[ops] ${line}`),
      })
    : null;
  return desk;
}
