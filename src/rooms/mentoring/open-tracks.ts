import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { findApplication, listParticipants, type Participant } from '#rooms/selection/index.ts';
import { formatDate } from '#ui/format.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';

import { assignMentors, type MentorLoad, plannedDays } from './mentoring.rules.ts';

import { planReminder } from './remind-owner.ts';
import { findTracks, listLoads } from './track.reads.ts';
import { addTrackStep, insertTrack } from './track.store.ts';
import { insertVisit } from './visit.store.ts';

/**
 * Opens a track with three planned visits for every participant of a call that has none yet, each with a mentor of the
 * area where one is available. May run any number of times, also at once: nobody gets a second track.
 * Returns how many were opened and how many of those have no mentor.
 */
export async function openTracks(ctx: Ctx, callId: string): Promise<{ opened: number; withoutMentor: number }> {
  allow(ctx, 'mentoring.open');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    const lastDay = dayOf(call.sessions.map(({ endsAt }) => endsAt).sort((a, b) => +b - +a)[0] ?? tx.now);
    const known = new Set((await findTracks(tx, { callId })).map(({ applicationId }) => applicationId));
    const fresh = (await listParticipants(tx, callId)).filter(({ applicationId }) => !known.has(applicationId));
    const given = assignMentors(fresh, await listMentors(tx));
    let opened = 0;
    let withoutMentor = 0;
    for (const { participant, mentor } of given) {
      const days = plannedDays(lastDay);
      if (!(await openTrack(tx, { callId, participant, mentor, days, callTitle: call.title }))) continue;
      opened += 1;
      if (!mentor) withoutMentor += 1;
    }
    if (opened > 0)
      await record(tx, 'mentoring.tracks-opened', { type: 'call', id: callId }, { opened, withoutMentor });
    return { opened, withoutMentor };
  });
}

/** Mentors who may act today, with what they already look after. */
async function listMentors(tx: Ctx): Promise<MentorLoad[]> {
  const loads = new Map((await listLoads(tx, { today: dayOf(tx.now) })).map(({ mentorId, open }) => [mentorId, open]));
  const people = await listPeople(tx, { role: 'mentor' });
  return people.map(({ id, name, remit }) => ({ id, name, remit, open: loads.get(id) ?? 0 }));
}

interface Opening {
  callId: string;
  callTitle: string;
  participant: Participant;
  mentor: MentorLoad | null;
  days: string[];
}

async function openTrack(tx: Ctx, { callId, callTitle, participant, mentor, days }: Opening): Promise<boolean> {
  const { applicationId, businessId, ownerId, ownerName, businessName, area } = participant;
  const salesBefore = (await findApplication(tx, applicationId))?.answers.sales ?? null;
  const about = { callId, applicationId, businessId, ownerId, ownerName, businessName, area, mentor };
  const trackId = await insertTrack(tx, { ...about, salesBefore: salesBefore === 'untold' ? null : salesBefore });
  if (!trackId) return false;
  for (const day of days) {
    const visit = await insertVisit(tx, trackId, day);
    await planReminder(tx, visit.id, day);
  }
  await addTrackStep(tx, trackId, 'opened', { mentor: mentor?.name ?? null });
  await noteOnTimeline(tx, {
    businessId,
    at: tx.now,
    kind: 'mentoring',
    text: { key: 'mentoring_timeline_opened', params: { call: callTitle, day: formatDate(days[0] ?? dayOf(tx.now)) } },
  });
  return true;
}
