import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (ctx: Ctx) => tablesOf<SelectionTables>(ctx);

/** A business that applied, withdrawn applications included: it heard of the call. */
export interface ReachedByCall {
  callId: string;
  businessId: string;
  at: Date;
  /** It had applied to no call before. */
  firstTime: boolean;
}

/** Everyone who ever applied to these calls, or to any call since a moment. */
export async function listReached(
  ctx: Ctx,
  of: { callIds?: readonly string[]; since?: Date },
): Promise<ReachedByCall[]> {
  const { callIds, since } = of;
  return db(ctx)
    .selectFrom('selection.application as a')
    .select((eb) => [
      'a.call_id as callId',
      'a.business_id as businessId',
      'a.submitted_at as at',
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('selection.application as e')
              .select('e.id')
              .whereRef('e.city', '=', 'a.city')
              .whereRef('e.business_id', '=', 'a.business_id')
              .whereRef('e.call_id', '<>', 'a.call_id')
              .whereRef('e.submitted_at', '<', 'a.submitted_at'),
          ),
        )
        .$castTo<boolean>()
        .as('firstTime'),
    ])
    .where('a.city', '=', ctx.city)
    .$if(callIds !== undefined, (query) => query.where('a.call_id', 'in', [...(callIds ?? []), NONE]))
    .$if(since !== undefined, (query) => query.where('a.submitted_at', '>=', since ?? ctx.now))
    .execute();
}

/** Belongs to nothing; keeps an empty list a list. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** Applications to a call that were begun and not sent, by the question they stand at. Drafts live fourteen days. */
export async function countUnfinished(ctx: Ctx, callId: string): Promise<{ question: string | null; n: number }[]> {
  return db(ctx)
    .selectFrom('selection.draft')
    .select((eb) => ['at_question as question', eb.fn.countAll<number>().as('n')])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .where('application_id', 'is', null)
    .groupBy('at_question')
    .orderBy('n', 'desc')
    .execute();
}
