import * as v from 'valibot';
import { choice, choices, day, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { readPhone, sectors } from '#rooms/registry/index.ts';
import { m } from '#words';
import { callKinds, documentKinds } from './call.ts';
import { criterionKinds } from './criteria.rules.ts';

/** The forms of a call, one schema a page; names are the fields' own. Drafts may be saved half filled: what is missing is named before sending. */

const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.platform_refusal_form_key() });

/** A whole number from 0 on; an empty box counts as 0. */
const orZero = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.replace(/[\s.]/g, '') || '0'),
    v.regex(/^\d{1,6}$/, () => m.platform_field_not_a_number()),
    v.transform(Number),
    v.maxValue(max, () => m.platform_field_out_of_range({ min: 0, max })),
  );

/** The same schema under several names. */
const each = <K extends string, S>(names: readonly K[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>;

const title = line({ max: 120, empty: () => m.programmes_form_title_empty() });

export const draftSchema = v.object({
  title,
  kind: choice(callKinds, () => m.platform_field_not_a_choice()),
  copyOf: v.pipe(
    line({ max: 36 }),
    v.regex(/^([0-9a-f-]{36})?$/, () => m.platform_field_not_a_choice()),
    v.transform((id) => id || undefined),
  ),
});

export const aboutSchema = v.object({
  version,
  title,
  purpose: paragraph({ max: 400 }),
  audience: line({ max: 200 }),
  sectors: choices(sectors),
  minMonths: orZero(120),
  restYears: orZero(2),
  benefits: paragraph({ max: 600 }),
  bring: line({ max: 300 }),
  included: line({ max: 200 }),
  documents: choices(documentKinds),
});

const areaCodes = v.pipe(
  v.optional(v.union([v.array(v.string()), v.string()]), []),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^\d{2}(\.\d{2}){2}(\.\d{4})?$/, () => m.platform_field_not_a_choice()),
    ),
  ),
);

export const placesSchema = v.object({
  version,
  capacity: wholeNumber({ min: 1, max: 2000, empty: () => m.programmes_form_capacity_empty() }),
  areas: areaCodes,
});

const emptyDay = v.pipe(
  v.optional(v.string(), ''),
  v.check(
    (text) => text === '',
    () => m.platform_field_not_a_day(),
  ),
  v.transform(() => null),
);
/** A day, or nothing. */
const dayOrNone = v.union([emptyDay, day(() => m.platform_field_not_a_day())], () => m.platform_field_not_a_day());

/** A clock time however it is written: '9', '09.00', '9:30'. The result is 'HH:MM'. */
export const clock = v.pipe(
  line({ max: 10, empty: () => m.programmes_form_time_wrong() }),
  v.regex(/^([01]?\d|2[0-3])([.:][0-5]\d)?$/, () => m.programmes_form_time_wrong()),
  v.transform((text) => {
    const [hour = '', minute = '00'] = text.split(/[.:]/);
    return `${hour.padStart(2, '0')}:${minute}`;
  }),
);

export const datesSchema = v.object({
  version,
  opens: dayOrNone,
  opensTime: clock,
  closes: dayOrNone,
  closesTime: clock,
  decideBy: dayOrNone,
  objectionDays: wholeNumber({ min: 1, max: 60, empty: () => m.programmes_form_objection_empty() }),
});

export const sessionSchema = v.pipe(
  v.object({
    version,
    title: line({ max: 120 }),
    day: day(() => m.programmes_form_day_empty()),
    from: clock,
    to: clock,
    place: line({ max: 120, empty: () => m.programmes_form_place_empty() }),
    address: line({ max: 200 }),
    mapUrl: v.pipe(
      line({ max: 500 }),
      v.regex(/^(https:\/\/\S+)?$/, () => m.programmes_form_map_wrong()),
      v.transform((url) => url || null),
    ),
    lessonHours: wholeNumber({ min: 1, max: 24, empty: () => m.programmes_form_hours_empty() }),
  }),
  v.forward(
    v.check(
      ({ from, to }) => from < to,
      () => m.programmes_form_ends_before(),
    ),
    ['to'],
  ),
);

export const versionSchema = v.object({ version });

/** Groups that places can be kept for, as the form asks them; `district` counts for every kecamatan. */
export const quotaBoxes = ['assisted', 'helped', 'female', 'district', 'disability', 'nib'] as const;

const weightNames = criterionKinds.map((kind) => `weight-${kind}` as const);
const labelNames = criterionKinds.map((kind) => `label-${kind}` as const);
const quotaNames = quotaBoxes.map((box) => `quota-${box}` as const);

export const choiceSchema = v.pipe(
  v.object({
    version,
    farAreas: areaCodes,
    ...each(weightNames, orZero(100)),
    ...each(labelNames, line({ max: 80 })),
    ...each(quotaNames, orZero(2000)),
  }),
  v.forward(
    v.check(
      (input) => weightNames.reduce((sum, name) => sum + input[name], 0) === 100,
      () => m.programmes_form_weights_sum(),
    ),
    ['weight-never-helped'],
  ),
);

const officePhone = v.pipe(
  line({ max: 40, empty: () => m.programmes_form_phone_empty() }),
  v.check(
    (raw) => Boolean(readPhone(raw).value?.e164),
    () => m.programmes_form_phone_wrong(),
  ),
  v.transform((raw) => readPhone(raw).value?.e164 ?? ''),
);

const ids = v.pipe(
  v.optional(v.union([v.array(v.string()), v.string()]), []),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
  v.array(
    v.pipe(
      v.string(),
      v.uuid(() => m.platform_field_not_a_choice()),
    ),
  ),
);

export const peopleSchema = v.object({
  version,
  contactName: line({ max: 80, empty: () => m.programmes_form_contact_empty() }),
  contactPhone: officePhone,
  responsible: v.pipe(
    line({ max: 36, empty: () => m.programmes_form_responsible_empty() }),
    v.uuid(() => m.platform_field_not_a_choice()),
  ),
  committee: ids,
  companion: ids,
  speakers: paragraph({ max: 600 }),
  minAttendance: wholeNumber({ min: 0, max: 100, empty: () => m.programmes_form_attendance_empty() }),
  testRequired: tick,
});

export const stepSchema = v.object({ alasan: paragraph({ max: 500 }) });
