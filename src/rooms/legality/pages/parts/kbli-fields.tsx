import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Radios, TextField } from '#ui/index.ts';
import { m } from '#words';

type Props = { product: string | null; values?: FormValues; errors?: FieldError[] };

/** A KBLI code with the edition it is from: one code can mean two things in two editions. */
export function KbliFields({ product, ...shared }: Props) {
  return (
    <>
      <TextField
        {...shared}
        name="answer"
        label={m.legality_kbli_label()}
        hint={product ? m.legality_kbli_hint({ product }) : undefined}
        inputmode="numeric"
        width="s"
      />
      <Radios
        {...shared}
        name="edition"
        label={m.legality_kbli_edition()}
        hint={m.legality_kbli_edition_hint()}
        options={['2020', '2025'].map((year) => ({ value: year, label: `KBLI ${year}` }))}
      />
    </>
  );
}
