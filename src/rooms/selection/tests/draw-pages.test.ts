import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { type Draw, type Held, listDraws } from '../draw.reads.ts';
import { drawPaper } from '../draw-paper.ts';
import { commandsOf } from '../pages/parts/draw-check.tsx';
import { histogramOf } from '../pages/parts/draw-view.ts';
import { getApplication } from '../selection.reads.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const head = actorAs('head', { name: 'Ibu Rahmawati' });
const vivi = actorAs('programme', { name: 'Ibu Vivi' });
const as = (actor: Actor) => ctx({ actor, now: afterClosing });
const signedIn = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => afterClosing, actorFor: async () => actor }));

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
    expect((await sealer.send(at, { asal: 'dice', rencana: plan })).status).toBe(303);
    const [sealed] = await listDraws(as(head), callId);
    const visible = await signedIn(stranger).get(`/undian/${sealed?.code}`);
    expect(visible.text).toContain(plan);
    expect(visible.text).not.toContain('Tigor Kuota');
    expect(visible.text).not.toContain('data-secret=');
    const mine = await sealer.get(at);
    expect(mine.text).toContain('Petugas lain yang memasukkan nilai dari luar');
    const drawer = signedIn(head);
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
    await signedIn(vivi).send(at, { asal: 'dice', rencana: 'Besok di aula' });
    const [draw] = (await listDraws(as(head), callId)) as [Draw];
    const reader = signedIn(stranger);
    expect((await reader.get(`/undian/${draw.code}/daftar.csv`)).text).toBe(draw.lists);
    expect((await reader.get(`/undian/${draw.code}/kuota.csv`)).text).toBe(draw.quotas);
    expect((await reader.get(`/undian/${draw.code}/peserta.csv`)).status).toBe(404);
    expect((await reader.get('/undian/tidak-ada-1')).status).toBe(404);
    expect((await reader.get(at)).status).not.toBe(200);
  });

  it('exists only for calls that give their places by draw', async () => {
    const { at } = await drawCall('score');
    expect((await signedIn(vivi).get(at)).status).toBe(404);
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
