import { dayOf, hourOf, instantOf } from '#platform/clock.ts';
import { clockTime, DateField, NumberField, TextField } from '#ui/index.ts';
import { m } from '#words';
import { datesSchema } from '../../programmes.schema.ts';
import type { FieldsProps, PartForm } from './part-form.ts';

function Fields({ values, errors }: FieldsProps) {
  const day = (name: string) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : undefined, values, errors };
  };
  return (
    <>
      <DateField label={m.programmes_form_opens()} {...day('opens')} />
      <TextField name="opensTime" label={m.programmes_form_opens_time()} width="xs" values={values} errors={errors} />
      <DateField label={m.programmes_form_closes()} {...day('closes')} />
      <TextField name="closesTime" label={m.programmes_form_closes_time()} width="xs" values={values} errors={errors} />
      <DateField label={m.programmes_form_decide()} hint={m.programmes_form_decide_hint()} {...day('decideBy')} />
      <NumberField
        name="objectionDays"
        label={m.programmes_form_objection()}
        unit={m.programmes_form_days()}
        values={values}
        errors={errors}
      />
    </>
  );
}

const asDay = (instant: Date | null) => (instant ? dayOf(instant) : '');
const asTime = (instant: Date | null, usual: string) => clockTime(instant ? hourOf(instant) : usual);

/** When applications open and close, until when everyone is told, how long one may object. */
export const datesForm: PartForm<typeof datesSchema> = {
  schema: datesSchema,
  Fields,
  valuesOf: ({ call }) => ({
    opens: asDay(call.opensAt),
    opensTime: asTime(call.opensAt, '08:00'),
    closes: asDay(call.closesAt),
    closesTime: asTime(call.closesAt, '16:00'),
    decideBy: call.decideBy ?? '',
    objectionDays: String(call.objectionDays),
  }),
  editOf: (input) => ({
    part: 'dates',
    fields: {
      opensAt: input.opens ? instantOf(input.opens, input.opensTime) : null,
      closesAt: input.closes ? instantOf(input.closes, input.closesTime) : null,
      decideBy: input.decideBy,
      objectionDays: input.objectionDays,
    },
  }),
};
