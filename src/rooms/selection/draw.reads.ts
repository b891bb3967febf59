import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { DrawTables, OutsideKind } from './draw.tables.ts';
import type { QuotaPrice } from './engine/index.ts';

/** A draw of a call: sealed, and perhaps held. */
export interface Draw {
  id: string;
  callId: string;
  /** 1 for the first seal of the call. */
  number: number;
  /** Address of the public page, and the label of the draw. */
  code: string;
  digest: string;
  outsideKind: OutsideKind;
  outsidePlan: string;
  /** Why there was a new seal. */
  reason: string | null;
  pool: string;
  quotas: string;
  engine: string;
  lists: string;
  seal: string;
  secretSealed: string;
  certified: boolean;
  /** Lowest chance, 0 to 1, and how far it may be from the best. */
  lowest: number;
  gap: number;
  /** Number of lists of each application code. */
  chances: Record<string, number>;
  prices: QuotaPrice[];
  sealedAt: Date;
  sealedBy: string;
  sealedByName: string;
  /** First day it may be held, 'YYYY-MM-DD'; absent in old draws. */
  drawsOn: string | null;
  /** Absent until it is held. */
  held?: Held;
}

/** What came out. */
export interface Held {
  secret: string;
  outside: string;
  witnesses: string;
  /** Number of the drawn list. */
  drawn: number;
  /** Codes of the others in their order. */
  reserves: string[];
  at: Date;
  byName: string;
}

const draws = (ctx: Ctx) =>
  tablesOf<DrawTables>(ctx).selectFrom('selection.draw').selectAll().where('city', '=', ctx.city);

type Row = Awaited<ReturnType<ReturnType<typeof draws>['executeTakeFirstOrThrow']>>;

const drawOf = (row: Row): Draw => ({
  id: row.id,
  callId: row.call_id,
  number: row.number,
  code: row.code,
  digest: row.digest,
  outsideKind: row.outside_kind,
  outsidePlan: row.outside_plan,
  reason: row.reason,
  pool: row.pool,
  quotas: row.quotas,
  engine: row.engine,
  lists: row.lists,
  seal: row.seal,
  secretSealed: row.secret_sealed,
  certified: row.certified,
  lowest: row.lowest,
  gap: row.gap,
  chances: row.chances,
  prices: row.prices,
  sealedAt: row.sealed_at,
  sealedBy: row.sealed_by,
  sealedByName: row.sealed_by_name,
  drawsOn: row.draws_on,
  held:
    row.drawn === null || row.drawn_at === null
      ? undefined
      : {
          secret: row.secret ?? '',
          outside: row.outside ?? '',
          witnesses: row.witnesses ?? '',
          drawn: row.drawn,
          reserves: row.reserves ?? [],
          at: row.drawn_at,
          byName: row.drawn_by_name ?? '',
        },
});

/** All draws of a call, the first seal first; the last one counts. */
export async function listDraws(ctx: Ctx, callId: string): Promise<Draw[]> {
  return (await draws(ctx).where('call_id', '=', callId).orderBy('number').execute()).map(drawOf);
}

/** A draw by the code of its public page; nothing when there is none in this city. */
export async function findDrawByCode(ctx: Ctx, code: string): Promise<Draw | undefined> {
  const row = await draws(ctx).where('code', '=', code).executeTakeFirst();
  return row && drawOf(row);
}
