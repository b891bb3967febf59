import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { type Actor, type Ctx, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { pickBusinesses } from '#rooms/registry/index.ts';
import { answerPlan } from './answer-plan.ts';
import { demoOutcomes, demoScores, demoWishes } from './demo-plans.rules.ts';
import { logUnpaidHours } from './log-unpaid-hours.ts';
import { allow } from './mentoring.permissions.ts';
import { recordDiagnosis } from './record-diagnosis.ts';
import { referBusiness } from './refer-business.ts';
import { sendPlan } from './send-plan.ts';
import { findTracks, getTrack, type Track } from './track.reads.ts';

/** How many visited tracks of the demo were looked at; of these the first two have an approved plan. */
const lookedAt = 6;

/**
 * Gives the demo's mentored businesses what mentors find and plan, some unpaid hours, and three businesses that wait for a
 * mentor. Returns how many plans there are.
 */
export async function seedDemoPlans(ctx: Ctx): Promise<number> {
  allow(ctx, 'mentoring.open');
  return inTransaction(ctx, async (tx) => {
    const visited = (await findTracks(tx, { state: 'open' })).filter(({ visitsDone }) => visitsDone > 0);
    for (const [at, track] of visited.slice(0, lookedAt).entries()) await plan(tx, track, at);
    await ask(tx);
    return Math.min(visited.length, lookedAt - 2);
  });
}

async function plan(tx: Ctx, { id: trackId, mentorId, mentorName }: Track, at: number): Promise<void> {
  const today = dayOf(tx.now);
  const day = addDays(today, -2);
  const actor: Actor = mentorId
    ? { kind: 'staff', id: mentorId, name: mentorName ?? '', roles: ['mentor'], remit: [] }
    : systemActor;
  const mentor = { ...tx, actor, now: instantOf(day, '13:00') };
  const version = async () => (await getTrack(tx, trackId)).version;
  const scores = demoScores[at % demoScores.length];
  if (scores) await recordDiagnosis(mentor, { trackId, version: await version(), scores, note: '' });
  await logUnpaidHours(mentor, { trackId, day, hours: 1 + (at % 3) / 2, what: 'Menjawab pesan pemilik malam hari.' });
  if (at >= lookedAt - 2) return;
  const outcomes = demoOutcomes[at % demoOutcomes.length] ?? [];
  const desired = outcomes.map((one, n) => ({ ...one, dueOn: addDays(today, 60 + 30 * n) }));
  await sendPlan(mentor, { trackId, version: await version(), outcomes: desired });
  if (at === 2) return;
  const [officer] = await listPeople(tx, { role: 'programme' });
  const by: Actor = officer ? { ...officer, kind: 'staff' } : systemActor;
  const answer = at === 3 ? 'returned' : 'approved';
  const reason = at === 3 ? 'Pilih satu hasil dulu, yang paling cepat terlihat.' : '';
  await answerPlan({ ...tx, actor: by }, { trackId, version: await version(), answer, reason });
}

/** Three businesses that wait: asked from licensing, from an exhibition, at the counter. */
async function ask(tx: Ctx): Promise<void> {
  const some = await pickBusinesses(tx, { sectors: ['processed-food', 'craft'], areas: [], every: 211, limit: 3 });
  for (const [at, { id }] of some.entries()) {
    const wish = demoWishes[at];
    if (wish) await referBusiness({ ...tx, actor: systemActor }, { businessId: id, ...wish });
  }
}
