import type { Context } from 'hono';
import * as v from 'valibot';
import { line, tick } from '#platform/forms/fields.ts';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { confirmPhoneCode, requestPhoneCode } from '#rooms/identity/index.ts';
import { Actions, Button, Form, type FormValues, PhoneField, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { phoneNumber } from '../answers.schema.ts';
import { checkPhone } from '../check-phone.ts';
import { findDraftByPhone } from '../draft.reads.ts';
import { needsOf, nextQuestion, questionsFor } from '../questions.rules.ts';
import { showClosed } from './parts/closed.tsx';
import { CodeForm } from './parts/code-form.tsx';
import { addressOf, type Desk, deskOf, holdDraft, isTaking, progressOf } from './parts/desk.ts';

/** `/daftar/:slug/lanjut`: the same phone and a code resume a draft at its last question, on any phone. */
export async function resumePage(c: Context): Promise<Response> {
  const desk = await deskOf(c);
  return isTaking(desk) ? show(c, desk, { phone: c.req.query('hp') ?? '' }) : showClosed(c, desk);
}

/** The phone: a code is sent whether or not there is a draft, so nobody learns which numbers have one. */
export async function resumePost(c: Context): Promise<Response> {
  const desk = await deskOf(c);
  if (!isTaking(desk)) return showClosed(c, desk);
  return handleEachPost(c, {
    schema: v.object({ phone: phoneNumber }),
    again: (values, errors, status) => show(c, desk, values, errors, status),
    run: async (ctx, { phone }) => {
      await requestPhoneCode(ctx, phone);
      return `${desk.base}/lanjut?hp=${encodeURIComponent(phone)}`;
    },
  });
}

/** The code: on to the question where the draft stopped, or to the start when there is none. */
export async function resumeCodePost(c: Context): Promise<Response> {
  const desk = await deskOf(c);
  if (!isTaking(desk)) return showClosed(c, desk);
  return handleEachPost(c, {
    schema: v.object({
      phone: phoneNumber,
      kode: line({ max: 20, empty: () => m.selection_code_empty() }),
      bersama: tick,
    }),
    again: (values, errors, status) => show(c, desk, values, errors, status),
    run: async (ctx, { phone, kode, bersama }) => {
      await confirmPhoneCode(c, { phone, code: kode, sharedPhone: bersama });
      const draft = await findDraftByPhone(ctx, desk.call.id, phone);
      if (!draft) return `${desk.base}?kosong`;
      await checkPhone(ctx, draft.id);
      holdDraft(c, desk.base, draft.id);
      const asked = questionsFor(needsOf(desk.call), draft.answers);
      const next = nextQuestion(asked, draft.at ?? 'name', progressOf(draft));
      return next ? addressOf(desk, next) : `${desk.base}/periksa`;
    },
  });
}

function show(
  c: Context,
  desk: Desk,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const phone = typeof values.phone === 'string' ? values.phone : '';
  const sent = phone !== '' && !errors?.some((error) => error.name === 'phone');
  const title = m.selection_resume_title();
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: desk.call.title,
      current: '/program',
      back: { href: desk.base, label: m.selection_back() },
      errors,
      status,
    },
    sent ? (
      <CodeForm
        c={c}
        action={`${desk.base}/lanjut/kode`}
        hint={m.selection_resume_code_hint()}
        button={m.selection_resume_go_on()}
        goesOn
        values={values}
        errors={errors}
      >
        <input type="hidden" name="phone" value={phone} />
      </CodeForm>
    ) : (
      <>
        <h1>{title}</h1>
        <p class="b-lead">{m.selection_resume_lead()}</p>
        <Form c={c} action={`${desk.base}/lanjut`}>
          <PhoneField
            name="phone"
            label={m.selection_status_phone()}
            hint={m.selection_phone_hint()}
            values={values}
            errors={errors}
          />
          <Actions>
            <Button full>{m.selection_code_send()}</Button>
          </Actions>
        </Form>
      </>
    ),
  );
}
