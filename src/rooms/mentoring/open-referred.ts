import type { Ctx } from '#platform/ctx.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { formatDate } from '#ui/format.ts';
import { allow } from './mentoring.permissions.ts';
import type { Referral } from './referral.reads.ts';
import { planReminder } from './remind-owner.ts';
import { addTrackStep, insertTrack } from './track.store.ts';
import { insertVisit } from './visit.store.ts';

/** Opens the track of a referral in the caller's transaction: no programme, one planned visit, the first talk. Returns its id. */
export async function openReferred(
  tx: Ctx,
  referral: Referral,
  { mentor, day }: { mentor: { id: string; name: string } | null; day: string },
): Promise<string> {
  allow(tx, 'mentoring.assign', { area: referral.area });
  const { businessId, ownerId, ownerName, businessName, area } = referral;
  const about = { businessId, ownerId, ownerName, businessName, area, mentor };
  const id = await insertTrack(tx, { ...about, callId: null, applicationId: null, salesBefore: null });
  if (!id) throw new Error('A track without a place in a programme met the rule of one per place.');
  const visit = await insertVisit(tx, id, day);
  await planReminder(tx, visit.id, day);
  await addTrackStep(tx, id, 'opened', { mentor: mentor?.name ?? null });
  await noteOnTimeline(tx, {
    businessId,
    at: tx.now,
    kind: 'mentoring',
    text: { key: 'mentoring_timeline_taken', params: { mentor: mentor?.name ?? '', day: formatDate(day) } },
    href: `/kerja/lapangan/${id}`,
  });
  return id;
}
