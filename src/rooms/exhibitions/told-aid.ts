import type { Ctx } from '#platform/ctx.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import type { Aid } from '#rooms/registry/index.ts';
import { m } from '#words';
import { listStood } from './event/diary.reads.ts';

/** Stalls at which these businesses stood, for the ledger of help: who was given one and never came had none. */
export async function tellStalls(ctx: Ctx, businessIds: readonly string[]): Promise<Aid[]> {
  const stood = await listStood(ctx, businessIds);
  if (stood.length === 0) return [];
  const calls = await listCalls(ctx, { ids: [...new Set(stood.map(({ callId }) => callId))] });
  return stood.map(({ businessId, callId, exhibitorId, stall, day }) => ({
    businessId,
    kind: 'stall',
    what: m.exhibitions_aid_stall({ stall, title: calls.find(({ id }) => id === callId)?.title ?? '' }),
    on: day,
    href: `/kerja/program/${callId}/pameran/lapak/${exhibitorId}`,
  }));
}
