import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  Checkboxes,
  DateField,
  Form,
  PageHeading,
  renderPage,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { kindWord } from '../case-words.ts';
import { type CaseKind, caseKinds } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { reviseTemplate } from '../revise-template.ts';
import { listTemplates } from '../template.reads.ts';
import { templateSchema } from '../template.schema.ts';
import type { Again } from './parts/again.ts';
import { StepRows } from './parts/step-rows.tsx';

const kindFrom = (c: Context): CaseKind => {
  const kind = caseKinds.find((each) => each === c.req.param('jenis'));
  if (!kind) throw notFound();
  return kind;
};

/** `/kerja/izin/jenis/:jenis/ubah`: a new version; cases in work keep the one they began with. */
export const templateEditPage = (c: Context): Promise<Response> => show(c, kindFrom(c));

export function templateEditPost(c: Context): Promise<Response> {
  const kind = kindFrom(c);
  return handlePost(c, {
    schema: templateSchema,
    again: (values, errors, status) => show(c, kind, { values, errors, status }),
    run: async (tx, input) => {
      await reviseTemplate(tx, { ...input, kind });
      return `/kerja/izin/jenis/${kind}`;
    },
  });
}

async function show(c: Context, kind: CaseKind, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.templates');
  const [newest] = await listTemplates(ctx, kind);
  if (!newest) throw notFound();
  const title = m.legality_template_edit_title({ kind: kindWord(kind) });
  const shared = { values, errors };
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/izin',
      errors,
      status,
      breadcrumb: [
        { href: '/kerja/izin/jenis', label: m.legality_templates_title() },
        { href: `/kerja/izin/jenis/${kind}`, label: kindWord(kind) },
      ],
    },
    <>
      <PageHeading title={title} text={m.legality_template_edit_text()} />
      <Form c={c} action={`/kerja/izin/jenis/${kind}/ubah`}>
        <input type="hidden" name="version" value={String(newest.version)} />
        <h2>{m.legality_case_steps()}</h2>
        <p>{m.legality_template_steps_hint()}</p>
        <StepRows {...shared} steps={newest.steps} />
        <h2>{m.legality_template_rest()}</h2>
        <TextArea
          {...shared}
          name="documents"
          label={m.legality_template_documents()}
          hint={m.legality_template_lines_hint()}
          value={newest.documents.join('\n')}
          rows={6}
          max={3000}
        />
        <TextArea
          {...shared}
          name="failures"
          label={m.legality_template_failures()}
          hint={m.legality_template_lines_hint()}
          value={newest.failures.join('\n')}
          rows={6}
          max={3000}
        />
        <TextField {...shared} name="duration" label={m.legality_template_duration()} value={newest.duration} />
        <TextField {...shared} name="cost" label={m.legality_template_cost()} value={newest.cost} />
        <TextArea
          {...shared}
          name="source"
          label={m.legality_template_source()}
          value={newest.source}
          rows={3}
          max={1000}
        />
        <Checkboxes
          {...shared}
          name="checked"
          label={m.legality_template_checked()}
          options={[{ value: '1', label: m.legality_template_checked_today() }]}
        />
        <DateField {...shared} name="from" label={m.legality_template_from()} value={dayOf(ctx.now)} />
        <Actions>
          <Button>{m.legality_template_save()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
