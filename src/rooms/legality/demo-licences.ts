import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCase } from './case.reads.ts';
import { isOver } from './case.rules.ts';
import { type DemoLicence, demoLicences } from './demo-licences.rules.ts';
import { finishStep } from './finish-step.ts';
import { allow } from './legality.permissions.ts';
import { noteExternal } from './note-external.ts';
import { openCase } from './open-case.ts';
import { recordIssue } from './record-issue.ts';
import { takeCase } from './take-case.ts';
import { writeLetter } from './write-letter.ts';

/** Makes cases of halal, SPP-IRT, trademark and land through the steps an office takes. Returns how many. */
export async function seedDemoLicences(
  ctx: Ctx,
  { businessIds, by }: { businessIds: readonly string[]; by: Actor },
): Promise<number> {
  allow(ctx, 'legality.nudge');
  return inTransaction(ctx, async (tx) => {
    const made = demoLicences.filter(({ business }) => businessIds[business] !== undefined);
    for (const demo of made) await seedOne(tx, demo, { businessId: businessIds[demo.business] ?? '', by });
    return made.length;
  });
}

async function seedOne(tx: Ctx, demo: DemoLicence, { businessId, by }: { businessId: string; by: Actor }) {
  const on = (daysAgo: number): Ctx => ({
    ...tx,
    actor: by,
    now: instantOf(addDays(dayOf(tx.now), -daysAgo), '09:40'),
  });
  const opened = on(demo.openedDaysAgo);
  const { id: caseId } = await openCase(opened, { businessId, kind: demo.kind, source: 'staff' });
  const fresh = await getCase(opened, caseId);
  if (fresh.state !== 'open') return;
  await takeCase(opened, caseId);
  const last = on(demo.movedDaysAgo);
  const version = async () => (await getCase(last, caseId)).version;
  const { letter } = demo;
  for (const { code } of fresh.steps) {
    if (code === demo.upTo) break;
    if (code !== 'letter') await finishStep(last, { caseId, code, answer: demo.answers[code] });
    else if (letter) await writeLetter(last, { ...letter, ...signer(tx), caseId, version: await version() });
  }
  if (isOver((await getCase(last, caseId)).state)) return;
  const day = dayOf(last.now);
  if (demo.seen) await noteExternal(last, { ...demo.seen, caseId, version: await version(), day });
  if (!demo.issued) return;
  const { number, endsInDays } = demo.issued;
  const validUntil = addDays(dayOf(tx.now), endsInDays);
  await recordIssue(last, { caseId, version: await version(), number, day, validUntil });
}

const signer = (tx: Ctx) => ({
  signer: { name: tx.office.headName, position: `Kepala ${tx.office.officeName}` },
});
