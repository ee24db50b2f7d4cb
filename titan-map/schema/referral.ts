import { z } from 'zod';
import { scriptUrl, text } from './common.ts';

export const referrals = z
  .strictObject({
    parameter: z
      .string()
      .regex(/^[A-Za-z][\w.-]*$/, { error: 'expected the name of a link parameter, like utm_content or ref' })
      .default('utm_content')
      .meta({
        description: 'Link parameter that carries the code of whoever recommends the business.',
        examples: ['utm_content', 'ref'],
      }),
    tag: z
      .strictObject({
        name: text.meta({
          description: 'Name of the program or its vendor, as the question to the visitor gives it.',
          examples: ['Neighbor Rewards'],
        }),
        src: scriptUrl.meta({ description: 'Script of the vendor. Loaded only for visitors who said yes.' }),
        event: z
          .string()
          .regex(/^[A-Za-z][\w.:-]*$/, { error: 'expected the name of an event, like online_lead_captured' })
          .default('online_lead_captured')
          .meta({ description: 'Event by which the script learns that a request was taken.' }),
      })
      .optional()
      .meta({ description: 'Tag of a vendor that counts recommendations.' }),
  })
  .meta({
    description:
      'Program in which customers recommend the business. The code comes with a link, stands in the form and is kept with the request.',
  });
