import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveAreas } from './areas.store.ts';
import { allow } from './registry.permissions.ts';
import { forgetAreas } from './registry.reads.ts';
import type { AreaFile } from './registry.rules.ts';

/** Loads or refreshes the areas of the context's city. Returns how many there are. */
export async function loadAreas(ctx: Ctx, file: AreaFile): Promise<number> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, (tx) => saveAreas(tx, file));
  forgetAreas();
  return file.areas.length;
}
