import type { Area } from '#rooms/registry/index.ts';
import type { NeverReached } from '../../reach.reads.ts';

/** One kelurahan of the table of those that heard nothing. */
export type NeverRow = NeverReached & { name: string; district: string };

/** The kelurahan with their names, the least reached first. */
export function neverRows(never: readonly NeverReached[], areas: readonly Area[]): NeverRow[] {
  const named = new Map(areas.map((area) => [area.code, area]));
  return never
    .map((one) => ({
      ...one,
      name: named.get(one.area)?.name ?? one.area,
      district: named.get(one.area)?.districtName ?? '',
    }))
    .sort((a, b) => (b.per100 ?? -1) - (a.per100 ?? -1) || b.businesses - a.businesses);
}
