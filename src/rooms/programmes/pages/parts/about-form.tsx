import { sectors } from '#rooms/registry/index.ts';
import { Checkboxes, NumberField, Radios, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import { documentKinds } from '../../call.ts';
import { documentWord, sectorWord } from '../../call-words.ts';
import { aboutSchema } from '../../programmes.schema.ts';
import type { FieldsProps, PartForm } from './part-form.ts';

function Fields({ values, errors }: FieldsProps) {
  const around = { values, errors };
  return (
    <>
      <TextField name="title" label={m.programmes_new_name()} {...around} />
      <TextArea
        name="purpose"
        label={m.programmes_form_purpose()}
        hint={m.programmes_form_purpose_hint()}
        rows={3}
        max={400}
        {...around}
      />
      <TextField
        name="audience"
        label={m.programmes_form_audience()}
        hint={m.programmes_form_audience_hint()}
        {...around}
      />
      <Checkboxes
        name="sectors"
        label={m.programmes_form_sectors()}
        hint={m.programmes_form_sectors_hint()}
        options={sectors.map((sector) => ({ value: sector, label: sectorWord(sector) }))}
        {...around}
      />
      <NumberField
        name="minMonths"
        label={m.programmes_form_min_months()}
        hint={m.programmes_form_min_months_hint()}
        unit={m.programmes_form_months()}
        optional
        {...around}
      />
      <Radios
        name="restYears"
        label={m.programmes_form_rest()}
        hint={m.programmes_form_rest_hint()}
        options={[
          { value: '0', label: m.programmes_form_rest_none() },
          { value: '1', label: m.programmes_form_rest_one() },
          { value: '2', label: m.programmes_form_rest_two() },
        ]}
        {...around}
      />
      <TextArea name="benefits" label={m.programmes_form_benefits()} rows={3} max={600} {...around} />
      <TextField name="bring" label={m.programmes_form_bring()} optional {...around} />
      <TextField
        name="included"
        label={m.programmes_form_included()}
        hint={m.programmes_form_included_hint()}
        optional
        {...around}
      />
      <Checkboxes
        name="documents"
        label={m.programmes_form_documents()}
        hint={m.programmes_form_documents_hint()}
        options={documentKinds.map((kind) => ({ value: kind, label: documentWord(kind) }))}
        {...around}
      />
    </>
  );
}

/** What the programme is, for whom, what one gets and brings. */
export const aboutForm: PartForm<typeof aboutSchema> = {
  schema: aboutSchema,
  Fields,
  valuesOf: ({ call }) => ({
    title: call.title,
    purpose: call.purpose,
    audience: call.audience,
    sectors: call.sectors,
    minMonths: call.minMonths === 0 ? '' : String(call.minMonths),
    restYears: String(call.restYears),
    benefits: call.benefits,
    bring: call.bring,
    included: call.included,
    documents: call.documents,
  }),
  editOf: ({ version: _version, ...fields }) => ({ part: 'about', fields }),
};
