import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { renderPage } from '#ui/index.ts';
import { m } from '#words';
import { wishSchema } from '../event/event.schema.ts';
import { readOwnExhibits } from '../own-exhibits.ts';
import { tellWish } from '../tell-wish.ts';
import type { Again } from './parts/again.ts';
import { WishForm } from './parts/wish-form.tsx';

/** `/saya/pameran/kebutuhan/:pengajuan`: what the stall of someone chosen needs, before stalls are given. */
export function wishPage(c: AppContext): Promise<Response> | Response {
  if (ctxOf(c).actor.kind !== 'public') return show(c);
  return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
}

export function ownerWishPost(c: AppContext): Promise<Response> {
  const applicationId = idFrom(c.req.param('pengajuan'));
  return handlePost(c, {
    schema: wishSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      const { call } = await ownPlace(tx, applicationId);
      await tellWish(tx, { callId: call.id, applicationId }, input);
      return '/saya/pameran';
    },
  });
}

/** A place whose stall is not given yet, for the owner of the application; otherwise it is not there (404). */
async function ownPlace(ctx: Parameters<typeof readOwnExhibits>[0], applicationId: string) {
  const own = await readOwnExhibits(ctx);
  const place = own.places.find(({ application }) => application.id === applicationId);
  if (!place) throw notFound();
  return { ...place, one: own.exhibits.find(({ exhibitor }) => exhibitor.applicationId === applicationId)?.exhibitor };
}

async function show(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const applicationId = idFrom(c.req.param('pengajuan'));
  const { call, one } = await ownPlace(ctxOf(c), applicationId);
  const title = m.exhibitions_wish_title();
  const back = { href: '/saya/pameran', label: m.exhibitions_own_title() };
  return renderPage(
    c,
    { layout: 'question', title, back, errors, status },
    <>
      <h1>{title}</h1>
      <p>{m.exhibitions_wish_text({ title: call.title })}</p>
      <WishForm c={c} action={`/saya/pameran/kebutuhan/${applicationId}`} one={one} values={values} errors={errors} />
    </>,
  );
}
