import { dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { Button, Form, type FormValues, Radios, renderPage, TextArea, textOf } from '#ui/index.ts';
import { m } from '#words';
import { assignMentor } from '../assign-mentor.ts';
import { mentorSchema } from '../mentoring.schema.ts';
import { getTrack, listLoads } from '../track.reads.ts';
import { allowHandOver } from '../working-track.ts';
import { areaNames } from './parts/area-names.ts';
import { trackHref, trackName } from './parts/words.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/pendampingan/:id/pendamping`: who looks after a track, with what each mentor already has. */
export async function mentorPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowHandOver(ctx, track);
  const [people, loads, { nameOf }] = await Promise.all([
    listPeople(ctx, { role: 'mentor' }),
    listLoads(ctx, { today: dayOf(ctx.now) }),
    areaNames(ctx),
  ]);
  const loadOf = (id: string) => loads.find(({ mentorId }) => mentorId === id);
  const shown = values ?? { versi: String(track.version), pendamping: track.mentorId ?? '' };
  const title = track.mentorId ? m.mentoring_mentor_change() : m.mentoring_mentor_choose();
  const at = { values: shown, errors };
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: trackName(track),
      current: '/kerja/pendampingan',
      back: { href: trackHref(track.id), label: trackName(track) },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-muted">{m.mentoring_mentor_of({ name: track.ownerName, place: nameOf(track.area) })}</p>
      <Form c={c} action={`/kerja/pendampingan/${track.id}/pendamping`}>
        <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
        <Radios
          name="pendamping"
          label={m.mentoring_fact_mentor()}
          options={people.map((person) => ({
            value: person.id,
            label: person.name,
            hint: m.mentoring_mentor_load({
              unit: person.unit,
              open: loadOf(person.id)?.open ?? 0,
              late: loadOf(person.id)?.late ?? 0,
            }),
          }))}
          {...at}
        />
        <TextArea
          name="alasan"
          label={track.mentorId ? m.mentoring_mentor_note() : m.mentoring_day_reason()}
          hint={track.mentorId ? m.mentoring_mentor_note_hint() : undefined}
          optional={!track.mentorId}
          rows={2}
          max={500}
          {...at}
        />
        <Button>{m.mentoring_mentor_save()}</Button>
      </Form>
    </>,
  );
}

export async function mentorPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: mentorSchema,
    again: (values, errors, status) => mentorPage(c, { values, errors, status }),
    run: async (tx, { versi, pendamping, alasan }) => {
      await assignMentor(tx, { trackId, version: versi, mentorId: pendamping, reason: alasan });
      return `${trackHref(trackId)}?pendamping=1`;
    },
  });
}
