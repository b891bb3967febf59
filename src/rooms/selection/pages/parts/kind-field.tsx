import { type FieldError, type FormValues, Radios, TextField } from '#ui/index.ts';
import { m } from '#words';
import { licenceAnswers, stallZones } from '../../answers.schema.ts';
import { licenceName, zoneWord } from './answer-words.ts';

interface Props {
  question: 'tool' | 'licence' | 'stall';
  values: FormValues;
  errors?: FieldError[];
}

/** What a call asks because of its kind: which tool, which licence, what the stall needs. */
export function KindField({ question, values, errors }: Props) {
  const field = { values, errors };
  if (question === 'tool') {
    return (
      <TextField {...field} question name="tool" label={m.selection_tool_question()} hint={m.selection_tool_hint()} />
    );
  }
  if (question === 'licence') {
    return (
      <Radios
        {...field}
        question
        name="licence"
        label={m.selection_licence_question()}
        hint={m.selection_licence_hint()}
        options={licenceAnswers.map((value) => ({ value, label: licenceName(value) }))}
      />
    );
  }
  return (
    <>
      <Radios
        {...field}
        question
        name="stallPower"
        label={m.selection_stall_question()}
        hint={m.selection_stall_hint()}
        options={[
          { value: 'no', label: m.selection_stall_power_no() },
          { value: 'yes', label: m.selection_stall_power_yes() },
        ]}
      />
      <Radios
        {...field}
        name="stallZone"
        label={m.selection_stall_zone()}
        options={stallZones.map((value) => ({ value, label: zoneWord(value) }))}
      />
    </>
  );
}
