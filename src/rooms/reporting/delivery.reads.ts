import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { lacksNextStep, listFollowed } from '#rooms/mentoring/index.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { listAttendance, listCertificates, sumSessions, testGain } from '#rooms/training/index.ts';

/** What the delivering rooms recorded of a call. What is undefined was not recorded: it is said, never shown as zero. */
export interface Delivery {
  /** Participants present, by session id; a session whose list nobody began is left out. */
  present: ReadonlyMap<string, number>;
  /** Participants with enough attendance for a certificate. */
  attendedEnough: number | undefined;
  test: { before: number; after: number; max: number; pairs: number; missing: number } | undefined;
  certificates: number | undefined;
  /** Participants with a visit to come or a track that ended; undefined before the follow-up begins. */
  nextStep: number | undefined;
}

/** Reads attendance, tests, certificates and follow-up of a call. */
export async function readDelivery(ctx: Ctx, call: Call): Promise<Delivery> {
  const [sessions, followed, attended, gain, certificates] = await Promise.all([
    sumSessions(ctx, call),
    listFollowed(ctx, call.id),
    listAttendance(ctx, call.id),
    testGain(ctx, call.id),
    listCertificates(ctx, call.id),
  ]);
  const begun = sessions.filter(({ present, absent, closedAt }) => present + absent > 0 || closedAt !== null);
  const today = dayOf(ctx.now);
  return {
    present: new Map(begun.map(({ session, present }) => [session.id, present])),
    attendedEnough:
      begun.length === 0
        ? undefined
        : attended.filter(({ hoursPresent, hours }) => hoursPresent * 100 >= hours * call.certificate.minAttendance)
            .length,
    test: meansOf(gain),
    certificates: certificates.length === 0 ? undefined : certificates.filter(({ revokedAt }) => !revokedAt).length,
    nextStep: followed.some(({ track }) => track !== undefined)
      ? followed.filter((one) => !lacksNextStep(one, today)).length
      : undefined,
  };
}

/** The test as the report shows it; nothing where nobody answered both times. */
function meansOf(gain: Awaited<ReturnType<typeof testGain>>): Delivery['test'] {
  if (!gain || gain.before === null || gain.after === null) return undefined;
  const { before, after, max, pairs, participants } = gain;
  return { before, after, max, pairs, missing: participants - pairs };
}
