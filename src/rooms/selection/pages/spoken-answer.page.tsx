import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import {
  Actions,
  ApplicationTag,
  Button,
  Facts,
  Form,
  type FormValues,
  formatPhone,
  Radios,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { spokenAnswerSchema } from '../objection.schema.ts';
import { recordAnswer } from '../record-answer.ts';
import { allow } from '../selection.permissions.ts';
import { getApplication } from '../selection.reads.ts';
import { availableSteps } from '../selection.rules.ts';
import { tagOf } from './parts/state-tag.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/seleksi/:id/cadangan/:pengajuan`: note down what someone said on the phone, and who said it. */
export async function spokenAnswerPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { application, base } = await opened(c);
  const call = await getCall(ctx, application.callId);
  const { ownerName, phone, state, code } = application;
  const steps = availableSteps(state, ctx.actor);
  const answers = [
    ...(steps.includes('confirm') ? [{ value: 'joins', label: m.selection_spoken_joins() }] : []),
    ...(steps.includes('withdraw') ? [{ value: 'declines', label: m.selection_spoken_declines() }] : []),
  ];
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_spoken_title({ name: ownerName }),
      service: call.title,
      current: '/kerja/seleksi',
      breadcrumb: [{ href: base, label: call.title }],
      errors,
      status,
    },
    <>
      <h1>{m.selection_spoken_title({ name: ownerName })}</h1>
      <Facts
        facts={[
          { label: m.selection_status_application(), value: <b class="b-code">{code}</b> },
          { label: m.selection_places_state(), value: <ApplicationTag state={tagOf(state)} /> },
          {
            label: m.selection_label_phone(),
            value: phone ? <a href={`tel:${phone}`}>{formatPhone(phone)}</a> : m.selection_phone_none(),
          },
        ]}
      />
      {answers.length === 0 ? (
        <p>{m.selection_refusal_no_place()}</p>
      ) : (
        <Form c={c} action={`${base}/${application.id}`}>
          <Radios
            name="jawaban"
            label={m.selection_spoken_answer()}
            options={answers}
            values={values}
            errors={errors}
          />
          <TextField
            name="oleh"
            label={m.selection_spoken_by()}
            hint={m.selection_spoken_by_hint()}
            values={values}
            errors={errors}
          />
          <Actions>
            <Button>{m.selection_spoken_button()}</Button>
            <a href={base}>{m.selection_back()}</a>
          </Actions>
        </Form>
      )}
    </>,
  );
}

export async function spokenAnswerPost(c: Context): Promise<Response> {
  const { application, base } = await opened(c);
  return handlePost(c, {
    schema: spokenAnswerSchema,
    again: (values, errors, status) => spokenAnswerPage(c, { values, errors, status }),
    run: async (tx, { jawaban, oleh }) => {
      await recordAnswer(tx, { applicationId: application.id, answer: jawaban, saidBy: oleh });
      return `${base}?dicatat`;
    },
  });
}

/** The application, when it belongs to this call and lies in this person's remit. */
async function opened(c: Context) {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.offer');
  const callId = idFrom(c.req.param('id'));
  const application = await getApplication(ctx, idFrom(c.req.param('pengajuan')));
  if (application.callId !== callId) throw notFound();
  allow(ctx, 'selection.offer', { area: application.area });
  return { application, base: `/kerja/seleksi/${callId}/cadangan` };
}
