import type { Context } from 'hono';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { Actions, Button, Form, type FormValues, formatPhone, maskPhone, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { CodeForm } from './code-form.tsx';
import { addressOf, type BusyDesk } from './desk.ts';

/** A desk whose draft has a phone to be checked. */
export type PhoneDesk = BusyDesk & { phone: string };

/** Asking for the code, or offering to send it; going on without one stands beside both. */
export function showPhoneCheck(
  c: Context,
  desk: PhoneDesk,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const { base, phone, draft, ctx } = desk;
  const shown = maskPhone(phone);
  const title = m.selection_code_title();
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: desk.call.title,
      current: '/program',
      back: { href: addressOf(desk, 'hope'), label: m.selection_back() },
      errors,
      status,
    },
    <>
      {draft.codeSent ? (
        <CodeForm
          c={c}
          action={`${base}/kode`}
          hint={m.selection_code_hint({ phone: shown })}
          button={m.selection_code_button()}
          asksShared={!desk.forOther}
          goesOn
          values={values}
          errors={errors}
        />
      ) : (
        <>
          <h1>{title}</h1>
          <p class="b-lead">{m.selection_code_lead({ phone: shown })}</p>
        </>
      )}
      <Form c={c} action={`${base}/kode/kirim`}>
        <Actions>
          <Button full tone={draft.codeSent ? 'secondary' : 'primary'} icon={draft.codeSent ? 'refresh' : 'chat'}>
            {draft.codeSent ? m.selection_code_again() : m.selection_code_send()}
          </Button>
        </Actions>
      </Form>
      <h2 class="b-h3">{m.selection_code_no_signal()}</h2>
      <p>{m.selection_code_skip_text({ phone: formatPhone(ctx.office.phone) })}</p>
      <Form c={c} action={`${base}/kode/lewati`}>
        <Actions>
          <Button tone="secondary">{m.selection_code_skip()}</Button>
        </Actions>
      </Form>
      <p>
        <a href={addressOf(desk, 'phone', true)}>{m.selection_code_change()}</a>
      </p>
    </>,
  );
}
