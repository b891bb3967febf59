import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { listConsentingOwners } from '#rooms/identity/index.ts';
import type { CallOutcome } from '#rooms/programmes/index.ts';
import { findDecision } from './decision.reads.ts';
import type { DecisionTables } from './decision.tables.ts';

/** What the public reads of a decision: counts, how each kept place was filled, and the names of who agreed and has a place. */
export async function outcomeOf(ctx: Ctx, callId: string): Promise<CallOutcome | undefined> {
  const decision = await findDecision(ctx, callId);
  if (!decision) return undefined;
  const { applicants, chosen, reserves, cutOff, decidedAt, mode, quotas } = decision;
  const rows = await tablesOf<DecisionTables>(ctx)
    .selectFrom('selection.score as r')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.application_id'),
    )
    .select(['a.owner_id', 'a.owner_name', 'a.may_publish_name', 'a.state', 'r.features', 'r.outcome'])
    .where('r.city', '=', ctx.city)
    .where('r.call_id', '=', callId)
    .execute();
  const drawn = rows.filter(({ outcome }) => outcome === 'chosen');
  const groups = quotas.map(({ feature, value, min }) => ({
    feature,
    value,
    min,
    chosen: drawn.filter(({ features }) => Object.entries(features).some(([of, is]) => of === feature && is === value))
      .length,
  }));
  const agreed = await listConsentingOwners(ctx, 'publish-name');
  const names = rows
    .filter(({ state, may_publish_name }) => may_publish_name && (state === 'accepted' || state === 'confirmed'))
    .filter(({ owner_id }) => agreed.has(owner_id))
    .map(({ owner_name }) => owner_name)
    .sort((one, other) => one.localeCompare(other, 'id'));
  return { mode, applicants, chosen, reserves, cutOff, decidedOn: dayOf(decidedAt), groups, names };
}
