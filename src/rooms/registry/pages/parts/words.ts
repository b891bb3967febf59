import type { SevenSteps, StepState } from '#ui/index.ts';
import { m } from '#words';
import { type JourneyStep, journeySteps, type Sector, stepBit } from '../../registry.rules.ts';

const sectorWords: Record<Sector, () => string> = {
  'food-drink': m.registry_sector_food_drink,
  'processed-food': m.registry_sector_processed_food,
  craft: m.registry_sector_craft,
  fashion: m.registry_sector_fashion,
  trade: m.registry_sector_trade,
  services: m.registry_sector_services,
  farming: m.registry_sector_farming,
  creative: m.registry_sector_creative,
  other: m.registry_sector_other,
};

/** A sector in the reader's words. */
export const sectorName = (sector: string): string => sectorWords[sector as Sector]?.() ?? m.registry_sector_other();

/** The seven steps of a business as the strip draws them. */
export function stepsOf(done: number): SevenSteps {
  return journeySteps.map(
    (step): StepState => ((done & stepBit(step)) !== 0 ? 'done' : 'none'),
  ) as unknown as SevenSteps;
}

const stepWords: Record<JourneyStep, () => string> = {
  register: m.ui_path_register,
  train: m.ui_path_learn,
  mentor: m.ui_path_mentor,
  licence: m.ui_path_permit,
  market: m.ui_path_market,
  books: m.ui_path_record,
  capital: m.ui_path_capital,
};

/** A step of the seven by name. */
export const stepName = (step: JourneyStep): string => stepWords[step]();

/** The steps already done, by name. */
export const stepNames = (done: number): string =>
  journeySteps
    .filter((step) => (done & stepBit(step)) !== 0)
    .map((step) => stepWords[step]())
    .join(', ');

/** Whether a business is assisted, as the list says it. */
export const assistedWord = (assisted: boolean): string =>
  assisted ? m.registry_tag_assisted() : m.registry_tag_listed();

/** What is known of a NIB, as the list says it. */
export const nibWord = (state: 'has' | 'none' | 'unknown'): string =>
  ({ has: m.registry_nib_has_short, none: m.registry_nib_none_short, unknown: m.registry_unknown })[state]();

/** A timeline line in the reader's language; a key of a later version is shown as nothing rather than as code. */
export function noteText(key: string, params: Record<string, string | number>): string {
  const say = (m as unknown as Record<string, ((inputs: Record<string, string | number>) => string) | undefined>)[key];
  return say ? say(params) : '';
}

const sourceWords: Record<string, () => string> = {
  application: m.registry_source_application,
  counter: m.registry_source_counter,
  staff: m.registry_source_staff,
  demo: m.registry_source_demo,
  licence: m.registry_source_licence,
  merge: m.registry_source_merge,
  owner: m.registry_source_owner,
  document: m.registry_source_document,
  visit: m.registry_source_visit,
  ward: m.registry_source_ward,
};

/** Where a fact came from; an import says its file and line itself. */
export const sourceName = (source: string): string => sourceWords[source]?.() ?? source;

/** The newest line of a list row, stored as key and parameters. */
export function lastEventText(stored: string | null): string {
  if (!stored) return '';
  const { key, params } = JSON.parse(stored) as { key: string; params: Record<string, string | number> };
  return noteText(key, params);
}
