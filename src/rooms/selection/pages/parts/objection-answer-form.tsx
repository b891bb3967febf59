import type { Context } from 'hono';
import {
  Actions,
  Button,
  type FieldError,
  Form,
  type FormValues,
  formatInstant,
  Note,
  Radios,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { type Remedy, remediesFor } from '../../objection.rules.ts';
import type { ObjectionView } from './objection-view.ts';

interface Props {
  c: Context;
  view: ObjectionView;
  values?: FormValues;
  errors?: FieldError[];
}

const remedyWords: Record<Remedy, () => string> = {
  place: m.selection_answer_place,
  reserve: m.selection_answer_reserve,
  none: m.selection_answer_none,
};
const remedyHints: Partial<Record<Remedy, () => string>> = {
  place: m.selection_answer_place_hint,
  reserve: m.selection_answer_reserve_hint,
};

/** The answer once given; else the form, or who may fill it in when this person had a part in the application. */
export function ObjectionAnswerForm({ c, view, values, errors }: Props) {
  const { objection, application, tookPart, others } = view;
  const { answeredAt, answeredByName, outcome, reason, remedy } = objection;
  if (answeredAt) {
    return (
      <Note title={outcome === 'accepted' ? m.selection_objection_accepted() : m.selection_objection_rejected()}>
        <p dir="auto">{reason}</p>
        {outcome === 'accepted' && remedy && <p>{remedyWords[remedy]()}</p>}
        <p class="b-meta">
          {answeredByName}, {formatInstant(answeredAt)}
        </p>
      </Note>
    );
  }
  if (tookPart) {
    return (
      <Note tone="warn" title={m.selection_answer_other_title()}>
        <p>{m.selection_refusal_second_eyes()}</p>
        <p>
          {others.length > 0 ? m.selection_answer_others({ names: others.join(', ') }) : m.selection_answer_nobody()}
        </p>
      </Note>
    );
  }
  return (
    <section class="b-flow">
      <h2>{m.selection_answer_title()}</h2>
      <Form c={c} action={`/kerja/keberatan/${objection.id}`}>
        <Radios
          name="hasil"
          label={m.selection_answer_outcome()}
          options={[
            { value: 'rejected', label: m.selection_objection_rejected() },
            { value: 'accepted', label: m.selection_answer_right() },
          ]}
          values={values}
          errors={errors}
        />
        <Radios
          name="jalan"
          label={m.selection_answer_remedy()}
          hint={m.selection_answer_remedy_hint()}
          options={remediesFor(application.state).map((value) => ({
            value,
            label: remedyWords[value](),
            hint: remedyHints[value]?.(),
          }))}
          values={values}
          errors={errors}
        />
        <TextArea
          name="alasan"
          label={m.selection_answer_reason()}
          hint={m.selection_answer_reason_hint()}
          max={1000}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button>{m.selection_answer_button()}</Button>
          <a href="/kerja/keberatan">{m.selection_back()}</a>
        </Actions>
      </Form>
    </section>
  );
}
