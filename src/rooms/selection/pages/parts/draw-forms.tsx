import type { Context } from 'hono';
import {
  Button,
  DateField,
  Details,
  type FieldError,
  Form,
  type FormValues,
  formatDay,
  Note,
  Radios,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import type { OutsideKind } from '../../draw.tables.ts';
import { objectBefore } from '../../draw-day.rules.ts';

interface Props {
  c: Context;
  action: string;
  values?: FormValues;
  errors?: FieldError[];
}

/** Sealing; `again` asks for the reason, `folded` keeps a repeat out of the way. */
export function SealForm({
  c,
  action,
  digest,
  earliest,
  again,
  folded,
  values,
  errors,
}: Props & { digest: string; earliest: string; again: boolean; folded: boolean }) {
  const form = (
    <Form c={c} action={action}>
      <input type="hidden" name="sidik" value={digest} />
      <Radios
        name="asal"
        label={m.selection_draw_kind()}
        options={[
          { value: 'dice', label: m.selection_draw_kind_dice(), hint: m.selection_draw_kind_dice_hint() },
          { value: 'beacon', label: m.selection_draw_kind_beacon(), hint: m.selection_draw_kind_beacon_hint() },
        ]}
        value={values ? undefined : 'dice'}
        values={values}
        errors={errors}
      />
      <DateField
        name="hari"
        label={m.selection_draw_day()}
        hint={m.selection_draw_day_hint({ day: formatDay(earliest) })}
        values={values}
        errors={errors}
      />
      <TextArea
        name="rencana"
        rows={2}
        max={300}
        label={m.selection_draw_plan()}
        hint={m.selection_draw_plan_hint()}
        values={values}
        errors={errors}
      />
      {again && (
        <TextArea
          name="alasan"
          rows={2}
          max={300}
          label={m.selection_draw_reason()}
          hint={m.selection_draw_reason_hint()}
          values={values}
          errors={errors}
        />
      )}
      <Button tone={folded ? 'secondary' : undefined}>{m.selection_draw_seal_button()}</Button>
    </Form>
  );
  if (folded) return <Details summary={m.selection_draw_again()}>{form}</Details>;
  return (
    <section class="b-flow">
      <h2>{m.selection_draw_seal_title()}</h2>
      <p>{m.selection_draw_seal_lead()}</p>
      {form}
    </section>
  );
}

/** The outside value of a sealed draw; who sealed it is told to fetch a colleague. */
export function HoldForm({
  c,
  action,
  kind,
  plan,
  drawsOn,
  mine,
  values,
  errors,
}: Props & { kind: OutsideKind; plan: string; drawsOn: string | null; mine: boolean }) {
  return (
    <section class="b-flow">
      <h2>{m.selection_draw_hold_title()}</h2>
      <p>{m.selection_draw_hold_plan({ plan })}</p>
      {drawsOn && (
        <p>{m.selection_draw_day_is({ day: formatDay(drawsOn), until: formatDay(objectBefore(drawsOn)) })}</p>
      )}
      {mine ? (
        <Note tone="warn">
          <p>{m.selection_refusal_draw_needs_other()}</p>
        </Note>
      ) : (
        <Form c={c} action={action}>
          <TextField
            name="nilai"
            label={kind === 'dice' ? m.selection_draw_value_dice() : m.selection_draw_value_beacon()}
            hint={kind === 'dice' ? m.selection_draw_value_dice_hint() : m.selection_draw_value_beacon_hint()}
            values={values}
            errors={errors}
          />
          <TextArea
            name="saksi"
            rows={2}
            max={300}
            label={m.selection_draw_witnesses()}
            hint={m.selection_draw_witnesses_hint()}
            values={values}
            errors={errors}
          />
          <Button tone="confirm">{m.selection_draw_hold_button()}</Button>
        </Form>
      )}
    </section>
  );
}
