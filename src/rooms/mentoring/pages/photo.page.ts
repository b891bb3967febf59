import { getFile } from '#platform/files/index.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { getTrack } from '../track.reads.ts';
import { listReports } from '../visit.reads.ts';
import { allowRead } from '../working-track.ts';

/** `/kerja/lapangan/:id/foto/:foto`: a photo of a visit, only for who may read the track. */
export async function photoFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowRead(ctx, track);
  const photo = idFrom(c.req.param('foto'));
  const reports = await listReports(ctx, track.id);
  if (!reports.some(({ photos }) => photos.includes(photo))) throw notFound();
  const file = await getFile(ctx, photo);
  return sendFile(c, file.content, { type: file.mediaType });
}
