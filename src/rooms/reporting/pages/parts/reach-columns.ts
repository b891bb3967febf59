import { channelWord, noticeChannels } from '#rooms/outreach/index.ts';
import type { Column } from '#ui/index.ts';
import { m } from '#words';
import type { CallReach } from '../../reach.reads.ts';
import type { ReachRow } from '../../reach.rules.ts';
import { countText, rateText } from '../../reach-words.ts';

/** One kelurahan of a call's reach with the words a reader needs. */
export interface WardRow extends ReachRow {
  name: string;
  district: string;
  opened: number;
  /** Ways of putting word out by hand that were not used there. */
  untried: string;
}

/** The kelurahan of a call, in the order of their codes. */
export function wardRows({ areas, wards, reach }: CallReach): WardRow[] {
  const known = new Map(wards.map((ward) => [ward.code, ward]));
  return areas.map((row) => ({
    ...row,
    name: known.get(row.key)?.name ?? row.key,
    district: known.get(row.key)?.districtName ?? '',
    opened: reach.opened.filter(({ area }) => area === row.key).reduce((sum, { n }) => sum + n, 0),
    untried: noticeChannels
      .filter((channel) => !reach.notices.some((notice) => notice.area === row.key && notice.channel === channel))
      .map((channel) => channelWord(channel).toLowerCase())
      .join(', '),
  }));
}

/** Columns of the table of kelurahan. */
export const wardColumns = (): Column<WardRow>[] => [
  {
    key: 'kelurahan',
    head: m.reporting_reach_ward(),
    cell: ({ name }) => name,
    under: ({ district }) => district,
    card: 'heading',
  },
  number('usaha', m.reporting_reach_businesses(), ({ businesses }) => countText(businesses)),
  number('diberi-kabar', m.reporting_reach_told(), ({ told }) => countText(told)),
  number('per-100', m.reporting_reach_per100(), ({ per100 }) => rateText(per100)),
  number('dibuka', m.reporting_reach_opened(), ({ opened }) => countText(opened)),
  number('mendaftar', m.reporting_reach_applied(), ({ applied }) => countText(applied)),
  number('terpilih', m.reporting_reach_chosen(), ({ chosen }) => countText(chosen)),
  number('datang', m.reporting_reach_came(), ({ came }) => countText(came)),
  { key: 'belum', head: m.reporting_reach_untried(), cell: ({ untried }) => untried || '–', card: 'fact' },
];

/** Columns of a small table by one fact, such as sex. */
export const groupColumns = (head: string, nameOf: (key: string) => string): Column<ReachRow>[] => [
  { key: 'kelompok', head, cell: ({ key }) => nameOf(key), card: 'heading' },
  number('usaha', m.reporting_reach_businesses(), ({ businesses }) => countText(businesses)),
  number('diberi-kabar', m.reporting_reach_told(), ({ told }) => countText(told)),
  number('per-100', m.reporting_reach_per100(), ({ per100 }) => rateText(per100)),
  number('mendaftar', m.reporting_reach_applied(), ({ applied }) => countText(applied)),
  number('terpilih', m.reporting_reach_chosen(), ({ chosen }) => countText(chosen)),
  number('datang', m.reporting_reach_came(), ({ came }) => countText(came)),
];

const number = <Row>(key: string, head: string, cell: (row: Row) => string): Column<Row> => ({
  key,
  head,
  cell,
  card: 'fact',
  numeric: true,
});
