import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { type BusinessFacts, listBusinessFacts, listLastHelp } from '#rooms/registry/index.ts';

/**
 * What is known of these businesses, with the last help that stands in the ledger of all rooms by the day `until`
 * ('YYYY-MM-DD') where it is newer than what the registry heard.
 */
export async function readKnown(
  ctx: Ctx,
  businessIds: readonly string[],
  until: string,
): Promise<Map<string, BusinessFacts>> {
  const facts = await listBusinessFacts(ctx, businessIds);
  for (const { businessId, on } of (await listLastHelp(ctx, businessIds, until)).values()) {
    const known = facts.get(businessId);
    if (known && (known.helpedOn ?? '') < on) facts.set(businessId, { ...known, helpedOn: on });
  }
  return facts;
}

/** Day of the last help of each business whose call asks when help came last; where none asks nothing is read. */
export async function readLastHelp(
  ctx: Ctx,
  calls: ReadonlyMap<string, Call>,
  rows: readonly { callId: string; businessId: string }[],
): Promise<Map<string, string>> {
  const ids = rows.filter(({ callId }) => calls.get(callId)?.restYears).map(({ businessId }) => businessId);
  if (ids.length === 0) return new Map();
  const known = await readKnown(ctx, ids, dayOf(ctx.now));
  return new Map([...known].flatMap(([id, { helpedOn }]) => (helpedOn ? [[id, helpedOn] as const] : [])));
}
