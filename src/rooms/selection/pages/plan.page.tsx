import type { Context } from 'hono';
import * as v from 'valibot';
import { readFormKey } from '#platform/forms/form-key.ts';
import { errorsOf } from '#platform/forms/handle-post.ts';
import { readForm } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import {
  Actions,
  Button,
  type FieldError,
  Form,
  type FormValues,
  NumberField,
  PageHeading,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import type { Explored } from '../allocation/explore-plan.ts';
import type { PlanInput } from '../allocation/plan-input.ts';
import { planInputOf, planSchema } from '../plan.schema.ts';
import { planBudget } from '../plan-budget.ts';
import { allow } from '../selection.permissions.ts';
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
export function planPage(c: Context, { values, errors, status, answer }: Shown = {}): Response | Promise<Response> {
  allow(ctxOf(c), 'selection.plan');
  const field = (name: string, value: string, label: string, hint: string) => (
    <TextArea name={name} rows={6} label={label} hint={hint} value={value} values={values} errors={errors} />
  );
  return renderPage(
    c,
    { layout: 'staff', title: m.selection_plan_title(), current: HREF, errors, status },
    <>
      <PageHeading title={m.selection_plan_title()} text={m.selection_plan_lead()} />
      {answer && <PlanAnswer {...answer} />}
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
        <NumberField name="hari" label={m.selection_plan_days()} value="60" values={values} errors={errors} />
        <NumberField
          name="lantai"
          label={m.selection_plan_floor()}
          hint={m.selection_plan_floor_hint()}
          unit="%"
          value="30"
          values={values}
          errors={errors}
        />
        <Actions class="b-mt-4">
          <Button>{m.selection_plan_button()}</Button>
          <Button tone="secondary" name="berkas" value="xlsx">
            {m.selection_plan_xlsx()}
          </Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `POST /kerja/perencanaan`: shows the plan on the same page, or gives it as a workbook. Stores nothing, so it may be repeated. */
export async function planPost(c: Context): Promise<Response> {
  const { values, key } = await readForm(c);
  if (!readFormKey(c, key))
    return planPage(c, { values, errors: [{ name: '', message: m.platform_refusal_form_key() }], status: 403 });
  const parsed = v.safeParse(planSchema, values);
  if (!parsed.success) return planPage(c, { values, errors: errorsOf(parsed.issues), status: 422 });
  const input = planInputOf(parsed.output);
  const explored = await planBudget(ctxOf(c), input);
  const { result } = explored;
  if (parsed.output.berkas !== 'xlsx' || result.kind !== 'plan')
    return planPage(c, { values, answer: { input, explored } });
  const book = writeXlsx({ title: m.selection_plan_title(), madeAt: ctxOf(c).now, tables: planSheets(result) });
  return sendFile(c, book, { type: 'xlsx', name: 'rencana.xlsx', download: true });
}
