import { beforeAll, expect, it } from 'vitest';
import { onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { findApplicationByCode } from '../selection.reads.ts';
import { officer, openCall, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const at = '/bantu/kemasan-produk-yang-menjual';
let actor = stranger;
const app = buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async () => {});
  await setTheScene(ctx);
  await openCall(ctx, { title: 'Kemasan produk yang menjual' });
});

it('is not there for strangers and owners', async () => {
  for (const [who, status] of [
    [stranger, 401],
    [actorAs('owner'), 403],
  ] as const) {
    actor = who;
    const page = await visitor(app).get(at);
    // A stranger is sent to sign in, an owner is told no.
    expect([status, 302, 303]).toContain(page.status);
    expect(page.text).not.toContain('Orangnya ada di depan saya');
  }
});

it('asks for the person, reads aloud, prints a slip with who filled in', async () => {
  actor = await officer(ctx, 'training');
  const one = visitor(app);
  expect((await one.get('/bantu')).text).toContain('Kemasan produk yang menjual');
  const absent = await one.send(at, {});
  expect(absent.status).toBe(422);
  expect(absent.text).toContain('Centang dulu bila orangnya ada di depan Anda dan setuju.');
  expect((await one.send(at, { present: 'ya' })).location).toBe(`${at}/nama`);
  const answers: [string, Record<string, string>][] = [
    ['nama', { name: 'Opung Tiur' }],
    ['hp', { phone: '', noPhone: 'ya' }],
    ['usaha', { businessName: '-' }],
    ['jualan', { sells: 'other', sellsOther: 'tanaman hias' }],
    ['kelurahan', { area: 'unknown' }],
    ['sejak', { since: 'newer' }],
    ['nib', { nib: 'unknown' }],
    ['bantuan', { helped: 'over-two-years', helpedWhat: 'mesin jahit' }],
    ['harapan', { hope: '' }],
  ];
  let last = '';
  for (const [path, values] of answers) last = (await one.send(`${at}/${path}`, values)).location ?? '';
  expect(last).toBe(`${at}/periksa`);
  const check = await one.get(last);
  for (const shown of ['Bacakan ringkasan ini', 'Tidak punya HP', 'tanaman hias', 'mesin jahit'])
    expect(check.text).toContain(shown);
  const { location } = await one.send(`${at}/periksa`, { 'publish-name': 'ya' });
  const sent = await one.get(location ?? '');
  expect(sent.text).toContain('Cetak kartu kode');
  expect(sent.text).not.toContain('Simpan ke WhatsApp saya');
  expect((await one.get(`${location}/kartu.pdf`)).text.slice(0, 5)).toBe('%PDF-');
  const application = await findApplicationByCode(ctx(), location?.split('/').at(-1) ?? '');
  expect(application).toMatchObject({
    filledBy: actor.id,
    filledByName: actor.name,
    channel: 'counter',
    area: '12.75',
  });
});
