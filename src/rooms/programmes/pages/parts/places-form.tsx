import { Checkboxes, Details, listOf, NumberField } from '#ui/index.ts';
import { m } from '#words';
import { placesSchema } from '../../programmes.schema.ts';
import type { FieldsProps, PartForm } from './part-form.ts';

function Fields({ values, errors, around }: FieldsProps) {
  const districts = around.areas.filter(({ level }) => level === 'district');
  const wardsOf = (code: string) => around.areas.filter(({ level, parent }) => level === 'ward' && parent === code);
  return (
    <>
      <NumberField
        name="capacity"
        label={m.programmes_form_capacity()}
        unit={m.programmes_form_people()}
        values={values}
        errors={errors}
      />
      <Checkboxes
        name="areas"
        label={m.programmes_form_areas()}
        hint={m.programmes_form_areas_hint()}
        options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        values={values}
        errors={errors}
      />
      <Details summary={m.programmes_form_areas_wards()} open={listOf(values, 'areas').some((code) => code.length > 8)}>
        {districts.map(({ code, name }) => (
          <Checkboxes
            name="areas"
            label={m.programmes_check_district({ name })}
            options={wardsOf(code).map((ward) => ({ value: ward.code, label: ward.name }))}
            values={values}
          />
        ))}
      </Details>
    </>
  );
}

/** How many places, and for which area. */
export const placesForm: PartForm<typeof placesSchema> = {
  schema: placesSchema,
  Fields,
  valuesOf: ({ call }) => ({ capacity: String(call.capacity), areas: call.areas }),
  editOf: ({ capacity, areas }) => ({ part: 'places', fields: { capacity, areas } }),
};
