import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { draftCall, getCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { declareConflict } from '../declare-conflict.ts';
import { exportApplicants } from '../export-applicants.ts';
import { hasConflict, listMarksOf } from '../marks.reads.ts';
import type { Application } from '../selection.reads.ts';
import { listIntakes } from '../selection.reads.ts';
import { listWork } from '../work.reads.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const anyone = ctx({ actor: stranger });
const system = ctx({ actor: actorAs('system') });
const plan = {
  criteria: [
    { kind: 'plan' as const, ownLabel: null, weight: 60 },
    { kind: 'never-helped' as const, ownLabel: null, weight: 40 },
  ],
};

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

/** A browser in which this person is signed in. */
const signedIn = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
const base = (callId: string, rest = '') => `/kerja/program/${callId}/pendaftar${rest}`;

/** A call whose plans officers read, with applicants. */
async function callWith(n: number, title: string) {
  const callId = await openCall(ctx, { ...plan, title });
  const applications: Application[] = [];
  for (let at = 0; at < n; at++)
    applications.push(
      await sentApplication(anyone, {
        callId,
        answers: {
          name: `Sulastri Nomor${at}`,
          businessName: `Warung Sulastri ${at}`,
          hope: `Saya Sulastri, hubungi 081234567${at}99. Rencana ${at}: stiker baru.`,
        },
      }),
    );
  const criterion = (await getCall(system, callId)).criteria.find(({ rule }) => rule.by === 'officers');
  return { callId, applications, criterionId: criterion?.id ?? '' };
}
const markAt = (callId: string, application: { id: string }, criterionId: string) =>
  base(callId, `/nilai/${application.id}/${criterionId}`);

describe('the applicants of a call', () => {
  it('stand in its tab with their state and whether they fit', async () => {
    const { callId, applications } = await callWith(2, 'Kelas daftar');
    const { text } = await signedIn(actorAs('evaluator')).get(base(callId));
    for (const { ownerName, code } of applications)
      for (const shown of [ownerName, code]) expect(text).toContain(shown);
    expect(text).toContain('2 pendaftar untuk');
    expect(text).toContain('Terkirim');
    expect(text).not.toContain('+6281');
    const own = await signedIn(actorAs('programme')).get(`/kerja/program/${callId}`);
    expect(own.text).toContain(base(callId));
  });

  it('say when nobody has applied, and are not found by a wrong id', async () => {
    const callId = await openCall(ctx, { title: 'Kelas sepi' });
    const one = signedIn(actorAs('head'));
    expect((await one.get(base(callId))).text).toContain('Belum ada yang mendaftar.');
    for (const path of [base(newId()), base('x'), base(callId, '/unduh.pdf'), base(callId, '/nilai')])
      expect([403, 404]).toContain((await one.get(path)).status);
  });
});

describe('taking the list away', () => {
  it('gives phones only to roles that may see them, and notes who took it', async () => {
    const { callId, applications } = await callWith(2, 'Kelas unduh');
    const [first] = applications;
    const digits = (first?.phone ?? '').slice(-4);
    const seen = await signedIn(actorAs('programme')).get(base(callId, '/unduh.csv'));
    expect(seen.status).toBe(200);
    expect(seen.text).toContain(digits);
    const masked = await signedIn(actorAs('evaluator')).get(base(callId, '/unduh.csv'));
    expect(masked.text).toContain(first?.code);
    expect(masked.text).not.toContain(digits);
    const noted = await database.owner.query(
      "SELECT detail FROM audit.entry WHERE event = 'selection.applicants-exported' AND target_id = $1 ORDER BY seq",
      [callId],
    );
    expect(noted.rows.map(({ detail }) => detail)).toEqual([
      { rows: 2, format: 'csv', phones: true },
      { rows: 2, format: 'csv', phones: false },
    ]);
    expect((await signedIn(actorAs('mentor')).get(base(callId, '/unduh.xlsx'))).status).toBe(403);
  });

  it('leaves out whom the officer is close to', async () => {
    const { callId, applications } = await callWith(2, 'Kelas unduh saudara');
    const by = ctx({ actor: actorAs('programme') });
    await declareConflict(by, { applicationId: applications[0]?.id ?? '', kind: 'relative' });
    const { rows, phones } = await exportApplicants(by, { callId, format: 'xlsx' });
    expect(rows.map(({ id }) => id)).toEqual([applications[1]?.id]);
    expect(phones?.has(applications[0]?.id ?? '')).toBe(false);
  });
});

describe('marking without names', () => {
  it('asks for the names of the call to be looked through first', async () => {
    const { callId, applications } = await callWith(2, 'Kelas nama');
    const actor = actorAs('mentor');
    const one = signedIn(actor);
    expect((await one.get(base(callId, '/nilai'))).location).toBe(base(callId, '/hubungan'));
    const close = applications[1]?.id ?? '';
    const said = await one.send(base(callId, '/hubungan'), { [`h-${close}`]: 'friend' });
    expect(said.location).toBe(base(callId, '/nilai'));
    expect(await hasConflict(system, { applicationId: close, officerId: actor.id })).toBe(true);
    expect((await one.get(base(callId, '/nilai'))).text).toContain('Pendaftar 1 dari 1');
    expect((await one.get(base(callId, `/nilai?pengajuan=${close}`))).status).toBe(403);
  });

  it('refuses a relation that is none and keeps what was chosen', async () => {
    const { callId, applications } = await callWith(2, 'Kelas nama salah');
    const [first, second] = applications;
    const wrong = await signedIn(actorAs('mentor')).send(base(callId, '/hubungan'), {
      [`h-${first?.id}`]: 'musuh',
      [`h-${second?.id}`]: 'friend',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/<option value="friend" selected/);
  });

  it('shows neither name nor number, takes one mark and goes on to the next', async () => {
    const { callId, applications, criterionId } = await callWith(2, 'Kelas buta');
    const actor = actorAs('training');
    const one = signedIn(actor);
    await one.send(base(callId, '/hubungan'), {});
    const page = await one.get(base(callId, '/nilai'));
    expect(page.text).toContain('stiker baru');
    expect(page.text).not.toContain('Sulastri');
    expect(page.text).not.toContain('081234567');
    const [first, second] = applications as [Application, Application];
    const given = await one.send(
      base(callId, '/nilai'),
      { nilai: '75', sebab: 'Ada langkah.' },
      markAt(callId, first, criterionId),
    );
    expect(given.location).toBe(base(callId, `/nilai?pengajuan=${second.id}`));
    const last = await one.send(
      given.location ?? '',
      { nilai: '60', sebab: 'Cukup.' },
      markAt(callId, second, criterionId),
    );
    expect((await one.get(last.location ?? '')).text).toContain('Semua sudah Anda nilai.');
    expect(await listMarksOf(system, first.id)).toMatchObject([
      { mark: 75, reason: 'Ada langkah.', officerId: actor.id },
    ]);
  });

  it("shows a colleague's mark only after one's own", async () => {
    const { callId, applications, criterionId } = await callWith(1, 'Kelas rekan');
    const [first] = applications as [Application];
    const colleague = signedIn(actorAs('programme', { name: 'Ibu Dewi' }));
    await colleague.send(base(callId, '/hubungan'), {});
    await colleague.send(
      base(callId, '/nilai'),
      { nilai: '91', sebab: 'Sangat jelas.' },
      markAt(callId, first, criterionId),
    );
    const one = signedIn(actorAs('programme'));
    await one.send(base(callId, '/hubungan'), {});
    const blind = base(callId, `/nilai?pengajuan=${first.id}`);
    for (const path of [blind, `/kerja/pengajuan/${first.id}`])
      expect((await one.get(path)).text).not.toContain('Sangat jelas.');
    await one.send(blind, { nilai: '40', sebab: 'Belum ada angka.' }, markAt(callId, first, criterionId));
    for (const path of [blind, `/kerja/pengajuan/${first.id}`])
      expect((await one.get(path)).text).toContain('Sangat jelas.');
    expect((await signedIn(actorAs('head')).get(`/kerja/pengajuan/${first.id}`)).text).toContain('Sangat jelas.');
  });

  it.each([
    ['nothing', { nilai: '', sebab: '' }, 'Isi nilai 0 sampai 100.'],
    ['too much', { nilai: '101', sebab: 'Bagus' }, 'Bagus'],
    ['a word', { nilai: 'baik', sebab: 'Bagus' }, 'baik'],
    ['no reason', { nilai: '50', sebab: '  ' }, 'Tulis sebabnya dalam satu kalimat.'],
    ['too long a reason', { nilai: '50', sebab: 'a'.repeat(301) }, 'a'.repeat(301)],
    ['script', { nilai: 'x', sebab: '<b>שלום 😀</b>' }, '&lt;b&gt;שלום 😀&lt;/b&gt;'],
  ])('keeps what was typed: %s', async (_name, typed, kept) => {
    const { callId, applications, criterionId } = await callWith(1, 'Kelas isi');
    const [first] = applications as [Application];
    const one = signedIn(actorAs('training'));
    await one.send(base(callId, '/hubungan'), {});
    const again = await one.send(base(callId, '/nilai'), typed, markAt(callId, first, criterionId));
    expect(again.status).toBe(422);
    expect(again.text).toContain(kept);
    expect(await listMarksOf(system, first.id)).toEqual([]);
  });
});

describe('how places are given', () => {
  it('is set on the tab while the call is a draft, and no longer once it was opened', async () => {
    const by = actorAs('programme');
    const callId = await draftCall(ctx({ actor: by }), { title: 'Kelas baru', kind: 'training' });
    const one = signedIn(by);
    expect((await one.send(base(callId), { cara: 'undian' }, base(callId, '/cara'))).status).toBe(422);
    await one.send(base(callId), { cara: 'first-come' }, base(callId, '/cara'));
    expect((await listIntakes(system, [callId])).get(callId)?.mode).toBe('first-come');
    expect((await signedIn(actorAs('training')).get(base(callId))).text).toContain('Menurut urutan mendaftar');
    const open = await openCall(ctx, { title: 'Kelas buka' });
    expect((await one.get(base(open))).text).not.toContain('Simpan cara ini');
    expect((await one.send(base(callId), { cara: 'score' }, base(open, '/cara'))).status).not.toBe(303);
  });
});

describe('what waits', () => {
  it('is counted for the team, and said call by call to who may do it', async () => {
    const { callId } = await callWith(3, 'Kelas antre');
    const work = await listWork(ctx({ actor: actorAs('programme') }));
    const mine = work.items.filter(({ label }) => label.includes('Kelas antre'));
    expect(mine.map(({ count }) => count?.n)).toEqual([3, 3]);
    expect(mine[0]).toMatchObject({ href: `/kerja/pengajuan?program=${callId}` });
    expect(mine[0]?.due).toBeInstanceOf(Date);
    expect(work.queues.find(({ key }) => key === 'verify')?.count).toBeGreaterThanOrEqual(3);
    const head = await listWork(ctx({ actor: actorAs('head') }));
    expect(head.items).toEqual([]);
    expect(head.queues.length).toBe(2);
    expect(await listWork(ctx({ actor: actorAs('treasurer') }))).toEqual({ items: [], queues: [] });
  });
});
