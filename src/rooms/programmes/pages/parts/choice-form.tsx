import type { InferOutput } from 'valibot';
import { Checkboxes, Details, formatNumber, NumberField, TextField } from '#ui/index.ts';
import { m } from '#words';
import { criterionLabel, criterionText } from '../../call-words.ts';
import { type QuotaRule, ruleFor } from '../../criteria.rules.ts';
import { choiceSchema, quotaBoxes } from '../../programmes.schema.ts';
import type { Around, FieldsProps, PartForm } from './part-form.ts';

const quotaWords: Record<(typeof quotaBoxes)[number], () => string> = {
  assisted: m.programmes_quota_not_assisted,
  helped: m.programmes_quota_never_helped,
  female: m.programmes_quota_women,
  district: m.programmes_quota_each_district,
  disability: m.programmes_quota_disability,
  nib: m.programmes_quota_no_nib,
};

function Fields({ values, errors, around }: FieldsProps) {
  const fields = { values, errors };
  const districts = around.areas.filter(({ level }) => level === 'district');
  const wards = around.areas.filter(({ level }) => level === 'ward');
  return (
    <>
      <h2>{m.programmes_form_criteria()}</h2>
      <p>{m.programmes_form_criteria_text()}</p>
      {around.catalogue.map((entry) => {
        const shown = ruleFor(entry.rule, entry.usualWeight || 10, []);
        const own = `label-${entry.kind}`;
        return (
          <>
            <NumberField
              name={`weight-${entry.kind}`}
              label={criterionLabel(entry.kind)}
              hint={m.programmes_form_rule_example({ text: criterionText({ kind: entry.kind, rule: shown }) })}
              unit={m.programmes_form_of_100()}
              {...fields}
            />
            <Details summary={m.programmes_form_own_label()} open={Boolean(values[own])}>
              <TextField name={own} label={m.programmes_form_own_label()} optional width="m" {...fields} />
            </Details>
          </>
        );
      })}
      <Details
        summary={m.programmes_form_far_areas()}
        open={around.call.criteria.some(({ kind }) => kind === 'far-area')}
      >
        {districts.map(({ code, name }) => (
          <Checkboxes
            name="farAreas"
            label={m.programmes_check_district({ name })}
            options={wards
              .filter(({ parent }) => parent === code)
              .map((ward) => ({ value: ward.code, label: ward.name }))}
            {...fields}
          />
        ))}
      </Details>
      <h2 class="b-mt-5">{m.programmes_choose_kept()}</h2>
      <p>{m.programmes_form_quotas_text({ n: formatNumber(around.call.capacity) })}</p>
      {quotaBoxes.map((box) => (
        <NumberField
          name={`quota-${box}`}
          label={quotaWords[box]()}
          unit={m.programmes_form_places()}
          optional
          {...fields}
        />
      ))}
    </>
  );
}

const codes: Record<(typeof quotaBoxes)[number], Pick<QuotaRule, 'feature' | 'value'> | undefined> = {
  assisted: { feature: 'assisted', value: 'no' },
  helped: { feature: 'helped-before', value: 'never' },
  female: { feature: 'sex', value: 'female' },
  district: undefined,
  disability: { feature: 'disability', value: 'yes' },
  nib: { feature: 'nib', value: 'none' },
};

/** The quotas of the boxes: "tiap kecamatan" becomes one for each kecamatan. */
function quotasOf(input: InferOutput<typeof choiceSchema>, { areas }: Around): QuotaRule[] {
  const districts = areas.filter(({ level }) => level === 'district');
  return quotaBoxes.flatMap((box): QuotaRule[] => {
    const min = input[`quota-${box}`];
    if (min === 0) return [];
    const code = codes[box];
    return code
      ? [{ ...code, min }]
      : districts.map((district) => ({ feature: 'district', value: district.code, min }));
  });
}

const minOf = ({ call }: Around, box: (typeof quotaBoxes)[number]): string => {
  const code = codes[box];
  const found = call.quotas.find((quota) =>
    code ? quota.feature === code.feature && quota.value === code.value : quota.feature === 'district',
  );
  return found ? String(found.min) : '';
};

/** Criteria with weights, and the places kept for groups. */
export const choiceForm: PartForm<typeof choiceSchema> = {
  schema: choiceSchema,
  Fields,
  valuesOf: (around) => {
    const far = around.call.criteria.find(({ rule }) => rule.by === 'area')?.rule;
    const criterion = (kind: string) => around.call.criteria.find((each) => each.kind === kind);
    return {
      ...Object.fromEntries(
        around.catalogue.map(({ kind }) => [`weight-${kind}`, String(criterion(kind)?.weight ?? '')]),
      ),
      ...Object.fromEntries(around.catalogue.map(({ kind }) => [`label-${kind}`, criterion(kind)?.ownLabel ?? ''])),
      ...Object.fromEntries(quotaBoxes.map((box) => [`quota-${box}`, minOf(around, box)])),
      farAreas: far?.by === 'area' ? far.areas : [],
    };
  },
  editOf: (input, around) => ({
    part: 'choice',
    fields: {
      criteria: around.catalogue.flatMap(({ kind }) => {
        const weight = input[`weight-${kind}`];
        return weight > 0 ? [{ kind, weight, ownLabel: input[`label-${kind}`] || null }] : [];
      }),
      farAreas: input.farAreas,
      quotas: quotasOf(input, around),
    },
  }),
};
