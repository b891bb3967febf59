import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { Button, type FieldError, Form, type FormValues, Radios } from '#ui/index.ts';
import { m } from '#words';
import { can } from '../../selection.permissions.ts';
import type { IntakeMode } from '../../selection.rules.ts';

interface Props {
  c: Context;
  call: Call;
  /** As it is set now. */
  mode: IntakeMode;
  values?: FormValues;
  errors?: FieldError[];
}

/** How places are given, settled while the call is a draft; it is published with the call and fixed from then on. */
export function IntakeForm({ c, call, mode, values, errors }: Props) {
  const ctx = ctxOf(c);
  const options = [
    { value: 'score', label: m.selection_intake_score(), hint: m.selection_intake_score_hint() },
    { value: 'lottery', label: m.selection_intake_lottery(), hint: m.selection_intake_lottery_hint() },
    { value: 'first-come', label: m.selection_intake_first(), hint: m.selection_intake_first_hint() },
  ];
  if (!can(ctx.actor, 'selection.set-intake')) {
    return <p>{m.selection_intake_is({ how: options.find(({ value }) => value === mode)?.label ?? '' })}</p>;
  }
  return (
    <section class="b-flow">
      <h2>{m.selection_intake_title()}</h2>
      <p>{m.selection_intake_lead()}</p>
      <Form c={c} action={`/kerja/program/${call.id}/pendaftar/cara`}>
        <Radios
          name="cara"
          label={m.selection_intake_label()}
          options={options}
          value={values ? undefined : mode}
          values={values}
          errors={errors}
        />
        <Button>{m.selection_intake_save()}</Button>
      </Form>
    </section>
  );
}
