import * as v from 'valibot';
import { dayOf } from '#platform/clock.ts';
import type { Clock } from '#platform/demo-clock.ts';
import { choice } from '#platform/forms/fields.ts';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Button, type FieldError, Form, formatDay, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';

const leaps = ['1', '7', '30'] as const;
const schema = v.object({ hari: choice(leaps, () => m.platform_demo_clock_choose()) });

const words: Record<(typeof leaps)[number], () => string> = {
  1: m.platform_demo_clock_day,
  7: m.platform_demo_clock_week,
  30: m.platform_demo_clock_month,
};

function show(c: AppContext, clock: Clock, errors: FieldError[] = []): Promise<Response> {
  return renderPage(
    c,
    { layout: 'public', title: m.platform_demo_clock(), errors },
    <>
      <h1>{m.platform_demo_clock()}</h1>
      <p class="b-lead">{m.platform_demo_clock_today({ day: formatDay(dayOf(clock.now())) })}</p>
      <p>{m.platform_demo_clock_why()}</p>
      <Form c={c} action="/demo/waktu">
        <div class="b-actions">
          {leaps.map((days) => (
            <Button tone="secondary" name="hari" value={days}>
              {words[days]()}
            </Button>
          ))}
        </div>
      </Form>
      <Note>
        <p>{m.platform_demo_clock_never_back()}</p>
      </Note>
    </>,
  );
}

/** `/demo/waktu`, only in the demo city: let days pass, and see what the office would see then. */
export const demoClockPage = (clock: Clock) => (c: AppContext) => show(c, clock);

/** Lets the chosen days pass. */
export const demoClockPost = (clock: Clock) => (c: AppContext) =>
  handleEachPost(c, {
    schema,
    again: (_values, errors) => show(c, clock, errors),
    run: async (_ctx, { hari }) => {
      await clock.pass(Number(hari));
      return '/demo/waktu';
    },
  });
