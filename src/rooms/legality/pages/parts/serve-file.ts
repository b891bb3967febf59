import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { getFile } from '#platform/files/index.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { listDocuments } from '../../case.reads.ts';

/** A file of a case as it is kept; the caller has shown that this reader may see the case. */
export async function serveFile(c: Context, ctx: Ctx, caseId: string): Promise<Response> {
  const wanted = idFrom(c.req.param('berkas'));
  const document = (await listDocuments(ctx, caseId)).find(({ id }) => id === wanted);
  if (!document) throw notFound();
  const file = await getFile(ctx, document.fileId);
  return sendFile(c, file.content, { type: file.mediaType });
}
