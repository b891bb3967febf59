import type { Context } from 'hono';
import { Actions, Button, Form, formatDay, formatInstant, maskPhone, Timeline } from '#ui/index.ts';
import { m } from '#words';
import type { Application } from '../../selection.reads.ts';
import { promisesFor } from './receipt.ts';

/** What happens next, with the promised days. */
export function Next({ application, decideBy }: { application: Application; decideBy: string | null }) {
  const promises = promisesFor(application, decideBy);
  const by = application.phone
    ? m.selection_sent_told_to({ phone: maskPhone(application.phone) })
    : m.selection_sent_told_counter();
  return (
    <>
      <h2>{m.selection_sent_next()}</h2>
      <Timeline
        entries={[
          { state: 'done', title: m.selection_sent_received(), when: formatInstant(application.submittedAt) },
          {
            state: 'later',
            title: m.selection_sent_checking(),
            when: promises && m.selection_by_day({ day: formatDay(promises.check) }),
            children: <p>{m.selection_sent_checking_text()}</p>,
          },
          {
            state: 'later',
            title: m.selection_sent_telling(),
            when: promises && m.selection_by_day({ day: formatDay(promises.tell) }),
            children: <p>{by}</p>,
          },
        ]}
      />
    </>
  );
}

/** The one question after sending, or thanks for its answer. */
export function Ease({ c, here, application }: { c: Context; here: string; application: Application }) {
  if (application.ease) return <p role="status">{m.selection_sent_ease_thanks()}</p>;
  return (
    <Form c={c} action={here}>
      <h2>{m.selection_sent_ease()}</h2>
      <Actions>
        {(['easy', 'fair', 'hard'] as const).map((ease) => (
          <Button tone="secondary" name="ease" value={ease}>
            {m[`selection_ease_${ease}`]()}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}
