import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { answerDataRequest, getDataRequest, requestOutcomes } from '#rooms/identity/index.ts';
import {
  Actions,
  Button,
  Facts,
  Form,
  formatInstant,
  maskPhone,
  Note,
  PageHeading,
  Radios,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { listBusinessesOfPhone } from '../phone.reads.ts';
import { answerDataSchema } from '../registry.schema.ts';
import { AnswerTag } from './parts/answer-tag.tsx';
import { outcomeWord, requestKindWord } from './parts/request-words.ts';

const list = '/kerja/permintaan-data';

/** `GET /kerja/permintaan-data/:id`: what is asked, whose records it is about, and the answer. */
export const dataRequestPage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function dataRequestPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: answerDataSchema,
    again: (values, errors, status) => show(c, id, { values, errors, status }),
    run: async (tx, { hasil, jawaban }) => {
      await answerDataRequest(tx, id, { outcome: hasil, answer: jawaban });
      return `${list}/${id}?dijawab`;
    },
  });
}

async function show(
  c: Context,
  id: string,
  form: { values?: FormValues; errors?: FieldError[]; status?: number } = {},
): Promise<Response> {
  const ctx = ctxOf(c);
  const request = await getDataRequest(ctx, id);
  const businesses = await listBusinessesOfPhone(ctx, request.phone);
  const late = !request.outcome && request.dueAt < ctx.now;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: requestKindWord(request.kind),
      current: list,
      breadcrumb: [{ href: list, label: m.registry_requests_title() }],
      messages: c.req.query('dijawab') === undefined ? [] : [{ tone: 'good', text: m.registry_request_told() }],
      errors: form.errors,
      status: form.status as 422,
    },
    <>
      <PageHeading title={requestKindWord(request.kind)} text={<AnswerTag outcome={request.outcome} />} />
      {late && <Note tone="warn">{m.registry_requests_late({ at: formatInstant(request.dueAt) })}</Note>}
      <Facts
        facts={[
          { label: m.registry_requests_who(), value: request.name || m.registry_unknown() },
          {
            label: m.registry_request_proof(),
            value: m.registry_request_proof_text({ phone: maskPhone(request.phone) }),
          },
          { label: m.registry_request_wish(), value: request.wish },
          { label: m.registry_requests_asked(), value: formatInstant(request.askedAt) },
          { label: m.registry_requests_due(), value: formatInstant(request.dueAt) },
          {
            label: m.registry_request_records(),
            value: businesses.map((one) => (
              <a href={`/kerja/usaha/${one.id}`}>{[one.displayName, one.ownerName].filter(Boolean).join(', ')}</a>
            )),
          },
        ]}
        missing={m.registry_request_no_records()}
      />
      {request.outcome && request.answeredAt ? (
        <>
          <h2>{m.registry_own_answer()}</h2>
          <p>
            <strong>{outcomeWord(request.outcome)}.</strong> {request.answer}
          </p>
          <p class="b-meta">
            {m.registry_requests_answered_at({
              at: formatInstant(request.answeredAt),
              who: request.answeredByName ?? '',
            })}
          </p>
        </>
      ) : (
        <Form c={c} action={`${list}/${id}`}>
          <h2>{m.registry_request_answer()}</h2>
          <p>{m.registry_request_answer_text()}</p>
          <Radios
            name="hasil"
            label={m.registry_request_outcome()}
            options={requestOutcomes.map((value) => ({ value, label: outcomeWord(value) }))}
            values={form.values}
            errors={form.errors}
          />
          <TextArea
            name="jawaban"
            label={m.registry_request_answer_label()}
            hint={m.registry_request_answer_hint()}
            rows={5}
            max={1000}
            values={form.values}
            errors={form.errors}
          />
          <Actions>
            <Button>{m.registry_request_send()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}
