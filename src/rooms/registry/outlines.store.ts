import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Outline } from './outline.rules.ts';
import type { RegistryTables } from './registry.tables.ts';

/** Replaces the outlines of the city. */
export async function saveOutlines(
  tx: Ctx,
  { outlines, height }: { outlines: readonly Outline[]; height: number },
  source: string,
): Promise<void> {
  const db = tablesOf<RegistryTables>(tx);
  await db.deleteFrom('registry.area_outline').where('city', '=', tx.city).execute();
  if (outlines.length === 0) return;
  await db
    .insertInto('registry.area_outline')
    .values(
      outlines.map(({ code, path, labelX, labelY }) => ({
        code,
        path,
        label_x: labelX,
        label_y: labelY,
        grid_height: height,
        source,
      })),
    )
    .execute();
}
