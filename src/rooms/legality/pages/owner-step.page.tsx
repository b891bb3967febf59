import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, Details, FileField, Form, Note, renderPage, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import { askForHelp } from '../ask-for-help.ts';
import type { CaseStep } from '../case.reads.ts';
import { isOver } from '../case.rules.ts';
import { openOwnCase } from '../case-access.ts';
import { sinceLine, stepHint, stepWord } from '../case-words.ts';
import { finishStep } from '../finish-step.ts';
import type { StepCode } from '../kinds.rules.ts';
import { ownerStepSchema } from '../legality.schema.ts';
import { ownCaseId } from './owner-case.page.tsx';
import type { Again } from './parts/again.ts';
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
      else await finishStep(tx, { caseId, code, answer: input.answer, upload });
      return `/saya/izin/${caseId}`;
    },
  });
}

async function show(c: Context, id: string, code: StepCode, again: Again = {}): Promise<Response> {
  const { case_ } = await openOwnCase(ctxOf(c), id);
  const step = case_.steps.find((each) => each.code === code);
  if (!step) throw notFound();
  const open = step.who === 'owner' && step.state !== 'done' && !isOver(case_.state);
  const title = stepWord(code);
  const { errors, status } = again;
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: m.legality_case_title({ business: case_.businessName }),
      current: '/saya',
      back: { href: `/saya/izin/${id}`, label: m.legality_step_back() },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p>{stepHint(code)}</p>
      {step.say && step.who === 'owner' && (
        <Note tone={step.state === 'problem' ? 'warn' : undefined} title={m.legality_step_asked()}>
          <p>{step.say}</p>
        </Note>
      )}
      {open ? <StepForm c={c} id={id} step={step} {...again} /> : <p>{closedLine(step, sinceLine(case_))}</p>}
    </>,
  );
}

const closedLine = (step: CaseStep, since: string | undefined): string =>
  step.state === 'done' ? m.legality_refusal_step_done() : (since ?? m.legality_refusal_not_possible());

function StepForm({ c, id, step, values, errors }: { c: Context; id: string; step: CaseStep } & Again) {
  const shared = { values, errors };
  return (
    <Form c={c} action={`/saya/izin/${id}/langkah/${step.code}`} files>
      {step.code === 'address' && (
        <TextField
          {...shared}
          name="answer"
          label={m.legality_address_label()}
          hint={m.legality_address_hint()}
          autocomplete="street-address"
        />
      )}
      {step.code !== 'agree' && (
        <FileField {...shared} name="file" label={m.legality_file_label()} accept="image/*,application/pdf" optional />
      )}
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
