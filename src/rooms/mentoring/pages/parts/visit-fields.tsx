import {
  Checkboxes,
  DateField,
  type FieldError,
  FileField,
  type FormValues,
  type IconName,
  type KeptFile,
  Radios,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { type Problem, problems, salesBands, visitWays } from '../../mentoring.rules.ts';
import { problemWord, salesWord, wayWord } from './words.ts';

const icons: Record<Problem, IconName> = {
  materials: 'box',
  tools: 'tool',
  buyers: 'users',
  money: 'money',
  licence: 'permit',
  time: 'clock',
};

interface Props {
  values: FormValues;
  errors?: FieldError[];
  photos: KeptFile[];
}

/** What a visit found, the same for recording and correcting. */
export function VisitFields({ values, errors, photos }: Props) {
  const at = { values, errors };
  return (
    <>
      <Radios
        name="penjualan"
        label={m.mentoring_visit_sales()}
        options={salesBands.map((value) => ({ value, label: salesWord(value) }))}
        {...at}
      />
      <Checkboxes
        name="masalah"
        label={m.mentoring_visit_problems()}
        optional
        options={problems.map((value) => ({ value, label: problemWord(value), icon: icons[value] }))}
        {...at}
      />
      <TextArea
        name="dilihat"
        label={m.mentoring_visit_seen()}
        hint={m.mentoring_visit_seen_hint()}
        rows={3}
        max={1000}
        {...at}
      />
      <FileField name="foto" label={m.mentoring_visit_photos()} optional multiple kept={photos} {...at} />
    </>
  );
}

/** When, how, and how long: at the end of the form, mostly right as it stands. */
export function VisitAround({ values, errors }: Omit<Props, 'photos'>) {
  const at = { values, errors };
  return (
    <>
      <DateField name="tanggal-kunjungan" label={m.mentoring_visit_day()} {...at} />
      <Radios
        name="cara"
        label={m.mentoring_visit_way()}
        options={visitWays.map((value) => ({ value, label: wayWord(value) }))}
        {...at}
      />
      <TextField
        name="jam"
        label={m.mentoring_visit_hours()}
        hint={m.mentoring_visit_hours_hint()}
        width="xs"
        inputmode="decimal"
        after={m.mentoring_visit_hours_unit()}
        {...at}
      />
    </>
  );
}
