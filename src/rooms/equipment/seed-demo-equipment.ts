import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { addPhotos } from './add-photos.ts';
import { addStock } from './add-stock.ts';
import { getCase } from './case.reads.ts';
import { checkUp } from './check-up.ts';
import type { DemoNeed } from './demo-drawings.rules.ts';
import { type DemoLife, type DemoStep, demoLives, demoStock } from './demo-equipment.rules.ts';
import { type DemoPhotos, drawPhotos } from './demo-photos.ts';
import { allow } from './equipment.permissions.ts';
import { handOver } from './hand-over.ts';
import { moveCase } from './move-case.ts';
import { openCase } from './open-case.ts';
import { listItems } from './stock.reads.ts';

/**
 * Makes cases in every part of the chain through the steps an office takes, each at its own day before today. Who may not
 * receive is excluded, as in life. With fewer businesses fewer are made. Returns how many.
 */
export async function seedDemoEquipment(ctx: Ctx, { businessIds }: { businessIds: readonly string[] }) {
  allow(ctx, 'equipment.work');
  return inTransaction(ctx, async (tx) => {
    const [person] = await listPeople(tx, { role: 'programme' });
    if (!person) throw new Error('The demo needs someone with the role programme before its equipment.');
    const by: Actor = { kind: 'staff', id: person.id, name: person.name, roles: ['programme'], remit: [tx.city] };
    const today = dayOf(tx.now);
    const on = (daysAgo: number): Ctx => ({ ...tx, actor: by, now: instantOf(addDays(today, -daysAgo), '10:00') });
    const day = addDays(today, -222);
    for (const delivery of demoStock(day)) await addStock(on(222), delivery);
    const days = { spring: addDays(today, -221), autumn: addDays(today, -46), arrives: addDays(today, 9) };
    const lives = demoLives(days).slice(0, businessIds.length);
    const drawn = new Map<DemoNeed, DemoPhotos>();
    for (const [at, life] of lives.entries()) {
      const photos = drawn.get(life.need) ?? (await drawPhotos(life.need));
      drawn.set(life.need, photos);
      await liveThrough(on, life, businessIds[at] ?? '', photos);
    }
    return lives.length;
  });
}

async function liveThrough(on: (daysAgo: number) => Ctx, life: DemoLife, businessId: string, photos: DemoPhotos) {
  const { need, grant, steps } = life;
  const way = grant ? { track: 'grant' as const, group: grant.group } : { track: 'goods' as const, group: '' };
  const id = await openCase(on(life.begunDaysAgo), { businessId, need, ...way });
  for (const step of steps) {
    const { version, state, kind } = await getCase(on(step.daysAgo), id);
    if (state === 'excluded') return;
    await take(on(step.daysAgo), { id, version, kind, step, photos, agreement: grant?.agreement ?? '' });
  }
}

interface Taken {
  id: string;
  version: number;
  kind: string;
  step: DemoStep;
  photos: DemoPhotos;
  agreement: string;
}

async function take(tx: Ctx, { id, version, kind, step, photos, agreement }: Taken) {
  if ('move' in step) await moveCase(tx, id, { ...step.move, version });
  else if ('reserve' in step) {
    const [item] = await listItems(tx, { state: 'stored', kind });
    if (item) await moveCase(tx, id, { move: 'reserve', version, item: item.id });
  } else if ('handOver' in step) {
    await addPhotos(tx, id, photos);
    const paper = { condition: 'new', duties: true, signedBy: 'screen', agreement } as const;
    await handOver(tx, id, { ...paper, ...step.handOver, version, witnessPosition: 'Kepala Lingkungan V' });
  } else {
    const late = step.daysAgo < 20 && { upload: photos.item };
    await checkUp(tx, id, { version, outcome: step.found, output: step.output, ...late });
  }
}
