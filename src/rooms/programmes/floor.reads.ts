import type { Ctx } from '#platform/ctx.ts';
import { countByFacts, listAreas } from '#rooms/registry/index.ts';
import { listApplied } from './applied.ts';
import type { Call } from './call.ts';
import { type FloorGap, floorGap, isFloorTime } from './floor.rules.ts';

/** The gap under the floor of a call, as the records stand now; nothing where there is none or it is too early. */
export async function readFloorGap(ctx: Ctx, call: Call): Promise<FloorGap | undefined> {
  if (!isFloorTime(call, ctx.now) || !call.openedAt) return undefined;
  const applied = await listApplied(ctx, call.openedAt);
  const ids = applied.filter(({ callId }) => callId === call.id).map(({ businessId }) => businessId);
  const [groups, areas] = await Promise.all([ids.length > 0 ? countByFacts(ctx, ids) : [], listAreas(ctx)]);
  const applicants = new Map<string, number>();
  for (const { area, n } of groups) applicants.set(area ?? '', (applicants.get(area ?? '') ?? 0) + n);
  return floorGap(call, {
    now: ctx.now,
    nonMembers: groups.reduce((sum, { assisted, n }) => sum + (assisted ? 0 : n), 0),
    applicants,
    wards: areas.filter(({ level }) => level === 'ward').map(({ code }) => code),
  });
}
