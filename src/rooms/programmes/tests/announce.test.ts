import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/ctx.ts';
import { recordConsent } from '#rooms/identity/index.ts';
import { readReach } from '#rooms/outreach/index.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { announceCall } from '../announce-call.ts';
import { useApplied } from '../applied.ts';
import { head, openCall, writer } from './arrange.ts';
import { now } from './make.ts';
import { visit } from './site.ts';

const { ctx } = await testDatabase();
const open = new Date(now.getTime() + 2 * 86_400_000);
const as = (role: Role) => ctx({ actor: actorAs(role, { name: 'Sani' }), now: open });
let callId = '';
let address = '';
const businesses: string[] = [];
const chosen = { kecamatan: '', jenis: '', binaan: '', nib: '', belum: '' } as const;

beforeAll(async () => {
  await loadAreas(as('administrator'), JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')));
  callId = await openCall(ctx({ actor: writer, now }));
  address = `/kerja/program/${callId}/siaran`;
  for (const at of [1, 2, 3, 4]) {
    const { ownerId, businessId } = await registerBusiness(as('programme'), {
      owner: { name: `Ibu ${at}`, phone: at === 4 ? null : `+628127000000${at}` },
      business: { name: `<b>Usaha ${at}</b>`, area: '12.75.01.1001', sector: 'food-drink' },
      source: 'staff',
    });
    businesses.push(businessId);
    const subject = { type: 'owner', id: ownerId } as const;
    const answer = { subject, purpose: 'contact-by-whatsapp', textVersion: '2026-1', channel: 'web' } as const;
    await recordConsent(as('programme'), { ...answer, given: at !== 3 });
  }
});

describe('news of a call', () => {
  it('shows how many it is for before anything is sent, and why others are not', async () => {
    const { status, html } = await visit(as('programme')).open(address);
    expect(status).toBe(200);
    expect(html).toContain('Bisa dikirimi: 2 nomor');
    expect(html).toMatch(/Tanpa nomor HP<\/dt>\s*<dd[^>]*>1</);
    expect(html).toMatch(/Belum setuju menerima kabar<\/dt>\s*<dd[^>]*>1</);
    expect(html).toContain('Belum ada siaran.');
  });

  it('is narrowed by the address; nonsense in it narrows nothing', async () => {
    const one = visit(as('programme'));
    expect((await one.open(`${address}?kecamatan=12.75.04`)).html).toContain('Bisa dikirimi: 0 nomor');
    expect((await one.open(`${address}?kecamatan=x%27&jenis=zz&binaan=1`)).html).toContain('Bisa dikirimi: 2 nomor');
  });

  it('has no form where nobody can be written to, and says why', async () => {
    const { html } = await visit(as('programme')).open(`${address}?kecamatan=12.75.04`);
    expect(html).not.toContain('name="teks"');
    expect(html).toContain('Tidak ada nomor yang bisa dikirimi dengan pilihan ini');
  });

  it('put out by hand is noted for every kelurahan of the area, once', async () => {
    const one = visit(as('programme'));
    const sent = await one.send(address, { saluran: 'poster', di: '12.75.01' }, `${address}/tangan`);
    expect(sent.location).toMatch(new RegExp(`^${address}\\?dicatat=[1-9]\\d?$`));
    expect((await one.open(sent.location ?? '')).html).toMatch(/Tercatat di \d+ kelurahan\./);
    await one.send(address, { saluran: 'poster', di: '12.75.01.1001' }, `${address}/tangan`);
    const { notices } = await readReach(as('programme'), callId);
    expect(notices.filter(({ area }) => area === '12.75.01.1001')).toEqual([
      { channel: 'poster', area: '12.75.01.1001' },
    ]);
    expect((await one.send(address, { saluran: 'poster', di: '99' }, `${address}/tangan`)).status).toBe(404);
    const empty = await one.send(address, { saluran: '', di: '' }, `${address}/tangan`);
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Pilih cara menyebar.');
    expect(empty.html).toMatch(/<textarea[^>]*name="teks"[^>]*>[^<]*Kemasan produk/);
    expect(
      (await visit(as('evaluator')).send(address, { saluran: 'poster', di: '12.75' }, `${address}/tangan`)).status,
    ).toBe(403);
  });

  it('comes back with everything typed when the pace or the words are wrong', async () => {
    const { status, html } = await visit(as('programme')).send(address, { teks: ' ', 'per-hari': 'banyak' });
    expect(status).toBe(422);
    expect(html).toContain('Tulis isi pesan.');
    expect(html).toContain('Tulis angka dari 1 sampai 100.000.');
    expect(html).toContain('value="banyak"');
  });

  it('leaves out who applied, goes to the rest once, and shows its progress', async () => {
    useApplied(async () => [{ callId, businessId: businesses[0] ?? '' }]);
    const one = visit(as('programme'));
    const sent = await one.send(address, { teks: 'Pelatihan kemasan dibuka.', 'per-hari': '250' });
    expect(sent).toMatchObject({ status: 303, location: `${address}?terencana=1` });
    const { html } = await one.open(sent.location ?? '');
    expect(html).toContain('Siaran ke 1 nomor direncanakan.');
    expect(html).toContain('0 dari 1');
    const again = await one.send(address, { teks: 'Pelatihan kemasan dibuka.', 'per-hari': '250' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Tidak ada usaha yang bisa dikirimi');
    useApplied(async () => []);
  });

  it('can be stopped on the page', async () => {
    const one = visit(as('programme'));
    const [, action = ''] = (await one.open(address)).html.match(/action="([^"]+\/berhenti)"/) ?? [];
    expect((await one.send(address, {}, action)).status).toBe(303);
    expect((await one.open(address)).html).toContain('Dihentikan');
  });

  it('is refused while the call takes no applications', async () => {
    const late = ctx({ actor: writer, now: new Date(now.getTime() + 90 * 86_400_000) });
    const news = { callId, chosen, text: 'Kabar', perDay: 10 };
    await expect(announceCall(late, news)).rejects.toMatchObject({ status: 409 });
    await expect(announceCall(ctx({ actor: head, now: open }), news)).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    ['public', 401],
    ['owner', 403],
    ['mentor', 403],
    ['evaluator', 403],
    ['training', 200],
  ] as const)('answers %s with %i', async (role, status) => {
    expect((await visit(as(role)).open(address)).status).toBe(status);
  });

  it('is not found from another city', async () => {
    const other = ctx({ actor: writer, now: open, office: otherOffice });
    expect((await visit(other).open(address)).status).toBe(404);
  });
});
