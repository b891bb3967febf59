import type { Context } from 'hono';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Actions, Button, Form, Radios, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { Case } from '../../case.reads.ts';
import { partyWord } from '../../case-words.ts';
import { parties, type StepCode } from '../../kinds.rules.ts';
import type { Again } from './again.ts';
import { caseHref } from './staff-frame.ts';

export type FormProps = { c: Context; case_: Case; code: StepCode } & Again;

export const isPassing = (values?: FormValues): boolean => values?.pilih === 'oper';
// After a stale save the form stands on the newest version: what was typed stays, and a second press is a decision.
export const Version = ({ case_ }: { case_: Case }) => (
  <input type="hidden" name="version" value={String(case_.version)} />
);

/** Says who must act on a step now. */
export function PassForm({ c, case_, code, values, errors }: FormProps) {
  const shared = isPassing(values) ? { values, errors } : {};
  return (
    <Form c={c} action={`${caseHref(case_.id)}/langkah/${code}`}>
      <h2>{m.legality_pass_title()}</h2>
      <Version case_={case_} />
      <Radios
        {...shared}
        name="to"
        label={m.legality_pass_to()}
        value={isPassing(values) ? undefined : 'owner'}
        options={parties.map((party) => ({ value: party, label: partyWord(party) }))}
      />
      <TextField
        {...shared}
        name="agency"
        label={m.legality_pass_agency()}
        hint={m.legality_pass_agency_hint()}
        optional
      />
      <TextArea
        {...shared}
        name="text"
        label={m.legality_pass_text()}
        hint={m.legality_pass_text_hint()}
        rows={3}
        max={500}
      />
      <Actions>
        <Button tone="secondary" name="pilih" value="oper">
          {m.legality_pass_button()}
        </Button>
      </Actions>
    </Form>
  );
}
