import { Card, formatBytes, formatDay, formatInstant } from '#ui/index.ts';
import { m } from '#words';
import type { Objection } from '../../objection.reads.ts';
import { lateness } from '../../promises.rules.ts';
import { aboutWord } from './objection-words.ts';

interface Props {
  code: string;
  objection: Objection;
  today: string;
  /** With the words and the file, as on the page of the objection itself. */
  whole?: boolean;
}

/** An objection as its applicant sees it: what waits and until when, or the answer with its reason. */
export function ObjectionCard({ code, objection, today, whole }: Props) {
  const { answeredAt, reason, outcome, remedy, due, filedAt, about, words } = objection;
  const late = answeredAt ? undefined : lateness(due, today);
  return (
    <Card title={answeredAt ? m.selection_objection_answer_title() : m.selection_objection_waiting_title()}>
      {answeredAt ? (
        <>
          <p>
            <b>{outcome === 'rejected' ? m.selection_objection_rejected() : acceptedText(remedy)}</b>
          </p>
          {reason && <p dir="auto">{reason}</p>}
          <p class="b-meta">{m.selection_objection_answered_on({ day: formatDay(answeredAt) })}</p>
        </>
      ) : (
        <>
          <p>{m.selection_objection_waiting({ day: formatDay(due) })}</p>
          {late && (
            <p>
              <b>{m.selection_late_now({ days: late.days, day: formatDay(late.newLimit) })}</b>
            </p>
          )}
        </>
      )}
      {whole ? (
        <>
          <h3 class="b-h3">{m.selection_objection_said()}</h3>
          <p class="b-meta">
            {formatInstant(filedAt)}. {aboutWord(about)}
          </p>
          <p dir="auto">{words}</p>
          {objection.fileName && (
            <p>
              <a href={`/status/${code}/keberatan/${objection.id}/berkas`}>{objection.fileName}</a>{' '}
              <span class="b-meta">{formatBytes(objection.fileBytes ?? 0)}</span>
            </p>
          )}
        </>
      ) : (
        <p>
          <a href={`/status/${code}/keberatan`}>{m.selection_objection_see()}</a>
        </p>
      )}
    </Card>
  );
}

function acceptedText(remedy: Objection['remedy']): string {
  if (remedy === 'place') return m.selection_objection_gives_place();
  return remedy === 'reserve' ? m.selection_objection_gives_number() : m.selection_objection_accepted();
}
