import { Actions, Button, type FieldError, MoneyField, NumberField, Radios, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { SimulatorWords } from '../../loan.schema.ts';

/** What to count: a GET form, so that what is counted stands in the address. */
export function LoanForm({ values, errors }: { values: SimulatorWords; errors?: FieldError[] }) {
  const shared = { values, errors };
  return (
    <form class="b-form" action="/panduan/modal/hitung#hasil" novalidate>
      <MoneyField {...shared} name="pinjaman" label={m.capital_form_amount()} />
      <NumberField {...shared} name="bulan" label={m.capital_form_months()} unit={m.capital_form_months_unit()} />
      <TextField
        {...shared}
        name="bunga"
        label={m.capital_form_rate()}
        hint={m.capital_form_rate_hint()}
        inputmode="decimal"
        autocomplete="off"
        width="xs"
        after="%"
      />
      <Radios
        {...shared}
        name="per"
        label={m.capital_form_per()}
        options={[
          { value: 'tahun', label: m.capital_form_per_year() },
          { value: 'bulan', label: m.capital_form_per_month() },
        ]}
      />
      <Radios
        {...shared}
        name="jenis"
        label={m.capital_form_kind()}
        options={[
          { value: 'bunga', label: m.capital_form_kind_interest() },
          { value: 'syariah', label: m.capital_form_kind_sharia(), hint: m.capital_form_kind_sharia_hint() },
        ]}
      />
      <MoneyField {...shared} name="biaya" label={m.capital_form_fees()} hint={m.capital_form_fees_hint()} optional />
      <Actions>
        <Button>{m.capital_form_button()}</Button>
      </Actions>
    </form>
  );
}
