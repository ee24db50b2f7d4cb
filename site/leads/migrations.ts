import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Times are ISO 8601 in UTC with milliseconds, so that both databases compare and print them alike. */
export interface Database {
  leads: {
    id: string;
    site: string;
    received_at: string;
    lang: string;
    name: string;
    phone: string | null;
    phone_e164: string | null;
    email: string | null;
    email_usable: number;
    zip: string | null;
    address: string | null;
    message: string | null;
    consent_version: string | null;
    /** JSON array of suspicions. */
    suspicion: string;
    idempotency_key: string | null;
    content_hash: string;
    /** JSON object of context fields. */
    context: string;
  };
  booking_requests: {
    id: string;
    lead_id: string;
    state: string;
    /** Service as the visitor's form named it. */
    service: string | null;
    service_id: string | null;
    job_type: string | null;
    business_unit: string | null;
    zone_id: string | null;
    campaign_id: string | null;
    capacity_rule_id: string | null;
    preferred_time: string | null;
    advocate_code: string | null;
    created_at: string;
  };
  outbox: {
    id: string;
    lead_id: string;
    channel: string;
    state: string;
    attempts: Generated<number>;
    next_attempt_at: string | null;
    last_error: string | null;
    lease_owner: string | null;
    lease_until: string | null;
    /** 1 when a worker ended without a word while it held the delivery, so that it may have been made already. */
    interrupted: Generated<number>;
    created_at: string;
    settled_at: string | null;
  };
  /** What people did with a lead. Outlives the lead, and so holds nothing of it but its id. */
  lead_audit: {
    id: string;
    lead_id: string;
    at: string;
    action: string;
    note: string | null;
    /** How somebody reached the lead; null for what was done before this was kept. */
    via: string | null;
  };
}

/** Steps from an empty database to today's tables. A step that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '001-leads': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('leads')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('site', 'text', (column) => column.notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('phone', 'text')
        .addColumn('phone_e164', 'text')
        .addColumn('email', 'text')
        .addColumn('email_usable', 'integer', (column) => column.notNull())
        .addColumn('zip', 'text')
        .addColumn('address', 'text')
        .addColumn('message', 'text')
        .addColumn('consent_version', 'text')
        .addColumn('suspicion', 'text', (column) => column.notNull())
        .addColumn('idempotency_key', 'text')
        .addColumn('content_hash', 'text', (column) => column.notNull())
        .addColumn('context', 'text', (column) => column.notNull())
        .addUniqueConstraint('leads_site_key', ['site', 'idempotency_key'])
        .execute();
      await db.schema.createIndex('leads_by_content').on('leads').columns(['content_hash', 'received_at']).execute();
      await db.schema
        .createTable('booking_requests')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('lead_id', 'text', (column) => column.notNull().unique().references('leads.id').onDelete('cascade'))
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('service', 'text')
        .addColumn('service_id', 'text')
        .addColumn('job_type', 'text')
        .addColumn('business_unit', 'text')
        .addColumn('zone_id', 'text')
        .addColumn('campaign_id', 'text')
        .addColumn('preferred_time', 'text')
        .addColumn('advocate_code', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('outbox')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('lead_id', 'text', (column) => column.notNull().references('leads.id').onDelete('cascade'))
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('next_attempt_at', 'text')
        .addColumn('last_error', 'text')
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('settled_at', 'text')
        .addUniqueConstraint('outbox_lead_channel', ['lead_id', 'channel'])
        .execute();
      await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_attempt_at']).execute();
    },
  },
  '002-audit': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('lead_audit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('lead_id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('note', 'text')
        .execute();
      await db.schema.createIndex('audit_by_lead').on('lead_audit').columns(['lead_id', 'at']).execute();
    },
  },
  '003-capacity-rule': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('booking_requests').addColumn('capacity_rule_id', 'text').execute();
    },
  },
  '004-audit-via': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('lead_audit').addColumn('via', 'text').execute();
    },
  },
  '005-interrupted': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('outbox')
        .addColumn('interrupted', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
};
