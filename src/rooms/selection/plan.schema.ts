import * as v from 'valibot';
import { wholeNumber } from '#platform/forms/fields.ts';
import { type FormValues, textOf } from '#ui/index.ts';
import { m } from '#words';
import type { PlanInput } from './allocation/plan-input.ts';
import { type BadLine, type ReadTable, readActivities, readDemand, readSources } from './allocation/read-plan.ts';

const faultWords: Record<BadLine['fault'], (bad: BadLine) => string> = {
  cells: (bad) => m.selection_plan_bad_cells(bad),
  number: (bad) => m.selection_plan_bad_number(bad),
  pays: (bad) => m.selection_plan_bad_pays(bad),
  empty: () => m.selection_plan_bad_empty(),
};

const table = <Row>(read: (text: string) => ReadTable<Row>) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(50_000)), ''),
    v.rawTransform<string, Row[]>(({ dataset, addIssue, NEVER }) => {
      const result = read(dataset.value);
      if ('rows' in result) return result.rows;
      addIssue({ message: faultWords[result.bad.fault](result.bad) });
      return NEVER;
    }),
  );

const share = () => wholeNumber({ min: 0, max: 100, empty: () => m.selection_plan_floor_empty() });

/** The planner's form: three tables as text, staff days and the floor in percent; names must fit each other. */
export const planSchema = v.pipe(
  v.object({
    sumber: table(readSources),
    kegiatan: table(readActivities),
    permintaan: table(readDemand),
    hari: wholeNumber({ min: 0, max: 100_000, empty: () => m.selection_plan_days_empty() }),
    lantai: share(),
    berkas: v.optional(v.picklist(['xlsx', 'pdf'])),
  }),
  v.forward(
    v.partialCheck(
      [['kegiatan'], ['permintaan']],
      ({ kegiatan, permintaan }) => permintaan.every((one) => kegiatan.some(({ name }) => name === one.activity)),
      () => m.selection_plan_bad_activity(),
    ),
    ['permintaan'],
  ),
  v.forward(
    v.partialCheck(
      [['kegiatan'], ['sumber']],
      ({ kegiatan, sumber }) =>
        sumber.every(({ only }) => only.every((name) => kegiatan.some((one) => one.name === name))),
      () => m.selection_plan_bad_only(),
    ),
    ['sumber'],
  ),
  v.forward(
    v.partialCheck(
      [['kegiatan']],
      ({ kegiatan }) => new Set(kegiatan.map(({ name }) => name)).size === kegiatan.length,
      () => m.selection_plan_bad_twice(),
    ),
    ['kegiatan'],
  ),
  v.forward(
    v.partialCheck(
      [['sumber']],
      ({ sumber }) => new Set(sumber.map(({ name }) => name)).size === sumber.length && sumber.length <= 12,
      () => m.selection_plan_bad_sources(),
    ),
    ['sumber'],
  ),
);

/** What the form says, as the planner takes it. */
export const planInputOf = (sent: v.InferOutput<typeof planSchema>): PlanInput => ({
  sources: sent.sumber,
  activities: sent.kegiatan,
  demand: sent.permintaan,
  staffDays: sent.hari,
  floor: sent.lantai / 100,
});

/** The fields an officer types, in the order of the page. */
const planFieldNames = ['sumber', 'kegiatan', 'permintaan', 'hari', 'lantai'] as const;
export type PlanFields = Record<(typeof planFieldNames)[number], string>;

/** What was typed, whether it can be read or not; each field cut where nothing could read it any more. */
export const planFieldsOf = (values: FormValues): PlanFields =>
  Object.fromEntries(planFieldNames.map((name) => [name, textOf(values, name).slice(0, 50_000)])) as PlanFields;
