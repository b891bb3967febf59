import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { findHalalCertificate } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { getCase, listDocuments } from '../case.reads.ts';
import { listEnding } from '../expiry.reads.ts';
import { finishStep } from '../finish-step.ts';
import { keepPaper } from '../keep-paper.ts';
import { type CaseKind, caseKinds } from '../kinds.rules.ts';
import { listWork } from '../list-work.ts';
import { noteExternal } from '../note-external.ts';
import { openCase } from '../open-case.ts';
import { openPaper } from '../open-paper.ts';
import { listOpenings, listPapers } from '../paper.reads.ts';
import { askedPoints } from '../precheck.rules.ts';
import { recordIssue } from '../record-issue.ts';
import { remindExpiry } from '../remind-expiry.ts';
import { reviseTemplate } from '../revise-template.ts';
import { stopCase } from '../stop-case.ts';
import { takeCase } from '../take-case.ts';
import { currentTemplate, listTemplates } from '../template.reads.ts';
import type { DraftStep } from '../template.rules.ts';
import { writeLetter } from '../write-letter.ts';
import { officerOf, photoNamed, setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
let officer: Actor;
const files = mkdtempSync(join(tmpdir(), 'berdaya-jenis-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));
beforeAll(async () => {
  await setTheScene(ctx);
  officer = officerOf('programme');
});

const work = (now?: string) => ctx({ actor: officer, now });
const photo = () => photoNamed('berkas.jpg');

/** A taken case of a kind, for a business with a NIB unless it is the NIB itself. */
async function taken(kind: CaseKind, parts: Parameters<typeof someBusiness>[1] = {}) {
  const business = await someBusiness(ctx, kind === 'nib' ? parts : { nib: freeNib(), nibState: 'has', ...parts });
  const { id } = await openCase(work(), { businessId: business.businessId, kind, source: 'staff' });
  await takeCase(work(), id);
  return { ...business, id };
}
let nibs = 0;
const freeNib = () => `02201010${String(50_000 + ++nibs)}`;
const versionOf = async (id: string) => (await getCase(ctx(), id)).version;

const answers: Record<string, string> = {
  address: 'Jalan Ksatria 4, Kelurahan Tangsi',
  'business-line': '10794',
  ingredients: 'Singkong\nGaram',
  companion: 'Siti, LP3H Contoh',
  mark: 'Keripik Ratna',
};
const numbers: Record<CaseKind, string> = {
  nib: '0220 1010 77001',
  'halal-self': 'ID00110000012345678',
  'halal-regular': 'ID00110000087654321',
  pirt: 'P-IRT 2061275010001-29',
  trademark: 'IDM001234567',
  land: '02.04.05.01.1.00123',
};

describe('every kind', () => {
  it.each(caseKinds)('%s goes step by step from its template to the licence', async (kind) => {
    const { id: caseId, businessId, owner } = await taken(kind);
    const { steps } = await getCase(ctx(), caseId);
    for (const { code, who } of steps.filter((step) => step.code !== 'issue')) {
      const by = who === 'owner' ? ctx({ actor: owner }) : work();
      const letter = { mark: 'Keripik Ratna', class: 30, signer: { name: 'Rahmat', position: 'Kepala Dinas' } };
      if (code === 'letter') await writeLetter(work(), { ...letter, caseId, version: await versionOf(caseId) });
      else await finishStep(by, { caseId, code, answer: answers[code], edition: '2020', checked: askedPoints });
    }
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-other', waitsFor: 'other' });
    const issue = { caseId, version: await versionOf(caseId), number: numbers[kind], day: '2026-03-09' };
    await recordIssue(work(), { ...issue, validUntil: kind === 'nib' ? '' : '2031-03-09', upload: await photo() });
    const after = await getCase(ctx(), caseId);
    expect(after).toMatchObject({ state: 'issued', validUntil: kind === 'nib' ? null : '2031-03-09' });
    expect((await listPapers(ctx(), businessId)).map((one) => one.validUntil)).toContain(after.validUntil);
    const again = openCase(work(), { businessId, kind, source: 'staff' });
    if (kind === 'trademark') expect(await again).toMatchObject({ existing: false });
    else await expect(again).rejects.toMatchObject({ code: 'has-licence' });
  });

  it('takes no number that cannot be one, no end before its day', async () => {
    const { id: caseId, businessId } = await taken('halal-self');
    const issue = async (parts: object) =>
      recordIssue(work(), {
        ...{ caseId, version: await versionOf(caseId), number: numbers['halal-self'], day: '2026-03-09' },
        ...parts,
      });
    await expect(issue({ number: 'KH.12345678' })).rejects.toMatchObject({ code: 'number-wrong', field: 'number' });
    await expect(issue({ validUntil: '2026-03-09' })).rejects.toMatchObject({ code: 'end-before-day', field: 'ends' });
    await issue({});
    expect(await findHalalCertificate(ctx(), businessId)).toBe(numbers['halal-self']);
  });

  it('keeps a halal statement of a NIB apart from a certificate', async () => {
    const { id: caseId, businessId } = await taken('nib');
    const version = await versionOf(caseId);
    await recordIssue(work(), { caseId, version, number: '0220101077002', day: '2026-03-09', halalStatement: true });
    expect(await getCase(ctx(), caseId)).toMatchObject({ halalStatement: true });
    expect(await findHalalCertificate(ctx(), businessId)).toBeUndefined();
    expect(await openCase(work(), { businessId, kind: 'halal-self', source: 'staff' })).toMatchObject({
      existing: false,
    });
    const other = openCase(work(), { businessId, kind: 'halal-regular', source: 'staff' });
    await expect(other).rejects.toMatchObject({ code: 'other-halal-open' });
  });
});

describe('before OSS', () => {
  it('is gone only with every point in order, the address among them', async () => {
    const { id: caseId } = await taken('nib');
    const done = (code: string, answer?: string) => finishStep(work(), { caseId, code, answer, edition: '2020' });
    await done('id-card');
    await done('address', 'di pasar');
    await done('business-line', '10794');
    const all = { caseId, code: 'precheck', checked: askedPoints };
    await expect(finishStep(work(), all)).rejects.toMatchObject({ code: 'precheck-open', field: 'cek' });
    await expect(done('fill-in')).rejects.toMatchObject({ code: 'step-blocked' });
  });
});

describe('what the issuing body says', () => {
  it('is kept with its number and day, and read by the owner; no day to come', async () => {
    const { id: caseId } = await taken('halal-self');
    const seen = { caseId, number: 'SJ2026-1', status: 'Terbit STTD', day: '2026-03-09' };
    await noteExternal(work(), { ...seen, version: await versionOf(caseId) });
    await noteExternal(work(), { ...seen, number: '', status: 'Sidang', version: await versionOf(caseId) });
    const { externalNumber, externalStatus, externalSeenOn } = await getCase(ctx(), caseId);
    expect([externalNumber, externalStatus, externalSeenOn]).toEqual(['SJ2026-1', 'Sidang', '2026-03-09']);
    const late = noteExternal(work(), { ...seen, day: '2026-05-01', version: await versionOf(caseId) });
    await expect(late).rejects.toMatchObject({ code: 'future-day' });
  });
});

describe('a letter of recommendation', () => {
  const letter = { mark: 'Keripik  RATNA!', class: 30, signer: { name: 'Rahmat', position: 'Kepala Dinas' } };

  it('is for one application and one mark a year, by rule and by the database itself', async () => {
    const { id: caseId, businessId } = await taken('trademark');
    const number = await writeLetter(work(), { ...letter, caseId, version: await versionOf(caseId) });
    expect(number).toMatch(/^REK /);
    const same = writeLetter(work(), { ...letter, caseId, version: await versionOf(caseId) });
    await expect(same).rejects.toMatchObject({ code: 'letter-there' });
    await stopCase(work(), { caseId, reason: 'Merek mirip yang lain.' });
    const next = await openCase(work(), { businessId, kind: 'trademark', source: 'staff' });
    await takeCase(work(), next.id);
    const reuse = { ...letter, mark: 'keripik ratna', caseId: next.id };
    const again = writeLetter(work(), { ...reuse, version: await versionOf(next.id) });
    await expect(again).rejects.toMatchObject({ code: 'letter-of-mark', status: 409 });
    const copy = database.owner.query(
      `INSERT INTO legality.letter (city, id, case_id, business_id, mark, mark_key, class, year, running, number, day, signer, made_by, made_at)
       SELECT city, gen_random_uuid(), $1, business_id, mark, mark_key, class, year, running + 1, 'REK 9', day, signer, made_by, made_at
       FROM legality.letter WHERE case_id = $2`,
      [next.id, caseId],
    );
    await expect(copy).rejects.toMatchObject({ constraint: 'letter_one_mark_a_year' });
  });

  it('needs a NIB, and is needed in its own year before the application is sent in', async () => {
    const without = await taken('trademark', { nib: undefined, nibState: 'none' });
    const bare = writeLetter(work(), { ...letter, caseId: without.id, version: await versionOf(without.id) });
    await expect(bare).rejects.toMatchObject({ code: 'no-nib' });
    const { id: caseId } = await taken('trademark');
    const wrong = await taken('land');
    const other = writeLetter(work(), { ...letter, caseId: wrong.id, version: await versionOf(wrong.id) });
    await expect(other).rejects.toMatchObject({ code: 'not-possible' });
    for (const code of ['has-nib', 'agree', 'mark', 'mark-search', 'mark-account', 'mark-fee'])
      await finishStep(work(), { caseId, code, answer: answers[code] });
    await writeLetter(work(), { ...letter, caseId, version: await versionOf(caseId) });
    const nextYear = work('2027-01-04T03:00:00Z');
    await expect(finishStep(nextYear, { caseId, code: 'apply' })).rejects.toMatchObject({ code: 'letter-old' });
    await finishStep(work(), { caseId, code: 'apply' });
  });
});

describe('the papers of a business', () => {
  it('are kept once, used in a case, replaced, and staff opening one is written down', async () => {
    const { businessId, owner, id: caseId } = await taken('land');
    const hers = ctx({ actor: owner });
    const kept = { businessId, kind: 'id-card', title: '', validUntil: '' } as const;
    const first = await keepPaper(hers, { ...kept, upload: await photo() });
    const paperId = await keepPaper(hers, { ...kept, validUntil: '2030-01-01', upload: await photo() });
    expect((await listPapers(ctx(), businessId)).map(({ id }) => id)).toEqual([paperId]);
    await finishStep(hers, { caseId, code: 'id-card', paperId });
    expect(await listDocuments(ctx(), caseId)).toMatchObject([{ step: 'id-card' }]);
    await openPaper(hers, paperId);
    expect((await listOpenings(ctx(), [paperId])).size).toBe(0);
    await openPaper(work(), paperId);
    expect((await listOpenings(ctx(), [paperId])).get(paperId)).toMatchObject({ times: 1, lastBy: officer.name });
    const old = finishStep(hers, { caseId, code: 'land-papers', paperId: first });
    await expect(old).rejects.toMatchObject({ status: 404 });
    await expect(keepPaper(hers, { ...kept })).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('are not there for another owner, nor for an officer of another area', async () => {
    const { businessId, owner } = await someBusiness(ctx);
    const { owner: another } = await someBusiness(ctx);
    const paper = { businessId, kind: 'tax', title: '', validUntil: '', upload: await photo() } as const;
    const id = await keepPaper(ctx({ actor: owner }), paper);
    await expect(openPaper(ctx({ actor: another }), id)).rejects.toMatchObject({ status: 404 });
    await expect(keepPaper(ctx({ actor: another }), paper)).rejects.toMatchObject({ status: 404 });
    const elsewhere = { ...officer, remit: ['12.75.05'] };
    await expect(openPaper(ctx({ actor: elsewhere }), id)).rejects.toMatchObject({ status: 403 });
  });
});

describe('a licence that ends', () => {
  it('is told to its owner once, listed, and may be renewed; then it is listed no more', async () => {
    const { id: caseId, businessId, owner } = await taken('pirt');
    const issue = { caseId, version: await versionOf(caseId), number: numbers.pirt, day: '2026-03-01' };
    await recordIssue(work(), { ...issue, validUntil: '2026-05-01' });
    const until = '2026-06-08';
    const listed = async () => (await listEnding(ctx(), { until })).some(({ id }) => id === caseId);
    expect(await listed()).toBe(true);
    expect(await remindExpiry(ctx({ actor: actorAs('system') }))).toBeGreaterThan(0);
    expect(await remindExpiry(ctx({ actor: actorAs('system') }))).toBe(0);
    const messages = await listOwnMessages(ctx({ actor: owner }));
    expect(messages.some(({ text }) => text.includes('1 Mei 2026'))).toBe(true);
    const { queues } = await listWork(work());
    expect(queues.find(({ key }) => key === 'licence-ending')?.count).toBeGreaterThan(0);
    const next = await openCase(work(), { businessId, kind: 'pirt', source: 'staff' });
    expect(await getCase(ctx(), next.id)).toMatchObject({ renews: caseId });
    expect(await listed()).toBe(false);
  });
});

describe('a new version of a template', () => {
  const draft = (parts: Partial<DraftStep>): DraftStep => ({
    ...{ code: '', name: '', about: '', who: 'office', agency: '', order: 9 },
    ...parts,
  });
  const revision = {
    ...{
      kind: 'land' as CaseKind,
      from: '2026-03-10',
      documents: 'KTP',
      failures: '',
      duration: '',
      cost: '',
      source: 'BPN',
    },
    checked: true,
  } as const;

  it('is what new cases begin with from its day; running ones keep theirs', async () => {
    const { id: caseId } = await taken('land');
    const [newest] = await listTemplates(ctx(), 'land');
    const steps = [
      draft({ code: 'agree', name: 'Setuju', who: 'owner', order: 2 }),
      draft({ name: 'Cek peta', order: 1, days: 3 }),
      draft({ code: 'issue' }),
    ];
    const version = await reviseTemplate(work(), { ...revision, version: newest?.version ?? 0, steps });
    const template = await currentTemplate(work(), 'land');
    expect(template).toMatchObject({ version, checkedOn: '2026-03-10', documents: ['KTP'] });
    expect(template.steps.map(({ code }) => code)).toEqual(['langkah-1', 'agree', 'issue']);
    expect(template.steps.at(-1)?.after).toEqual(['langkah-1']);
    const { id } = await taken('land');
    expect((await getCase(ctx(), id)).steps).toMatchObject([{ name: 'Cek peta', usualDays: 3 }, {}, {}]);
    expect((await getCase(ctx(), caseId)).steps).toHaveLength(9);
  });

  it('is refused on a stale form, for a day that is past, without steps, and by those who do not answer for it', async () => {
    const [newest] = await listTemplates(ctx(), 'pirt');
    const version = newest?.version ?? 0;
    const steps = [draft({ code: 'agree', name: 'Setuju' }), draft({ code: 'issue' })];
    const input = { ...revision, kind: 'pirt', version, steps } as const;
    const stale = reviseTemplate(work(), { ...input, version: 99 });
    await expect(stale).rejects.toMatchObject({ code: 'template-stale' });
    await expect(reviseTemplate(work(), { ...input, from: '2026-03-09' })).rejects.toMatchObject({ code: 'from-past' });
    const empty = reviseTemplate(work(), { ...input, steps: [draft({ code: 'issue' })] });
    await expect(empty).rejects.toMatchObject({ code: 'template-steps' });
    const mentor = ctx({ actor: officerOf('mentor') });
    await expect(reviseTemplate(mentor, input)).rejects.toMatchObject({ status: 403 });
  });
});
