import { BulletList, Details, formatDay, formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { CallOutcome } from '../../outcome.ts';

/** A group smaller than this tells too much about its members. */
const LEAST_SHOWN = 5;

/** The result everyone may read: counts, the line, how kept places were filled, and the names of who agreed. */
export function Outcome({ outcome, call }: { outcome: CallOutcome; call: Call }) {
  const { applicants, chosen, reserves, cutOff, mode, names } = outcome;
  return (
    <>
      <h2 id="hasil">{m.programmes_outcome_title({ day: formatDay(outcome.decidedOn) })}</h2>
      <p class="b-lead">
        {m.programmes_outcome_counts({
          applicants: formatNumber(applicants),
          chosen: formatNumber(chosen),
          places: formatNumber(call.capacity),
        })}
      </p>
      <p>
        {cutOff !== null && m.programmes_outcome_cut_off({ points: formatNumber(cutOff) })}{' '}
        {reserves > 0 && m.programmes_outcome_reserves({ n: formatNumber(reserves) })}{' '}
        {mode === 'score' ? m.programmes_outcome_own() : m.programmes_outcome_own_reason()}
      </p>
      <p>
        <a href="/status">{m.programmes_home_status()}</a>
      </p>
      {mode !== 'first-come' && <Groups outcome={outcome} call={call} />}
      {names.length > 0 && (
        <Details summary={m.programmes_outcome_names({ n: names.length })}>
          <p>{m.programmes_outcome_names_text()}</p>
          <BulletList items={names} />
        </Details>
      )}
    </>
  );
}

function Groups({ outcome: { groups }, call }: { outcome: CallOutcome; call: Call }) {
  if (groups.length === 0) return null;
  const label = (feature: string, value: string) =>
    call.quotas.find((one) => one.feature === feature && one.value === value)?.label ?? value;
  return (
    <SimpleTable
      caption={m.programmes_outcome_groups()}
      columns={[
        { head: m.programmes_choose_group() },
        { head: m.programmes_choose_least(), numeric: true },
        { head: m.programmes_outcome_chosen(), numeric: true },
      ]}
      rows={groups.map(({ feature, value, min, chosen }) => [
        label(feature, value),
        formatNumber(min),
        chosen > 0 && chosen < LEAST_SHOWN ? m.programmes_outcome_under({ n: LEAST_SHOWN }) : formatNumber(chosen),
      ])}
    />
  );
}
