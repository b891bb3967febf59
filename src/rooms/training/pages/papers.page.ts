import { getFile } from '#platform/files/index.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listMeetings } from '../attendance.reads.ts';
import { attendanceSheet, participantCards } from '../papers.ts';
import { getSession } from '../roster.ts';
import { allow } from '../training.permissions.ts';

/** `/kerja/hadir/:sesi/daftar-hadir.pdf`: the list to sign on paper. */
export async function attendanceFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const session = await getSession(ctx, idFrom(c.req.param('sesi')));
  return sendFile(c, await attendanceSheet(ctx, session), {
    name: fileName(['daftar-hadir', session.callTitle], 'pdf'),
    type: 'pdf',
  });
}

/** `/kerja/program/:id/kartu.pdf`: a card with QR for every participant. */
export async function cardsFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.attend');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  return sendFile(c, await participantCards(ctx, call), {
    name: fileName(['kartu-peserta', call.title], 'pdf'),
    type: 'pdf',
  });
}

/** `/kerja/hadir/:sesi/kertas`: the signed paper list as it was kept. */
export async function keptPaperFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const session = await getSession(ctx, idFrom(c.req.param('sesi')));
  const meeting = (await listMeetings(ctx, [session.id])).get(session.id);
  if (!meeting?.paperFileId) throw notFound();
  const file = await getFile(ctx, meeting.paperFileId);
  return sendFile(c, file.content, { name: meeting.paperFileName ?? 'berkas', type: file.mediaType });
}
