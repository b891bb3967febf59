import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { CallSession } from '#rooms/programmes/index.ts';
import type { Participant } from '#rooms/selection/index.ts';
import { answerTest } from './answer-test.ts';
import { absences } from './attendance.rules.ts';
import { closeSession } from './close-session.ts';
import { keyInResults } from './key-in-results.ts';
import { openTest } from './open-test.ts';
import { recordAttendance } from './record-attendance.ts';
import { getTest } from './test.reads.ts';
import type { Phase } from './test.rules.ts';
import { ticketOf } from './ticket.ts';

/** Roughly one in eight misses a session, one in twenty misses all; the same people at every run. */
const isAbsent = (at: number, session: number): boolean => at % 20 === 7 || (at * 5 + session * 3) % 8 === 5;

/** One session of the demo, recorded and closed. */
export async function holdDemoSession(
  at: (now: Date) => Ctx,
  session: CallSession,
  people: readonly Participant[],
  n: number,
) {
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

/** The first ones answer on their phones, the others on paper. Those who missed the training, and a few more, do not. */
export async function answerDemoTest(
  ctx: Ctx,
  callId: string,
  people: readonly Participant[],
  phase: Phase,
): Promise<void> {
  await openTest(ctx, callId, phase);
  const { items } = await getTest(ctx, callId);
  const came = people.map((one, at) => ({ one, at })).filter(({ at }) => at % 20 !== 7 && at % 11 !== skips[phase]);
  const known = (at: number) => (phase === 'before' ? 1 + (at % 3) : 3 + (at % 3));
  for (const { one, at } of came.slice(0, onPhones)) {
    const chosen = items.map(({ id, answer, choices }, n) => {
      const isRight = (n * 2 + at) % items.length < known(at);
      return [id, isRight ? answer : (answer + 1) % choices.length] as const;
    });
    await answerTest(ctx, ticketOf(one), { phase, chosen: Object.fromEntries(chosen) });
  }
  const papers = came.slice(onPhones).map(({ one, at }) => [one.applicationId, known(at)] as const);
  await keyInResults(ctx, { callId, phase, scores: Object.fromEntries(papers) });
  await openTest(ctx, callId, null);
}

const onPhones = 8;
const skips = { before: 4, after: 9 } as const;
