import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { getBusinessRecord } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addPhotos } from '../add-photos.ts';
import { addStock } from '../add-stock.ts';
import { getCase, listEvents, listExclusions } from '../case.reads.ts';
import { availableMoves, caseActors, caseMoves, caseStates } from '../case.rules.ts';
import { checkUp } from '../check-up.ts';
import { handOver } from '../hand-over.ts';
import { findHandover, listChecks, listPhotos } from '../handover.reads.ts';
import { moveEquipment } from '../merged.store.ts';
import { moveCase } from '../move-case.ts';
import { openCase } from '../open-case.ts';
import { listItems } from '../stock.reads.ts';
import {
  caseIn,
  fourPhotos,
  inputs,
  make,
  officer,
  paper,
  picture,
  setTheScene,
  someBusiness,
  someItem,
} from './make.ts';

const { ctx } = await testDatabase();
beforeAll(() => setTheScene(ctx));
const at = () => ctx({ actor: officer });

describe('every state and actor', () => {
  const cases = caseStates.flatMap((state) => caseActors.map((as) => ({ state, as })));

  it.each(cases)('$as in $state: what is not allowed changes nothing', async ({ state, as }) => {
    const { id, owner } = await caseIn(ctx, state);
    const before = await getCase(ctx(), id);
    expect(before.state).toBe(state);
    const actor = as === 'owner' ? owner : officer;
    const { version } = before;
    const to = ctx({ actor });
    for (const move of caseMoves.filter((one) => !availableMoves(state, as).includes(one))) {
      const attempt =
        move === 'hand-over'
          ? handOver(to, id, { ...paper, version })
          : move === 'check'
            ? checkUp(to, id, { version, outcome: 'broken', output: '' })
            : moveCase(to, id, { ...inputs[move], version });
      await expect(attempt, move).rejects.toMatchObject({ name: 'Refusal' });
    }
    expect(await getCase(ctx(), id)).toEqual(before);
  });

  it('does not exist for another owner, a mentor of another kecamatan, roles that only read', async () => {
    const { id } = await caseIn(ctx, 'in-use');
    const { owner: another } = await someBusiness(ctx);
    await expect(make(ctx, id, 'check', { actor: another })).rejects.toMatchObject({ status: 404 });
    const far = actorAs('mentor', { remit: ['12.75.02'] });
    await expect(make(ctx, id, 'check', { actor: far })).rejects.toMatchObject({ code: 'outside-remit' });
    for (const role of ['head', 'evaluator', 'treasurer'] as const)
      await expect(make(ctx, id, 'check', { actor: actorAs(role) })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('nothing is handed over before the decree', () => {
  it('refuses a decree that is still to come', async () => {
    const { id } = await caseIn(ctx, 'specified');
    const { version } = await getCase(at(), id);
    const early = moveCase(at(), id, { move: 'decree', version, number: 'SK X', day: '2026-03-11' });
    await expect(early).rejects.toMatchObject({ code: 'decree-ahead', field: 'day' });
  });

  it('refuses at the use case in every state before it', async () => {
    for (const state of ['needed', 'specified'] as const) {
      const { id } = await caseIn(ctx, state);
      const { version } = await getCase(at(), id);
      await expect(handOver(at(), id, { ...paper, version })).rejects.toMatchObject({ code: 'before-decree' });
    }
  });

  it('is impossible in SQL: no state, no row, no earlier day', async () => {
    const { id } = await caseIn(ctx, 'specified');
    const run = (statement: ReturnType<typeof sql>) => inTransaction(at(), (tx) => statement.execute(tx.db));
    await expect(run(sql`UPDATE equipment.grant_case SET state = 'in-use' WHERE id = ${id}`)).rejects.toThrow();
    const row = (decree: string, item: string, day: string) => sql`INSERT INTO equipment.handover
      (case_id, decree_id, item_id, number, handed_at, place, condition, signed_by, witness, witness_position, duties_read, handed_by, handed_by_id)
      VALUES (${id}, ${decree}, ${item}, ${newId()}, ${day}, 'x', 'new', 'hand', 'x', 'x', true, 'x', 'x')`;
    await expect(run(row(newId(), newId(), '2026-03-10T03:00:00Z'))).rejects.toThrow('no hand-over before the decree');
    for (const move of ['decree', 'verify', 'reserve'] as const) await make(ctx, id, move);
    const { decreeId, itemId } = await getCase(at(), id);
    const [decree, item] = [decreeId ?? '', itemId ?? ''];
    await expect(run(sql`UPDATE equipment.grant_case SET state = 'in-use' WHERE id = ${id}`)).rejects.toThrow(
      'no use before the hand-over',
    );
    await expect(run(row(decree, item, '2026-03-04T03:00:00Z'))).rejects.toThrow('no hand-over before the decree');
    await expect(run(row(decree, item, '2026-03-10T03:00:00Z'))).rejects.toThrow('no hand-over without its photos');
    await fourPhotos(ctx, id);
    await expect(run(row(decree, newId(), '2026-03-10T03:00:00Z'))).rejects.toThrow();
    await expect(run(sql`UPDATE equipment.decree SET decided_on = '2026-01-01'`)).rejects.toThrow('permission denied');
  });

  it('needs all four photos, and keeps them as they are afterwards', async () => {
    const { id } = await caseIn(ctx, 'reserved');
    const one = await picture();
    await expect(addPhotos(at(), id, {})).rejects.toMatchObject({ code: 'no-photo' });
    await addPhotos(at(), id, { item: one, serial: one, receiver: one });
    const { version } = await getCase(at(), id);
    await expect(handOver(at(), id, { ...paper, version })).rejects.toMatchObject({ code: 'photos-missing' });
    await make(ctx, id, 'hand-over');
    await expect(addPhotos(at(), id, { item: one })).rejects.toMatchObject({ code: 'not-possible' });
    expect(await listPhotos(at(), id)).toHaveLength(4);
  });
});

describe('the two legal ways', () => {
  it('a grant is for a group and needs its agreement', async () => {
    const { businessId } = await someBusiness(ctx);
    const wish = { businessId, need: 'Oven', track: 'grant' as const, group: '' };
    await expect(openCase(at(), wish)).rejects.toMatchObject({ code: 'group-missing' });
    const { id } = await caseIn(ctx, 'reserved', 'grant');
    await fourPhotos(ctx, id);
    const { version } = await getCase(at(), id);
    await expect(handOver(at(), id, { ...paper, version })).rejects.toMatchObject({ code: 'no-agreement' });
    await handOver(at(), id, { ...paper, version, agreement: 'NPHD 7/2026' });
    expect(await getCase(at(), id)).toMatchObject({
      state: 'in-use',
      agreement: 'NPHD 7/2026',
      groupName: 'KUB Mekar',
    });
  });

  it('one decree never stands for both', async () => {
    const [goods, grant] = [await caseIn(ctx, 'specified'), await caseIn(ctx, 'specified', 'grant')];
    const input = { move: 'decree' as const, version: 2, number: 'SK 99/2026', day: '2026-03-05' };
    await moveCase(at(), goods.id, input);
    await expect(moveCase(at(), grant.id, input)).rejects.toMatchObject({ code: 'decree-other' });
  });
});

describe('stock', () => {
  it('gives only what was approved, once', async () => {
    const [one, two] = [await caseIn(ctx, 'cleared'), await caseIn(ctx, 'cleared')];
    const [oven, machine] = [await someItem(ctx, 'Oven'), await someItem(ctx, 'MESIN  jahit')];
    const take = async (id: string, item: string) =>
      moveCase(at(), id, { move: 'reserve', version: (await getCase(at(), id)).version, item });
    await expect(take(one.id, oven)).rejects.toMatchObject({ code: 'other-kind', field: 'item' });
    await take(one.id, machine);
    await expect(take(two.id, machine)).rejects.toMatchObject({ code: 'item-taken' });
    await make(ctx, one.id, 'release');
    expect(await take(two.id, machine)).toMatchObject({ state: 'reserved', value: 4_200_000, source: 'APBD 2026' });
  });

  it('refuses a known serial number and takes nothing of that delivery', async () => {
    await someItem(ctx);
    const all = await listItems(at());
    const serial = all.find((item) => item.serial)?.serial ?? '';
    const delivery = {
      ...{ need: 'Oven', name: 'Oven', count: 2, serials: [`${serial}-baru`, serial], value: 1, source: 'APBD' },
      ...{ batch: '1', day: '2026-03-02', custodian: 'x', place: 'x', hours: 0, cost: 0 },
    };
    await expect(addStock(at(), delivery)).rejects.toMatchObject({ code: 'serial-taken', field: 'serials' });
    expect(await listItems(at())).toHaveLength(all.length);
    await expect(addStock(at(), { ...delivery, day: '2026-03-11' })).rejects.toMatchObject({ code: 'future-day' });
  });

  it('takes an item back when the receiver declines', async () => {
    const { id } = await caseIn(ctx, 'refused');
    const { itemId, reason } = await getCase(at(), id);
    expect(reason).toBe('Alasan.');
    expect((await listItems(at(), { state: 'stored' })).map((item) => item.id)).toContain(itemId);
  });
});

describe('after the hand-over', () => {
  it('keeps number, witness, looks and a line with value and money', async () => {
    const { id, businessId } = await caseIn(ctx, 'in-use');
    expect(await findHandover(at(), id)).toMatchObject({
      witness: 'Suryadi',
      signedBy: 'thumb',
      duties: { length: 5 },
    });
    expect((await listChecks(at(), [id])).map(({ due }) => due)).toEqual([
      '2026-04-10',
      '2026-06-10',
      '2026-09-10',
      '2027-03-10',
    ]);
    const { timeline } = await getBusinessRecord(at(), businessId);
    const line = timeline.find(({ key }) => key === 'equipment_timeline_in_use');
    expect(line?.params).toMatchObject({ need: 'Mesin jahit', value: 'Rp4.200.000', source: 'APBD 2026' });
    expect((await listEvents(at(), id)).map(({ move }) => move)).toEqual([
      'open',
      'specify',
      'decree',
      'verify',
      'reserve',
      'hand-over',
    ]);
  });

  it('lets the owner report trouble at any time, and use only when a look is due', async () => {
    const { id, owner } = await caseIn(ctx, 'in-use');
    await expect(make(ctx, id, 'check:used', { actor: owner })).rejects.toMatchObject({ code: 'not-due' });
    const { version } = await getCase(at(), id);
    const soon = ctx({ actor: owner, now: '2026-03-28T02:00:00Z' });
    await checkUp(soon, id, { version, outcome: 'used', output: '12 baju', upload: await picture() });
    expect((await listChecks(at(), [id]))[0]).toMatchObject({ outcome: 'used', output: '12 baju', byOwner: true });
    expect((await listPhotos(at(), id)).map(({ name }) => name)).toContain('check-1');
    await make(ctx, id, 'check:broken', { actor: owner });
    expect(await getCase(at(), id)).toMatchObject({ state: 'repairing' });
  });

  it('lets one of two officers act; the other is told who was first', async () => {
    const { id } = await caseIn(ctx, 'helping');
    const done = await Promise.allSettled((['transfer', 'take-back'] as const).map((move) => make(ctx, id, move)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('reasons for exclusion and merging', () => {
  it('finds the same NIK and the same owner this year, and keeps all five looks', async () => {
    const nik = '1275014107900001';
    const [one, two] = [await someBusiness(ctx, { nik }), await someBusiness(ctx, { nik })];
    const ids: string[] = [];
    for (const { businessId } of [one, two, one])
      ids.push(await openCase(at(), { businessId, need: 'Oven', track: 'goods', group: '' }));
    for (const id of ids) for (const move of ['specify', 'decree', 'verify'] as const) await make(ctx, id, move);
    const states = await Promise.all(ids.map(async (id) => (await getCase(at(), id)).state));
    expect(states).toEqual(['cleared', 'excluded', 'excluded']);
    const found = async (id: string) =>
      (await listExclusions(at(), id)).filter((one) => one.found).map(({ code }) => code);
    expect(await found(ids[1] ?? '')).toContain('same-nik');
    expect(await found(ids[2] ?? '')).toContain('helped-this-year');
    expect(await listExclusions(at(), ids[0] ?? '')).toHaveLength(5);
  });

  it('hands cases to the record that goes on, and back', async () => {
    const gone = await caseIn(ctx, 'in-use');
    const kept = await someBusiness(ctx);
    const side = (businessId: string) => ({ businessId, ownerId: businessId });
    const [from, into] = [side(gone.businessId), side(kept.businessId)];
    const moved = await inTransaction(at(), (tx) => moveEquipment(tx, { from, into }));
    expect(moved).toEqual([gone.id]);
    expect((await getCase(at(), gone.id)).businessId).toBe(kept.businessId);
    await inTransaction(at(), (tx) => moveEquipment(tx, { from: into, into: from, only: moved }));
    expect((await getCase(at(), gone.id)).businessId).toBe(gone.businessId);
  });
});
