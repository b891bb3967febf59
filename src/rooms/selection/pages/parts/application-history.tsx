import type { Call } from '#rooms/programmes/index.ts';
import { noteText } from '#rooms/registry/index.ts';
import {
  EmptyState,
  formatDate,
  formatDay,
  formatInstant,
  formatRupiah,
  Timeline,
  type TimelineEntry,
} from '#ui/index.ts';
import { m } from '#words';
import type { Step } from '../../selection.rules.ts';
import { stepWord } from '../../step-words.ts';
import type { ApplicationView } from './application-view.ts';

function entryOf(step: Step): TimelineEntry {
  const { asked, due, reason, lateReason } = step.detail;
  return {
    state: 'done',
    title: sentence(stepWord(step.kind)),
    when: formatInstant(step.at),
    by: step.actorKind === 'public' || step.actorKind === 'owner' ? m.selection_check_by_applicant() : step.actorName,
    children: (
      <>
        {asked && <p>{asked.join(', ')}</p>}
        {due && <p>{m.selection_by_day({ day: formatDay(due) })}</p>}
        {(reason || lateReason) && <p>{reason ?? lateReason}</p>}
      </>
    ),
  };
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What happened to the application, by whom, with names: only officers read this page. */
export function StepHistory({ steps }: { steps: readonly Step[] }) {
  return (
    <section class="b-flow">
      <h2>{m.selection_check_history()}</h2>
      <Timeline entries={steps.map(entryOf)} />
    </section>
  );
}

/** Help the business had before, and other applications of its owner. */
export function EarlierHelp({ view, calls }: { view: ApplicationView; calls: ReadonlyMap<string, Call> }) {
  const { record, others, aid } = view;
  const lines = record.timeline.filter(({ kind }) => kind !== 'application').slice(0, 8);
  const none = lines.length === 0 && others.length === 0 && !record.helpedOn;
  return (
    <section class="b-flow">
      <h2>{m.selection_check_earlier()}</h2>
      {none && <EmptyState text={m.selection_check_earlier_none()} />}
      {record.helpedOn && <p>{m.selection_check_helped_on({ day: formatDate(record.helpedOn) })}</p>}
      {aid.length > 0 && (
        <ul class="b-list">
          {aid.map(({ what, on, value, href }) => (
            <li>
              {href ? <a href={href}>{what}</a> : what}
              {value ? `, ${formatRupiah(value)}` : ''}, {formatDate(on)}
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <ul class="b-list">
          {lines.map((line) => (
            <li>
              {noteText(line.key, line.params)}, {formatDate(new Date(line.at))}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul class="b-list">
          {others.map((other) => (
            <li>
              <a href={`/kerja/pengajuan/${other.id}`}>{calls.get(other.callId)?.title ?? other.code}</a>,{' '}
              {formatDate(other.submittedAt)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/kerja/usaha/${record.id}`}>{m.selection_check_record()}</a>
      </p>
    </section>
  );
}
