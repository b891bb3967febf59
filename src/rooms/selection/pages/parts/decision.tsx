import type { Call } from '#rooms/programmes/index.ts';
import { ButtonLink, Card, CardList, formatDate, formatDay, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import { objectionUntil } from '../../objection.rules.ts';
import type { Application } from '../../selection.reads.ts';
import type { Step } from '../../selection.rules.ts';

interface Props {
  application: Application;
  steps: readonly Step[];
  call: Call;
  /** Calls open now, for who was not chosen this time. */
  others: readonly Call[];
  today: string;
}

/** Who was not chosen, or waits, reads own points, the cut-off, what would raise them, how to object, what else is open. */
export function Decision({ application, steps, call, others, today }: Props) {
  const { state, code } = application;
  if (state !== 'not-selected' && state !== 'reserve') return null;
  const decided = steps.findLast((step) => step.kind === 'not-select' || step.kind === 'reserve');
  const until = objectionUntil(steps, call.objectionDays);
  const { score, cutOff, raise = [] } = decided?.detail ?? {};
  return (
    <>
      {score !== undefined && cutOff !== undefined && (
        <Card title={m.selection_decision_title()}>
          <p>{m.selection_decision_score({ score: formatNumber(score), cutOff: formatNumber(cutOff) })}</p>
          {raise.length > 0 && (
            <>
              <p>{m.selection_decision_raise()}</p>
              <ul class="b-list">
                {raise.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            </>
          )}
        </Card>
      )}
      {until && today <= until && (
        <section class="b-flow">
          <p>{m.selection_decision_object_text({ day: formatDay(until) })}</p>
          <p>
            <ButtonLink tone="secondary" href={`/status/${code}/keberatan`}>
              {m.selection_decision_object()}
            </ButtonLink>
          </p>
        </section>
      )}
      {state === 'not-selected' && others.length > 0 && (
        <>
          <h2>{m.selection_decision_others()}</h2>
          <CardList
            items={others.slice(0, 2).map((other) => ({
              title: other.title,
              href: `/program/${other.slug}`,
              facts: other.closesAt ? [m.selection_decision_closes({ day: formatDate(other.closesAt) })] : [],
            }))}
          />
        </>
      )}
    </>
  );
}
