import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Button, DateField, Form, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { logUnpaidHours } from '../log-unpaid-hours.ts';
import { hoursSchema } from '../plan.schema.ts';
import { getTrack } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import type { Again } from './parts/again.ts';
import { trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id/jam`: hours given beside the paid visits. */
export async function hoursPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const base = trackHref(track.id);
  const at = { values: values ?? {}, errors };
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.mentoring_hours_title(),
      service: trackName(track),
      current: '/kerja/lapangan',
      back: { href: base, label: trackName(track) },
      errors,
      status,
    },
    <>
      <h1>{m.mentoring_hours_title()}</h1>
      <p class="b-lead">{m.mentoring_hours_text()}</p>
      <Form c={c} action={`${base}/jam`}>
        <DateField name="hari" label={m.mentoring_hours_day()} value={values ? undefined : dayOf(ctx.now)} {...at} />
        <TextField
          name="jam"
          label={m.mentoring_hours_hours()}
          hint={m.mentoring_hours_hours_hint()}
          width="xs"
          inputmode="decimal"
          {...at}
        />
        <TextField name="untuk" label={m.mentoring_hours_what()} hint={m.mentoring_hours_what_hint()} {...at} />
        <Button>{m.mentoring_hours_save()}</Button>
      </Form>
    </>,
  );
}

export function hoursPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: hoursSchema,
    again: (values, errors, status) => hoursPage(c, { values, errors, status }),
    run: async (tx, { hari, jam, untuk }) => {
      await logUnpaidHours(tx, { trackId, day: hari, hours: jam, what: untuk });
      return `${trackHref(trackId)}?jam=1`;
    },
  });
}
