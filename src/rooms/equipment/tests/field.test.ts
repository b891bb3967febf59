import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addCheckPhoto } from '../add-check-photo.ts';
import { getCase } from '../case.reads.ts';
import { findHandover, listChecks, listPhotos } from '../handover.reads.ts';
import { listFieldEquipment } from '../list-field-equipment.ts';
import { recordFieldCheck } from '../record-field-check.ts';
import { recordFieldHandover } from '../record-field-handover.ts';
import { caseIn, fourPhotos, make, officer, paper, picture, setTheScene } from './make.ts';

const { ctx } = await testDatabase();
beforeAll(() => setTheScene(ctx));

const { version: _, ...said } = paper;
const noon = new Date('2026-03-10T05:00:00Z');
const evening = () => ctx({ actor: officer, now: '2026-03-10T11:00:00Z' });
const itemOf = async (id: string) => (await getCase(ctx(), id)).itemId ?? '';

describe('equipment taken along', () => {
  it('is what stands ready and what is due, within the remit, with the duties as they are read out', async () => {
    const ready = await caseIn(ctx, 'reserved');
    const used = await caseIn(ctx, 'in-use');
    const taken = await listFieldEquipment(ctx({ actor: officer, now: '2026-04-08T02:00:00Z' }));
    expect(taken.handovers.find(({ id }) => id === ready.id)).toMatchObject({
      grant: false,
      place: expect.any(String),
    });
    expect(taken.checks.find(({ id }) => id === used.id)).toMatchObject({ month: 1 });
    expect(taken.duties).toHaveLength(5);
    const elsewhere = actorAs('mentor', { remit: ['12.75.05'] });
    const other = await listFieldEquipment(ctx({ actor: elsewhere, now: '2026-04-08T02:00:00Z' }));
    expect([...other.handovers, ...other.checks]).toEqual([]);
  });
});

describe('a hand-over without a network', () => {
  it('counts at its own time and gets its number when it arrives; another one is refused', async () => {
    const { id } = await caseIn(ctx, 'reserved');
    await fourPhotos(ctx, id);
    const of = { caseId: id, itemId: await itemOf(id), at: noon };
    const { number } = await recordFieldHandover(evening(), { ...of, paper: said });
    expect(await findHandover(ctx(), id)).toMatchObject({ number, handedAt: noon });
    expect((await getCase(ctx(), id)).state).toBe('in-use');
    await expect(recordFieldHandover(evening(), { ...of, paper: said })).rejects.toThrow('already-handed');
  });

  it('needs its photos, the thing that was reserved, and a decree of before', async () => {
    const { id } = await caseIn(ctx, 'reserved');
    const of = { caseId: id, itemId: await itemOf(id), at: noon };
    await expect(recordFieldHandover(evening(), { ...of, paper: said })).rejects.toThrow('photos-missing');
    await fourPhotos(ctx, id);
    await expect(recordFieldHandover(evening(), { ...of, itemId: id, paper: said })).rejects.toThrow('other-item');
    const early = new Date('2026-03-01T05:00:00Z');
    await expect(recordFieldHandover(evening(), { ...of, at: early, paper: said })).rejects.toThrow('before-decree');
  });

  it('that the receiver did not want leaves the thing in stock, with the reason', async () => {
    const { id } = await caseIn(ctx, 'reserved');
    const of = { caseId: id, itemId: await itemOf(id), at: noon };
    expect(await recordFieldHandover(evening(), { ...of, declined: 'Tidak ada listrik.' })).toEqual({ number: null });
    expect(await getCase(ctx(), id)).toMatchObject({ state: 'refused', reason: 'Tidak ada listrik.' });
  });
});

describe('a look without a network', () => {
  const april = () => ctx({ actor: officer, now: '2026-04-12T11:00:00Z' });
  const at = new Date('2026-04-10T03:00:00Z');
  const look = (caseId: string) => ({ caseId, month: 1, outcome: 'used', output: 'Seragam.', at }) as const;

  it('is kept at its time; its photo follows', async () => {
    const { id } = await caseIn(ctx, 'in-use');
    const photo = { caseId: id, month: 1, upload: await picture() } as const;
    await expect(addCheckPhoto(april(), photo)).rejects.toThrow('not-possible');
    expect(await recordFieldCheck(april(), look(id))).toEqual({ state: 'done', took: 'mine' });
    expect((await listChecks(ctx(), [id]))[0]).toMatchObject({ outcome: 'used', doneAt: at, byOwner: false });
    expect(await addCheckPhoto(april(), photo)).toBe(true);
    expect((await listPhotos(ctx(), id)).map(({ name }) => name)).toContain('check-1');
  });

  it('asks where the owner told otherwise meanwhile, and writes nothing until it is chosen', async () => {
    const { id, owner } = await caseIn(ctx, 'in-use');
    await make(ctx, id, 'check:broken', { actor: owner, now: '2026-04-09T03:00:00Z' });
    expect(await recordFieldCheck(april(), look(id))).toMatchObject({
      state: 'conflict',
      conflict: { mine: 'used', office: 'broken', by: owner.name },
    });
    expect((await getCase(ctx(), id)).state).toBe('repairing');
    const pick = { take: 'mine', seen: 'broken' } as const;
    expect(await recordFieldCheck(april(), { ...look(id), pick })).toEqual({ state: 'done', took: 'mine' });
    expect((await getCase(ctx(), id)).state).toBe('in-use');
    const later = { take: 'office', seen: 'used' } as const;
    const lent = { ...look(id), outcome: 'lent', pick: later } as const;
    expect(await recordFieldCheck(april(), lent)).toEqual({ state: 'done', took: 'office' });
  });
});
