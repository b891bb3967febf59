import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Checkbox, Checkboxes, DateField, EmptyState, formatRupiah, Radios, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { GrantCase } from '../../case.reads.ts';
import type { CaseMoveName } from '../../case.rules.ts';
import { exclusionWord } from '../../case-words.ts';
import { askedReasons } from '../../exclusion.rules.ts';
import type { Item } from '../../stock.reads.ts';

interface Props {
  move: CaseMoveName;
  grantCase: GrantCase;
  /** Things in stock that are what was approved. */
  items: readonly Item[];
  values?: FormValues;
  errors?: FieldError[];
}

/** What each move asks. */
export function MoveFields({ move, grantCase, items, values, errors }: Props) {
  const shared = { values, errors };
  switch (move) {
    case 'specify':
      return (
        <TextArea
          {...shared}
          name="specification"
          label={m.equipment_fact_specification()}
          hint={m.equipment_specification_hint()}
          rows={4}
          max={500}
        />
      );
    case 'decree':
      return (
        <>
          <TextField {...shared} name="number" label={m.equipment_decree_number()} />
          <DateField {...shared} name="day" label={m.equipment_decree_day()} hint={m.equipment_decree_day_hint()} />
        </>
      );
    case 'verify':
      return (
        <>
          <Checkboxes
            {...shared}
            name="asked"
            label={m.equipment_verify_asked()}
            hint={m.equipment_verify_hint()}
            options={askedReasons.map((reason) => ({ value: reason, label: exclusionWord(reason) }))}
          />
          <Checkbox {...shared} name="looked" label={m.equipment_verify_looked()} />
        </>
      );
    case 'order':
      return (
        <>
          <TextField {...shared} name="supplier" label={m.equipment_fact_supplier()} />
          <DateField {...shared} name="day" label={m.equipment_fact_expected()} />
        </>
      );
    case 'reserve':
      return items.length === 0 ? (
        <EmptyState text={m.equipment_reserve_none({ need: grantCase.need })} />
      ) : (
        <Radios
          {...shared}
          name="item"
          label={m.equipment_fact_item()}
          options={items.slice(0, 20).map(({ id, name, serial, value, place }) => ({
            value: id,
            label: [name, serial].filter(Boolean).join(', '),
            hint: `${formatRupiah(value)}. ${place}`,
          }))}
        />
      );
    default:
      return (
        <TextArea
          {...shared}
          name="reason"
          label={move === 'solve' ? m.equipment_solved_label() : m.equipment_fact_reason()}
          rows={3}
          max={500}
        />
      );
  }
}
