import type { Actor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { addStep } from '#rooms/selection/index.ts';
import { openCall, sentApplication, somePhone, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { allotStalls } from '../allot-stalls.ts';
import { findEvent, listExhibitors } from '../event/event.reads.ts';
import { daysOf } from '../event/event.rules.ts';
import type { RowPlan } from '../event/layout.rules.ts';
import { planEvent } from '../plan-event.ts';

type MakeCtx = TestDatabase['ctx'];
export const planner: Actor = actorAs('programme', { id: 'planner-1', name: 'Sani Harahap' });
export const second: Actor = actorAs('head', { id: 'planner-2', name: 'Rina Lubis' });

const session = (afterClosing: number) => ({
  title: '',
  afterClosing,
  from: '09:00',
  to: '15:00',
  place: 'Lapangan Merdeka',
  address: '',
  mapUrl: null,
  lessonHours: 1,
});

/** A call for exhibitors with two days a week apart. */
export const exhibitionCall = (ctx: MakeCtx) =>
  openCall(ctx, { kind: 'exhibition', sessions: [session(5), session(12)] });

export const rows: RowPlan[] = [
  { zone: 'food', count: 3, powered: 1, room: 1, price: 0 },
  { zone: 'goods', count: 1, powered: 0, room: 2, price: 25_000 },
];

export const planned = async (ctx: MakeCtx, callId: string, plan: RowPlan[] = rows): Promise<void> => {
  const version = (await findEvent(ctx(), callId))?.version ?? 0;
  await planEvent(ctx({ actor: planner }), callId, { version, rotationMonths: 12, firstShare: 40, rows: plan });
};

/** Someone with an application in this state, and their owner as an actor. */
export async function applied(ctx: MakeCtx, callId: string, state: 'accepted' | 'reserve' = 'accepted') {
  const phone = somePhone();
  const { id, code } = await sentApplication(ctx({ actor: stranger }), { callId, phone });
  await inTransaction(ctx({ actor: planner }), async (tx) => {
    for (const kind of ['verify', 'rank'] as const) await addStep(tx, { applicationId: id, kind });
    if (state === 'accepted') await addStep(tx, { applicationId: id, kind: 'accept' });
    else await addStep(tx, { applicationId: id, kind: 'reserve', detail: { reserveNo: 1 } });
  });
  return { id, code, phone, owner: actorAs('owner', { id: phone, phone, name: 'Pemilik' }) };
}

/** An exhibition whose stalls are given to `n` businesses, with its exhibitors and days. */
export async function allotted(ctx: MakeCtx, n = 2) {
  const callId = await exhibitionCall(ctx);
  await planned(ctx, callId);
  const owners = [];
  for (let at = 0; at < n; at += 1) owners.push(await applied(ctx, callId));
  await allotStalls(ctx({ actor: planner }), callId);
  const people = await listExhibitors(ctx(), callId);
  const days = daysOf((await getCall(ctx(), callId)).sessions);
  return { callId, owners, people, days, first: days[0]?.day ?? '', last: days[1]?.day ?? '' };
}

/** A moment on a day in Jakarta. */
export const on = (day: string, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString();
