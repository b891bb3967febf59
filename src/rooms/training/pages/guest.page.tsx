import * as v from 'valibot';
import { line } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, Form, type FormValues, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { recordGuest } from '../record-guest.ts';
import { getSession } from '../roster.ts';
import { openTicket } from '../ticket.ts';
import { allow } from '../training.permissions.ts';
import { refuse } from '../training.refusals.ts';
import { sessionFacts, sessionHref, sessionName } from './parts/session-words.tsx';

/** `/kerja/hadir/:sesi/tamu`: someone who came without a place. */
export async function guestPage(
  c: AppContext,
  values?: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.attend');
  const session = await getSession(ctx, idFrom(c.req.param('sesi')));
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.training_guest_title(),
      service: session.callTitle,
      current: '/kerja/program',
      breadcrumb: [{ href: sessionHref(session.id), label: sessionName(session) }],
      errors,
      status,
    },
    <>
      <h1>{m.training_guest_title()}</h1>
      <p class="b-muted">{sessionFacts(session)}</p>
      <Form c={c} action={`${sessionHref(session.id)}/tamu`} class="b-form b-form--narrow">
        <TextField
          name="nama"
          label={m.training_guest_name()}
          hint={m.training_guest_hint()}
          autocomplete="off"
          values={values}
          errors={errors}
        />
        <Actions>
          <Button>{m.training_guest_button()}</Button>
          <a href={sessionHref(session.id)}>{m.training_form_leave()}</a>
        </Actions>
      </Form>
    </>,
  );
}

export function guestPost(c: AppContext): Promise<Response> {
  const sessionId = idFrom(c.req.param('sesi'));
  return handlePost(c, {
    // A guest with a card comes from the scan page with the card's own signed text.
    schema: v.object({ nama: line({ max: 120 }), tiket: line({ max: 80 }) }),
    again: (values, errors, status) => guestPage(c, values, errors, status),
    run: async (tx, { nama, tiket }) => {
      const application = tiket ? await openTicket(tx, tiket) : undefined;
      if (!application && !nama) throw refuse('guest-name');
      await recordGuest(tx, sessionId, application ? { applicationId: application.id } : { name: nama });
      return sessionHref(sessionId);
    },
  });
}
