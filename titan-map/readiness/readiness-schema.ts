import { z } from 'zod';
import { id, isoDate, text } from '../schema/common.ts';

const person = text.meta({ description: 'Who did it, by name.', examples: ['Ines Calloway'] });

const stop = z
  .strictObject({ date: isoDate, by: person, reason: text })
  .meta({ description: 'Shuts at once, whatever the gates say.' });

const confirmation = z
  .strictObject({
    gate: id.meta({ description: 'Gate of definitions/gates.yaml.', examples: ['token-storage'] }),
    condition: id.meta({ description: 'Condition of that gate.', examples: ['rotation-policy'] }),
    date: isoDate.meta({ description: 'Day on which it was confirmed.' }),
    expires: isoDate.optional().meta({ description: 'Last day on which the confirmation counts.' }),
    by: person,
    artifact: text.optional().meta({ description: 'Document that shows it.', examples: ['minutes of 2026-11-02'] }),
    evidence: id.optional().meta({ description: 'Evidence record that shows it.' }),
    restsOn: id.optional().meta({ description: 'Another gate that shows it, once that gate is open.' }),
  })
  .refine(
    ({ artifact, evidence, restsOn }) =>
      [artifact, evidence, restsOn].filter((proof) => proof !== undefined).length === 1,
    { error: 'expected one of artifact, evidence and restsOn to say what shows it' },
  );

const feature = z.strictObject({
  id: id.meta({ description: 'Flag of definitions/features.yaml.', examples: ['api-booking-sync'] }),
  state: z.enum(['on', 'off']),
  since: isoDate,
  by: person,
  killSwitch: stop.optional(),
});

/** Standings that ServiceTitan can give. */
export const standings = ['marketplace', 'partner', 'certified'] as const;

const approval = z
  .strictObject({
    id,
    standing: z.enum(standings).meta({ description: 'What ServiceTitan has confirmed, and nothing above it.' }),
    date: isoDate.meta({ description: 'Day of the confirmation.' }),
    expires: isoDate.optional(),
    reference: text.meta({ description: 'Letter, certificate or listing that says so.' }),
    by: person.meta({ description: 'Who read the reference.' }),
  })
  .meta({ description: 'Written confirmation by ServiceTitan. No test takes its place.' });

const disconnect = z
  .strictObject({
    date: isoDate,
    by: person,
    reason: text,
    reconnected: z
      .strictObject({ date: isoDate, by: person, artifact: text })
      .optional()
      .meta({ description: 'Evidence counts again from this day on; what is older stays history.' }),
  })
  .meta({ description: 'The end of the authorization. Features that need the API pause; the site goes on.' });

/** readiness.yaml of one site. A site without the file is in manual mode. */
export const siteReadiness = z.strictObject({
  mode: z
    .enum(['manual', 'connected'])
    .default('manual')
    .meta({ description: 'In manual mode every gate that needs the API is shut, whatever else stands here.' }),
  killSwitch: stop
    .optional()
    .meta({ description: 'Shuts every kind of claim and pauses every feature that a gate opens.' }),
  confirmations: z.array(confirmation).default([]),
  features: z.array(feature).default([]),
  approvals: z.array(approval).default([]),
  disconnects: z.array(disconnect).default([]),
});

export type SiteReadiness = z.output<typeof siteReadiness>;
