import { m } from '#words';
import { monthNames } from '../format.ts';
import { rupiahInWords } from '../spoken.ts';
import { type FieldProps, GroupFrame, TextField } from './field.tsx';
import { errorOf, fieldId, textOf } from './form.tsx';

/** Rupiah in one box. Dots and "Rp" may be typed; the server cleans. With a script: dots on leaving, and the amount in words. */
export function MoneyField(props: FieldProps) {
  const typed = props.value ?? textOf(props.values, props.name);
  const amount = Number(typed.replace(/\D/g, ''));
  const spoken = amount > 0 && Number.isSafeInteger(amount) ? rupiahInWords(amount) : undefined;
  return (
    <TextField
      {...props}
      hint={[props.hint, spoken && m.ui_money_spoken({ amount: spoken })].filter(Boolean).join(' ') || undefined}
      before="Rp"
      width="m"
      inputmode="numeric"
      autocomplete="off"
      module="money"
    />
  );
}

/** A mobile number in one box, written any way people write it. */
export function PhoneField(props: FieldProps) {
  return <TextField {...props} type="tel" inputmode="tel" autocomplete="tel" width="m" />;
}

/** The 6-digit code in one box: pasting and filling from the message work, spaces are allowed. */
export function CodeField(props: FieldProps) {
  return (
    <TextField
      {...props}
      inputmode="numeric"
      autocomplete="one-time-code"
      enterkeyhint="done"
      class="b-input--code"
      module="code"
    />
  );
}

/** A whole number with its unit after the box. */
export function NumberField(props: FieldProps & { unit?: string }) {
  return <TextField {...props} inputmode="numeric" autocomplete="off" width="xs" after={props.unit} />;
}

/**
 * A day in three boxes: `name-tanggal`, `name-bulan` (1 to 12), `name-tahun`. `value` is `YYYY-MM-DD`; what was typed
 * (`values`) wins, so that a wrong day comes back as it was written. The platform's `readForm` joins the boxes into `name`.
 */
export function DateField(props: FieldProps & { birth?: boolean }) {
  const { name, value, values, errors, birth } = props;
  const [year = '', month = '', day = ''] = value?.split('-') ?? [];
  const typed = (part: string, fallback: string) => textOf(values, `${name}-${part}`) || fallback;
  const chosen = Number(typed('bulan', month));
  const invalid = errorOf(errors, name) ? ('true' as const) : undefined;
  const id = fieldId(name);
  return (
    <GroupFrame {...props}>
      <div class="b-date">
        <label for={id}>
          {m.ui_date_day()}
          <input
            class="b-input b-input--xs"
            id={id}
            name={`${name}-tanggal`}
            value={typed('tanggal', day.replace(/^0/, ''))}
            inputmode="numeric"
            autocomplete={birth ? 'bday-day' : 'off'}
            size={2}
            aria-invalid={invalid}
          />
        </label>
        <label for={`${id}-bulan`}>
          {m.ui_date_month()}
          <select
            class="b-input b-input--m"
            id={`${id}-bulan`}
            name={`${name}-bulan`}
            autocomplete={birth ? 'bday-month' : 'off'}
            aria-invalid={invalid}
          >
            <option value="">{m.ui_date_choose_month()}</option>
            {monthNames().map((label, at) => (
              <option value={String(at + 1)} selected={chosen === at + 1}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label for={`${id}-tahun`}>
          {m.ui_date_year()}
          <input
            class="b-input b-input--xs"
            id={`${id}-tahun`}
            name={`${name}-tahun`}
            value={typed('tahun', year)}
            inputmode="numeric"
            autocomplete={birth ? 'bday-year' : 'off'}
            size={4}
            aria-invalid={invalid}
          />
        </label>
      </div>
    </GroupFrame>
  );
}
