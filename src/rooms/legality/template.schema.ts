import * as v from 'valibot';
import { day, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { parties } from './kinds.rules.ts';
import type { DraftStep } from './template.rules.ts';

/** Rows the form has: as many steps as a licence may need. */
export const stepRows = 20;

/** Names of the form's fields for the step in row `at`, from 1. */
export const stepFields = (at: number) => ({
  code: `step-${at}-code`,
  name: `step-${at}-name`,
  about: `step-${at}-about`,
  who: `step-${at}-who`,
  agency: `step-${at}-agency`,
  days: `step-${at}-days`,
  order: `step-${at}-order`,
});

const smallNumber = v.pipe(
  line({ max: 4 }),
  v.check(
    (text) => /^\d{0,4}$/.test(text),
    () => m.platform_field_not_a_number(),
  ),
);

const rows = Array.from({ length: stepRows }, (_, at) => stepFields(at + 1));
const ofRow = (names: (typeof rows)[number]) =>
  [
    [names.code, line({ max: 40 })],
    [names.name, line({ max: 80 })],
    [names.about, paragraph({ max: 500 })],
    [names.who, v.optional(v.picklist(parties), 'office')],
    [names.agency, line({ max: 80 })],
    [names.days, smallNumber],
    [names.order, smallNumber],
  ] as const;

/** The whole form of a template. */
export const templateSchema = v.pipe(
  v.looseObject({
    ...(Object.fromEntries(rows.flatMap(ofRow)) as Record<string, v.GenericSchema<unknown, string>>),
    version: wholeNumber({ min: 1, max: 10_000, empty: () => m.platform_refusal_form_key() }),
    from: day(() => m.legality_template_from_empty()),
    documents: paragraph({ max: 3000 }),
    failures: paragraph({ max: 3000 }),
    duration: line({ max: 300 }),
    cost: line({ max: 300 }),
    source: paragraph({ max: 1000 }),
    checked: tick,
  }),
  v.transform(({ version, from, documents, failures, duration, cost, source, checked, ...sent }) => ({
    ...{ version, from, documents, failures, duration, cost, source, checked },
    steps: rows.map((names, at) => draftOf(sent as Record<string, string>, names, at)),
  })),
);

function draftOf(sent: Record<string, string>, names: (typeof rows)[number], at: number): DraftStep {
  const days = Number(sent[names.days] ?? '');
  return {
    code: sent[names.code] ?? '',
    name: sent[names.name] ?? '',
    about: sent[names.about] ?? '',
    who: (sent[names.who] ?? 'office') as DraftStep['who'],
    agency: sent[names.agency] ?? '',
    ...(days > 0 && { days }),
    order: Number(sent[names.order] || at + 1),
  };
}
