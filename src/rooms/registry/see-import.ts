import type { Ctx } from '#platform/ctx.ts';
import { saveBatch } from './imports/batch.store.ts';
import { getBatch } from './imports/imports.reads.ts';
import { allow } from './registry.permissions.ts';

/** Notes that who sent a list has seen what came of it: it waits for them no longer. */
export async function seeImport(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, id);
  if (batch.createdBy === ctx.actor.id && batch.seenAt === null) await saveBatch(ctx, id, { seen_at: ctx.now });
}
