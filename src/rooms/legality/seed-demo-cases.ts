import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCase } from './case.reads.ts';
import { type DemoCase, demoCases, demoNib } from './demo-cases.rules.ts';
import { seedDemoLicences } from './demo-licences.ts';
import { finishStep } from './finish-step.ts';
import { allow } from './legality.permissions.ts';
import { openCase } from './open-case.ts';
import { passStep } from './pass-step.ts';
import { askedPoints } from './precheck.rules.ts';
import { recordIssue } from './record-issue.ts';
import { recordRejection } from './record-rejection.ts';
import { takeCase } from './take-case.ts';

/**
 * Makes a handful of NIB cases in different states through the steps an office takes, each at its own day before today,
 * and cases of the other licences.
 * The businesses have no NIB; with fewer of them fewer cases are made. Returns how many.
 */
export async function seedDemoCases(ctx: Ctx, input: { businessIds: readonly string[] }): Promise<number> {
  allow(ctx, 'legality.nudge');
  return inTransaction(ctx, async (tx) => {
    const people = await listPeople(tx, { role: 'programme' });
    const officers = people.map(({ id, name }) => officer(tx, id, name));
    const made = demoCases.slice(0, input.businessIds.length);
    for (const [at, demo] of made.entries()) {
      const by = officers[at % officers.length];
      if (!by) throw new Error('The demo needs someone with the role programme before its cases.');
      await seedCase(tx, { demo, by, businessId: input.businessIds[at] ?? '', at });
    }
    const [first] = officers;
    if (first) await seedDemoLicences(tx, { businessIds: input.businessIds, by: first });
    return made.length;
  });
}

const officer = (tx: Ctx, id: string, name: string): Actor => ({
  kind: 'staff',
  id,
  name,
  roles: ['programme'],
  remit: [tx.city],
});

interface Seeding {
  demo: DemoCase;
  by: Actor;
  businessId: string;
  at: number;
}

async function seedCase(tx: Ctx, { demo, by, businessId, at }: Seeding): Promise<void> {
  const on = (daysAgo: number, clock: string): Ctx => ({
    ...tx,
    actor: by,
    now: instantOf(addDays(dayOf(tx.now), -daysAgo), clock),
  });
  const opened = on(demo.openedDaysAgo, '09:10');
  const { id: caseId } = await openCase(opened, { businessId, kind: 'nib', source: 'staff', unknown: false });
  if (demo.untaken || (await getCase(opened, caseId)).state !== 'open') return;
  await takeCase(on(demo.openedDaysAgo, '10:20'), caseId);
  const last = on(demo.movedDaysAgo, '11:05');
  for (const { code, answer } of demo.done) {
    await finishStep(last, { caseId, code, answer, edition: '2020', checked: askedPoints });
  }
  const version = async () => (await getCase(last, caseId)).version;
  const { end } = demo;
  if (end?.kind === 'passed') await passStep(last, { ...end, caseId, version: await version() });
  if (end?.kind === 'rejected') await recordRejection(last, { ...end, caseId, version: await version() });
  if (end?.kind === 'issued') {
    await recordIssue(last, { caseId, version: await version(), number: demoNib(at), day: dayOf(last.now) });
  }
}
