import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { Actions, Button, Form, formatInstant, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { answerStallOffer, openOffer } from '../answer-stall-offer.ts';
import { offerSchema } from '../event/event.schema.ts';
import type { Again } from './parts/again.ts';
import { eventHref } from './parts/event-words.ts';

/** An offered stall: `/saya/pameran/tawaran/:tawaran` for whoever it is offered to, under the exhibition for the office. */
export const offerPage =
  (own: boolean) =>
  (c: AppContext): Promise<Response> | Response => {
    if (own && ctxOf(c).actor.kind === 'public')
      return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
    return show(c, own);
  };

export const offerPost =
  (own: boolean) =>
  (c: AppContext): Promise<Response> => {
    const id = idFrom(c.req.param('tawaran'));
    return handlePost(c, {
      schema: offerSchema,
      again: (values, errors, status) => show(c, own, { values, errors, status }),
      run: async (tx, { answer }) => {
        const { callId } = await openOffer(tx, id);
        await answerStallOffer(tx, id, answer);
        return own ? '/saya/pameran' : eventHref(callId);
      },
    });
  };

async function show(c: AppContext, own: boolean, { errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const offer = await openOffer(ctx, idFrom(c.req.param('tawaran')));
  const call = await getCall(ctx, offer.callId);
  const title = m.exhibitions_offer_title({ stall: offer.stall });
  const open = offer.state === 'open' && offer.until > ctx.now;
  const back = own
    ? { href: '/saya/pameran', label: m.exhibitions_own_title() }
    : { href: eventHref(call.id), label: call.title };
  return renderPage(
    c,
    { layout: own ? 'owner' : 'staff', title, current: own ? '/saya' : '/kerja/pameran', back, errors, status },
    <>
      <h1>{title}</h1>
      {open ? (
        <>
          <p>{m.exhibitions_offer_text({ title: call.title, until: formatInstant(offer.until) })}</p>
          {!own && <p>{m.exhibitions_offer_whose({ name: offer.ownerName })}</p>}
          <Form c={c} action={c.req.path}>
            <Actions>
              <Button name="answer" value="taken">
                {own ? m.exhibitions_offer_take() : m.exhibitions_offer_take_staff()}
              </Button>
              <Button tone="secondary" name="answer" value="declined">
                {own ? m.exhibitions_offer_decline() : m.exhibitions_offer_decline_staff()}
              </Button>
            </Actions>
          </Form>
        </>
      ) : (
        <Note>{m.exhibitions_offer_over()}</Note>
      )}
    </>,
  );
}
