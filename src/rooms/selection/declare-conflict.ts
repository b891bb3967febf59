import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { ConflictKind } from './marks.rules.ts';
import { insertConflict } from './marks.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { getApplication } from './selection.reads.ts';

/**
 * An officer says to be close to an applicant. From then on they neither see, check nor mark that application, and marks
 * they gave before no longer count. Said twice, the first stands.
 */
export async function declareConflict(ctx: Ctx, input: { applicationId: string; kind: ConflictKind }): Promise<void> {
  allow(ctx, 'selection.read');
  await inTransaction(ctx, async (tx) => {
    const { id, code, area } = await getApplication(tx, input.applicationId, { lock: true });
    allow(tx, 'selection.read', { area });
    const isNew = await insertConflict(tx, id, input.kind);
    if (isNew) await record(tx, 'selection.conflict-declared', { type: 'application', id }, { code, kind: input.kind });
  });
}
