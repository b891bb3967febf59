import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { editBusiness } from '../edit-business.ts';
import { getBatch } from '../imports/imports.reads.ts';
import { countPlans, findRow, listKept } from '../imports/rows.reads.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { undoImport } from '../undo-import.ts';
import { checkedList, importScene, listOf, namesWith, type Scene, writtenList } from './make-imports.ts';

const database = await testDatabase();
let scene: Scene;
beforeAll(async () => {
  scene = await importScene(database);
});

const headings = 'No;Nama Usaha;Pemilik;No HP;NIB;Kelurahan;Produk;Omzet Pertahun;Binaan';

describe('taking a list back', () => {
  it('removes what it made, keeps and names what somebody has worked on since, and says why in the audit', async () => {
    const batch = await writtenList(
      scene,
      listOf(headings, '1;Toko Undur Satu;Ani;081260080001;;Damai;;;', '2;Toko Undur Dua;Ida;081260080002;;Damai;;;'),
    );
    const edited = (await findRow(scene.by(), batch.id, 3))?.businessId ?? '';
    const { version, ...known } = await getBusinessRecord(scene.by(), edited);
    await editBusiness(scene.by(), edited, {
      name: known.name ?? '',
      ownerName: known.ownerName,
      phone: null,
      nik: null,
      nib: null,
      product: 'sembako',
      sector: 'trade',
      area: '12.75.01.1004',
      address: '',
      sinceYear: null,
      workers: null,
      annualSales: null,
      sex: '',
      disability: false,
      version,
      source: 'visit',
    });
    await undoImport(scene.by('2026-04-09T03:00:00Z'), batch.id, { reason: 'kelurahan mengirim ulang' });
    expect(await getBatch(scene.by(), batch.id)).toMatchObject({
      state: 'undone',
      undoKept: 1,
      undoReason: 'kelurahan mengirim ulang',
    });
    expect(await namesWith(scene.by(), 'toko undur')).toEqual(['Toko Undur Dua']);
    expect(await listKept(scene.by(), batch.id)).toEqual([{ line: 3, name: 'Toko Undur Dua', id: edited }]);
    await expect(undoImport(scene.by(), batch.id, { reason: 'lagi' })).rejects.toMatchObject({ code: 'import-busy' });
    // A list that was taken back is not known any more: its rows can come again.
    const again = await checkedList(scene, listOf(headings, '1;Toko Undur Satu;Ani;081260080001;;Damai;;;'));
    expect(await countPlans(scene.by(), again.id)).toMatchObject({ new: 1, skip: 0 });
  });

  it('is over after thirty days', async () => {
    const batch = await writtenList(scene, listOf(headings, '1;Toko Lama Sekali;Edi;081260090001;;Damai;;;'));
    const late = undoImport(scene.by('2026-04-10T03:00:00Z'), batch.id, { reason: 'terlambat' });
    await expect(late).rejects.toMatchObject({ code: 'import-too-late' });
  });
});
