import { beforeAll, describe, expect, it } from 'vitest';
import { hasConsent, recordConsent } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { askMentor } from '../ask-mentor.ts';
import { decideDouble } from '../decide-double.ts';
import { findDouble, findSurvivor, listDoubles } from '../doubles/doubles.reads.ts';
import { orderForMerge } from '../doubles/merge.rules.ts';
import { onBusinessesMerged } from '../doubles/movers.ts';
import { editBusiness } from '../edit-business.ts';
import { findDoubles } from '../find-doubles.ts';
import { giveOpinion } from '../give-opinion.ts';
import { registryJobs } from '../jobs.ts';
import { mergeBusinesses } from '../merge-businesses.ts';
import { noteIdentifier } from '../note-identifier.ts';
import { noteOnTimeline } from '../note-on-timeline.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { searchDoubles } from '../search-doubles.ts';
import { undoMerge } from '../undo-merge.ts';
import { pairOf, seedStrangers, twoRecords } from './make-doubles.ts';
import { importScene, namesWith, type Scene } from './make-imports.ts';

const database = await testDatabase();
const { ctx, runJobs } = database;
let scene: Scene;
const moved: string[] = [];

beforeAll(async () => {
  scene = await importScene(database);
  await seedStrangers(scene);
  onBusinessesMerged('later', async (_tx, { from, into, only }) => {
    moved.push(`${from.businessId} ${into.businessId} ${only ?? ''}`);
    return ['thing'];
  });
});

const rowsOf = async (table: string, businessId: string) =>
  (
    await database.database.owner.query(`SELECT count(*)::int n FROM registry.${table} WHERE business_id = $1`, [
      businessId,
    ])
  ).rows[0].n;

describe('which record goes on', () => {
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  it.each([
    [
      'the longer history',
      { id: 'b', events: 3, createdAt: at('2026-02-01') },
      { id: 'a', events: 1, createdAt: at('2026-01-01') },
    ],
    [
      'else the older one',
      { id: 'b', events: 1, createdAt: at('2026-01-01') },
      { id: 'a', events: 1, createdAt: at('2026-02-01') },
    ],
    [
      'else the smaller id',
      { id: 'a', events: 1, createdAt: at('2026-01-01') },
      { id: 'b', events: 1, createdAt: at('2026-01-01') },
    ],
  ])('%s', (_name, stays, goes) => {
    expect(orderForMerge(goes, stays)).toEqual([stays, goes]);
    expect(orderForMerge(stays, goes)).toEqual([stays, goes]);
  });
});

describe('a search through the registry', () => {
  it('proposes pairs with reasons; one judged different is not proposed again, the other way stays found', async () => {
    const { first, second } = await twoRecords(scene, { phone: '+6281211110001', name: 'Anyaman Tiurma' });
    await searchDoubles(scene.by());
    await runJobs(registryJobs);
    const { rows } = await listDoubles(scene.by(), { states: ['open'], page: 1, size: 50 });
    const pair = rows.find(({ one, other }) => [one, other].sort().join() === [first, second].sort().join());
    expect(pair?.probability).toBeGreaterThan(0.7);
    expect(pair?.reasons.map(({ code }) => code)).toContain('phone-same');
    await decideDouble(scene.by(), pair?.id ?? '', { reason: 'Dua lapak, satu keluarga.' });
    await findDoubles(scene.system());
    const again = await listDoubles(scene.by(), { states: ['open'], page: 1, size: 50 });
    expect(again.rows.map(({ id }) => id)).not.toContain(pair?.id);
    expect(await findDouble(scene.by(), pair?.id ?? '')).toMatchObject({
      state: 'different',
      decidedByName: 'Ibu Vivi',
    });
  });

  it('shows an officer only pairs of their remit', async () => {
    await twoRecords(scene, { phone: '+6281211110002', name: 'Kopi Sembiring' });
    await findDoubles(scene.system());
    const elsewhere = ctx({ actor: actorAs('programme', { remit: ['12.75.03'] }) });
    expect((await listDoubles(elsewhere, { states: ['open'], page: 1, size: 50 })).total).toBe(0);
  });
});

describe('making one of two', () => {
  it('keeps one address, takes the chosen facts, and hands over all that hung on the other', async () => {
    const { first, second } = await twoRecords(scene, { phone: '+6281211110003' });
    const by = scene.by();
    await noteOnTimeline(by, {
      businessId: second,
      at: by.now,
      kind: 'visit',
      text: { key: 'registry_note_edited', params: { n: 1 } },
    });
    const nib = {
      kind: 'nib',
      value: '0220101077777',
      raw: '0220101077777',
      edition: null,
      source: 'licence',
    } as const;
    await noteIdentifier(by, { ...nib, businessId: second, asOf: '2026-03-09' });
    const [before, other] = [await getBusinessRecord(by, first), await getBusinessRecord(by, second)];
    const pair = await pairOf(scene, [first, second]);
    const choice = { address: 'right', nib: 'right', workers: 'left', ownerName: 'left' } as const;
    expect(await mergeBusinesses(by, pair, { keep: first, choice, reason: 'HP sama.' })).toBe(first);

    const record = await getBusinessRecord(by, first);
    expect(record).toMatchObject({
      name: 'Tenun Marni',
      ownerName: 'Marni Br. Sitepu',
      address: 'Jl. Samanhudi Gg. Melati No. 8',
      workers: 3,
      nib: nib.value,
      nibState: 'has',
    });
    expect(record.timeline).toHaveLength(before.timeline.length + other.timeline.length + 1);
    expect(
      record.changes
        .filter(({ source }) => source === 'merge')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['address', 'nib']);
    await expect(getBusinessRecord(by, second)).rejects.toMatchObject({ status: 404 });
    expect(await findSurvivor(by, second)).toBe(first);
    expect(await namesWith(by, 'tenun bu marni')).not.toContain('Tenun Bu Marni');
    expect(moved.at(-1)).toBe(`${second} ${first} `);

    await undoMerge(by, pair);
    expect(moved.at(-1)).toBe(`${first} ${second} thing`);
    const after = await getBusinessRecord(by, first);
    expect(after).toMatchObject({ address: before.address, nib: null, nibState: before.nibState, workers: 3 });
    expect(await getBusinessRecord(by, second)).toMatchObject({
      name: other.name,
      ownerName: other.ownerName,
      phoneTail: other.phoneTail,
      nib: nib.value,
      changes: other.changes,
    });
    expect(await rowsOf('identifier', second)).toBe(1);
    expect((await findDouble(by, pair))?.state).toBe('open');
    await expect(undoMerge(by, pair)).rejects.toMatchObject({ code: 'merge-undone', status: 409 });
  });

  it('taking it back leaves alone what somebody changed since, and is possible for thirty days', async () => {
    const { first, second } = await twoRecords(scene, { phone: '+6281211110004', name: 'Keripik Ratna' });
    const by = scene.by();
    const pair = await pairOf(scene, [first, second]);
    await mergeBusinesses(by, pair, { keep: first, choice: { address: 'right', product: 'right' }, reason: 'sama' });
    const { version } = await getBusinessRecord(by, first);
    await editBusiness(by, first, {
      name: 'Keripik Ratna',
      ownerName: 'Marni Br. Sitepu',
      phone: null,
      nik: null,
      nib: null,
      product: 'keripik singkong',
      sector: 'craft',
      area: '12.75.01.1001',
      address: 'Jl. Samanhudi Gg. Melati No. 8',
      sinceYear: null,
      workers: 3,
      annualSales: null,
      sex: '',
      disability: false,
      version,
      source: 'owner',
    });
    await expect(undoMerge(scene.by('2026-04-10T09:00+07:00'), pair)).rejects.toMatchObject({ code: 'merge-too-late' });
    await undoMerge(scene.by('2026-04-09T09:00+07:00'), pair);
    expect(await getBusinessRecord(by, first)).toMatchObject({ product: 'keripik singkong', address: null });
    expect((await getBusinessRecord(by, second)).product).toBe('tenun ulos dan selendang');
  });

  it('two officers at once: one decision stands', async () => {
    const { first, second } = await twoRecords(scene, { phone: '+6281211110005', name: 'Roti Legiman' });
    const pair = await pairOf(scene, [first, second]);
    const results = await Promise.allSettled([
      mergeBusinesses(scene.by(), pair, { keep: first, choice: {}, reason: 'sama' }),
      decideDouble(ctx({ actor: actorAs('programme', { name: 'Pak Tedy' }) }), pair, { reason: 'beda' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = results.find((result) => result.status === 'rejected');
    expect(rejected).toMatchObject({ reason: { code: 'double-decided', status: 409 } });
  });

  it('of a consent the newest answer of either owner holds', async () => {
    const { first, second } = await twoRecords(scene, { phone: '+6281211110006', name: 'Sablon Utara' });
    const by = scene.by();
    const pair = await pairOf(scene, [first, second]);
    const [kept, gone] = [(await getBusinessRecord(by, first)).ownerId, (await getBusinessRecord(by, second)).ownerId];
    expect(kept).not.toBe(gone);
    const answer = { purpose: 'publish-name', textVersion: '2026-1', channel: 'web' } as const;
    await recordConsent(by, { ...answer, subject: { type: 'owner', id: kept }, given: true });
    const later = scene.by('2026-03-10T10:00+07:00');
    await recordConsent(later, { ...answer, subject: { type: 'owner', id: gone }, given: false });
    await mergeBusinesses(by, pair, { keep: first, choice: {}, reason: 'sama' });
    expect(await hasConsent(by, { type: 'owner', id: kept }, 'publish-name')).toBe(false);
  });

  it('is for those who may, within their remit, and only for pairs there are', async () => {
    const { first, second } = await twoRecords(scene, { phone: '+6281211110007', name: 'Laundry Jati' });
    const pair = await pairOf(scene, [first, second]);
    const input = { keep: first, choice: {}, reason: 'x' };
    const elsewhere = ctx({ actor: actorAs('programme', { remit: ['12.75.03'] }) });
    await expect(mergeBusinesses(elsewhere, pair, input)).rejects.toMatchObject({ code: 'outside-remit' });
    await expect(mergeBusinesses(ctx({ actor: actorAs('mentor') }), pair, input)).rejects.toMatchObject({
      status: 403,
    });
    await expect(decideDouble(scene.by(), first, { reason: 'x' })).rejects.toMatchObject({ status: 404 });
    const unknown = askMentor(scene.by(), pair, { mentorId: first, question: 'Sama?' });
    await expect(unknown).rejects.toMatchObject({ code: 'mentor-unknown', status: 422 });
    const stranger = giveOpinion(ctx({ actor: actorAs('mentor') }), pair, { opinion: 'same', text: '' });
    await expect(stranger).rejects.toMatchObject({ code: 'double-not-asked', status: 409 });
  });
});
