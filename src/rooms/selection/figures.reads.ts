import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { DecisionTables } from './decision.tables.ts';
import type { SelectionTables } from './selection.tables.ts';

/** A place that somebody has, and when it was given. */
export interface GivenPlace {
  callId: string;
  businessId: string;
  at: Date;
}

/** Places given since a moment to people who still have them: accepted, or confirmed after an offer. */
export async function listGivenPlaces(ctx: Ctx, since: Date): Promise<GivenPlace[]> {
  return tablesOf<SelectionTables>(ctx)
    .selectFrom('selection.application as a')
    .innerJoin('selection.step as s', (join) =>
      join.onRef('s.city', '=', 'a.city').onRef('s.application_id', '=', 'a.id'),
    )
    .select(['a.call_id as callId', 'a.business_id as businessId', sql<Date>`min(s.at)`.as('at')])
    .where('a.city', '=', ctx.city)
    .where('a.state', 'in', ['accepted', 'confirmed'])
    .where('s.kind', 'in', ['accept', 'confirm'])
    .groupBy(['a.id', 'a.call_id', 'a.business_id'])
    .having(sql<Date>`min(s.at)`, '>=', since)
    .execute();
}

/** When each call was decided; a call that is not decided is left out. */
export async function listDecisionTimes(ctx: Ctx): Promise<Map<string, Date>> {
  const rows = await tablesOf<DecisionTables>(ctx)
    .selectFrom('selection.decision')
    .select(['call_id as callId', 'decided_at as at'])
    .where('city', '=', ctx.city)
    .execute();
  return new Map(rows.map(({ callId, at }) => [callId, at]));
}
