import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { CityShape } from '#ui/index.ts';
import { GRID } from './outline.rules.ts';
import { listAreas } from './registry.reads.ts';
import type { RegistryTables } from './registry.tables.ts';

/** The city's kelurahan as a map draws them: tiles always, outlines where boundaries were loaded. */
export async function readCityShape(ctx: Ctx): Promise<CityShape> {
  const db = tablesOf<RegistryTables>(ctx);
  const [areas, tiles, drawn] = await Promise.all([
    listAreas(ctx),
    db
      .selectFrom('registry.area')
      .select(['code', 'tile_x as x', 'tile_y as y'])
      .where('city', '=', ctx.city)
      .execute(),
    db
      .selectFrom('registry.area_outline')
      .select(['code', 'path', 'label_x as x', 'label_y as y', 'grid_height as height', 'source'])
      .where('city', '=', ctx.city)
      .execute(),
  ]);
  const tileOf = new Map(tiles.map(({ code, x, y }) => [code, x === null || y === null ? null : { x, y }]));
  const outlineOf = new Map(drawn.map((outline) => [outline.code, outline]));
  const cityName = areas.find(({ level }) => level === 'city')?.name ?? '';
  return {
    width: GRID,
    height: drawn[0]?.height ?? 0,
    source: drawn[0]?.source ?? '',
    places: areas
      .filter(({ level }) => level === 'ward')
      .map(({ code, name, districtName }) => ({
        code,
        name,
        group: districtName ?? '',
        tile: tileOf.get(code) ?? null,
        path: outlineOf.get(code)?.path ?? null,
      })),
    edges: areas.flatMap(({ code, name, level }) => {
      const outline = level === 'district' ? outlineOf.get(code) : undefined;
      return outline ? [{ name: shortName(name, cityName), path: outline.path, x: outline.x, y: outline.y }] : [];
    }),
  };
}

/** A kecamatan on its own city's map: "Utara" for Binjai Utara. */
const shortName = (name: string, city: string): string =>
  city && name.startsWith(`${city} `) ? name.slice(city.length + 1) : name;
