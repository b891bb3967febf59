import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type BoundaryFile, outlinesOf } from './outline.rules.ts';
import { saveOutlines } from './outlines.store.ts';
import { allow } from './registry.permissions.ts';
import { listAreas } from './registry.reads.ts';

/**
 * Loads or replaces the outlines of the city's areas from boundaries of any city, country or province: what is not an
 * area of this city is left out. Returns how many areas have one now.
 */
export async function loadOutlines(ctx: Ctx, file: BoundaryFile): Promise<number> {
  allow(ctx, 'registry.import');
  return inTransaction(ctx, async (tx) => {
    const known = new Set((await listAreas(tx)).map(({ code }) => code));
    const drawn = outlinesOf(file.features.filter(({ properties }) => known.has(properties.code)));
    await saveOutlines(tx, drawn, file.source);
    return drawn.outlines.length;
  });
}
