import { Details, EmptyState, formatDate, SimpleTable, Timeline } from '#ui/index.ts';
import { m } from '#words';
import { fieldName } from '../../field-names.ts';
import type { BusinessRecord } from '../../record.reads.ts';
import { standingName } from './standing-words.ts';
import { noteText, sourceName } from './words.ts';

/** One timeline across the rooms, and every change of a fact. */
export function History({ record }: { record: BusinessRecord }) {
  const lines = record.timeline.map((line) => ({
    state: 'done' as const,
    title: line.href ? <a href={line.href}>{noteText(line.key, line.params)}</a> : noteText(line.key, line.params),
    when: formatDate(new Date(line.at)),
    by: line.actor,
  }));
  return (
    <section>
      <h2>{m.registry_record_history()}</h2>
      {lines.length === 0 ? <EmptyState text={m.registry_record_history_empty()} /> : <Timeline entries={lines} />}
      {record.changes.length > 0 && (
        <Details summary={m.registry_record_changes({ n: record.changes.length })}>
          <SimpleTable
            caption={m.registry_record_changes_caption()}
            captionHidden
            columns={[
              { head: m.registry_record_change_field() },
              { head: m.registry_record_change_values() },
              { head: m.registry_record_change_who() },
            ]}
            rows={record.changes.map((change) => [
              fieldName(change.field),
              `${change.oldValue ?? m.registry_unknown()} → ${change.newValue ?? m.registry_unknown()}`,
              `${change.actor}, ${formatDate(new Date(change.at))}`,
            ])}
          />
        </Details>
      )}
    </section>
  );
}

/** Membership over time and the owner's other businesses. */
export function Asides({ record }: { record: BusinessRecord }) {
  return (
    <aside>
      <h2>{m.registry_record_memberships()}</h2>
      {record.memberships.length === 0 ? (
        <p>{m.registry_record_no_membership()}</p>
      ) : (
        <SimpleTable
          caption={m.registry_record_memberships()}
          captionHidden
          columns={[{ head: m.registry_record_unit() }, { head: m.registry_record_period() }]}
          rows={record.memberships.map((one) => [
            one.unit,
            `${formatDate(one.fromDay)} – ${one.toDay ? formatDate(one.toDay) : m.registry_record_until_now()}`,
          ])}
        />
      )}
      {record.standings.length > 0 && (
        <>
          <h2>{m.registry_standing_heading()}</h2>
          <ul class="b-list">
            {record.standings.map((one) => (
              <li>
                {standingName(one.kind)}, {formatDate(one.fromDay)}: {one.reason}
                <span class="b-meta">
                  {' '}
                  {sourceName(one.source)}, {one.actor}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {record.otherBusinesses.length > 0 && (
        <>
          <h2>{m.registry_record_other_businesses()}</h2>
          <ul>
            {record.otherBusinesses.map((other) => (
              <li>
                <a href={`/kerja/usaha/${other.id}`}>{other.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
