import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Details, NumberField, Radios, TextArea, TextField, textOf } from '#ui/index.ts';
import { m } from '#words';
import { partyWord, stepHint, stepWord } from '../../case-words.ts';
import { finishedByIssue, parties, type StepTemplate } from '../../kinds.rules.ts';
import { stepFields, stepRows } from '../../template.schema.ts';

type Props = { steps: readonly StepTemplate[]; values?: FormValues; errors?: FieldError[] };

/** Empty rows after the steps there are. */
const SPARE = 2;

/** One part a step, opened by its name: what it is called, who acts, how long it takes, its place. */
export function StepRows({ steps, values, errors }: Props) {
  const shown = Math.min(stepRows, steps.length + SPARE);
  return (
    <>
      {Array.from({ length: shown }, (_, at) => (
        <StepRow at={at + 1} step={steps[at]} values={values} errors={errors} />
      ))}
    </>
  );
}

function StepRow({ at, step, values, errors }: { at: number; step?: StepTemplate } & Omit<Props, 'steps'>) {
  const names = stepFields(at);
  const own = (text: string | undefined) => (values ? undefined : (text ?? ''));
  const faulty = (errors ?? []).some(({ name }) => Object.values(names).includes(name));
  const heading = textOf(values, names.name) || (step ? stepWord(step) : m.legality_template_new_step());
  const shared = { values, errors };
  const last = step !== undefined && finishedByIssue.includes(step.code);
  return (
    <Details summary={`${at}. ${heading}`} open={faulty}>
      <input type="hidden" name={names.code} value={step?.code ?? ''} />
      <TextField
        {...shared}
        name={names.name}
        label={m.legality_template_step_name()}
        hint={last ? m.legality_template_step_last() : m.legality_template_step_name_hint()}
        value={own(step && stepWord(step))}
      />
      <TextArea
        {...shared}
        name={names.about}
        label={m.legality_template_step_about()}
        value={own(step && stepHint(step))}
        rows={3}
        max={500}
        optional
      />
      <Radios
        {...shared}
        name={names.who}
        label={m.legality_pass_to()}
        value={own(step?.who ?? 'office')}
        options={parties.map((party) => ({ value: party, label: partyWord(party) }))}
      />
      <TextField
        {...shared}
        name={names.agency}
        label={m.legality_pass_agency()}
        hint={m.legality_pass_agency_hint()}
        value={own(step?.agency)}
        optional
      />
      <NumberField
        {...shared}
        name={names.days}
        label={m.legality_template_step_days()}
        unit={m.legality_days()}
        value={own(step?.days ? String(step.days) : '')}
        optional
      />
      {!last && (
        <NumberField {...shared} name={names.order} label={m.legality_template_step_order()} value={own(String(at))} />
      )}
    </Details>
  );
}
