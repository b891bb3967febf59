import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall, tieSeedOf } from '#rooms/programmes/index.ts';
import { addStep, listParticipants } from '#rooms/selection/index.ts';
import { openCall, setTheScene } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { allotStalls } from '../allot-stalls.ts';
import { answerStallOffer } from '../answer-stall-offer.ts';
import { closeEvent } from '../close-event.ts';
import { drawOrder } from '../event/allot.rules.ts';
import { listArrivals, listDiary, listOffers, listOutcomes } from '../event/diary.reads.ts';
import { getEvent, listChanges, listExhibitors, listStalls } from '../event/event.reads.ts';
import { publicSums, readEvent } from '../event-view.ts';
import { jobs } from '../exhibitions.jobs.ts';
import { listWork } from '../list-work.ts';
import { noteArrival } from '../note-arrival.ts';
import { offerStalls } from '../offer-stalls.ts';
import { listOwnerEvents } from '../own-event-tasks.ts';
import { planEvent } from '../plan-event.ts';
import { proposeStallChange } from '../propose-stall-change.ts';
import { seedDemoEvent } from '../seed-demo-event.ts';
import { settleStallChange } from '../settle-stall-change.ts';
import { tellOutcome } from '../tell-outcome.ts';
import { tellSales } from '../tell-sales.ts';
import { tellWish } from '../tell-wish.ts';
import { allotted, applied, exhibitionCall, on, planned, planner, rows, second } from './make-event.ts';

const { ctx, database } = await testDatabase();
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});
const wish = { zone: null, power: true, shared: false } as const;
const nothing = { day: '', amount: null, orders: null, contacts: null, withhold: false };

describe('the plan of an exhibition', () => {
  it('belongs to a call for exhibitors, is drawn by planners, and a stale one is told', async () => {
    const callId = await exhibitionCall(ctx);
    const plan = { version: 0, rotationMonths: 12, firstShare: 40, rows };
    await expect(planEvent(ctx({ actor: actorAs('mentor') }), callId, plan)).rejects.toMatchObject({ status: 403 });
    const training = await openCall(ctx);
    await expect(planEvent(ctx({ actor: planner }), training, plan)).rejects.toMatchObject({ status: 404 });
    await expect(planEvent(ctx({ actor: planner }), callId, { ...plan, rows: [] })).rejects.toMatchObject({
      code: 'event-no-stalls',
    });
    await planEvent(ctx({ actor: planner }), callId, plan);
    await expect(planEvent(ctx({ actor: planner }), callId, plan)).rejects.toMatchObject({ code: 'stale' });
    expect((await listStalls(ctx(), callId)).map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'B1']);
  });
});

describe('stalls', () => {
  it('go in the order of the published seed, respecting what was asked for; again for who comes later', async () => {
    const callId = await exhibitionCall(ctx);
    await planned(ctx, callId);
    await expect(allotStalls(ctx({ actor: planner }), callId)).rejects.toMatchObject({ code: 'event-no-participants' });
    const [one, two] = [await applied(ctx, callId), await applied(ctx, callId)];
    expect((await listWork(ctx({ actor: planner }))).items.map(({ href }) => href)).toContain(
      `/kerja/program/${callId}/pameran`,
    );
    const at = ctx({ actor: two.owner });
    expect((await listOwnerEvents(at)).map(({ href }) => href)).toEqual([`/saya/pameran/kebutuhan/${two.id}`]);
    await tellWish(at, { callId, applicationId: two.id }, wish);
    expect(await listOwnerEvents(at)).toEqual([]);
    await expect(tellWish(ctx({ actor: one.owner }), { callId, applicationId: two.id }, wish)).rejects.toMatchObject({
      status: 404,
    });
    expect(await allotStalls(ctx({ actor: planner }), callId)).toEqual({ given: 2, without: 0, left: 0 });
    const people = await listExhibitors(ctx(), callId);
    expect(people.find(({ applicationId }) => applicationId === two.id)?.stall).toBe('A1');
    const seed = tieSeedOf(await getCall(ctx(), callId)) ?? '';
    expect((await getEvent(ctx(), callId)).seed).toBe(seed);
    const codes = drawOrder(
      seed,
      people.map(({ code }) => ({ code, recent: false })),
    ).map(({ code }) => code);
    expect(people.map(({ code }) => code)).toEqual(codes);
    await expect(planned(ctx, callId)).rejects.toMatchObject({ code: 'event-act' });
    await expect(tellWish(at, { callId, applicationId: two.id }, wish)).rejects.toMatchObject({ code: 'event-act' });

    await applied(ctx, callId);
    await inTransaction(ctx({ actor: planner }), (tx) => addStep(tx, { applicationId: one.id, kind: 'withdraw' }));
    expect(await allotStalls(ctx({ actor: planner }), callId)).toEqual({ given: 1, without: 0, left: 1 });
    const now = await listExhibitors(ctx(), callId);
    expect(now.find(({ applicationId }) => applicationId === one.id)).toMatchObject({ stall: null });
    expect(now.find(({ applicationId }) => applicationId === two.id)?.stall).toBe('A1');
  });

  it('change by two officers with a reason: proposed by one, settled by another, both moved or none', async () => {
    const { callId, people } = await allotted(ctx);
    const [one, two] = people;
    if (!one || !two) throw new Error('two exhibitors');
    const propose = { stall: two.stallId ?? '', reason: 'Dekat kompor gas.' };
    const id = await proposeStallChange(ctx({ actor: planner }), one.id, propose);
    await expect(proposeStallChange(ctx({ actor: planner }), one.id, propose)).rejects.toMatchObject({
      code: 'change-open',
    });
    const settle = { callId, changeId: id, outcome: 'confirmed' as const };
    await expect(settleStallChange(ctx({ actor: planner }), settle)).rejects.toMatchObject({ code: 'change-own' });
    await expect(settleStallChange(ctx({ actor: actorAs('mentor') }), settle)).rejects.toMatchObject({ status: 403 });
    await settleStallChange(ctx({ actor: second }), settle);
    const after = await listExhibitors(ctx(), callId);
    expect(after.map(({ stall }) => stall)).toEqual([two.stall, one.stall]);
    await expect(settleStallChange(ctx({ actor: second }), settle)).rejects.toMatchObject({ code: 'change-gone' });
    expect((await listChanges(ctx(), callId))[0]).toMatchObject({
      reason: 'Dekat kompor gas.',
      proposedBy: planner.name,
      settledBy: second.name,
    });
    const stalls = await listStalls(ctx(), callId);
    const same = { stall: after[0]?.stallId ?? '', reason: 'x' };
    await expect(proposeStallChange(ctx({ actor: planner }), one.id, same)).rejects.toMatchObject({
      code: 'stall-same',
    });
    expect(stalls).toHaveLength(4);
  });
});

describe('the days', () => {
  it('note an arrival once; no sign of someone frees the stall, and the waiting list is asked for two hours', async () => {
    const { callId, people, first } = await allotted(ctx);
    const [one, two] = people;
    if (!one || !two) throw new Error('two exhibitors');
    const next = await applied(ctx, callId, 'reserve');
    const later = await applied(ctx, callId, 'reserve');
    const at = (time: string) => ctx({ actor: planner, now: on(first, time) });
    await expect(noteArrival(at('06:00'), one.id, { day: first, came: true })).rejects.toMatchObject({
      code: 'event-not-started',
    });
    await expect(noteArrival(at('09:00'), one.id, { day: '2026-01-01', came: true })).rejects.toMatchObject({
      code: 'no-day',
    });
    await noteArrival(at('08:30'), one.id, { day: first, came: true });
    await noteArrival(at('09:30'), one.id, { day: first, came: true });
    expect((await listArrivals(ctx(), [one.id])).map((noted) => noted.at.toISOString())).toEqual([on(first, '08:30')]);
    await expect(noteArrival(at('10:30'), one.id, { day: first, came: false })).rejects.toMatchObject({
      code: 'was-there',
    });
    await expect(noteArrival(at('09:30'), two.id, { day: first, came: false })).rejects.toMatchObject({
      code: 'event-too-early',
    });
    // Two stalls stood free before: with that of who did not come, both on the waiting list are asked.
    await noteArrival(at('10:00'), two.id, { day: first, came: false });
    const offers = await listOffers(ctx(), { callId });
    expect(offers.map(({ applicationId }) => applicationId).sort()).toEqual([next.id, later.id].sort());
    expect(offers[0]?.until.toISOString()).toBe(on(first, '12:00'));
    const own = offers.find(({ applicationId }) => applicationId === next.id);
    const other = offers.find(({ applicationId }) => applicationId === later.id);
    const late = ctx({ actor: later.owner, now: on(first, '12:00') });
    await expect(answerStallOffer(late, own?.id ?? '', 'taken')).rejects.toMatchObject({ status: 404 });
    await expect(answerStallOffer(late, other?.id ?? '', 'taken')).rejects.toMatchObject({ code: 'offer-over' });
    const taking = ctx({ actor: next.owner, now: on(first, '11:00') });
    expect((await listOwnerEvents(taking)).map(({ href }) => href)).toEqual([`/saya/pameran/tawaran/${own?.id}`]);
    await answerStallOffer(taking, own?.id ?? '', 'taken');
    expect((await listParticipants(ctx(), callId)).map(({ applicationId }) => applicationId)).toContain(next.id);
    expect(await offerStalls(at('12:30'), callId)).toBe(0);
    expect((await listOffers(ctx(), { callId })).map(({ state }) => state).sort()).toEqual(['lapsed', 'taken']);
    await expect(offerStalls(ctx({ actor: planner }), callId)).rejects.toMatchObject({ code: 'event-not-started' });
  });

  it('keep 0, rather not say and no answer apart; a figure left out is told; nobody else may', async () => {
    const { people, owners, first, last } = await allotted(ctx);
    const owner = owners.find(({ id }) => id === people[0]?.applicationId)?.owner ?? planner;
    const id = people[0]?.id ?? '';
    const at = ctx({ actor: owner, now: on(first, '18:00') });
    const day = { ...nothing, day: first };
    await expect(tellSales(at, id, day)).rejects.toMatchObject({ code: 'amount-missing' });
    await expect(tellSales(at, id, { ...day, amount: 0 })).rejects.toMatchObject({ code: 'orders-missing' });
    await expect(tellSales(at, id, { ...day, day: last, withhold: true })).rejects.toMatchObject({ code: 'no-day' });
    const stranger = owners.find(({ id: of }) => of !== people[0]?.applicationId)?.owner ?? planner;
    const foreign = ctx({ actor: stranger, now: on(first, '18:00') });
    await expect(tellSales(foreign, id, { ...day, withhold: true })).rejects.toMatchObject({ status: 404 });
    expect((await listOwnerEvents(at)).map(({ href }) => href)).toContain(`/saya/pameran/${id}?hari=${first}`);
    await tellSales(at, id, { ...day, withhold: true });
    expect((await listDiary(ctx(), [id]))[0]).toMatchObject({ told: false, amount: null, by: 'owner' });
    const officer = ctx({ actor: actorAs('training'), now: on(first, '19:00') });
    await tellSales(officer, id, { ...day, amount: 0, orders: 0, contacts: 3 });
    expect(await listDiary(ctx(), [id])).toMatchObject([{ told: true, amount: 0, contacts: 3, by: 'officer' }]);
  });

  it('end with closing, and are asked about 30 and 90 days later, by message and on the page', async () => {
    const { callId, people, owners, first, last } = await allotted(ctx);
    const id = people[0]?.id ?? '';
    const owner = owners.find((each) => each.id === people[0]?.applicationId)?.owner ?? planner;
    await jobs['exhibitions.ask-sales']?.(ctx({ actor: actorAs('system'), now: on(first, '15:00') }), {
      callId,
      day: first,
    });
    const { rows: asked } = await database.owner.query(
      "SELECT count(*)::int AS n FROM outreach.message WHERE template = 'exhibitions.sales'",
    );
    expect(asked[0].n).toBe(2);
    await expect(closeEvent(ctx({ actor: planner, now: on(last, '14:00') }), callId)).rejects.toMatchObject({
      code: 'event-not-over',
    });
    await closeEvent(ctx({ actor: planner, now: on(last, '15:00') }), callId);
    await expect(closeEvent(ctx({ actor: planner, now: on(last, '15:00') }), callId)).rejects.toMatchObject({
      code: 'event-act',
    });
    const [at30] = await listOutcomes(ctx(), [id]);
    const answer = { after: 30 as const, orders: 2, amount: 600_000, withhold: false };
    await expect(tellOutcome(ctx({ actor: owner, now: on(last, '20:00') }), id, answer)).rejects.toMatchObject({
      code: 'event-too-early',
    });
    const due = ctx({ actor: owner, now: on(at30?.dueOn ?? '', '10:00') });
    expect((await listOwnerEvents(due)).map(({ href }) => href)).toEqual([`/saya/pameran/${id}`]);
    await tellOutcome(due, id, answer);
    expect((await listOutcomes(ctx(), [id]))[0]).toMatchObject({ told: true, orders: 2, amount: 600_000 });
    await jobs['exhibitions.ask-outcomes']?.(ctx({ actor: actorAs('system'), now: on(at30?.dueOn ?? '', '11:00') }), {
      callId,
      afterDays: 30,
    });
    const { rows: again } = await database.owner.query(
      "SELECT count(*)::int AS n FROM outreach.message WHERE template = 'exhibitions.outcome'",
    );
    expect(again[0].n).toBe(1);
    expect(publicSums(await readEvent(ctx(), callId))).toBeUndefined();
  });
});

it('a demo exhibition is lived through by the acts of an office, to the answers after 30 days', async () => {
  const callId = await exhibitionCall(ctx);
  for (let at = 0; at < 3; at += 1) await applied(ctx, callId);
  expect(await seedDemoEvent(ctx({ actor: planner, now: '2026-05-01T02:00:00Z' }), callId)).toBe(3);
  const view = await readEvent(ctx(), callId);
  expect(view.event.state).toBe('closed');
  expect(view.diary).toHaveLength(6);
  expect(view.outcomes.filter(({ told }) => told !== null)).toHaveLength(3);
});
