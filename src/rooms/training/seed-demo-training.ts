import { addMinutes } from '#platform/clock.ts';
import type { Actor, Ctx, Role } from '#platform/ctx.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { answerDemoTest, holdDemoSession } from './demo-days.ts';
import { demoItems } from './demo-test.ts';
import { issueCertificates } from './issue-certificates.ts';
import { saveTestItem } from './save-test-item.ts';
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
  await answerDemoTest(at(addMinutes(first.startsAt, -20)), callId, participants, 'before');
  for (const [n, session] of call.sessions.entries()) await holdDemoSession(at, session, participants, n);
  await answerDemoTest(at(addMinutes(last.endsAt, -15)), callId, participants, 'after');
  await issueCertificates(at(addMinutes(last.endsAt, 2 * 1_440)), callId);
}

async function officerOf(ctx: Ctx, role: Role): Promise<Actor> {
  const [person] = await listPeople(ctx, { role });
  if (!person) throw new Error(`The demo needs someone with the role ${role} before its training.`);
  return { kind: 'staff', id: person.id, name: person.name, roles: [role], remit: [ctx.city] };
}
