import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { exportSingleData } from '../export-single-data.ts';
import { inOrder, type SingleDataColumn } from '../finding/single-data.rules.ts';
import { singleDataColumns } from '../finding/single-data-columns.ts';
import { filterFrom } from '../list-filter.rules.ts';

/**
 * `GET /kerja/registri/data-tunggal.xlsx`: the businesses shown in the shape of the single data, with the dictionary of its variables and the metadata
 * of the list (Perpres 39/2019). In Indonesian: it goes to other offices.
 */
export async function singleDataFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { rows, total } = await exportSingleData(ctx, filterFrom(c.req.query()));
  const columns = inOrder(singleDataColumns);
  const list = tableOf({
    name: 'Data tunggal',
    rows,
    columns: columns.map((column) => ({ head: column.head, kind: kindOf(column), value: column.value })),
  });
  const title = `Data tunggal UMKM ${ctx.office.cityName}`;
  const file = writeXlsx({ title, madeAt: ctx.now, tables: [list, dictionary(columns), metadata(ctx, total)] });
  return sendFile(c, file, { type: 'xlsx', name: `data-tunggal-${dayOf(ctx.now)}.xlsx`, download: true });
}

const kindOf = ({ unit, checked }: SingleDataColumn) =>
  unit === 'rupiah'
    ? 'rupiah'
    : unit === 'orang'
      ? 'number'
      : checked === 'Tanggal'
        ? 'day'
        : checked === 'Waktu'
          ? 'instant'
          : 'text';

/** The columns of the national form of a variable's dictionary. */
const dictionary = (columns: readonly SingleDataColumn[]) =>
  tableOf({
    name: 'Kamus variabel',
    rows: columns,
    columns: [
      { head: 'Nama variabel', width: 28, value: ({ head }) => head },
      { head: 'Kelompok', width: 16, value: ({ group }) => group },
      { head: 'Tingkat', width: 12, value: ({ core }) => (core ? 'Inti' : 'Bertahap') },
      { head: 'Definisi', width: 60, value: ({ means }) => means },
      { head: 'Satuan observasi', width: 18, value: ({ group }) => (group === 'Pengusaha' ? 'Pengusaha' : 'Usaha') },
      { head: 'Satuan', width: 10, value: ({ unit }) => unit },
      { head: 'Aturan validasi', width: 44, value: ({ checked }) => checked },
    ],
  });

/** What the list is: the data standard of one dataset. */
function metadata(ctx: Ctx, total: number) {
  const { office } = ctx;
  return tableOf({
    name: 'Metadata',
    rows: [
      ['Judul', `Daftar pelaku usaha mikro, kecil, dan menengah ${office.cityName}`],
      ['Konsep', 'Usaha mikro, kecil, dan menengah beserta pengusahanya'],
      ['Definisi', 'Usaha yang dicatat kantor sampai hari unduhan, sebagaimana disaring'],
      ['Klasifikasi', 'KBLI 2020 dan 2025; kode wilayah Kemendagri; skala menurut PP 7/2021 pasal 35'],
      ['Ukuran', 'Jumlah usaha'],
      ['Satuan', 'Usaha'],
      ['Jumlah baris', String(total)],
      ['Produsen data', office.officeName],
      ['Urusan', '2.17 Koperasi, usaha kecil, dan menengah'],
      ['Cara pengumpulan', 'Catatan layanan, pendataan, dan daftar yang diimpor; sumber ada di setiap usaha'],
      ['Frekuensi', 'Terus menerus'],
      ['Per tanggal', dayOf(ctx.now)],
      ['Data pribadi', 'NIK dan nomor HP hanya empat angka terakhir (UU 27/2022)'],
      ['Dasar', 'Perpres 39/2019; PP 7/2021; Permen UMKM 8/2025'],
    ] as [string, string][],
    columns: [
      { head: 'Unsur', width: 20, value: ([name]) => name },
      { head: 'Isi', width: 90, value: ([, text]) => text },
    ],
  });
}
