import { roleName } from '#platform/role-words.ts';
import { type Fact, formatDate } from '#ui/index.ts';
import { m } from '#words';
import type { OwnView, ViewEvent } from '../../own-data.ts';
import type { BusinessRecord } from '../../record.reads.ts';
import { factsOf } from './business-facts.tsx';
import { fieldSource } from './fact-source.ts';
import { standingName } from './standing-words.ts';

/** Everything held on one business, each fact with its source; numbers of persons by their last four digits. */
export function ownFacts(record: BusinessRecord): Fact[] {
  const place = [record.address, record.areaName, record.districtName].filter(Boolean).join(', ');
  return [
    { label: m.registry_field_owner(), value: record.ownerName, source: fieldSource(record, 'ownerName') },
    { label: m.registry_own_place(), value: place, source: fieldSource(record, 'area') },
    ...factsOf(record, false),
    {
      label: m.registry_own_status(),
      value: [
        record.endedAs && standingName(record.endedAs),
        record.assisted ? m.registry_tag_assisted() : m.registry_tag_listed(),
      ]
        .filter(Boolean)
        .join(', '),
      source: record.memberships.map(({ unit, fromDay }) => `${unit}, ${formatDate(fromDay)}`).join('; ') || undefined,
    },
  ];
}

/** Who looked: name and roles at that time. */
export const viewerName = ({ name, mandate }: OwnView): string =>
  [name, ...mandate.split('+').map(roleName)].filter(Boolean).join(', ');

const eventWords: Record<ViewEvent, () => string> = {
  'registry.record-opened': m.registry_own_view_opened,
  'registry.fact-unsealed': m.registry_own_view_unsealed,
  'registry.business-edited': m.registry_own_view_edited,
  'registry.businesses-merged': m.registry_own_view_merged,
  'registry.standing-changed': m.registry_own_view_standing,
};

/** What was done, with the reason the office gave where it had to give one. */
export const viewWord = ({ event, reason }: OwnView): string =>
  reason ? `${eventWords[event]()}: ${reason}` : eventWords[event]();
