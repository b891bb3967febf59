import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { registerBusiness } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listReferrals } from '../referral.reads.ts';
import { findTracks } from '../track.reads.ts';
import { officer, setMentors } from './make.ts';

const test = await testDatabase();
const { ctx, database } = test;
const asOfficer = ctx({ actor: officer });
let mentors: { city: Actor; one: Actor; two: Actor };
const phone = '+6281277000001';
const owner = actorAs('owner', { phone, name: 'Ibu Tiur' });
const other = actorAs('owner', { phone: '+6281277000002', name: 'Ibu Lia' });
let businessId = '';

const browser = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
const boxes = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-tanggal`]: date, [`${name}-bulan`]: month, [`${name}-tahun`]: year };
};
const inDays = (n: number) => addDays(dayOf(testNow), n);

beforeAll(async () => {
  mentors = await setMentors(test);
  const made = await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name: 'Ibu Tiur', phone },
    business: { name: 'Dapur <Tiur>', sector: 'processed-food', area: '12.75.02.1002', nibState: 'none' },
    source: 'staff',
  });
  businessId = made.businessId;
  await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name: 'Ibu Lia', phone: '+6281277000002' },
    business: { name: 'Dapur Lia', sector: 'craft', area: '12.75.02.1002', nibState: 'none' },
    source: 'staff',
  });
});

describe('from the owner’s wish to the closing report, in pages alone', () => {
  it('is asked for on the owner’s page, everything typed kept when something is missing', async () => {
    const one = browser(owner);
    expect((await one.get('/saya/pendampingan')).text).toContain('Minta didampingi');
    const wrong = await one.send('/saya/pendampingan', { usaha: businessId, keinginan: 'Label <b>baru</b>' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Pilih paling sedikit satu bidang');
    expect(wrong.text).toContain('Label &lt;b&gt;baru&lt;/b&gt;');
    const right = await one.send('/saya/pendampingan', {
      usaha: businessId,
      bidang: ['packaging', 'market'],
      keinginan: 'Label baru',
    });
    expect(right.location).toBe('/saya/pendampingan?diminta=1');
    const page = await one.get('/saya/pendampingan');
    expect(page.text).toContain('Dapur &lt;Tiur&gt; menunggu pendamping');
    expect((await browser(other).get('/saya/pendampingan')).text).not.toContain('Dapur &lt;Tiur&gt;');
  });

  it('is taken up by whoever chooses mentors', async () => {
    const [referral] = await listReferrals(asOfficer, { businessIds: [businessId] });
    const one = browser(officer);
    expect((await one.get('/kerja/pendampingan/rujukan')).text).toContain('Kemasan dan label, Pembeli dan pasar');
    const address = `/kerja/pendampingan/rujukan/${referral?.id}`;
    expect((await one.send(address, { pendamping: '', ...boxes('hari', inDays(5)) }, `${address}/terima`)).status).toBe(
      422,
    );
    expect((await one.send(address, { alasan: '' }, `${address}/tolak`)).text).toContain('Tulis alasannya');
    const chosen = { pendamping: mentors.one.id, ...boxes('hari', inDays(5)) };
    const taken = await one.send(address, chosen, `${address}/terima`);
    expect(taken.location).toMatch(/^\/kerja\/lapangan\/.+\?rujukan=1$/);
    expect((await browser(mentors.two).get('/kerja/pendampingan/rujuk?usaha=nonsense')).status).toBe(404);
    expect((await browser(actorAs('treasurer')).get(address)).status).toBe(403);
  });

  it('is looked at, planned, approved, and scored at its end', async () => {
    const [track] = await findTracks(asOfficer, { businessIds: [businessId] });
    const base = `/kerja/lapangan/${track?.id}`;
    const mentor = browser(mentors.one);
    const versionOf = async (page: string) =>
      /name="versi" value="(\d+)"/.exec((await mentor.get(page)).text)?.[1] ?? '';
    expect((await mentor.get(base)).text).toContain('Bukan dari program');
    const versi = await versionOf(`${base}/diagnosis`);
    expect((await mentor.send(`${base}/diagnosis`, { versi })).status).toBe(422);
    await mentor.send(`${base}/diagnosis`, { versi, 'nilai-packaging': '0', 'nilai-market': '2', catatan: '' });
    const looked = await mentor.get(base);
    expect(looked.text).toContain('Ada kemasan, belum ada label.');
    expect(looked.text).toContain('Dilihat di 2 dari 7 bidang');
    const plan = { versi: await versionOf(`${base}/rencana-hasil`), hasil1: 'Label <lengkap>', bidang1: 'packaging' };
    const half = await mentor.send(`${base}/rencana-hasil`, {
      ...plan,
      ...boxes('hasil1-hari', inDays(60)),
      hasil2: 'Tanpa bidang',
    });
    expect(half.status).toBe(422);
    expect(half.text).toContain('atau kosongkan ketiganya');
    await mentor.send(`${base}/rencana-hasil`, { ...plan, ...boxes('hasil1-hari', inDays(60)) });
    expect((await mentor.get(`${base}/rencana-hasil/jawab`)).status).toBe(403);
    const boss = browser(officer);
    const answer = { versi: await versionOf(`${base}/akhiri`) };
    expect((await boss.send(`${base}/rencana-hasil/jawab`, answer)).text).toContain('Pilih setujui atau kembalikan');
    await boss.send(`${base}/rencana-hasil/jawab`, { ...answer, jawaban: 'approved', alasan: '' });
    const end = await mentor.get(`${base}/akhiri`);
    const field = /name="(tercapai-[^"]+)"/.exec(end.text)?.[1] ?? '';
    expect(end.text).toContain('Label &lt;lengkap&gt;');
    const ending = { versi: await versionOf(`${base}/akhiri`), hasil: 'finished', alasan: 'Cukup' };
    expect((await mentor.send(`${base}/akhiri`, ending)).text).toContain('Pilih tercapai, sebagian, atau belum');
    await mentor.send(`${base}/akhiri`, { ...ending, [field]: 'partly' });
    expect((await mentor.get(base)).text).toContain('Nilai akhir: 50%');
    expect((await mentor.get(`${base}/buka-lagi`)).status).toBe(200);
    expect((await mentor.send(`${base}/jam`, { ...boxes('hari', inDays(0)), jam: '1,5', untuk: 'Pesan' })).status).toBe(
      303,
    );
    expect((await boss.get('/kerja/pendampingan')).text).toContain('1,5 jam tak dibayar');
  });
});
