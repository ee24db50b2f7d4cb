import { z } from 'zod';
import { audiences, operatingPageIds } from '../audiences.ts';
import { email, id, language, localized, origin, text } from './common.ts';
import { referrals } from './referral.ts';

export const site = z
  .strictObject({
    url: origin('the public address', 'https://www.example.com').meta({
      description: 'Public address of the site, without a path.',
      examples: ['https://larkwater.example.com'],
    }),
    languages: z.array(language).min(1).meta({ description: 'Languages of the pages; the first is the default.' }),
    leads: z
      .strictObject({
        to: email.meta({ description: 'Mailbox that a person reads; every lead is sent there.' }),
        from: email.meta({ description: 'Sender address on the own domain.' }),
        owner: id.meta({ description: 'Owner who answers for undelivered leads.' }),
        consent: z.strictObject({
          version: id.meta({ examples: ['2026-10'] }),
          text: localized.meta({ description: 'What the visitor agrees to.' }),
        }),
        webhook: z
          .strictObject({
            url: z.url({ protocol: /^https$/, error: 'expected an address like https://crm.example.com/leads' }).meta({
              description: 'Receiver of a signed request for each lead; its secret belongs into LEADS_WEBHOOK_SECRET.',
            }),
          })
          .optional()
          .meta({ description: 'Hands each lead to a program as well, signed by the Standard Webhooks scheme.' }),
        turnstile: z
          .strictObject({
            siteKey: text.meta({
              description: 'Site key of the widget; the secret key belongs into TURNSTILE_SECRET.',
            }),
          })
          .optional()
          .meta({ description: 'Cloudflare Turnstile in the form. It marks requests and refuses none.' }),
      })
      .meta({ description: 'Where requests go.' }),
    referrals: referrals.optional(),
    audiences: z
      .partialRecord(z.enum(operatingPageIds), z.enum(audiences))
      .optional()
      .meta({
        description: 'Who may read the pages that are generated from data, where it differs from what is usual.',
        examples: [{ support: 'reviewer' }],
      }),
  })
  .meta({ description: 'Settings of the site itself.' });
