import { readPhoto } from '#platform/files/index.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { findPhoto } from '../catalogue/product.reads.ts';
import { can } from '../exhibitions.permissions.ts';
import { openOwnBusiness } from '../product-access.ts';

const formats = { avif: 'avif', webp: 'webp', jpg: 'jpeg' } as const;

/**
 * `/produk/foto/:id/320.avif`: one size of a photo. Anyone's while its product is published, and kept a day on the way:
 * a yes taken back must work within three days. Before that its owner's and the office's only.
 */
export async function photoFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const photo = await findPhoto(ctx, idFrom(c.req.param('id')));
  const [, name, ending = ''] = /^(\d+|share)\.(avif|webp|jpg)$/.exec(c.req.param('file') ?? '') ?? [];
  const format = formats[ending as keyof typeof formats];
  const size = photo?.sizes.find((one) => one.name === name && one.format === format);
  if (!photo || !size) throw notFound();
  const forAll = photo.state === 'published';
  if (!forAll && !can(ctx.actor, 'exhibitions.read')) await openOwnBusiness(ctx, photo.businessId);
  const answer = sendFile(c, await readPhoto(size), { type: `image/${size.format}`, forAll });
  if (forAll) answer.headers.set('Cache-Control', 'public, max-age=86400');
  return answer;
}
