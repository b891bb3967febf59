import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, Columns, Form, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { stepHint, stepWord } from '../case-words.ts';
import { finishStep } from '../finish-step.ts';
import type { StepCode } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { officerStepSchema } from '../legality.schema.ts';
import { type BusinessPaper, listPapers } from '../paper.reads.ts';
import { passStep } from '../pass-step.ts';
import type { Again } from './parts/again.ts';
import { KbliFields } from './parts/kbli-fields.tsx';
import { type FormProps, isPassing, PassForm, Version } from './parts/pass-form.tsx';
import { Precheck } from './parts/precheck.tsx';
import { caseHref, staffFrame } from './parts/staff-frame.ts';
import { AnswerField, StepFile } from './parts/step-fields.tsx';
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
        const { answer, edition, cek: checked, paper: paperId } = input;
        const upload = sent.files.file?.[0];
        await finishStep(tx, { caseId, code, version, answer, edition, checked, paperId, upload });
      }
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, code: StepCode, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_, facts } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const papers = await listPapers(ctx, case_.businessId);
  const step = case_.steps.find((each) => each.code === code);
  if (!step) throw notFound();
  const title = stepWord(step);
  return renderPage(
    c,
    { ...staffFrame(case_, title), errors: again.errors, status: again.status },
    <>
      <PageHeading title={title} text={stepHint(step)} />
      {step.say && (
        <Note title={m.legality_step_said()}>
          <p>{step.say}</p>
        </Note>
      )}
      <Columns of={2}>
        <FinishForm {...{ c, case_, code, papers }} product={facts.product} {...again} />
        <PassForm c={c} case_={case_} code={code} {...again} />
      </Columns>
    </>,
  );
}

type FinishProps = FormProps & { product: string | null; papers: BusinessPaper[] };

function FinishForm({ c, case_, code, product, papers, values, errors }: FinishProps) {
  const shared = isPassing(values) ? {} : { values, errors };
  return (
    <Form c={c} action={`${caseHref(case_.id)}/langkah/${code}`} files>
      <h2>{m.legality_step_finish()}</h2>
      <Version case_={case_} />
      {code === 'precheck' && <Precheck {...shared} steps={case_.steps} />}
      {code === 'business-line' ? (
        <KbliFields {...shared} product={product} />
      ) : (
        code !== 'precheck' && <AnswerField {...shared} code={code} optional />
      )}
      <StepFile {...shared} code={code} papers={papers} />
      <Actions>
        <Button name="pilih" value="selesai">
          {m.legality_step_finish_button()}
        </Button>
      </Actions>
    </Form>
  );
}
