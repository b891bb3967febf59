import { Checkboxes, type FieldError, type FormValues, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { needs } from '../../needs.rules.ts';
import { needWord } from './need-words.ts';

/** With what help is wished, and in one's own words. */
export function WishFields({ values, errors }: { values?: FormValues; errors?: FieldError[] }) {
  return (
    <>
      <Checkboxes
        name="bidang"
        label={m.mentoring_refer_needs()}
        hint={m.mentoring_refer_needs_hint()}
        options={needs.map((value) => ({ value, label: needWord(value) }))}
        values={values}
        errors={errors}
      />
      <TextArea
        name="keinginan"
        label={m.mentoring_refer_wish()}
        hint={m.mentoring_refer_wish_hint()}
        optional
        rows={3}
        max={500}
        values={values}
        errors={errors}
      />
    </>
  );
}
