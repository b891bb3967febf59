import { addMinutes } from '#platform/clock.ts';
import type { Actor, Ctx, Role } from '#platform/ctx.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { type CallSession, getCall } from '#rooms/programmes/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { answerTest } from './answer-test.ts';
import { absences } from './attendance.rules.ts';
import { closeSession } from './close-session.ts';
import { demoItems } from './demo-test.ts';
import { issueCertificates } from './issue-certificates.ts';
import { openTest } from './open-test.ts';
import { recordAttendance } from './record-attendance.ts';
import { saveTestItem } from './save-test-item.ts';
import { getTest } from './test.reads.ts';
import type { Phase } from './test.rules.ts';
import { ticketOf } from './ticket.ts';
import { allow } from './training.permissions.ts';

/**
 * Fills a demo call whose sessions were held: who came, why the others did not, the test before and after, certificates.
 * All of it by the office's own use cases, each at its own time. The call must have participants.
 */
export async function seedDemoTraining(ctx: Ctx, callId: string): Promise<void> {
  allow(ctx, 'training.issue');
  const call = await getCall(ctx, callId);
  const participants = await listParticipants(ctx, callId);
  const [first, last] = [call.sessions[0], call.sessions.at(-1)];
  if (!first || !last || participants.length === 0) {
    throw new Error('The demo training needs sessions and participants.');
  }
  const officer = await officerOf(ctx, 'training');
  const at = (now: Date): Ctx => ({ ...ctx, actor: officer, now });
  for (const item of demoItems) await saveTestItem(at(addMinutes(first.startsAt, -1_440)), callId, item);
  await answerAll(at(addMinutes(first.startsAt, -20)), callId, participants, 'before');
  for (const [n, session] of call.sessions.entries()) await hold(at, session, participants, n);
  await answerAll(at(addMinutes(last.endsAt, -15)), callId, participants, 'after');
  await issueCertificates(at(addMinutes(last.endsAt, 2 * 1_440)), callId);
}

async function officerOf(ctx: Ctx, role: Role): Promise<Actor> {
  const [person] = await listPeople(ctx, { role });
  if (!person) throw new Error(`The demo needs someone with the role ${role} before its training.`);
  return { kind: 'staff', id: person.id, name: person.name, roles: [role], remit: [ctx.city] };
}

/** Roughly one in eight misses a session, one in twenty misses all; the same people at every run. */
const isAbsent = (at: number, session: number): boolean => at % 20 === 7 || (at * 5 + session * 3) % 8 === 5;

async function hold(at: (now: Date) => Ctx, session: CallSession, people: readonly Participant[], n: number) {
  const came = people.filter((_, index) => !isAbsent(index, n));
  // They come in the half hour before the start, some a little late.
  for (const [minutes, part] of [-25, -12, -3, 9].map((m, group) => [m, group] as const)) {
    const marks = came.filter((_, index) => index % 4 === part).map((one) => [one.applicationId, 'present' as const]);
    if (marks.length === 0) continue;
    const how = part === 3 ? 'list' : 'qr';
    const now = addMinutes(session.startsAt, minutes);
    await recordAttendance(at(now), { sessionId: session.id, marks: Object.fromEntries(marks), how });
  }
  const absent = people.flatMap((one, index) => (isAbsent(index, n) ? [{ one, index }] : []));
  const reasons = absent.map(({ one, index }) => [
    one.applicationId,
    { absence: absences[index % absences.length] ?? 'other', followUp: index % 2 === 0 ? 'call' : 'material' } as const,
  ]);
  await closeSession(at(addMinutes(session.endsAt, 20)), {
    sessionId: session.id,
    absent: Object.fromEntries(reasons),
  });
}

/** Most know two of five before and four after; a few answer one time only. */
async function answerAll(ctx: Ctx, callId: string, people: readonly Participant[], phase: Phase): Promise<void> {
  await openTest(ctx, callId, phase);
  const { items } = await getTest(ctx, callId);
  for (const [at, { applicationId, code }] of people.entries()) {
    if (at % 20 === 7 || at % 11 === (phase === 'before' ? 4 : 9)) continue;
    const known = phase === 'before' ? 1 + (at % 3) : 3 + (at % 3);
    const chosen = items.map(({ id, answer, choices }, n) => {
      const right = (n * 2 + at) % items.length < known;
      return [id, right ? answer : (answer + 1) % choices.length] as const;
    });
    await answerTest(ctx, ticketOf({ applicationId, code }), { phase, chosen: Object.fromEntries(chosen) });
  }
  await openTest(ctx, callId, null);
}
