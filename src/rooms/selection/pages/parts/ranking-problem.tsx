import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import type { QuotaFeature } from '#rooms/programmes/index.ts';
import { Actions, Button, type FieldError, Form, type FormValues, formatNumber, Note, TextArea } from '#ui/index.ts';
import { m } from '#words';
import type { ComputedRanking } from '../../compute-ranking.ts';
import { can } from '../../selection.permissions.ts';
import { selectionHref } from './selection-tabs.tsx';

interface Props {
  c: Context;
  computed: ComputedRanking;
  values?: FormValues;
  errors?: FieldError[];
}

/** What stands between this call and its decision, each with what to do. */
export function RankingProblems(props: Props) {
  const { choice, ranking } = props.computed;
  return (
    <>
      {choice.pending.length > 0 && (
        <Note tone="warn" title={m.selection_problem_pending({ n: choice.pending.length })}>
          <p>{m.selection_problem_pending_text()}</p>
          <p>
            <a href={`/kerja/program/${choice.call.id}/pendaftar`}>{m.selection_problem_pending_link()}</a>
          </p>
        </Note>
      )}
      {ranking.kind === 'waiting' && (
        <Note tone="warn" title={m.selection_problem_marks({ n: ranking.without.length })}>
          <p>{m.selection_problem_marks_text()}</p>
          <ul class="b-list">
            {ranking.without.map(({ application }) => (
              <li>
                <a href={`/kerja/pengajuan/${application.id}`}>{application.code}</a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {ranking.kind === 'nobody' && (
        <Note title={m.selection_problem_nobody()}>
          <p>{m.selection_problem_nobody_text()}</p>
        </Note>
      )}
      {ranking.kind === 'undrawn' && (
        <Note title={m.selection_problem_undrawn()}>
          <p>
            <a href={`${selectionHref(choice.call.id)}/undian`}>{m.selection_problem_undrawn_link()}</a>
          </p>
        </Note>
      )}
      {ranking.kind === 'unknown' && (
        <Note tone="warn" title={m.selection_problem_unknown()}>
          <p>{m.selection_problem_unknown_text()}</p>
          <p>
            <a href={selectionHref(choice.call.id)}>{m.selection_problem_unknown_link()}</a>
          </p>
        </Note>
      )}
      {ranking.kind === 'impossible' && <Impossible {...props} changes={ranking.changes} />}
      {ranking.kind === 'ranked' && !ranking.certified && (
        <Note tone="warn" title={m.selection_problem_gap({ n: formatNumber(ranking.gap) })}>
          <p>{m.selection_problem_gap_text()}</p>
        </Note>
      )}
    </>
  );
}

type Changes = Extract<ComputedRanking['ranking'], { kind: 'impossible' }>['changes'];

/** Kept places nobody can fill: the fewest to set free, who might still fill them, and the head's button. */
function Impossible({ c, computed, changes, values, errors }: Props & { changes: Changes }) {
  const { call, digest, pending, late } = computed.choice;
  const short = changes.flatMap((change) => (change.kind === 'quota' ? [change] : []));
  const label = (feature: string, value: string) =>
    call.quotas.find((quota) => quota.feature === (feature as QuotaFeature) && quota.value === value)?.label ?? value;
  return (
    <Note tone="warn" title={m.selection_problem_impossible()}>
      <p>{m.selection_problem_impossible_least({ n: short.length })}</p>
      <ul class="b-list">
        {short.map(({ feature, value, from, to }) => (
          <li>{m.selection_problem_impossible_line({ label: label(feature, value), from, to })}</li>
        ))}
      </ul>
      <p>{m.selection_problem_impossible_text()}</p>
      {pending.length + late.length > 0 && (
        <p>
          {m.selection_problem_impossible_others({ n: pending.length + late.length })}{' '}
          <a href={`/kerja/program/${call.id}/pendaftar`}>{m.selection_problem_pending_link()}</a>
        </p>
      )}
      {can(ctxOf(c).actor, 'selection.decide') ? (
        <Form c={c} action={`${selectionHref(call.id)}/lepas`}>
          <input type="hidden" name="sidik" value={digest} />
          <TextArea
            name="alasan"
            rows={2}
            max={300}
            label={m.selection_free_reason()}
            hint={m.selection_free_reason_hint()}
            values={values}
            errors={errors}
          />
          <Actions>
            <Button tone="secondary">
              {m.selection_free_button({ n: short.reduce((sum, { from, to }) => sum + from - to, 0) })}
            </Button>
            {short.length > 1 &&
              short.map(({ feature, value, to }) => (
                <Button tone="secondary" name="hanya" value={`${feature}/${value}`}>
                  {m.selection_free_one({ label: label(feature, value), to })}
                </Button>
              ))}
          </Actions>
        </Form>
      ) : (
        <p>{m.selection_free_head()}</p>
      )}
    </Note>
  );
}
