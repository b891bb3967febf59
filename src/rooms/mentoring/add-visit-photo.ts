import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { mostPhotos } from './mentoring.rules.ts';
import { getTrack } from './track.reads.ts';
import { lockTrack } from './track.store.ts';
import { findPhotoVisit, findVisit, listReports } from './visit.reads.ts';
import { insertReportPhoto } from './visit.store.ts';
import { allowVisit } from './working-track.ts';

/**
 * Adds a photo to a visit that is recorded, under the id the phone gave it: sent again, nothing happens. Possible after the
 * track has ended too. Refuses 404 unknown, 403 outside the remit, 409 a visit not yet held, 422 no picture or a fifth one.
 */
export async function addVisitPhoto(
  ctx: Ctx,
  input: { visitId: string; photoId: string; upload: Upload | undefined },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  await inTransaction(ctx, async (tx) => {
    const visit = await findVisit(tx, input.visitId);
    if (!visit) throw notFound();
    await lockTrack(tx, visit.trackId);
    const track = await getTrack(tx, visit.trackId);
    allowVisit(tx, track);
    if (await findPhotoVisit(tx, input.photoId)) return;
    const [report] = (await listReports(tx, track.id)).filter(({ visitId }) => visitId === visit.id);
    if (!report) throw refuse('not-done');
    if (report.photos.length >= mostPhotos) throw refuse('too-many-photos');
    const file = await storeFile(tx, input.upload, { allow: ['picture'] });
    const { version } = report;
    await insertReportPhoto(tx, { id: input.photoId, visitId: visit.id, version, fileId: file.id });
    await record(tx, 'mentoring.photo-added', { type: 'track', id: track.id }, { visit: visit.no });
  });
}
