import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Checkbox, Radios, TextField } from '#ui/index.ts';
import { m } from '#words';
import { signatures } from '../../case.rules.ts';
import { signatureWord } from '../../case-words.ts';

/** What stands on the paper: that the duties were read out, place, condition, how it was signed, witness, the agreement of a grant. */
export function HandoverFields({ grant, ...shared }: { grant: boolean; values?: FormValues; errors?: FieldError[] }) {
  return (
    <>
      <Checkbox {...shared} name="duties" label={m.equipment_duties_read()} />
      {grant && (
        <TextField
          {...shared}
          name="agreement"
          label={m.equipment_fact_agreement()}
          hint={m.equipment_agreement_hint()}
        />
      )}
      <TextField {...shared} name="place" label={m.equipment_handover_place()} />
      <Radios
        {...shared}
        name="condition"
        label={m.equipment_condition()}
        options={[
          { value: 'new', label: m.equipment_condition_new() },
          { value: 'good', label: m.equipment_condition_good() },
          { value: 'fair', label: m.equipment_condition_fair() },
        ]}
      />
      <Radios
        {...shared}
        name="signedBy"
        label={m.equipment_signed()}
        options={signatures.map((value) => ({ value, label: signatureWord(value) }))}
      />
      <TextField {...shared} name="witness" label={m.equipment_witness()} />
      <TextField
        {...shared}
        name="witnessPosition"
        label={m.equipment_witness_position()}
        hint={m.equipment_witness_position_hint()}
      />
    </>
  );
}
