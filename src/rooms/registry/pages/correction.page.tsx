import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  Checkboxes,
  type FieldError,
  Form,
  type FormValues,
  listOf,
  PageHeading,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { answerCorrection } from '../answer-correction.ts';
import { getCorrection } from '../corrections/corrections.reads.ts';
import { fieldName } from '../field-names.ts';
import { allow, can } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';
import { answerCorrectionSchema } from '../registry.schema.ts';
import { AnswerTag } from './parts/answer-tag.tsx';
import { CorrectionFacts, valueWord } from './parts/correction-words.tsx';

const list = '/kerja/usulan-data';

async function show(c: Context, values: FormValues, errors: FieldError[], status = 200): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.edit');
  const [correction, areas] = await Promise.all([getCorrection(ctx, idFrom(c.req.param('id'))), listAreas(ctx)]);
  const { proposals } = correction;
  const fields = proposals.map(({ field }) => field);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: correction.displayName,
      current: list,
      breadcrumb: [{ href: list, label: m.registry_corrections_title() }],
      messages: c.req.query('dijawab') === undefined ? [] : [{ tone: 'good', text: m.registry_request_told() }],
      errors,
      status: status as 422,
    },
    <>
      <PageHeading title={correction.displayName} text={<AnswerTag outcome={correction.outcome} />} />
      <p>
        <a href={`/kerja/usaha/${correction.businessId}`}>{m.registry_correction_record()}</a>
      </p>
      <CorrectionFacts correction={correction} areas={areas} />
      {!correction.outcome && can(ctx.actor, 'registry.edit', { area: correction.area }) && (
        <Form c={c} action={`${list}/${correction.id}`}>
          {fields.length > 0 && (
            <Checkboxes
              name="ambil"
              label={m.registry_correction_take()}
              hint={m.registry_correction_take_hint()}
              chosen={'ambil' in values ? listOf(values, 'ambil') : fields}
              errors={errors}
              options={proposals.map(({ field, newValue }) => ({
                value: field,
                label: `${fieldName(field)}: ${valueWord(field, newValue, areas)}`,
              }))}
            />
          )}
          <TextArea
            name="jawaban"
            label={m.registry_correction_answer()}
            hint={m.registry_correction_answer_hint()}
            rows={3}
            max={500}
            optional={fields.length > 0}
            values={values}
            errors={errors}
          />
          <Actions>
            <Button>{m.registry_request_send()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

/** `GET /kerja/usulan-data/:id`: one proposal, fact by fact. */
export const correctionPage = (c: Context): Promise<Response> => show(c, {}, []);

/** `POST /kerja/usulan-data/:id` */
export function correctionPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: answerCorrectionSchema,
    again: (values, errors, status) => show(c, { ambil: [], ...values }, errors, status),
    run: async (tx, { ambil, jawaban }) => {
      await answerCorrection(tx, id, { taken: ambil, answer: jawaban });
      return `${list}/${id}?dijawab`;
    },
  });
}
