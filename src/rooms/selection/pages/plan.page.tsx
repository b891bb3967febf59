import type { Context } from 'hono';
import * as v from 'valibot';
import { readFormKey } from '#platform/forms/form-key.ts';
import { errorsOf } from '#platform/forms/handle-post.ts';
import { readForm } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import {
  Actions,
  Button,
  type FieldError,
  Form,
  type FormValues,
  formatInstant,
  NumberField,
  PageHeading,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import type { Explored } from '../allocation/explore-plan.ts';
import type { PlanInput } from '../allocation/plan-input.ts';
import { keepPlan } from '../keep-plan.ts';
import { findPlan } from '../plan.reads.ts';
import { planFieldsOf, planInputOf, planSchema } from '../plan.schema.ts';
import { planBudget } from '../plan-budget.ts';
import { allow } from '../selection.permissions.ts';
import { planPaper } from './parts/plan-paper.ts';
import { PlanAnswer } from './parts/plan-result.tsx';
import { planSheets } from './parts/plan-sheets.ts';

const HREF = '/kerja/perencanaan';

interface Shown {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 422;
  answer?: { input: PlanInput; explored: Explored };
}

/** `/kerja/perencanaan`: typed or pasted sources, activities and demand become a plan. Begins with an invented example. */
export async function planPage(c: Context, shown: Shown = {}): Promise<Response> {
  allow(ctxOf(c), 'selection.plan');
  const { errors, status, answer } = shown;
  const kept = shown.values || c.req.query('contoh') !== undefined ? undefined : await findPlan(ctxOf(c));
  const values = shown.values ?? kept?.fields;
  // What was typed wins over the example.
  const typed = (value: string) => ({ value: values ? undefined : value, values });
  const field = (name: string, value: string, label: string, hint: string) => (
    <TextArea name={name} rows={6} label={label} hint={hint} {...typed(value)} errors={errors} />
  );
  return renderPage(
    c,
    { layout: 'staff', title: m.selection_plan_title(), current: HREF, errors, status },
    <>
      <PageHeading title={m.selection_plan_title()} text={m.selection_plan_lead()} />
      {answer && <PlanAnswer {...answer} />}
      {kept && (
        <p role="status">
          {m.selection_plan_kept({ at: formatInstant(kept.savedAt) })}{' '}
          <a href={`${HREF}?contoh=1`}>{m.selection_plan_again()}</a>
        </p>
      )}
      <Form c={c} action={HREF}>
        {field(
          'sumber',
          m.selection_plan_example_sources(),
          m.selection_plan_sources(),
          m.selection_plan_sources_hint(),
        )}
        {field(
          'kegiatan',
          m.selection_plan_example_activities(),
          m.selection_plan_activities(),
          m.selection_plan_activities_hint(),
        )}
        {field(
          'permintaan',
          m.selection_plan_example_demand(),
          m.selection_plan_demand(),
          m.selection_plan_demand_hint(),
        )}
        <NumberField name="hari" label={m.selection_plan_days()} {...typed('60')} errors={errors} />
        <NumberField
          name="lantai"
          label={m.selection_plan_floor()}
          hint={m.selection_plan_floor_hint()}
          unit="%"
          {...typed('30')}
          errors={errors}
        />
        <Actions class="b-mt-4">
          <Button>{m.selection_plan_button()}</Button>
          <Button tone="secondary" name="berkas" value="xlsx">
            {m.selection_plan_xlsx()}
          </Button>
          <Button tone="secondary" name="berkas" value="pdf">
            {m.selection_plan_pdf()}
          </Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `POST /kerja/perencanaan`: shows the plan on the same page, or gives it as a workbook. What was typed is kept first, so that leaving loses nothing. */
export async function planPost(c: Context): Promise<Response> {
  const { values, key } = await readForm(c);
  if (!readFormKey(c, key))
    return planPage(c, { values, errors: [{ name: '', message: m.platform_refusal_form_key() }], status: 403 });
  await keepPlan(ctxOf(c), planFieldsOf(values));
  const parsed = v.safeParse(planSchema, values);
  if (!parsed.success) return planPage(c, { values, errors: errorsOf(parsed.issues), status: 422 });
  const input = planInputOf(parsed.output);
  const explored = await planBudget(ctxOf(c), input);
  const { result } = explored;
  const { berkas } = parsed.output;
  if (!berkas || result.kind !== 'plan') return planPage(c, { values, answer: { input, explored } });
  if (berkas === 'pdf') {
    const paper = await renderPdf('plan', planPaper(ctxOf(c), { input, plan: result, explored }));
    return sendFile(c, paper, { type: 'pdf', name: 'rencana.pdf' });
  }
  const book = writeXlsx({ title: m.selection_plan_title(), madeAt: ctxOf(c).now, tables: planSheets(result) });
  return sendFile(c, book, { type: 'xlsx', name: 'rencana.xlsx', download: true });
}
