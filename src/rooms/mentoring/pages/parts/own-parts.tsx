import { addDays, dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import {
  Button,
  Card,
  DateField,
  Details,
  type FieldError,
  Form,
  type FormValues,
  formatDate,
  formatDay,
  Tag,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import type { Track } from '../../track.reads.ts';
import type { Agreement } from '../../visit.reads.ts';

/** Where an owner meets a track. */
export const ownHref = (id: string): string => `/saya/pendampingan/${id}`;

/** One open agreement with the owner's own word on it. */
export function Agreed({ c, agreement, trackId }: { c: AppContext; agreement: Agreement; trackId: string }) {
  return (
    <Card>
      <p>
        <strong>{agreement.text}</strong>
        <br />
        <span class="b-meta">{m.mentoring_track_by({ day: formatDay(agreement.dueOn) })}</span>
      </p>
      {agreement.ownerDoneAt ? (
        <Tag colour="hijau" icon="check">
          {m.mentoring_own_done_on({ day: formatDate(agreement.ownerDoneAt) })}
        </Tag>
      ) : (
        <Form c={c} action={`${ownHref(trackId)}/selesai`}>
          <input type="hidden" name="janji" value={agreement.id} />
          <Button full>
            {m.mentoring_own_done()}
            <span class="b-hidden"> {agreement.text}</span>
          </Button>
        </Form>
      )}
    </Card>
  );
}

/** The next visit, and how to ask for another day. */
export function NextVisit({
  c,
  track,
  again,
}: {
  c: AppContext;
  track: Track;
  again: { values?: FormValues; errors?: FieldError[] };
}) {
  if (!track.nextOn) return <p>{m.mentoring_own_no_next()}</p>;
  const value = addDays([track.nextOn, dayOf(ctxOf(c).now)].sort()[1] ?? track.nextOn, 1);
  return (
    <section>
      <h2>{m.mentoring_own_next()}</h2>
      <p>{formatDay(track.nextOn)}</p>
      {track.askedOn && <p>{m.mentoring_own_asked({ day: formatDay(track.askedOn) })}</p>}
      <Details summary={m.mentoring_own_other_day()} open={Boolean(again.errors?.length)}>
        <Form c={c} action={`${ownHref(track.id)}/hari`}>
          <DateField name="hari" label={m.mentoring_own_which_day()} value={value} {...again} />
          <TextArea name="sebab" label={m.mentoring_own_why()} optional rows={2} max={300} {...again} />
          <Button tone="secondary">{m.mentoring_own_ask()}</Button>
        </Form>
      </Details>
    </section>
  );
}
