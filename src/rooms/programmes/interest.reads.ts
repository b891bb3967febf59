import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** How many phones wait for a call. */
export async function countInterested(ctx: Ctx, callId: string): Promise<number> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.interest')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow();
  return row.n;
}
