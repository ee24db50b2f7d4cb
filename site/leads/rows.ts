import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Lead } from './lead.ts';
import type { Database } from './migrations.ts';

/** A lead with what it asks for, as the database gives it back and as the mail about it needs it. */
export type StoredLead = Selectable<Database['leads']> &
  Omit<Selectable<Database['booking_requests']>, 'id' | 'lead_id' | 'state' | 'created_at'>;

/** Row of `leads` for a lead. */
export function leadRow(lead: Lead): Insertable<Database['leads']> & Selectable<Database['leads']> {
  return {
    id: lead.id,
    site: lead.site,
    received_at: lead.receivedAt.toISOString(),
    lang: lead.lang,
    name: lead.name,
    phone: lead.phone,
    phone_e164: lead.phoneE164,
    email: lead.email,
    email_usable: lead.emailUsable ? 1 : 0,
    zip: lead.zip,
    address: lead.address,
    message: lead.message,
    consent_version: lead.consentVersion,
    suspicion: JSON.stringify(lead.suspicion),
    idempotency_key: lead.idempotencyKey,
    content_hash: lead.contentHash,
    context: JSON.stringify(lead.context),
  };
}

/** What a lead asks for, as columns of `booking_requests`. */
export function bookingColumns(lead: Lead) {
  return {
    service: lead.service,
    service_id: lead.binding.serviceId,
    job_type: lead.binding.jobType,
    business_unit: lead.binding.businessUnit,
    zone_id: lead.binding.zoneId,
    campaign_id: lead.binding.campaignId,
    capacity_rule_id: lead.binding.capacityRuleId,
    preferred_time: lead.preferredTime,
    advocate_code: lead.referralCode,
  };
}

/** Columns of `booking_requests` that belong to a stored lead. */
export const bookingColumnNames = [
  'service',
  'service_id',
  'job_type',
  'business_unit',
  'zone_id',
  'campaign_id',
  'capacity_rule_id',
  'preferred_time',
  'advocate_code',
] as const;

/**
 * Reads a lead back.
 * @param db open database
 * @param id id of a lead that exists
 * @throws {Error} when there is no such lead
 */
export async function loadLead(db: Kysely<Database>, id: string): Promise<StoredLead> {
  return db
    .selectFrom('leads')
    .innerJoin('booking_requests', 'booking_requests.lead_id', 'leads.id')
    .selectAll('leads')
    .select(bookingColumnNames)
    .where('leads.id', '=', id)
    .executeTakeFirstOrThrow();
}
