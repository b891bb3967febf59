import { dayOf } from '#platform/clock.ts';
import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Actions, Button, Details, Form, formatDay, formatTime, Select, TextArea } from '#ui/index.ts';
import { m } from '#words';
import type { Exhibitor } from '../../event/event.reads.ts';
import { type EventView, standingOf } from '../../event-view.ts';
import { stallWords } from './event-words.ts';

type Props = {
  c: AppContext;
  action: string;
  view: EventView;
  one: Exhibitor;
  values?: FormValues;
  errors?: FieldError[];
};

/** Whether someone is there today; on other days nothing is asked. */
export function ArrivalForm({ c, action, view, one, now }: Props & { now: Date }) {
  const today = dayOf(now);
  if (!view.days.some(({ day }) => day === today)) return null;
  const noted = view.arrivals.find(({ exhibitorId, day }) => exhibitorId === one.id && day === today);
  if (noted?.came) return <p>{m.exhibitions_came_at({ time: formatTime(noted.at) })}</p>;
  const before = view.arrivals.some(({ exhibitorId, came }) => exhibitorId === one.id && came);
  return (
    <Form c={c} action={action}>
      <h2>{m.exhibitions_arrival_title({ day: formatDay(today) })}</h2>
      <input type="hidden" name="day" value={today} />
      <Actions>
        <Button name="came" value="yes">
          {m.exhibitions_arrive()}
        </Button>
        {!before && (
          <Button tone="secondary" name="came" value="no">
            {m.exhibitions_absent()}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

/** Another stall, proposed with a reason; a second officer settles it. */
export function ChangeForm({ c, action, view, one, values, errors }: Props) {
  const standing = standingOf(view);
  const shared = { values, errors };
  const options = view.stalls
    .filter(({ id }) => id !== one.stallId)
    .map((stall) => {
      const there = standing.filter(({ stallId }) => stallId === stall.id).map(({ businessName }) => businessName);
      const whose = there.length > 0 ? there.join(', ') : m.exhibitions_stall_free();
      return { value: stall.id, label: `${stall.code} (${stallWords(stall)}): ${whose}` };
    });
  return (
    <Details summary={m.exhibitions_change_title()} open={errors !== undefined}>
      <Form c={c} action={action}>
        <p>{m.exhibitions_change_text()}</p>
        <Select {...shared} name="stall" label={m.exhibitions_change_to()} options={options} />
        <TextArea
          {...shared}
          name="reason"
          label={m.exhibitions_change_reason()}
          hint={m.exhibitions_change_reason_hint()}
          rows={3}
          max={300}
        />
        <Actions>
          <Button tone="secondary">{m.exhibitions_change_propose()}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
