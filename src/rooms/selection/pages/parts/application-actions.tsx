import type { Context } from 'hono';
import { addDays, dayOf } from '#platform/clock.ts';
import { documentKinds, documentWord } from '#rooms/programmes/index.ts';
import {
  Button,
  Checkboxes,
  DateField,
  Details,
  type FieldError,
  Form,
  type FormValues,
  formatDay,
  Note,
  Radios,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { type AskTemplate, askTemplates } from '../../check.schema.ts';
import { conflictKinds } from '../../marks.rules.ts';
import { lateness } from '../../promises.rules.ts';
import { can } from '../../selection.permissions.ts';
import { availableSteps, type StepKind } from '../../selection.rules.ts';
import type { ApplicationView } from './application-view.ts';
import { conflictWord } from './conflict-words.ts';
import { promisesFor } from './receipt.ts';

interface Props {
  c: Context;
  view: ApplicationView;
  values?: FormValues;
  errors?: FieldError[];
}

/** What this officer may do now, each as its own form; the first is the usual one. */
export function ApplicationActions(props: Props) {
  const { view } = props;
  const { application, ctx, query } = view;
  const base = `/kerja/pengajuan/${application.id}`;
  const target = { area: application.area };
  const steps = availableSteps(application.state, ctx.actor);
  const mayCheck = can(ctx.actor, 'selection.verify', target);
  const offered = (kind: StepKind) => mayCheck && steps.includes(kind);
  return (
    <section class="b-card b-flow" aria-labelledby="keputusan">
      <h2 class="b-h3" id="keputusan">
        {m.selection_check_decision()}
      </h2>
      <WhatWaits {...props} />
      {offered('verify') && <Verify {...props} />}
      {offered('ask-completion') && <Ask {...props} />}
      {offered('reopen') && <Reopen {...props} />}
      {can(ctx.actor, 'selection.cancel', target) && steps.includes('cancel') && (
        <p>
          <a href={`${base}/batal${query}`}>{m.selection_check_cancel()}</a>
        </p>
      )}
      <CloseToApplicant {...props} />
    </section>
  );
}

const versionOf = ({ view }: Props) => <input type="hidden" name="versi" value={String(view.application.version)} />;
const actionOf = ({ view }: Props, act: string) => `/kerja/pengajuan/${view.application.id}/${act}${view.query}`;
const isFaulty = ({ errors, values }: Props, ...names: string[]) =>
  errors?.some(({ name }) => names.includes(name)) === true || names.some((name) => values?.[name] !== undefined);

/** Where the application stands, in a sentence. */
function WhatWaits({ view }: Props) {
  const { application, steps } = view;
  const asked = steps.findLast(({ kind }) => kind === 'ask-completion')?.detail;
  if (application.state !== 'incomplete' || !asked) return null;
  return (
    <Note tone="warn">
      <p>
        {m.selection_check_waits({
          what: asked.asked?.join(', ') ?? '',
          day: asked.due ? formatDay(asked.due) : '–',
        })}
      </p>
    </Note>
  );
}

function Verify(props: Props) {
  const { c, view, values, errors } = props;
  const promises = promisesFor(view.application, view.call.decideBy);
  const late = promises && lateness(promises.check, dayOf(view.ctx.now));
  return (
    <Form c={c} action={actionOf(props, 'terima')}>
      {versionOf(props)}
      {late && (
        <TextArea
          name="terlambat"
          label={m.selection_check_late({ days: late.days })}
          hint={m.selection_check_late_hint()}
          optional
          rows={2}
          max={500}
          values={values}
          errors={errors}
        />
      )}
      <Button full icon="check">
        {m.selection_check_verify()}
      </Button>
    </Form>
  );
}

export function askWord(template: AskTemplate): string {
  const kind = documentKinds.find((one) => one === template);
  if (kind) return documentWord(kind);
  return template === 'price-list' ? m.selection_ask_price_list() : m.selection_ask_workplace_photo();
}

/** Three days, but never after the day everyone is told. */
function usualDue({ ctx, call }: ApplicationView): string {
  const today = dayOf(ctx.now);
  const due = addDays(today, 3);
  return call.decideBy && call.decideBy >= today && due > call.decideBy ? call.decideBy : due;
}

function Ask(props: Props) {
  const { c, view, values, errors } = props;
  const fields = { values, errors };
  const open = isFaulty(props, 'minta', 'lain', 'sebab', 'batas');
  return (
    <Details summary={m.selection_check_ask()} open={open}>
      <Form c={c} action={actionOf(props, 'lengkapi')}>
        {versionOf(props)}
        <Checkboxes
          name="minta"
          label={m.selection_ask_what()}
          options={askTemplates.map((value) => ({ value, label: askWord(value) }))}
          {...fields}
        />
        <TextField
          name="lain"
          label={m.selection_ask_other()}
          hint={m.selection_ask_other_hint()}
          optional
          {...fields}
        />
        <TextArea
          name="sebab"
          label={m.selection_ask_reason()}
          hint={m.selection_ask_reason_hint()}
          optional
          rows={3}
          max={500}
          {...fields}
        />
        <DateField name="batas" label={m.selection_ask_due()} value={usualDue(view)} {...fields} />
        <Button tone="secondary" full>
          {view.application.phone ? m.selection_ask_send() : m.selection_ask_note()}
        </Button>
      </Form>
    </Details>
  );
}

function Reopen(props: Props) {
  const { c, values, errors } = props;
  return (
    <Details summary={m.selection_check_reopen()} open={isFaulty(props, 'kembali')}>
      <Form c={c} action={actionOf(props, 'kembalikan')}>
        {versionOf(props)}
        <TextArea
          name="kembali"
          label={m.selection_reopen_reason()}
          rows={2}
          max={500}
          values={values}
          errors={errors}
        />
        <Button tone="secondary" full>
          {m.selection_reopen_button()}
        </Button>
      </Form>
    </Details>
  );
}

function CloseToApplicant(props: Props) {
  const { c, values, errors } = props;
  return (
    <Details summary={m.selection_check_close()} open={isFaulty(props, 'hubungan')}>
      <Form c={c} action={actionOf(props, 'dekat')}>
        <Radios
          name="hubungan"
          label={m.selection_conflict_how()}
          hint={m.selection_conflict_hint()}
          options={conflictKinds.map((value) => ({ value, label: conflictWord(value) }))}
          values={values}
          errors={errors}
        />
        <Button tone="secondary" full>
          {m.selection_conflict_button()}
        </Button>
      </Form>
    </Details>
  );
}
