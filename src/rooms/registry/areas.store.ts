import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { type AreaFile, fold } from './registry.rules.ts';
import type { RegistryTables } from './registry.tables.ts';

/** Writes areas and their other spellings; an area that businesses stand on is never removed. */
export async function saveAreas(tx: Ctx, file: AreaFile): Promise<void> {
  const db = tablesOf<RegistryTables>(tx);
  await db
    .insertInto('registry.area')
    .values(
      file.areas.map((area) => ({
        code: area.code,
        bps_code: area.bps,
        name: area.name,
        level: area.level,
        parent: area.parent,
        tile_x: area.tile?.x ?? null,
        tile_y: area.tile?.y ?? null,
        source: file.source,
        valid_from: file.validFrom,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['city', 'code']).doUpdateSet((eb) => ({
        bps_code: eb.ref('excluded.bps_code'),
        name: eb.ref('excluded.name'),
        tile_x: eb.ref('excluded.tile_x'),
        tile_y: eb.ref('excluded.tile_y'),
        source: eb.ref('excluded.source'),
        valid_from: eb.ref('excluded.valid_from'),
      })),
    )
    .execute();
  const aliases = file.areas.flatMap((area) => area.aliases.map((alias) => ({ alias: fold(alias), code: area.code })));
  if (aliases.length === 0) return;
  await db
    .insertInto('registry.area_alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
