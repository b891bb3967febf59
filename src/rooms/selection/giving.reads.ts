import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { GivingOf } from '#rooms/programmes/index.ts';
import type { DrawTables } from './draw.tables.ts';
import type { DrawNotice } from './draw-day.rules.ts';
import { findMode } from './pool.reads.ts';

/** The last draw of a call; nothing before the first seal. */
export async function findDrawNotice(ctx: Ctx, callId: string): Promise<DrawNotice | undefined> {
  return tablesOf<DrawTables>(ctx)
    .selectFrom('selection.draw')
    .select(['code', 'sealed_at as sealedAt', 'draws_on as drawsOn', 'drawn_at as heldAt'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** How a call gives its places, for its public page (`useGiving`). */
export const givingOf: GivingOf = async (ctx, callId) => {
  const mode = await findMode(ctx, callId);
  if (mode !== 'lottery') return { mode };
  const found = await findDrawNotice(ctx, callId);
  if (!found) return { mode };
  const { code, sealedAt, drawsOn, heldAt } = found;
  return { mode, draw: { code, sealedOn: dayOf(sealedAt), drawsOn, heldOn: heldAt && dayOf(heldAt) } };
};
