import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { checkClaims } from '../check-claims.ts';
import { claimKey, rareClaims } from '../claim.rules.ts';
import { computeRanking } from '../compute-ranking.ts';
import { type Draw, type Held, listDraws } from '../draw.reads.ts';
import { drawPaper } from '../draw-paper.ts';
import { commandsOf } from '../pages/parts/draw-check.tsx';
import { tenths } from '../pages/parts/draw-quality.ts';
import { histogramOf } from '../pages/parts/draw-view.ts';
import { getApplication } from '../selection.reads.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const head = actorAs('head', { name: 'Ibu Rahmawati' });
const vivi = actorAs('programme', { name: 'Ibu Vivi' });
const as = (actor: Actor) => ctx({ actor, now: afterClosing });
const drawDay = addDays(dayOf(afterClosing), 2);
const signedIn = (actor: Actor, now = afterClosing) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor }));
const [year = '', month = '', day = ''] = drawDay.split('-');
const hari = { 'hari-tanggal': day, 'hari-bulan': String(Number(month)), 'hari-tahun': year };

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

async function drawCall(mode: 'lottery' | 'score' = 'lottery') {
  const quotas = [{ feature: 'nib' as const, value: 'none', min: 1 }];
  const callId = await scoredCall(ctx, { capacity: 2, quotas, mode });
  const answers = [worth[100], worth[60], worth[0], worth[80]].map((one) => ({ ...one, nib: 'has' as const }));
  const ids = await checkedApplications(ctx, callId, [...answers, { ...worth[0], nib: 'none', name: 'Tigor Kuota' }]);
  const codes = await Promise.all(ids.map(async (id) => (await getApplication(as(head), id)).code));
  if (mode === 'lottery') {
    const { choice } = await computeRanking(as(head), callId);
    await checkClaims(as(head), { callId, keys: rareClaims(choice).map(claimKey), result: 'seen', reason: '' });
  }
  return { callId, codes, at: `/kerja/seleksi/${callId}/undian` };
}

describe('the draw on its pages', () => {
  it('goes from the kept places over seal and dice to a page on which anyone computes it again', async () => {
    const { callId, codes, at } = await drawCall();
    expect((await signedIn(vivi).get(`${at}/berita-acara.pdf`)).status).toBe(404);
    const sealer = signedIn(vivi);
    const before = await sealer.get(at);
    expect(before.text).toContain('Peserta dibanding kuota');
    expect(before.text).toContain('Terbukti tidak ada cara yang membuatnya lebih tinggi');
    const plan = 'Senin, 7 Desember, pukul 14.00, aula dinas';
    const empty = await sealer.send(at, { asal: 'dice', rencana: '' });
    expect(empty.status).toBe(422);
    expect((await sealer.send(at, { asal: 'dice', rencana: plan, ...hari })).status).toBe(303);
    const [sealed] = await listDraws(as(head), callId);
    const visible = await signedIn(stranger).get(`/undian/${sealed?.code}`);
    expect(visible.text).toContain(plan);
    expect(visible.text).not.toContain('Tigor Kuota');
    expect(visible.text).not.toContain('data-secret=');
    const mine = await sealer.get(at);
    expect(mine.text).toContain('Petugas lain yang memasukkan nilai dari luar');
    const drawer = signedIn(head, instantOf(drawDay, '10:00'));
    expect((await drawer.send(at, { nilai: '41', saksi: 'Dua wakil forum' }, `${at}/hasil`)).status).toBe(422);
    expect((await drawer.send(at, { nilai: '417', saksi: 'Dua wakil forum' }, `${at}/hasil`)).status).toBe(303);
    const [draw] = (await listDraws(as(head), callId)) as [Draw];
    const shown = await signedIn(stranger).get(`/undian/${draw.code}?nomor=${codes[4]?.toLowerCase()}`);
    expect(shown.text).toContain(`Nomor ${codes[4]} ada di 1.000 dari 1.000 daftar (peluang 100%).`);
    expect(shown.text).toContain('data-js="selection/draw-check"');
    expect(shown.text).toContain(draw.held?.secret);
    expect(await recomputed(draw)).toEqual([draw.seal, String(draw.held?.drawn)]);
    const paper = await drawer.get(`${at}/berita-acara.pdf`);
    expect(paper.status).toBe(200);
    expect((await signedIn(stranger).get(`${at}/berita-acara.pdf`)).status).not.toBe(200);
    const minutes = drawPaper(as(head), await getCall(as(head), callId), { ...draw, held: draw.held as Held });
    expect([...minutes.chosen, ...minutes.reserves].sort()).toEqual([...codes].sort());
    expect(minutes.quotas).toEqual([expect.objectContaining({ asked: 1, reached: 1 })]);
    expect(minutes.traces.map(({ value }) => value)).toEqual(
      expect.arrayContaining([draw.seal, draw.held?.secret, draw.engine]),
    );
    expect(JSON.stringify(minutes)).not.toContain('Tigor Kuota');
  });

  it('gives the files exactly as sealed, and nothing else', async () => {
    const { callId, at } = await drawCall();
    await signedIn(vivi).send(at, { asal: 'dice', rencana: 'Lusa di aula', ...hari });
    const [draw] = (await listDraws(as(head), callId)) as [Draw];
    const reader = signedIn(stranger);
    expect((await reader.get(`/undian/${draw.code}/daftar.csv`)).text).toBe(draw.lists);
    expect((await reader.get(`/undian/${draw.code}/kuota.csv`)).text).toBe(draw.quotas);
    expect((await reader.get(`/undian/${draw.code}/peserta.csv`)).status).toBe(404);
    expect((await reader.get('/undian/tidak-ada-1')).status).toBe(404);
    expect((await reader.get(at)).status).not.toBe(200);
  });

  it('asks for the evidence of who is counted in a short group before it is sealed', async () => {
    const quotas = [{ feature: 'nib' as const, value: 'none', min: 1 }];
    const callId = await scoredCall(ctx, { capacity: 2, quotas, mode: 'lottery' });
    const answers = [worth[100], worth[60], worth[0]].map((one) => ({ ...one, nib: 'has' as const }));
    const ids = await checkedApplications(ctx, callId, [...answers, { ...worth[0], nib: 'none' }]);
    const at = `/kerja/seleksi/${callId}/undian`;
    const officer = signedIn(vivi);
    const before = await officer.get(at);
    expect(before.text).toContain('1 dari 1 belum diperiksa');
    expect(before.text).not.toContain('Segel dan umumkan');
    const klaim = `${ids[3]}/nib/none`;
    const none = await officer.send(`${at}/bukti`, { hasil: 'seen' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Centang paling sedikit satu peserta.');
    const without = await officer.send(`${at}/bukti`, { klaim, hasil: 'excused' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Tulis mengapa bukti tidak perlu.');
    expect((await officer.send(`${at}/bukti`, { klaim, hasil: 'seen', alasan: 'Dicek di OSS' })).status).toBe(303);
    expect((await officer.get(`${at}/bukti`)).text).toContain('Bukti sudah dilihat: Dicek di OSS');
    expect((await officer.get(at)).text).toContain('Segel dan umumkan');
    expect((await signedIn(actorAs('mentor')).get(`${at}/bukti`)).status).toBe(403);
  });

  it('shows beside points how a draw with the same kept places would fare', async () => {
    const { callId } = await drawCall('score');
    const page = await signedIn(vivi).get(`/kerja/seleksi/${callId}/pembanding`);
    expect(page.text).toContain('Undian pembanding');
    expect(page.text).toContain('Harga tiap kuota');
    expect(page.text).toContain('Terbukti tidak ada cara yang membuatnya lebih tinggi');
    expect((await signedIn(actorAs('mentor')).get(`/kerja/seleksi/${callId}/pembanding`)).status).toBe(403);
  });

  it('exists only for calls that give their places by draw', async () => {
    const { at } = await drawCall('score');
    expect((await signedIn(vivi).get(at)).status).toBe(404);
  });

  it('says a chance with its tenths, and none where there are none', () => {
    expect([417, 420, 1000, 83].map(tenths)).toEqual(['41,7', '42', '100', '8,3']);
  });

  it('counts participants in bands of a hundred lists', () => {
    expect(histogramOf([0, 100, 101, 333, 400])).toEqual([
      { from: 0, to: 100, people: 2 },
      { from: 101, to: 200, people: 1 },
      { from: 201, to: 300, people: 0 },
      { from: 301, to: 400, people: 2 },
    ]);
  });
});

/** Runs the commands of the public page in a shell beside the two files; gives what they print. */
async function recomputed(draw: Draw): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'undian-'));
  writeFileSync(join(folder, 'daftar.csv'), draw.lists);
  writeFileSync(join(folder, 'kuota.csv'), draw.quotas);
  return execFileSync('bash', ['-c', commandsOf(draw)], { cwd: folder, encoding: 'utf8' })
    .trim()
    .split('\n');
}
