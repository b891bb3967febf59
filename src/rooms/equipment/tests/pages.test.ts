import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { getCase } from '../case.reads.ts';
import { availableMoves, caseStates } from '../case.rules.ts';
import { slugOf } from '../case-words.ts';
import { findHandover } from '../handover.reads.ts';
import { listWork } from '../list-work.ts';
import { listOwnerEquipment } from '../owner-home.ts';
import { usedAfterHalfYear } from '../results.ts';
import { listItems } from '../stock.reads.ts';
import { caseIn, make, officer, picture, setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});
let now = testNow;
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor }));

describe("the office's pages, without JavaScript", () => {
  it.each(caseStates)('offer in %s exactly what may be done', async (state) => {
    const { id } = await caseIn(ctx, state);
    const one = as(officer);
    const { text, status } = await one.get(`/kerja/peralatan/${id}`);
    expect(status).toBe(200);
    for (const move of availableMoves(state, 'officer')) {
      expect(text, move).toContain(`href="/kerja/peralatan/${id}/${slugOf(move)}"`);
      expect((await one.get(`/kerja/peralatan/${id}/${slugOf(move)}`)).status, move).toBe(200);
    }
    expect((await as(actorAs('evaluator')).get(`/kerja/peralatan/${id}`)).text).not.toContain(`${id}/${'selesai'}`);
  });

  it('take a need, keep what was typed wrongly, and lead to the specification', async () => {
    const { businessId } = await someBusiness(ctx);
    const at = `/kerja/peralatan/baru?usaha=${businessId}`;
    const one = as(officer);
    const wrong = await one.send(at, { need: 'Oven besar', track: 'grant', group: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Oven besar"');
    expect(wrong.text).toContain('Hibah hanya untuk kelompok');
    const sent = await one.send(at, { need: 'Oven besar', track: 'goods', group: '' });
    expect(sent.location).toMatch(/^\/kerja\/peralatan\/[0-9a-f-]{36}$/);
    expect((await one.get(sent.location ?? '')).text).toContain('/spesifikasi"');
    for (const path of ['/kerja/peralatan/baru', '/kerja/peralatan/abc', `/kerja/peralatan/${newId()}`])
      expect((await one.get(path)).status, path).toBe(404);
  });

  it('keep photos as they come, then hand over; a missing answer keeps photos and words', async () => {
    const { id } = await caseIn(ctx, 'reserved');
    const one = as(officer);
    const at = `/kerja/peralatan/${id}/serah`;
    const photo = (await picture()) as File;
    const none = await one.send(at, {}, `/kerja/peralatan/${id}/foto`);
    expect(none.status).toBe(422);
    await one.send(at, { item: photo, serial: photo, receiver: photo }, `/kerja/peralatan/${id}/foto`);
    expect((await one.get(at)).text).not.toContain('Kelima kewajiban');
    await one.send(at, { signature: photo }, `/kerja/peralatan/${id}/foto`);
    const words = {
      place: 'Balai',
      condition: 'new',
      signedBy: 'thumb',
      witness: 'Suryadi',
      witnessPosition: 'Kepling',
    };
    const bare = await one.send(at, words);
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Bacakan kewajiban');
    expect(bare.text).toContain('value="Suryadi"');
    const done = await one.send(at, { ...words, duties: 'ya' });
    expect(done.location).toBe(`/kerja/peralatan/${id}`);
    expect((await done.again()).location).toBe(done.location);
    expect(await findHandover(ctx(), id)).toMatchObject({ place: 'Balai' });
    expect((await one.get(`/kerja/peralatan/${id}/bast.pdf`)).text).toContain('%PDF-');
    expect((await one.get(`/kerja/peralatan/${(await caseIn(ctx, 'cleared')).id}/bast.pdf`)).status).toBe(404);
  });

  it('refuse a hand-over before the decree, also to who writes the address by hand', async () => {
    const { id } = await caseIn(ctx, 'specified');
    const one = as(officer);
    expect((await one.get(`/kerja/peralatan/${id}/serah`)).location).toBe(`/kerja/peralatan/${id}`);
    const words = {
      place: 'Balai',
      condition: 'new',
      duties: 'ya',
      signedBy: 'hand',
      witness: 'S',
      witnessPosition: 'K',
    };
    const { text } = await one.get(`/kerja/peralatan/${id}/sk`);
    const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const kept = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const sent = await one.send(`/kerja/peralatan/${id}`, { ...kept, ...words }, `/kerja/peralatan/${id}/serah`);
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('nama penerima harus ada dalam SK');
    expect(await getCase(ctx(), id)).toMatchObject({ state: 'specified' });
  });

  it('say when a photo is too dark, keep it, and show what was sent', async () => {
    const { id } = await caseIn(ctx, 'reserved');
    const one = as(officer);
    const at = `/kerja/peralatan/${id}/serah`;
    const photo = (await picture()) as File;
    await one.send(at, { item: (await picture('#050505')) as File, serial: photo }, `/kerja/peralatan/${id}/foto`);
    const page = await one.get(at);
    expect(page.text).toContain('Foto gelap. Ulangi?');
    expect(page.text).toContain(`/kerja/peralatan/${id}/tolak`);
    await one.send(at, { item: photo, receiver: photo }, `/kerja/peralatan/${id}/foto`);
    const signing = await one.get(at);
    expect(signing.text).not.toContain('Foto gelap');
    expect(signing.text).toContain('data-js="equipment/sign" hidden');
    expect((await one.get(`/kerja/peralatan/${id}/foto/item`)).status).toBe(200);
    expect((await one.get(`/kerja/peralatan/${id}/foto/signature`)).status).toBe(404);
    expect((await as(actorAs('owner')).get(`/kerja/peralatan/${id}/foto/item`)).status).toBe(403);
  });

  it('take a delivery into stock with one serial number each', async () => {
    const one = as(actorAs('treasurer'));
    const at = '/kerja/peralatan/stok/baru';
    const typed = {
      ...{
        need: 'Oven',
        name: 'Oven gas 2 rak',
        count: '2',
        serials: 'OV-1',
        value: 'Rp2.500.000',
        source: 'APBD 2026',
      },
      ...{ batch: 'SJ-9', 'day-tanggal': '2', 'day-bulan': '3', 'day-tahun': '2026', custodian: 'Pak Sani' },
      ...{ place: 'Gudang', hours: '0', cost: '0' },
    };
    const wrong = await one.send(at, typed);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('satu nomor seri berbeda');
    expect((await one.send(at, { ...typed, serials: 'OV-1\nOV-2' })).location).toBe('/kerja/peralatan/stok');
    expect((await listItems(ctx(), { kind: 'oven' })).map(({ serial }) => serial)).toEqual(['OV-1', 'OV-2']);
    expect((await one.get('/kerja/peralatan/stok')).text).toContain('Oven gas 2 rak');
    expect((await as(actorAs('mentor')).get(at)).status).toBe(403);
  });

  it('show board, looks and people without a tool to who may read, and to nobody else', async () => {
    for (const path of ['/kerja/peralatan', '/kerja/peralatan/stok', '/kerja/peralatan/cek']) {
      expect((await as(actorAs('evaluator')).get(path)).status, path).toBe(200);
      expect((await as(actorAs('owner')).get(path)).status, path).toBe(403);
    }
    expect((await as(officer).get('/kerja/peralatan/belum-punya')).status).toBe(200);
  });
});

describe("the owner's pages, without JavaScript", () => {
  it('ask a stranger to come in and come back', async () => {
    const stranger = as(actorAs('public', { id: '-', name: '' }));
    for (const path of ['/saya/peralatan', `/saya/peralatan/${newId()}`])
      expect((await stranger.get(path)).location).toMatch(/^\/saya\/masuk\?kembali=/);
  });

  it('show what I got and my duties, and take a report in three taps', async () => {
    const { id, owner } = await caseIn(ctx, 'in-use');
    const one = as(owner);
    expect((await one.get('/saya/peralatan')).text).toContain('Rp4.200.000');
    expect((await one.get(`/saya/peralatan/${id}`)).text).toContain('Perbaikan dibantu, bukan dihukum');
    expect((await one.send(`/saya/peralatan/${id}`, { output: 'Lima baju' })).text).toContain('Lima baju');
    const early = await one.send(`/saya/peralatan/${id}`, { outcome: 'used' });
    expect(early.status).toBe(409);
    expect((await one.send(`/saya/peralatan/${id}`, { outcome: 'broken' })).location).toBe('/saya/peralatan');
    expect((await one.get('/saya/peralatan')).text).toContain('Diperbaiki');
    const { owner: another } = await someBusiness(ctx);
    expect((await as(another).get(`/saya/peralatan/${id}`)).status).toBe(404);
  });
});

describe('what other rooms show', () => {
  it('asks owner and office when a look is due', async () => {
    const { owner } = await caseIn(ctx, 'in-use');
    expect(await listOwnerEquipment(ctx({ actor: owner }))).toEqual([]);
    now = new Date('2026-04-01T02:00:00Z');
    const [task] = await listOwnerEquipment(ctx({ actor: owner, now }));
    expect(task?.label).toBe('Kabari keadaan Mesin jahit');
    const work = await listWork(ctx({ actor: officer, now }));
    expect(work.queues[0]?.count).toBeGreaterThan(0);
    expect((await as(officer).get('/kerja/peralatan/cek')).text).toContain('hari lagi');
    expect(await listWork(ctx({ actor: actorAs('evaluator'), now }))).toEqual({ items: [], queues: [] });
    now = testNow;
  });

  it('says the share in use only of five or more', async () => {
    const before = await usedAfterHalfYear(ctx());
    expect(before).toEqual([]);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await caseIn(ctx, 'in-use')).id);
    for (const [n, id] of ids.entries()) {
      await make(ctx, id, 'check:used', { now: '2026-04-10T03:00:00Z' });
      await make(ctx, id, 'check:used', { now: '2026-06-10T03:00:00Z' });
      await make(ctx, id, n === 0 ? 'check:rarely' : 'check:used', { now: '2026-09-10T03:00:00Z' });
    }
    const [figure] = await usedAfterHalfYear(ctx());
    // One case of the state "finished" was looked at as well.
    expect(figure?.text).toContain('(5 dari 6 dicek)');
  });
});
