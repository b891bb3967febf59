import type { Readable } from 'node:stream';
import type { Context } from 'hono';
import { inTransaction } from '#platform/db/transaction.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { computeRanking } from '../compute-ranking.ts';
import { record } from '../decision.events.ts';
import { findDecision, listDecided } from '../decision.reads.ts';
import { decreePaper, participantsPaper, sourceDecided, sourceNow } from '../decision-papers.ts';
import { listDraws } from '../draw.reads.ts';
import { drawPaper } from '../draw-paper.ts';
import { allow } from '../selection.permissions.ts';
import { participantsTable, pointsTable } from './parts/decision-tables.ts';
import { rankingView } from './parts/ranking-view.ts';

/** Names leave the house with these files, so each download stands in the audit. */
const noted = (c: Context, callId: string, file: string): Promise<void> =>
  inTransaction(ctxOf(c), (tx) => record(tx, 'selection.list-downloaded', { type: 'call', id: callId }, { file }));

async function sourceOf(c: Context, options: { draft: boolean }) {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.rank');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const decision = await findDecision(ctx, call.id);
  if (decision) return sourceDecided(ctx, call, decision, await listDecided(ctx, call.id));
  const computed = options.draft ? await computeRanking(ctx, call.id) : undefined;
  if (computed?.ranking.kind !== 'ranked') throw notFound();
  return sourceNow(ctx, computed);
}

const pdf = (c: Context, bytes: Uint8Array, name: string): Response => sendFile(c, bytes, { type: 'pdf', name });

/** `/kerja/seleksi/:id/sk.pdf`: the draft decree; before the decision with the list as it stands now. */
export async function decreeFile(c: Context): Promise<Response> {
  const source = await sourceOf(c, { draft: true });
  const bytes = await renderPdf('decree', decreePaper(ctxOf(c), source));
  await noted(c, source.call.id, 'sk.pdf');
  return pdf(c, bytes, fileName(['sk', source.call.slug], 'pdf'));
}

/** `/kerja/seleksi/:id/undian/berita-acara.pdf`: minutes of the draw that counts; 404 until it is held. */
export async function drawMinutesFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.draw');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const draw = (await listDraws(ctx, call.id)).at(-1);
  if (!draw?.held) throw notFound();
  const bytes = await renderPdf('drawMinutes', drawPaper(ctx, call, { ...draw, held: draw.held }));
  return pdf(c, bytes, fileName(['berita-acara', draw.code], 'pdf'));
}

/** `/kerja/seleksi/:id/peserta.pdf`: participants and waiting list as they stand today. */
export async function participantsFile(c: Context): Promise<Response> {
  const source = await sourceOf(c, { draft: false });
  const bytes = await renderPdf('participants', participantsPaper(ctxOf(c), source));
  await noted(c, source.call.id, 'peserta.pdf');
  return pdf(c, bytes, fileName(['peserta', source.call.slug], 'pdf'));
}

/** `/kerja/seleksi/:id/peserta.xlsx`: the same as a table. */
export async function participantsSheet(c: Context): Promise<Response> {
  const source = await sourceOf(c, { draft: false });
  await noted(c, source.call.id, 'peserta.xlsx');
  const book = writeXlsx({ title: source.call.title, madeAt: ctxOf(c).now, tables: [participantsTable(source)] });
  return sheet(c, book, fileName(['peserta', source.call.slug], 'xlsx'));
}

/** `/kerja/seleksi/:id/nilai.xlsx`: the list with its points and groups, without names until the decision. */
export async function pointsSheet(c: Context): Promise<Response> {
  const view = await rankingView(ctxOf(c), idFrom(c.req.param('id')));
  await noted(c, view.call.id, 'nilai.xlsx');
  const book = writeXlsx({ title: view.call.title, madeAt: ctxOf(c).now, tables: [pointsTable(view)] });
  return sheet(c, book, fileName(['nilai', view.call.slug], 'xlsx'));
}

const sheet = (c: Context, book: Readable, name: string): Response =>
  sendFile(c, book, { type: 'xlsx', name, download: true });
