import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  Columns,
  FileField,
  Form,
  Note,
  PageHeading,
  Radios,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { stepHint, stepWord } from '../case-words.ts';
import { finishStep } from '../finish-step.ts';
import type { StepCode } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { officerStepSchema } from '../legality.schema.ts';
import { passStep } from '../pass-step.ts';
import type { Again } from './parts/again.ts';
import { type FormProps, isPassing, PassForm, Version } from './parts/pass-form.tsx';
import { caseHref, staffFrame } from './parts/staff-frame.ts';
import { stepFrom } from './parts/step-from.ts';

/** `/kerja/izin/:id/langkah/:kode`: finish one step, or say who must act on it. */
export const caseStepPage = (c: Context): Promise<Response> =>
  show(c, idFrom(c.req.param('id')), stepFrom(c.req.param('kode')));

export function caseStepPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  const code = stepFrom(c.req.param('kode'));
  return handlePost(c, {
    schema: officerStepSchema,
    again: (values, errors, status) => show(c, caseId, code, { values, errors, status }),
    run: async (tx, input, sent) => {
      const { version } = input;
      if (input.pilih === 'oper') await passStep(tx, { ...input, caseId, code });
      else {
        const { answer, edition } = input;
        await finishStep(tx, { caseId, code, version, answer, edition, upload: sent.files.file?.[0] });
      }
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, code: StepCode, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_, facts } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const step = case_.steps.find((each) => each.code === code);
  if (!step) throw notFound();
  const title = stepWord(code);
  return renderPage(
    c,
    { ...staffFrame(case_, title), errors: again.errors, status: again.status },
    <>
      <PageHeading title={title} text={stepHint(code)} />
      {step.say && (
        <Note title={m.legality_step_said()}>
          <p>{step.say}</p>
        </Note>
      )}
      <Columns of={2}>
        <FinishForm c={c} case_={case_} code={code} product={facts.product} {...again} />
        <PassForm c={c} case_={case_} code={code} {...again} />
      </Columns>
    </>,
  );
}

function FinishForm({ c, case_, code, product, values, errors }: FormProps & { product: string | null }) {
  const shared = isPassing(values) ? {} : { values, errors };
  return (
    <Form c={c} action={`${caseHref(case_.id)}/langkah/${code}`} files>
      <h2>{m.legality_step_finish()}</h2>
      <Version case_={case_} />
      {code === 'business-line' ? (
        <>
          <TextField
            {...shared}
            name="answer"
            label={m.legality_kbli_label()}
            hint={product ? m.legality_kbli_hint({ product }) : undefined}
            inputmode="numeric"
            width="s"
          />
          <Radios
            {...shared}
            name="edition"
            label={m.legality_kbli_edition()}
            hint={m.legality_kbli_edition_hint()}
            options={['2020', '2025'].map((year) => ({ value: year, label: `KBLI ${year}` }))}
          />
        </>
      ) : (
        <TextField
          {...shared}
          name="answer"
          label={code === 'address' ? m.legality_address_label() : m.legality_step_answer()}
          optional={code !== 'address'}
        />
      )}
      <FileField {...shared} name="file" label={m.legality_file_label()} accept="image/*,application/pdf" optional />
      <Actions>
        <Button name="pilih" value="selesai">
          {m.legality_step_finish_button()}
        </Button>
      </Actions>
    </Form>
  );
}
