import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Button, Form, type FormValues, Radios, renderPage, TextArea, textOf } from '#ui/index.ts';
import { m } from '#words';
import { levels, needs } from '../needs.rules.ts';
import { listDiagnoses } from '../plan.reads.ts';
import { diagnosisSchema, levelField, scoresOf } from '../plan.schema.ts';
import { recordDiagnosis } from '../record-diagnosis.ts';
import { getTrack } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import type { Again } from './parts/again.ts';
import { levelWord, meaningOf, needWord } from './parts/need-words.ts';
import { trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id/diagnosis`: how far the business is in seven areas, each point said in plain words. */
export async function diagnosisPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const [before] = await listDiagnoses(ctx, [track.id]);
  const known: FormValues = Object.fromEntries(
    needs.map((need) => [levelField(need), String(before?.scores[need] ?? 'x')]),
  );
  const shown = values ?? { versi: String(track.version), ...known };
  const base = trackHref(track.id);
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.mentoring_diagnosis_title(),
      service: trackName(track),
      current: '/kerja/lapangan',
      back: { href: base, label: trackName(track) },
      errors,
      status,
    },
    <>
      <h1>{m.mentoring_diagnosis_title()}</h1>
      <p class="b-lead">{m.mentoring_diagnosis_text()}</p>
      <Form c={c} action={`${base}/diagnosis`}>
        <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
        {needs.map((need) => (
          <Radios
            name={levelField(need)}
            label={needWord(need)}
            options={[
              ...levels.map((level) => ({
                value: String(level),
                label: m.mentoring_level_of({ level, word: levelWord(level) }),
                hint: meaningOf(need, level),
              })),
              { value: 'x', label: m.mentoring_level_x() },
            ]}
            values={shown}
            errors={errors}
          />
        ))}
        <TextArea
          name="catatan"
          label={m.mentoring_diagnosis_note()}
          optional
          rows={3}
          max={500}
          values={shown}
          errors={errors}
        />
        <Button>{m.mentoring_diagnosis_save()}</Button>
      </Form>
    </>,
  );
}

export function diagnosisPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: diagnosisSchema,
    again: (values, errors, status) => diagnosisPage(c, { values, errors, status }),
    run: async (tx, form) => {
      const { versi, catatan } = form as { versi: number; catatan: string };
      await recordDiagnosis(tx, { trackId, version: versi, scores: scoresOf(form), note: catatan });
      return `${trackHref(trackId)}?diagnosis=1`;
    },
  });
}
