import type { Ctx } from '#platform/ctx.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import { m } from '#words';

/** Names of areas by code; one that is not a kelurahan is said to be unknown. */
export async function areaNames(ctx: Ctx): Promise<{ areas: Area[]; nameOf: (code: string) => string }> {
  const areas = await listAreas(ctx);
  const names = new Map(areas.filter(({ level }) => level !== 'city').map(({ code, name }) => [code, name]));
  return { areas, nameOf: (code) => names.get(code) ?? m.mentoring_area_unknown() };
}
