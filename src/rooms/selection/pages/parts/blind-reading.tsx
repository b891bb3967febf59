import type { Context } from 'hono';
import { type Criterion, criterionText } from '#rooms/programmes/index.ts';
import {
  Actions,
  Button,
  Facts,
  type FieldError,
  Form,
  type FormValues,
  formatNumber,
  NumberField,
  SimpleTable,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { blinded } from '../../blind.rules.ts';
import { marksFor } from '../../marks.rules.ts';
import type { QueueRow } from '../../queue.reads.ts';
import { answerText, questionLabel } from './answer-words.ts';
import type { Desk } from './mark-desk.ts';

interface Props {
  c: Context;
  desk: Desk;
  row: QueueRow;
  values?: FormValues;
  errors?: FieldError[];
}

/** What one applicant plans and sells, and a mark for each criterion that officers read. */
export function BlindReading(props: Props) {
  const { desk, row } = props;
  const { answers } = row;
  const hide = (text: string | undefined) => text && blinded(text, [row.ownerName, answers.name, answers.businessName]);
  const given = { answers, phone: null, areaName: null, documents: [] };
  return (
    <>
      <blockquote class="b-lead">{hide(answers.hope) || m.selection_check_no_answer()}</blockquote>
      <Facts
        facts={(['sells', 'since'] as const).map((question) => ({
          label: questionLabel(question),
          value: hide(answerText(question, given)),
        }))}
      />
      {desk.call.criteria
        .filter(({ rule }) => rule.by === 'officers')
        .map((criterion) => (
          <MarkForm {...props} criterion={criterion} />
        ))}
    </>
  );
}

function MarkForm({ c, desk, row, values, errors, criterion }: Props & { criterion: Criterion }) {
  const mine = desk.marks.filter(({ applicationId }) => applicationId === row.id);
  const { own, shown } = marksFor(mine, { criterionId: criterion.id, reader: desk.ctx.actor.id, mayMark: true });
  const others = shown.filter(({ officerId }) => officerId !== desk.ctx.actor.id);
  const action = `${desk.base}/nilai/${row.id}/${criterion.id}`;
  // Several criteria may stand on one page: what was typed belongs to the form it was typed in.
  const typed = c.req.path === action ? { values, errors } : {};
  return (
    <section class="b-flow">
      <h2>{criterion.label}</h2>
      <p class="b-meta">{criterionText(criterion)}</p>
      <Form c={c} action={action}>
        <NumberField
          name="nilai"
          label={m.selection_marks_mark()}
          hint={m.selection_blind_scale()}
          value={typed.values ? undefined : own && String(own.mark)}
          {...typed}
        />
        <TextArea
          name="sebab"
          label={m.selection_marks_why()}
          hint={m.selection_blind_reason_hint()}
          rows={2}
          max={300}
          value={typed.values ? undefined : own?.reason}
          {...typed}
        />
        <Actions>
          <Button>{own ? m.selection_blind_change() : m.selection_blind_save()}</Button>
        </Actions>
      </Form>
      {others.length > 0 && (
        <SimpleTable
          caption={m.selection_blind_others()}
          columns={[
            { head: m.selection_marks_who() },
            { head: m.selection_marks_mark(), numeric: true },
            { head: m.selection_marks_why() },
          ]}
          rows={others.map((mark) => [mark.officerName, formatNumber(mark.mark), mark.reason])}
        />
      )}
    </section>
  );
}
