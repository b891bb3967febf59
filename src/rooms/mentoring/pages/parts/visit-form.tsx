import type { AppContext } from '#platform/http/app-env.ts';
import {
  Button,
  Card,
  DateField,
  Details,
  type FieldError,
  Form,
  type FormValues,
  formatDate,
  type KeptFile,
  Radios,
  TextArea,
  TextField,
  textOf,
} from '#ui/index.ts';
import { m } from '#words';
import { keptAnswers } from '../../mentoring.rules.ts';
import { keptField } from '../../mentoring.schema.ts';
import type { Track } from '../../track.reads.ts';
import type { Agreement } from '../../visit.reads.ts';
import { VisitAround, VisitFields } from './visit-fields.tsx';
import { keptWord, trackHref } from './words.ts';

interface Props {
  c: AppContext;
  track: Track;
  /** Agreements the visit must say something about. */
  open: readonly Agreement[];
  values: FormValues;
  errors?: FieldError[];
  photos: KeptFile[];
}

/** One visit: the last agreements first, then sales, problems, what was seen, the new agreements, the next day. */
export function VisitForm({ c, track, open, photos, ...at }: Props) {
  const { values } = at;
  return (
    <Form c={c} action={`${trackHref(track.id)}/kunjungan`} files>
      <input type="hidden" name="versi" value={textOf(values, 'versi')} />
      {open.map((agreement) => (
        <Card>
          <input type="hidden" name="ditanya" value={agreement.id} />
          <p class="b-meta">{m.mentoring_visit_last({ day: formatDate(agreement.dueOn) })}</p>
          <Radios
            name={keptField(agreement.id)}
            label={agreement.text}
            hint={
              agreement.ownerDoneAt
                ? m.mentoring_owner_says_done({ day: formatDate(agreement.ownerDoneAt) })
                : undefined
            }
            options={keptAnswers.map((value) => ({ value, label: keptWord(value) }))}
            {...at}
          />
        </Card>
      ))}
      {open.length > 0 && (
        <TextArea
          name="sebab"
          label={m.mentoring_visit_because()}
          hint={m.mentoring_visit_because_hint()}
          optional
          rows={2}
          max={500}
          {...at}
        />
      )}
      <VisitFields {...at} photos={photos} />
      <TextField
        name="janji1"
        label={m.mentoring_visit_agreement()}
        hint={m.mentoring_visit_agreement_hint()}
        {...at}
      />
      <DateField name="janji1-hari" label={m.mentoring_visit_agreement_by()} {...at} />
      <Details summary={m.mentoring_visit_more()} open={Boolean(textOf(values, 'janji2') || textOf(values, 'janji3'))}>
        {(['janji2', 'janji3'] as const).map((name, index) => (
          <>
            <TextField name={name} label={m.mentoring_visit_agreement_no({ no: index + 2 })} optional {...at} />
            <DateField name={`${name}-hari`} label={m.mentoring_visit_agreement_by()} optional {...at} />
          </>
        ))}
      </Details>
      <DateField
        name="berikutnya"
        label={m.mentoring_visit_next()}
        hint={m.mentoring_visit_next_hint()}
        optional
        {...at}
      />
      <VisitAround {...at} />
      <Button full>{m.mentoring_visit_save()}</Button>
    </Form>
  );
}
