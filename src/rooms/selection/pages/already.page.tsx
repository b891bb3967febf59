import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { Actions, Button, ButtonLink, Form, maskPhone, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { sharePhone } from '../check-phone.ts';
import { nextQuestion } from '../questions.rules.ts';
import { showClosed } from './parts/closed.tsx';
import { addressOf, askedOf, type BusyDesk, busy, deskOf, isTaking, progressOf } from './parts/desk.ts';

/** `/daftar/:slug/sudah`: this phone has applied already. Shared phones are normal, so another person may go on. */
export async function alreadyPage(c: Context): Promise<Response> {
  const desk = await alreadyDesk(c);
  return desk instanceof Response ? desk : show(c, desk);
}

/** "Daftarkan orang lain dengan HP ini": this draft is another person's, on the same phone. */
export async function otherPersonPost(c: Context): Promise<Response> {
  const desk = await alreadyDesk(c);
  if (desk instanceof Response) return desk;
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, desk, errors, status),
    run: async (tx) => {
      await sharePhone(tx, desk.draft.id);
      const next = nextQuestion(askedOf(desk), 'phone', progressOf(desk.draft));
      return next ? addressOf(desk, next) : `${desk.base}/periksa`;
    },
  });
}

async function alreadyDesk(c: Context): Promise<BusyDesk | Response> {
  const desk = await deskOf(c);
  if (!isTaking(desk)) return showClosed(c, desk);
  return busy(desk) ?? c.redirect(desk.base, 303);
}

function show(
  c: Context,
  desk: BusyDesk,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const title = m.selection_already_title();
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: desk.call.title,
      current: '/program',
      back: { href: addressOf(desk, 'phone'), label: m.selection_already_other_number() },
      errors,
      status: status ?? 409,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.selection_already_text({ phone: maskPhone(desk.draft.phone ?? '') })}</p>
      <p>
        <ButtonLink href="/status" full>
          {m.selection_already_status()}
        </ButtonLink>
      </p>
      <Form c={c} action={`${desk.base}/sudah`}>
        <p>{m.selection_already_shared()}</p>
        <Actions>
          <Button tone="secondary" full>
            {m.selection_already_other()}
          </Button>
        </Actions>
      </Form>
    </>,
  );
}
