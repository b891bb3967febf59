import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Choice } from './choice.rules.ts';
import { claimKey, type RareClaim, rareClaims } from './claim.rules.ts';
import type { ClaimResult, DrawTables } from './draw.tables.ts';

/** What an officer found. */
export interface ClaimCheck {
  result: ClaimResult;
  reason: string | null;
  at: Date;
  byName: string;
}

/** A claim and what was found; absent while nobody looked. */
export interface CheckedClaim extends RareClaim {
  check?: ClaimCheck;
}

/** Everyone counted in a short group of this choice, with what was found. */
export async function listClaims(ctx: Ctx, choice: Choice): Promise<CheckedClaim[]> {
  const claims = rareClaims(choice);
  if (claims.length === 0) return [];
  const rows = await tablesOf<DrawTables & { 'selection.application': { city: string; id: string; call_id: string } }>(
    ctx,
  )
    .selectFrom('selection.claim as c')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'c.city').onRef('a.id', '=', 'c.application_id'),
    )
    .select(['c.application_id', 'c.feature', 'c.value', 'c.result', 'c.reason', 'c.checked_at', 'c.checked_by_name'])
    .where('c.city', '=', ctx.city)
    .where('a.call_id', '=', choice.call.id)
    .execute();
  const checks = new Map(
    rows.map((row): [string, ClaimCheck] => [
      [row.application_id, row.feature, row.value].join('/'),
      { result: row.result, reason: row.reason, at: row.checked_at, byName: row.checked_by_name },
    ]),
  );
  return claims.map((claim) => ({ ...claim, check: checks.get(claimKey(claim)) }));
}

/** Those nobody looked at yet: the draw is not sealed before them. */
export const listOpenClaims = async (ctx: Ctx, choice: Choice): Promise<CheckedClaim[]> =>
  (await listClaims(ctx, choice)).filter(({ check }) => check === undefined);
