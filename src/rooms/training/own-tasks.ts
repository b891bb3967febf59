import type { Ctx } from '#platform/ctx.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { m } from '#words';
import { listOfPhone } from './certificate.reads.ts';
import { listOwnPlaces, listOwnSessions } from './own-sessions.ts';
import { getTest, listResultsOf } from './test.reads.ts';
import { ticketOf } from './ticket.ts';

/** What this room puts on an owner's home: a test to answer, a certificate to fetch, the next sessions. */
export async function ownTrainingTasks(ctx: Ctx): Promise<OwnerTask[]> {
  if (!ctx.actor.phone) return [];
  const [sessions, tests, certificates] = await Promise.all([
    listOwnSessions(ctx),
    testTasks(ctx),
    listOfPhone(ctx, ctx.actor.phone),
  ]);
  const toFetch = certificates.filter(({ revokedAt, fetchedAt }) => revokedAt === null && fetchedAt === null);
  return [
    ...tests,
    ...toFetch.map(({ content, number }) => ({
      kind: 'task' as const,
      label: m.training_task_certificate({ activity: content.activity }),
      hint: number,
      href: '/saya/sertifikat',
    })),
    ...sessions.slice(0, 3).map(({ call, session }) => ({
      kind: 'schedule' as const,
      label: call.title,
      hint: session.place,
      href: '/saya/jadwal',
      at: session.startsAt,
    })),
  ];
}

async function testTasks(ctx: Ctx): Promise<OwnerTask[]> {
  const places = await listOwnPlaces(ctx);
  const tasks = await Promise.all(
    places.map(async ({ application, call }): Promise<OwnerTask[]> => {
      const { openPhase } = await getTest(ctx, call.id);
      if (!openPhase) return [];
      const results = await listResultsOf(ctx, call.id);
      if (results.some((one) => one.applicationId === application.id && one.phase === openPhase)) return [];
      const ticket = ticketOf({ applicationId: application.id, code: application.code });
      const about = { call: call.title };
      const label = openPhase === 'before' ? m.training_task_test_before(about) : m.training_task_test_after(about);
      return [{ kind: 'task', label, hint: application.code, href: `/tes/${ticket}` }];
    }),
  );
  return tasks.flat();
}
