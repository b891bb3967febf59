import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { decideDemoCall } from '../decide-demo-call.ts';
import { findDecision } from '../decision.reads.ts';
import { insertConflict } from '../marks.store.ts';
import { listParticipants } from '../participants.reads.ts';
import { listMoves } from '../pool.reads.ts';
import { getApplication } from '../selection.reads.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const head = actorAs('head', { name: 'Ibu Rahmawati' });
const vivi = actorAs('programme', { name: 'Ibu Vivi' });
const sani = actorAs('training', { name: 'Bapak Sani' });
const as = (actor: Actor) => ctx({ actor, now: afterClosing });
const signedIn = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => afterClosing, actorFor: async () => actor }));

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

/** One place kept for a business without NIB: first in by points, lifted in by it, displaced out by it. */
async function keptCall() {
  const callId = await scoredCall(ctx, { capacity: 2, quotas: [{ feature: 'nib', value: 'none', min: 1 }] });
  const [first = '', displaced = '', lifted = ''] = await checkedApplications(ctx, callId, [
    { ...worth[100], nib: 'has', name: 'Butet Pertama' },
    { ...worth[60], nib: 'has', name: 'Ucok Digeser' },
    { ...worth[0], nib: 'none', name: 'Tigor Kuota' },
  ]);
  return { callId, first, displaced, lifted, at: `/kerja/seleksi/${callId}` };
}

describe('the list of a call', () => {
  it('shows points, line, tags and fairness, and no name before the decision', async () => {
    const { callId, displaced, at } = await keptCall();
    const { text, status } = await signedIn(vivi).get(at);
    expect(status).toBe(200);
    for (const shown of [
      'Seleksi: 3 pendaftar, 2 tempat',
      'Batas 2 tempat',
      'Lewat kuota',
      'Digeser kuota',
      'Keadilan',
    ])
      expect(text).toContain(shown);
    expect(text).not.toContain('Ucok Digeser');
    const { code } = await getApplication(as(vivi), displaced);
    expect(text).toContain(code);
    const line = await signedIn(vivi).get(`${at}/urutan/${displaced}`);
    expect(line.text).toContain('Menurut nilai saja masuk, tetapi tempat terakhir diberikan kepada: Belum punya NIB');
    expect(line.text).not.toContain('Ucok Digeser');
    expect((await signedIn(vivi).get(`/kerja/program/${callId}/seleksi`)).location).toBe(at);
    expect((await signedIn(vivi).get('/kerja/seleksi')).text).toContain(at);
  });

  it('is nothing for mentors, strangers, other ids or malformed ones', async () => {
    const { at } = await keptCall();
    expect((await signedIn(actorAs('mentor')).get(at)).status).toBe(403);
    expect((await signedIn(stranger).get(at)).status).not.toBe(200);
    for (const path of [`/kerja/seleksi/${newId()}`, '/kerja/seleksi/x', `${at}/urutan/${newId()}`, `${at}/urutan/x`])
      expect((await signedIn(vivi).get(path)).status).toBe(404);
    for (const file of ['peserta.pdf', 'peserta.xlsx'])
      expect((await signedIn(vivi).get(`${at}/${file}`)).status).toBe(404);
  });

  it('names what is missing, each with what to do', async () => {
    const callId = await scoredCall(ctx, { quotas: [{ feature: 'nib', value: 'none', min: 2 }] });
    const at = `/kerja/seleksi/${callId}`;
    expect((await signedIn(vivi).get(at)).text).toContain('Belum ada berkas yang sudah diperiksa');
    await checkedApplications(ctx, callId, [{ ...worth[60], nib: 'has' }, worth[100], { ...worth[0], nib: 'has' }]);
    await sentApplication(ctx({ actor: stranger }), { callId, answers: worth[0] });
    const { text } = await signedIn(head).get(at);
    expect(text).toContain('Belum selesai diperiksa: 1 berkas');
    expect(text).toContain('Belum punya NIB: disediakan 2, yang bisa diisi 1.');
    expect((await signedIn(vivi).get(at)).text).toContain('Hanya Kepala Dinas yang dapat melepas');
    const chief = signedIn(head);
    expect((await chief.send(at, { alasan: '' }, `${at}/lepas`)).status).toBe(422);
    const freed = await chief.send(at, { alasan: 'Hanya satu usaha tanpa NIB mendaftar.' }, `${at}/lepas`);
    expect(freed.location).toBe(`${at}?sesudah=lepas`);
    expect((await chief.get(`${at}/tetapkan`)).text).toContain('Seleksi ini belum bisa ditetapkan');
  });
});

describe('moving and deciding, page by page', () => {
  it('goes from a proposal by one and the word of a second to a decision with names and papers', async () => {
    const { callId, displaced, at } = await keptCall();
    const path = `${at}/urutan/${displaced}`;
    const first = signedIn(vivi);
    expect((await first.send(path, { alasan: 'need-proved', catatan: '' })).status).toBe(422);
    const sent = await first.send(path, { alasan: 'need-proved', catatan: 'Rumah produksi terbakar.' });
    expect(sent.location).toBe(`${at}?sesudah=usul`);
    const [move] = await listMoves(as(vivi), callId);
    const answer = `${at}/pindah/${move?.id}`;
    expect((await first.get(at)).text).toContain('Usul Anda menunggu petugas lain.');
    const confirmed = await signedIn(sani).send(at, { jawab: 'confirm' }, answer);
    expect(confirmed.location).toBe(`${at}?sesudah=confirm`);
    const programme = await signedIn(vivi).get(`${at}/tetapkan`);
    expect(programme.text).toContain('Kepala Dinas yang menetapkan.');
    const chief = signedIn(head);
    const before = await chief.get(`${at}/tetapkan`);
    expect(before.text).toContain('Ya, tetapkan 2 peserta');
    const decided = await chief.send(`${at}/tetapkan`, {});
    expect(decided.location).toBe(`${at}/tetapkan?sesudah=tetap`);
    expect((await decided.again()).status).toBe(409);
    expect((await findDecision(as(head), callId))?.moves).toHaveLength(1);
    const after = await chief.get(at);
    expect(after.text).toContain('Ucok Digeser');
    expect(after.text).toContain('oleh Ibu Rahmawati');
    for (const [file, type] of [
      ['sk.pdf', 'application/pdf'],
      ['peserta.pdf', 'application/pdf'],
      ['peserta.xlsx', 'spreadsheet'],
      ['nilai.xlsx', 'spreadsheet'],
    ] as const) {
      const app = buildApp({ database, city: testOffice.city, now: () => afterClosing, actorFor: async () => head });
      const answered = await app.request(`${at}/${file}`);
      expect(answered.status, file).toBe(200);
      expect(answered.headers.get('Content-Type'), file).toContain(type);
      expect((await answered.arrayBuffer()).byteLength, file).toBeGreaterThan(1000);
    }
    const { slug } = await getCall(as(head), callId);
    const site = await signedIn(stranger).get(`/program/${slug}`);
    expect(site.text).toContain('Hasil, Rabu, 18 Maret 2026');
    expect(site.text).toContain('3 orang mendaftar, 2 terpilih untuk 2 tempat.');
    expect(site.text).not.toContain('Ucok Digeser');
  });

  it('hides an application from whoever is close to the applicant', async () => {
    const { displaced, at } = await keptCall();
    await insertConflict(as(vivi), displaced, 'relative');
    expect((await signedIn(vivi).get(`${at}/urutan/${displaced}`)).status).toBe(404);
    expect((await signedIn(sani).get(`${at}/urutan/${displaced}`)).status).toBe(200);
  });
});

it('decides a call of the demo as its head, and everyone chosen takes part', async () => {
  const { callId } = await keptCall();
  expect(await decideDemoCall(ctx({ actor: actorAs('system'), now: afterClosing }), callId)).toBe(2);
  expect((await listParticipants(as(head), callId)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
});
