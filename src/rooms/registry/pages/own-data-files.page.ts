import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { listOwnDataRequests } from '#rooms/identity/index.ts';
import { m } from '#words';
import { takeOwnCopy } from '../take-own-copy.ts';
import { copyOf } from './parts/own-copy.ts';

/** `GET /saya/data/salinan.json` and `.xlsx`: everything the city holds on me, to keep or to take elsewhere. */
export async function ownCopyFile(c: Context, format: 'json' | 'xlsx'): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/data', 303);
  const data = await takeOwnCopy(ctx, format);
  const copy = copyOf(data, await listOwnDataRequests(ctx));
  const name = `data-saya-${dayOf(ctx.now)}.${format}`;
  if (format === 'json') {
    const text = JSON.stringify({ [m.registry_own_copy_made()]: ctx.now.toISOString(), ...copy }, null, 2);
    return sendFile(c, text, { type: 'application/json; charset=utf-8', name, download: true });
  }
  const tables = Object.entries(copy).map(([title, rows]) => {
    const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const columns = heads.map((head) => ({ head, value: (row: Record<string, string>) => row[head] }));
    return tableOf({ name: title, columns, rows });
  });
  const filled = tables.filter(({ columns }) => columns.length > 0);
  const file = writeXlsx({ title: m.registry_own_title(), madeAt: ctx.now, tables: filled });
  return sendFile(c, file, { type: 'xlsx', name, download: true });
}
