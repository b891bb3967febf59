import type { Ctx } from '#platform/ctx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { addStep, countPlaces } from './application.store.ts';
import type { Remedy } from './objection.rules.ts';
import { countExtraPlaces, listLine } from './offers.reads.ts';
import { freePlaces } from './offers.rules.ts';
import { lockPlaces } from './places.store.ts';
import type { Application } from './selection.reads.ts';

/**
 * Gives what an accepted objection leads to. A place is extra when none is free; a place on the waiting list is the last
 * number. The decision's points stay as they were shown.
 */
export async function giveRemedy(
  tx: Ctx,
  application: Application,
  { remedy, reason }: { remedy: Remedy; reason: string },
): Promise<{ extraPlace: boolean }> {
  if (remedy === 'none') return { extraPlace: false };
  const { id: applicationId, callId } = application;
  const mode = await lockPlaces(tx, callId);
  if (remedy === 'reserve') {
    const { lastReserve } = await countPlaces(tx, callId);
    const detail = { reason, reserveNo: lastReserve + 1, objection: true as const };
    await addStep(tx, { applicationId, kind: 'reserve', detail });
    return { extraPlace: false };
  }
  const call = await getCall(tx, callId);
  const people = await listLine(tx, call, mode);
  const free = freePlaces({ capacity: call.capacity, extra: await countExtraPlaces(tx, callId), mode, people });
  await addStep(tx, { applicationId, kind: 'accept', detail: { reason, objection: true } });
  return { extraPlace: free === 0 };
}
