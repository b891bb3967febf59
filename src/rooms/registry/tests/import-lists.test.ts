import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { correctRows } from '../correct-rows.ts';
import { decideRows } from '../decide-rows.ts';
import { readFileOf } from '../imports/batch.store.ts';
import { getBatch } from '../imports/imports.reads.ts';
import { countPlans, countViews, findRow, listRows } from '../imports/rows.reads.ts';
import { registryJobs } from '../jobs.ts';
import { listBusinesses } from '../list.reads.ts';
import { filterFrom } from '../list-filter.rules.ts';
import { receiveList } from '../receive-list.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { resumeImports } from '../resume-imports.ts';
import { startWriting } from '../start-writing.ts';
import { undoImport } from '../undo-import.ts';
import { writeList } from '../write-list.ts';
import { checkedList, importScene, listOf, namesWith, type Scene, writtenList } from './make-imports.ts';

const database = await testDatabase();
let scene: Scene;
beforeAll(async () => {
  scene = await importScene(database);
});

const headings = 'No;Nama Usaha;Pemilik;No HP;NIB;Kelurahan;Produk;Omzet Pertahun;Binaan';
const all = { view: 'faulty', problem: '', page: 1, size: 50 } as const;

describe('a list from an office', () => {
  it('is written with its facts, and each fact says which list and line', async () => {
    const list = listOf(
      headings,
      '1;Kue Lapis Sari;Sari Lubis;081260010001;1234567890123;Tanah Merah;kue lapis;Rp 48.000.000;ya',
      '2;Bengkel Las Mitra;Ucok;tidak ada;belum;Suka Maju;las pagar;;tidak',
    );
    const batch = await writtenList(scene, list);
    expect(batch).toMatchObject({ state: 'done', rows: 2, written: 2, added: 0, remembered: false });
    const row = await findRow(scene.by(), batch.id, 2);
    const record = await getBusinessRecord(scene.by(), row?.businessId ?? '');
    expect(record).toMatchObject({
      name: 'Kue Lapis Sari',
      ownerName: 'Sari Lubis',
      areaName: 'Tanah Merah',
      nib: '1234567890123',
      nibState: 'has',
      phoneTail: '0001',
      assisted: true,
      sector: 'processed-food',
      annualSales: 48_000_000,
      scale: 'MICRO',
      source: 'Kelurahan 2026 #2',
    });
    expect(record.identifiers).toMatchObject([{ kind: 'nib', value: '1234567890123', source: 'Kelurahan 2026 #2' }]);
    expect(record.scales).toMatchObject([{ basis: 'sales', asOf: '2026-01-31' }]);
    expect(record.memberships).toMatchObject([{ unit: 'Kelurahan 2026', fromDay: '2026-01-31' }]);
    expect(record.timeline).toMatchObject([{ kind: 'import', key: 'registry_note_imported', params: { line: 2 } }]);
    const second = await findRow(scene.by(), batch.id, 3);
    expect(await getBusinessRecord(scene.by(), second?.businessId ?? '')).toMatchObject({
      nibState: 'none',
      phoneTail: null,
      sector: 'services',
      source: 'Kelurahan 2026 #3',
    });
    expect(second?.content.cells[3]).toBe('tidak ada');
  });

  it('is known again with its columns and its rows: only what is new is offered', async () => {
    const first = listOf(
      headings,
      '1;Salon Melati;Melati;081260020001;;Tangsi;;;',
      '2;Depot Tirta;Tirta;081260020002;;Setia;;;',
    );
    await writtenList(scene, first);
    const again = await checkedList(scene, first);
    expect(again.remembered).toBe(true);
    expect(again.source).toBe('Kelurahan 2026');
    expect(again.repeatOf).not.toBeNull();
    expect(await countPlans(scene.by(), again.id)).toMatchObject({ new: 0, same: 0, skip: 2 });
    const [known] = await listRows(scene.by(), again.id, { ...all, view: 'skipped' });
    expect(known?.content.reasons).toEqual([{ code: 'row-imported', params: { day: '2026-03-10' } }]);
    await expect(startWriting(scene.by(), again.id)).rejects.toMatchObject({ code: 'import-nothing-ready' });
    const grown = await checkedList(
      scene,
      Buffer.concat([first, Buffer.from('\r\n3;Toko Baru;Beni;081260020003;;Nangka;;;')]),
    );
    expect(grown.repeatOf).toBeNull();
    expect(await countPlans(scene.by(), grown.id)).toMatchObject({ new: 1, skip: 2 });
  });

  it('is kept whole, however long: in several sealed parts', async () => {
    const note = 'catatan '.repeat(500);
    const list = listOf('Nama Usaha;Catatan', ...Array.from({ length: 1100 }, (_, n) => `Lapak Panjang ${n};${note}`));
    const id = await receiveList(scene.by(), { name: 'panjang.csv', content: list });
    const parts: Buffer[] = [];
    for await (const part of readFileOf(scene.by(), id)) parts.push(part);
    expect(parts.length).toBe(2);
    expect(Buffer.concat(parts).equals(list)).toBe(true);
    expect(await getBatch(scene.by(), id)).toMatchObject({ rows: 1100 });
  });

  it('keeps each row once, however often its writing is broken off', async () => {
    const rows = Array.from(
      { length: 25 },
      (_, n) => `${n};Lapak Nomor ${n} Pasar;Pemilik ${n};08126003${1000 + n};;Berngam;;;`,
    );
    const { id } = await checkedList(scene, listOf(headings, ...rows));
    await startWriting(scene.by(), id);
    const broken = (after: number) =>
      writeList(scene.system(), id, {
        chunk: 10,
        progress: (done) => {
          if (done > after) throw new Error('the machine is switched off');
        },
      });
    await expect(broken(10)).rejects.toThrow('switched off');
    expect(await getBatch(scene.by(), id)).toMatchObject({ state: 'writing', written: 10, progress: 10 });
    await expect(broken(20)).rejects.toThrow('switched off');
    await Promise.all([writeList(scene.system(), id, { chunk: 10 }), writeList(scene.system(), id, { chunk: 10 })]);
    expect(await getBatch(scene.by(), id)).toMatchObject({ state: 'done', written: 25, progress: 25 });
    const { total } = await listBusinesses(scene.by(), filterFrom({ cari: 'lapak nomor pasar' }));
    expect(total).toBe(25);
    await writeList(scene.system(), id);
    expect(await getBatch(scene.by(), id)).toMatchObject({ written: 25 });
  });

  it('goes on by itself when the program was killed while writing', async () => {
    const { id } = await checkedList(scene, listOf(headings, '1;Kios Terputus;Nur;081260035001;;Berngam;;;'));
    await startWriting(scene.by(), id, { background: false });
    expect(await resumeImports(scene.system())).toBe(1);
    await database.runJobs(registryJobs);
    expect(await getBatch(scene.by(), id)).toMatchObject({ state: 'done', written: 1 });
    expect(await resumeImports(scene.system())).toBe(0);
  });

  it('puts two businesses of one person under one owner, and not those who only share a phone', async () => {
    const batch = await writtenList(
      scene,
      listOf(
        headings,
        '1;Tenun Marni;Marni Sitepu;081260040001;;Setia;tenun;;',
        '2;Pulsa Marni;Marni Sitepu;081260040001;;Setia;pulsa;;',
        '3;Warung Sitepu;Togar Sitepu;081260040001;;Setia;nasi;;',
      ),
    );
    const records = await Promise.all(
      [2, 3, 4].map(async (line) =>
        getBusinessRecord(scene.by(), (await findRow(scene.by(), batch.id, line))?.businessId ?? ''),
      ),
    );
    const [tenun, pulsa, warung] = records;
    expect(pulsa?.ownerId).toBe(tenun?.ownerId);
    expect(warung?.ownerId).not.toBe(tenun?.ownerId);
    expect(warung?.phoneShared).toBe(2);
  });
});

describe('rows that need a person', () => {
  it('wait, are corrected in the table and written later', async () => {
    const batch = await checkedList(
      scene,
      listOf(
        headings,
        '1;Kue Rambung;Rina;081260050001;;Rambung;kue;;',
        '2;Tahu Pujidadi;Poniman;081260050002;;Pujidadi;tahu;;',
      ),
    );
    expect(await countViews(scene.by(), batch.id)).toMatchObject({ faulty: 1, ready: 1 });
    const [row] = await listRows(scene.by(), batch.id, all);
    expect(row?.line).toBe(2);
    expect(row?.content.reasons[0]).toMatchObject({
      code: 'area-ambiguous',
      field: 'ward',
      params: { text: 'Rambung', count: 3 },
    });
    expect(
      await correctRows(
        scene.by(),
        batch.id,
        new Map([
          [2, new Map([[5, '12.75.05.1007']])],
          [99, new Map([[5, 'x']])],
        ]),
      ),
    ).toBe(1);
    expect(await countViews(scene.by(), batch.id)).toMatchObject({ faulty: 0, ready: 2 });
    await startWriting(scene.by(), batch.id);
    await writeList(scene.system(), batch.id);
    const written = await findRow(scene.by(), batch.id, 2);
    expect(await getBusinessRecord(scene.by(), written?.businessId ?? '')).toMatchObject({ areaName: 'Rambung Barat' });
  });

  it('may be known already: they add to it, stand beside it or are left out, as was decided', async () => {
    const known = await addBusiness(scene.by(), {
      name: 'Kedai Kopi Abah',
      ownerName: 'Abah Rusli',
      phone: '+6281260060001',
      nik: null,
      nib: null,
      product: '',
      sector: 'food-drink',
      area: '12.75.05.1001',
      address: '',
      sinceYear: null,
      workers: null,
      annualSales: null,
      sex: '',
      disability: false,
      sure: false,
    });
    const list = listOf(
      headings,
      '1;Kedai Kopi Abah;Abah Rusli;081260060001;9120001112223;Tanah Merah;kopi susu;36000000;ya',
      '2;Peyek Mbah Surip;Surip;081260060002;;Tanah Merah;peyek;;',
    );
    const batch = await checkedList(scene, list);
    const row = await findRow(scene.by(), batch.id, 2);
    expect(row).toMatchObject({ matchId: known, matchName: 'Kedai Kopi Abah' });
    expect(row?.matchReasons?.map(({ code }) => code)).toEqual(expect.arrayContaining(['phone-same', 'name-same']));
    await decideRows(scene.by(), batch.id, {
      decisions: new Map([
        [2, 'same'],
        [3, 'skip'],
      ]),
    });
    await startWriting(scene.by(), batch.id);
    await writeList(scene.system(), batch.id);
    expect(await getBatch(scene.by(), batch.id)).toMatchObject({ written: 0, added: 1 });
    const record = await getBusinessRecord(scene.by(), known);
    expect(record).toMatchObject({
      nib: '9120001112223',
      product: 'kopi susu',
      annualSales: 36_000_000,
      assisted: true,
    });
    expect(record.changes.map((change) => change.field).sort()).toEqual(['annualSales', 'nib', 'product']);
    expect(await namesWith(scene.by(), 'peyek mbah surip')).toEqual([]);

    await undoImport(scene.by(), batch.id, { reason: 'daftar salah tahun' });
    const back = await getBusinessRecord(scene.by(), known);
    expect(back).toMatchObject({
      nib: null,
      product: null,
      annualSales: null,
      assisted: false,
      identifiers: [],
      scales: [],
    });
    expect(back.timeline.map((line) => line.key)).toContain('registry_note_import_undone');
  });

  it('never write over what is known', async () => {
    const first = await writtenList(
      scene,
      listOf(headings, '1;Mie Sop Kampung;Wati;081260070001;;Nangka;mie sop;12000000;'),
    );
    const second = await checkedList(
      scene,
      listOf(headings, '1;Mie Sop Kampung;Wati;081260070001;;Nangka;mie ayam;99000000;'),
    );
    await decideRows(scene.by(), second.id, { decisions: new Map([[2, 'same']]) });
    await startWriting(scene.by(), second.id);
    await writeList(scene.system(), second.id);
    const { businessId } = (await findRow(scene.by(), first.id, 2)) ?? {};
    const record = await getBusinessRecord(scene.by(), businessId ?? '');
    expect(record).toMatchObject({ product: 'mie sop', annualSales: 12_000_000 });
    expect(record.scales).toHaveLength(2);
  });
});
