import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { setTheScene } from '#rooms/selection/tests/make.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { allotStalls } from '../allot-stalls.ts';
import { listExhibitors } from '../event/event.reads.ts';
import { allotted, applied, exhibitionCall, on, planned, planner, second } from './make-event.ts';

const { ctx, database } = await testDatabase();
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});
const as = (actor: Actor, now: Date = testNow) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor }));
const anyone = actorAs('public', { id: '-', name: '' });

describe('the pages of an exhibition, without JavaScript', () => {
  it('lead the office from an empty plan to stalls, keep what was typed, and draw each stall as a link', async () => {
    const callId = await exhibitionCall(ctx);
    const at = `/kerja/program/${callId}/pameran`;
    const one = as(planner);
    expect((await one.get(at)).text).toContain('Denah lapak belum dibuat');
    expect((await one.get('/kerja/pameran')).text).toContain('Belum ada denah');
    const typed = { rotationMonths: '12', firstShare: '40', 'count-1': '2', 'zone-1': 'food', 'powered-1': '1' };
    const wrong = await one.send(`${at}/denah`, { ...typed, 'count-2': 'dua' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="dua"');
    expect((await one.send(`${at}/denah`, typed)).location).toBe(at);
    const nobody = await one.get(at);
    expect(nobody.text).toContain('Menunggu peserta dipilih');
    await applied(ctx, callId);
    expect((await one.send(at, { act: 'allot' })).location).toBe(at);
    const [exhibitor] = await listExhibitors(ctx(), callId);
    const page = (await one.get(at)).text;
    expect(page).toContain(`href="${at}/lapak/${exhibitor?.id}" aria-label="A`);
    const own = await one.get(`${at}/lapak/${exhibitor?.id}`);
    expect(own.text).toContain('Pindah ke lapak lain');
    expect((await one.get(`${at}/lapak/${newId()}`)).status).toBe(404);
    expect((await one.get(`${at}/kartu.pdf`)).text.slice(0, 5)).toBe('%PDF-');
    expect((await one.get(`${at}/laporan.pdf`)).text.slice(0, 5)).toBe('%PDF-');
    expect((await as(actorAs('treasurer')).get(at)).status).toBe(403);
    expect((await as(actorAs('evaluator')).get(at)).text).not.toContain('Ubah denah');
    await expect(allotStalls(ctx({ actor: second }), callId)).resolves.toMatchObject({ given: 0 });
  });

  it('give the owner the stall, and each day in three figures or none', async () => {
    const { people, owners, first } = await allotted(ctx);
    const exhibitor = people[0];
    const mine = owners.find(({ id }) => id === exhibitor?.applicationId);
    if (!exhibitor || !mine) throw new Error('an exhibitor');
    const at = `/saya/pameran/${exhibitor.id}`;
    expect((await as(anyone).get(at)).location).toContain('/saya/masuk');
    const evening = as(mine.owner, new Date(on(first, '18:00')));
    const page = await evening.get(at);
    expect(page.text).toContain(`Lapak Anda: ${exhibitor.stall}`);
    const missing = await evening.send(at, { amount: '250.000', orders: '', contacts: '1' }, `${at}/jual`);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('value="250.000"');
    expect(missing.text).toContain('Tulis jumlah pesanan');
    const sent = await evening.send(at, { amount: 'Rp250.000', orders: '2', contacts: '1' }, `${at}/jual`);
    expect(sent.location).toBe(at);
    expect((await evening.get(at)).text).toContain('Rp250.000');
    const withheld = await evening.send(`${at}?hari=${first}`, { withhold: 'ya' }, `${at}/jual`);
    expect(withheld.location).toBe(at);
    expect((await evening.get(at)).text).toContain('Tidak mau menyebutkan');
    const other = owners.find(({ id }) => id !== exhibitor.applicationId)?.owner ?? anyone;
    expect((await as(other).get(at)).status).toBe(404);
    expect((await evening.get('/saya/pameran')).text).toContain(`Lapak ${exhibitor.stall}`);
  });

  it('show the public who agreed to be named, and no single figure', async () => {
    const { callId, people } = await allotted(ctx);
    const { slug } = await getCall(ctx(), callId);
    const page = await as(anyone).get(`/pameran/${slug}`);
    expect(page.status).toBe(200);
    for (const { businessName } of people) expect(page.text).not.toContain(businessName);
    expect(page.text).toContain('2 peserta lain tidak menampilkan namanya');
    expect((await as(anyone).get('/pameran')).text).toContain(`/pameran/${slug}`);
    expect((await as(anyone).get('/pameran/tidak-ada')).status).toBe(404);
    const before = await exhibitionCall(ctx);
    const { slug: unplanned } = await getCall(ctx(), before);
    expect((await as(anyone).get(`/pameran/${unplanned}`)).status).toBe(404);
    await planned(ctx, before);
    expect((await as(anyone).get(`/pameran/${unplanned}`)).text).toContain('Lapak belum dibagi');
  });
});
