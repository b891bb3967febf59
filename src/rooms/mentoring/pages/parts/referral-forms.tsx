import type { AppContext } from '#platform/http/app-env.ts';
import { Button, DateField, Details, Form, Note, Radios, TextArea } from '#ui/index.ts';
import { m } from '#words';
import type { Referral } from '../../referral.reads.ts';
import type { Track } from '../../track.reads.ts';
import type { Again } from './again.ts';

interface Around {
  running: Track | undefined;
  mentors: { value: string; label: string; hint: string }[];
  /** The day proposed for the first talk. */
  day: string;
}

/** Taking a referral up, or saying no. A business that is mentored already keeps its mentor. */
export function AnswerForms({
  c,
  referral,
  again: { values, errors },
  around: { running, mentors, day },
}: {
  c: AppContext;
  referral: Referral;
  again: Again;
  around: Around;
}) {
  const base = `/kerja/pendampingan/rujukan/${referral.id}`;
  const at = { values: values ?? {}, errors };
  const declining = values?.alasan !== undefined;
  return (
    <>
      <h2>{m.mentoring_referral_take()}</h2>
      {running && (
        <Note title={m.mentoring_referral_joins()}>
          <p>{m.mentoring_referral_joins_text({ mentor: running.mentorName ?? m.mentoring_no_mentor() })}</p>
        </Note>
      )}
      <Form c={c} action={`${base}/terima`}>
        {!running && (
          <>
            <Radios name="pendamping" label={m.mentoring_fact_mentor()} options={mentors} {...at} />
            <DateField
              name="hari"
              label={m.mentoring_referral_first_talk()}
              value={values && !declining ? undefined : day}
              {...at}
            />
          </>
        )}
        <Button>{m.mentoring_referral_take_button()}</Button>
      </Form>
      <Details summary={m.mentoring_referral_decline()} open={declining}>
        <Form c={c} action={`${base}/tolak`}>
          <TextArea
            name="alasan"
            label={m.mentoring_day_reason()}
            hint={m.mentoring_referral_decline_hint()}
            rows={3}
            max={500}
            {...at}
          />
          <Button tone="secondary">{m.mentoring_referral_decline_button()}</Button>
        </Form>
      </Details>
    </>
  );
}
