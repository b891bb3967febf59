import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RareClaim } from './claim.rules.ts';
import type { ClaimResult, DrawTables } from './draw.tables.ts';

/** Writes what the actor found about these claims; the newest word counts. */
export async function saveChecks(
  tx: Ctx,
  claims: readonly RareClaim[],
  { result, reason }: { result: ClaimResult; reason: string | null },
): Promise<void> {
  const found = { result, reason, checked_at: tx.now, checked_by: tx.actor.id, checked_by_name: tx.actor.name };
  await tablesOf<DrawTables>(tx)
    .insertInto('selection.claim')
    .values(
      claims.map(({ candidate, feature, value }) => ({
        application_id: candidate.application.id,
        feature,
        value,
        ...found,
      })),
    )
    .onConflict((same) => same.columns(['city', 'application_id', 'feature', 'value']).doUpdateSet(found))
    .execute();
}
