import { sectorName } from '#rooms/registry/index.ts';
import { m } from '#words';
import type { CallReach } from '../../reach.reads.ts';
import type { ReachRow } from '../../reach.rules.ts';

/** A call's reach by one fact, with the words for its groups. */
export interface ReachGroup {
  title: string;
  head: string;
  rows: ReachRow[];
  nameOf: (key: string) => string;
}

const sexWord = (sex: string): string => {
  if (sex === 'untold') return m.reporting_reach_sex_untold();
  return sex === 'female' ? m.reporting_reach_sex_female() : m.reporting_reach_sex_male();
};

/** Reach by membership, sex and sector, in this order: membership is what the office is asked about. */
export const reachGroups = ({ membership, sexes, sectors }: CallReach): ReachGroup[] => [
  {
    title: m.reporting_reach_by_membership(),
    head: m.reporting_reach_membership(),
    rows: membership,
    nameOf: (key) => (key === 'yes' ? m.reporting_reach_member() : m.reporting_reach_not_member()),
  },
  { title: m.reporting_reach_by_sex(), head: m.reporting_reach_sex(), rows: sexes, nameOf: sexWord },
  { title: m.reporting_reach_by_sector(), head: m.reporting_reach_sector(), rows: sectors, nameOf: sectorName },
];
