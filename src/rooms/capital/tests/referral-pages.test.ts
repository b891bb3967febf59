import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { addPerson, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listWork } from '../list-work.ts';
import { listOwnerReferrals } from '../owner-home.ts';
import { getReferral, listReferrals } from '../referral.reads.ts';
import { availableMoves, referralStates } from '../referral.rules.ts';
import { moveWord, slugOf } from '../referral-words.ts';
import { seedDemoReferrals } from '../seed-demo-referrals.ts';
import { officer, referralIn, setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
beforeAll(() => setTheScene(ctx));
let now = testNow;
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor }));
const until = { 'until-tanggal': '30', 'until-bulan': '6', 'until-tahun': '2026' };

describe("the owner's pages, without JavaScript", () => {
  it('ask a stranger to come in and come back', async () => {
    const stranger = as(actorAs('public', { id: '-', name: '' }));
    const id = newId();
    for (const path of ['/saya/modal', `/saya/modal/${id}`, `/saya/modal/${id}/setuju`])
      expect((await stranger.get(path)).location).toMatch(/^\/saya\/masuk\?kembali=/);
  });

  it('show what is ready and what is missing with how to mend it, and take a wish', async () => {
    const { businessId, owner } = await someBusiness(ctx);
    const one = as(owner);
    const { text } = await one.get('/saya/modal');
    expect(text).toContain('Belum ada. Kami bantu membuatnya, gratis.');
    expect(text).toContain('href="/saya/izin"');
    const wrong = await one.send('/saya/modal', { usaha: businessId, amount: 'banyak', purpose: 'Etalase' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="banyak"');
    const sent = await one.send('/saya/modal', { usaha: businessId, amount: '5.000.000', purpose: 'Etalase' });
    expect(sent.location).toMatch(/^\/saya\/modal\/[0-9a-f-]{36}$/);
    expect((await sent.again()).location).toBe(sent.location);
    expect((await one.get(sent.location ?? '')).text).toContain('Rp5.000.000');
  });

  it('agree only with a tick, a bank and a last day; then may take it back', async () => {
    const { id, owner } = await referralIn(ctx, 'asked');
    const one = as(owner);
    const at = `/saya/modal/${id}/setuju`;
    expect((await one.get(at)).text).toContain('kepada bank yang Anda pilih');
    const bare = await one.send(at, { lender: 'Bank Contoh', ...until });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Centang bila setuju');
    expect(bare.text).toContain('value="Bank Contoh"');
    expect((await one.send(at, { lender: 'Bank Contoh', yes: 'ya', ...until })).location).toBe(`/saya/modal/${id}`);
    expect(await getReferral(ctx(), id)).toMatchObject({
      state: 'agreed',
      consentChannel: 'web',
      consentUntil: '2026-06-30',
    });
    await one.send(`/saya/modal/${id}/tarik`, { text: 'Berubah pikiran' });
    expect((await one.get(`/saya/modal/${id}`)).text).toContain('Izin ditarik');
  });

  it('do not call the terms understood before all four are', async () => {
    const { id, owner } = await referralIn(ctx, 'accepted');
    const one = as(owner);
    const page = await one.get(`/saya/modal/${id}`);
    expect(page.text).toContain('Jangan tanda tangan dulu');
    expect(page.text).toContain('Rp10.327.968');
    const at = `/saya/modal/${id}/paham`;
    const some = await one.send(at, { known: ['total', 'late'] });
    expect(some.status).toBe(422);
    expect(some.text).toContain('Keempatnya perlu dipahami dulu');
    await one.send(at, { known: ['instalment', 'total', 'late', 'security'] });
    expect(await getReferral(ctx(), id)).toMatchObject({ state: 'understood' });
  });

  it('do not exist for another owner, malformed ids or unknown steps', async () => {
    const { id, owner } = await referralIn(ctx, 'accepted');
    const { owner: another } = await someBusiness(ctx);
    for (const path of [`/saya/modal/${id}`, `/saya/modal/${id}/paham`])
      expect((await as(another).get(path)).status, path).toBe(404);
    for (const path of ['/saya/modal/abc', `/saya/modal/${newId()}`, `/saya/modal/${id}/lain`])
      expect((await as(owner).get(path)).status, path).toBe(404);
  });

  it('put an open referral on the owner’s home', async () => {
    const { owner } = await referralIn(ctx, 'more');
    const [task] = await listOwnerReferrals(ctx({ actor: owner }));
    expect(task?.label).toContain('ada yang perlu Anda kerjakan');
  });
});

describe("the office's pages", () => {
  it.each(referralStates)('offer in %s exactly what may be done', async (state) => {
    const { id } = await referralIn(ctx, state);
    const one = as(officer);
    const { text, status } = await one.get(`/kerja/modal/${id}`);
    expect(status).toBe(200);
    const offered = availableMoves(state, 'officer').filter((move) => move !== 'give-up');
    for (const move of offered) {
      expect(text, move).toContain(`href="/kerja/modal/${id}/${slugOf(move)}"`);
      expect((await one.get(`/kerja/modal/${id}/${slugOf(move)}`)).text).toContain(moveWord(move));
    }
    expect(text.match(new RegExp(`href="/kerja/modal/${id}/`, 'g')) ?? []).toHaveLength(offered.length);
    expect((await as(actorAs('evaluator')).get(`/kerja/modal/${id}`)).text).not.toContain(`href="/kerja/modal/${id}/`);
  });

  it('begin at a business, at most once, and keep what was typed wrongly', async () => {
    const { businessId } = await someBusiness(ctx);
    const one = as(officer);
    const at = `/kerja/modal/baru?usaha=${businessId}`;
    expect((await one.send(at, { amount: '', purpose: 'Oven' })).text).toContain('Oven');
    const sent = await one.send(at, { amount: '7000000', purpose: 'Oven' });
    expect(sent.location).toMatch(/^\/kerja\/modal\/[0-9a-f-]{36}$/);
    expect((await one.get(at)).text).toContain('Sudah ada yang berjalan');
    for (const path of ['/kerja/modal/baru', '/kerja/modal/baru?usaha=abc', `/kerja/modal/baru?usaha=${newId()}`])
      expect((await one.get(path)).status, path).toBe(404);
    expect((await as(actorAs('treasurer')).get('/kerja/modal')).status).toBe(403);
  });

  it('show on the board and as work what waits for the office, and a silent bank after 14 days', async () => {
    const { id } = await referralIn(ctx, 'sent');
    const before = (await listWork(ctx({ actor: officer }))).queues[0]?.count ?? 0;
    now = new Date('2026-03-24T02:00:00Z');
    const later = await listWork(ctx({ actor: officer, now: '2026-03-24T02:00:00Z' }));
    expect(later.queues[0]?.count).toBeGreaterThan(before);
    const one = as(officer);
    expect((await one.get('/kerja/modal')).text).toContain('menunggu dinas hari ini');
    const page = await one.get(`/kerja/modal/${id}`);
    expect(page.text).toContain('belum menjawab 14 hari');
    expect(page.text).toContain(`/kerja/modal/${id}/tak-dijawab`);
    now = testNow;
    expect(await listWork(ctx({ actor: actorAs('owner') }))).toEqual({ items: [], queues: [] });
  });
});

describe('the demo', () => {
  it('lives through a handful of referrals in different states', async () => {
    const businessIds = [];
    for (let at = 0; at < 6; at++) businessIds.push((await someBusiness(ctx)).businessId);
    const stranger = seedDemoReferrals(ctx({ actor: actorAs('owner') }), { businessIds });
    await expect(stranger).rejects.toMatchObject({ status: 403 });
    const person = { name: 'Sani Harahap', title: 'Ibu Sani', unit: 'UKM', remit: ['12.75'], kind: 'staff' as const };
    startSignIn(database, { secure: false });
    const administrator = ctx({ actor: actorAs('administrator') });
    await addPerson(administrator, { ...person, email: 'sani@binjai.contoh.id', roles: ['programme'] });
    expect(
      await seedDemoReferrals(ctx({ actor: actorAs('system'), now: '2026-11-24T02:00:00Z' }), { businessIds }),
    ).toBe(6);
    const states = (await listReferrals(ctx(), { businessIds, over: true })).map(({ state }) => state);
    expect(states.sort()).toEqual(['accepted', 'asked', 'more', 'refused', 'running', 'sent']);
  });
});
