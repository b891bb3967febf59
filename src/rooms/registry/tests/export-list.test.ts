import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { addBusiness } from '../add-business.ts';
import { exportList } from '../export-list.ts';
import { filterFrom } from '../list-filter.rules.ts';
import { importScene } from './make-imports.ts';

const database = await testDatabase();
const { ctx } = database;
let actor = actorAs('programme');
const app = buildApp({
  database: database.database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actor,
});

beforeAll(async () => {
  const { by } = await importScene(database);
  for (let n = 1; n <= 53; n++) {
    await addBusiness(by(), {
      name: n === 1 ? '=Keripik 01' : `Keripik ${String(n).padStart(2, '0')}`,
      ownerName: `Pemilik ${n}`,
      phone: `+62812000${String(n).padStart(5, '0')}`,
      nik: n === 1 ? '1275014101800001' : null,
      nib: null,
      product: '',
      sector: 'processed-food',
      area: n % 2 ? '12.75.01.1001' : '12.75.03.1001',
      address: '',
      sinceYear: null,
      workers: null,
      annualSales: null,
      sex: '',
      disability: false,
      sure: true,
    });
  }
});

const fetchText = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text() };
};

describe('the list as a file', () => {
  it('holds all pages of the filter in the order shown, and nothing sealed', async () => {
    const { text } = await fetchText('/kerja/registri/unduh.csv?kecamatan=12.75.01');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(28);
    expect(lines[0]).toContain('Usaha,Pemilik,Bidang usaha,Kecamatan,Kelurahan,Status,NIB');
    expect(lines[1]).toMatch(/^'=Keripik 01,Pemilik 1,.*,Terdata,belum diketahui,Daftar,/);
    expect(lines.at(-1)).toMatch(/^Keripik 53,/);
    expect(text).not.toMatch(/1275014101800001|81200000001|0001"/);
    const all = await fetchText('/kerja/registri/unduh.csv');
    expect(all.text.trim().split('\r\n')).toHaveLength(54);
  });

  it('is a workbook too, newest first where the list is', async () => {
    const answer = await app.request('/kerja/registri/unduh.xlsx?urut=terbaru');
    expect(answer.headers.get('Content-Disposition')).toContain('registri-2026-03-10.xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(54);
    expect(sheet?.getCell('A1').text).toBe('Usaha');
  });

  it('speaks the reader’s language', async () => {
    const answer = await app.request('/kerja/registri/unduh.csv?cari=53', { headers: { Cookie: 'bahasa=en' } });
    const [head, row] = (await answer.text()).split('\r\n');
    expect(head).toContain('Business,Owner');
    expect(row).toContain('Listed');
  });

  it('is offered and noted, without the words searched for', async () => {
    const page = await fetchText('/kerja/registri?cari=keripik&kecamatan=12.75.01');
    expect(page.text).toContain('/kerja/registri/unduh.xlsx?cari=keripik&amp;kecamatan=12.75.01');
    await fetchText('/kerja/registri/unduh.csv?cari=keripik&kecamatan=12.75.01');
    const [entry] = await listEntriesOf(ctx(), { type: 'registry', id: '12.75.01' });
    expect(entry).toMatchObject({
      event: 'registry.list-exported',
      detail: { rows: 27, format: 'csv', searched: true },
    });
    expect(JSON.stringify(entry?.detail)).not.toContain('keripik');
  });

  it('is for those who may, within their remit', async () => {
    const here = ctx({ actor: actorAs('programme', { remit: ['12.75.01'] }) });
    const { total } = await exportList(here, filterFrom({ kelurahan: '12.75.01.1001' }), 'csv');
    expect(total).toBe(27);
    await expect(exportList(here, filterFrom({}), 'csv')).rejects.toMatchObject({ code: 'outside-remit' });
    const mentor = ctx({ actor: actorAs('mentor') });
    await expect(exportList(mentor, filterFrom({}), 'csv')).rejects.toMatchObject({ status: 403 });
    actor = actorAs('programme', { remit: ['12.75.01'] });
    expect((await fetchText('/kerja/registri')).text).toContain('Daftar dapat diunduh untuk wilayah Anda.');
    expect((await fetchText('/kerja/registri/unduh.csv')).status).toBe(403);
    actor = actorAs('mentor');
    expect((await fetchText('/kerja/registri')).text).not.toContain('unduh');
  });
});
