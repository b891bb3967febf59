import { BulletList, ButtonLink, Card, CardList, formatDate, formatDay, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import { decisionIn } from '../../objection.rules.ts';
import type { DecidedView } from './decided-view.ts';

/** Own points, the line and the line of each own group, and why; who was not chosen, or waits, also what would raise them and how to object. */
export function Decision({ view }: { view: DecidedView }) {
  const { state } = view.application;
  const waits = state === 'not-selected' || state === 'reserve';
  const step = waits ? decisionIn(view.steps) : view.steps.findLast(({ kind }) => kind === 'accept');
  if (!waits && state !== 'accepted' && state !== 'confirmed') return null;
  const { score, cutOff, reason, cells = [], raise = [] } = step?.detail ?? {};
  const points =
    score !== undefined && cutOff !== undefined
      ? m.selection_decision_score({ score: formatNumber(score), cutOff: formatNumber(cutOff) })
      : undefined;
  // The reason of most says the same sentence; nobody reads it twice.
  const why = reason && reason !== points ? reason : undefined;
  return (
    <>
      {(points || why) && (
        <Card title={points ? m.selection_decision_title() : m.selection_decision_why()}>
          {points && !why?.includes(points) && <p>{points}</p>}
          {why && <p dir="auto">{why}</p>}
          {cells.map(({ label, points: line }) => (
            <p>{m.selection_decision_cell({ label, points: formatNumber(line) })}</p>
          ))}
          {raise.length > 0 && (
            <>
              <p>{m.selection_decision_raise()}</p>
              <BulletList items={raise} />
            </>
          )}
        </Card>
      )}
      {waits && <ObjectionDoorway view={view} />}
    </>
  );
}

function ObjectionDoorway({ view }: { view: DecidedView }) {
  const href = `/status/${view.application.code}/keberatan`;
  const { door, objectUntil } = view;
  if (door.open) {
    return (
      <section class="b-flow">
        <p>{m.selection_decision_object_text({ day: formatDay(door.until) })}</p>
        <p>
          <ButtonLink tone="secondary" href={href}>
            {m.selection_decision_object()}
          </ButtonLink>
        </p>
      </section>
    );
  }
  if (door.why !== 'over' || !objectUntil) return null;
  return (
    <p>
      {m.selection_decision_object_over({ day: formatDay(objectUntil) })}{' '}
      <a href={href}>{m.selection_decision_object_elsewhere()}</a>
    </p>
  );
}

/** Two calls that are open now, for who has no place in this one. */
export function OtherCalls({ view }: { view: DecidedView }) {
  if (view.others.length === 0) return null;
  return (
    <>
      <h2>{m.selection_decision_others()}</h2>
      <CardList
        items={view.others.map((other) => ({
          title: other.title,
          href: `/program/${other.slug}`,
          facts: other.closesAt ? [m.selection_decision_closes({ day: formatDate(other.closesAt) })] : [],
        }))}
      />
    </>
  );
}
