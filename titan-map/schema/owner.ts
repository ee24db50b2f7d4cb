import { z } from 'zod';
import { email, id, text } from './common.ts';

export const owner = z
  .strictObject({
    id,
    name: text,
    role: z.enum(['agency', 'operations', 'servicetitan-admin']),
    email,
  })
  .meta({ description: 'A person who decides on findings.' });
