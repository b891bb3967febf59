import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, Details, Form, Note, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { askForHelp } from '../ask-for-help.ts';
import type { CaseStep } from '../case.reads.ts';
import { isOver } from '../case.rules.ts';
import { openOwnCase } from '../case-access.ts';
import { caseTitle, sinceLine, stepHint, stepWord } from '../case-words.ts';
import { finishStep } from '../finish-step.ts';
import type { StepCode } from '../kinds.rules.ts';
import { ownerStepSchema } from '../legality.schema.ts';
import { type BusinessPaper, listPapers } from '../paper.reads.ts';
import { ownCaseId } from './owner-case.page.tsx';
import type { Again } from './parts/again.ts';
import { AnswerField, StepFile } from './parts/step-fields.tsx';
import { stepFrom } from './parts/step-from.ts';

/** `/saya/izin/:id/langkah/:kode`: one step, what it needs and why; done, or help. */
export async function ownerStepPage(c: Context): Promise<Response> {
  const id = ownCaseId(c);
  return id instanceof Response ? id : show(c, id, stepFrom(c.req.param('kode')));
}

export function ownerStepPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  const code = stepFrom(c.req.param('kode'));
  return handlePost(c, {
    schema: ownerStepSchema,
    again: (values, errors, status) => show(c, caseId, code, { values, errors, status }),
    run: async (tx, input, sent) => {
      const upload = sent.files.file?.[0];
      if (input.pilih === 'bantuan') await askForHelp(tx, { caseId, code, text: input.text });
      else await finishStep(tx, { caseId, code, answer: input.answer, upload, paperId: input.paper });
      return `/saya/izin/${caseId}`;
    },
  });
}

async function show(c: Context, id: string, code: StepCode, again: Again = {}): Promise<Response> {
  const { case_ } = await openOwnCase(ctxOf(c), id);
  const step = case_.steps.find((each) => each.code === code);
  if (!step) throw notFound();
  const open = step.who === 'owner' && step.state !== 'done' && !isOver(case_.state);
  const title = stepWord(step);
  const { errors, status } = again;
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: caseTitle(case_),
      current: '/saya',
      back: { href: `/saya/izin/${id}`, label: m.legality_step_back() },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p>{stepHint(step)}</p>
      {step.say && step.who === 'owner' && (
        <Note tone={step.state === 'problem' ? 'warn' : undefined} title={m.legality_step_asked()}>
          <p>{step.say}</p>
        </Note>
      )}
      {open ? (
        <StepForm {...{ c, id, step }} papers={await listPapers(ctxOf(c), case_.businessId)} {...again} />
      ) : (
        <p>{closedLine(step, sinceLine(case_))}</p>
      )}
    </>,
  );
}

const closedLine = (step: CaseStep, since: string | undefined): string =>
  step.state === 'done' ? m.legality_refusal_step_done() : (since ?? m.legality_refusal_not_possible());

type FormProps = { c: Context; id: string; step: CaseStep; papers: BusinessPaper[] } & Again;

function StepForm({ c, id, step, papers, values, errors }: FormProps) {
  const shared = { values, errors };
  return (
    <Form c={c} action={`/saya/izin/${id}/langkah/${step.code}`} files>
      <AnswerField {...shared} code={step.code} />
      <StepFile {...shared} code={step.code} papers={papers} />
      <Actions stack>
        <Button name="pilih" value="selesai">
          {step.code === 'agree' ? m.legality_step_agree_button() : m.legality_step_done_button()}
        </Button>
      </Actions>
      <Details summary={m.legality_help_summary()} open={(errors ?? []).some(({ name }) => name === 'text')}>
        <TextArea {...shared} name="text" label={m.legality_help_label()} optional rows={3} max={500} />
        <Button tone="secondary" name="pilih" value="bantuan">
          {m.legality_help_button()}
        </Button>
      </Details>
    </Form>
  );
}
