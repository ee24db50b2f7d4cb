import { sharedDefinitions } from '../../titan-map/readiness/definitions.ts';
import type { KindDefinition, SentenceClass } from '../../titan-map/readiness/definitions-schema.ts';
import type { ClaimKind } from '../claims/claim.ts';

/**
 * The entry of a kind in the table of what opens it.
 * @param kind kind of claim
 * @throws {RangeError} when the table lacks the kind
 */
export function kindDefinition(kind: ClaimKind): KindDefinition {
  const found = sharedDefinitions().kinds.find((each) => each.kind === kind);
  if (!found) throw new RangeError(`definitions/claims.yaml has no entry for the kind ${kind}.`);
  return found;
}

/**
 * What has to be open before a kind of claim may be made, in words for people.
 * @param kind kind of claim
 * @param permit sentence class, whose own gates are added
 * @returns one proof per entry, with the id by which readiness.yaml and evidence name it; for a kind that nothing can
 *   open yet, the reason for that alone
 */
export function gatesFor(kind: ClaimKind, permit?: SentenceClass): string[] {
  const { gates, cases } = sharedDefinitions();
  const definition = kindDefinition(kind);
  if (definition.reference) return ['A dated confirmation by ServiceTitan of the standing that is claimed (approvals)'];
  if (definition.unproven !== undefined) return [definition.unproven];
  const gateNames = [...definition.gates, ...(permit?.gates ?? [])].map((reference) => {
    const [id, condition] = reference.split('/');
    const gate = gates.find((each) => each.id === id);
    return `${gate?.title ?? id}${condition === undefined ? '' : `, ${condition}`} (${reference})`;
  });
  const caseNames = [...definition.cases, ...(permit?.cases ?? [])].map((id) => {
    const found = cases.find((each) => each.id === id);
    return `Evidence: ${found?.title ?? id} (${id})`;
  });
  return [...gateNames, ...caseNames];
}
