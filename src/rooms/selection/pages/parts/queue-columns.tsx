import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import { ApplicationTag, type Column, formatDateShort } from '#ui/index.ts';
import { m } from '#words';
import { lateness } from '../../promises.rules.ts';
import type { QueueRow } from '../../queue.reads.ts';
import { judge } from './eligibility.ts';
import { FitsTag } from './fits-tag.tsx';
import { promisesFor } from './receipt.ts';
import { tagOf } from './state-tag.ts';

export interface Around {
  ctx: Ctx;
  calls: ReadonlyMap<string, Call>;
  areas: readonly Area[];
  /** Day of the last help of each business, over all rooms. */
  helped: ReadonlyMap<string, string>;
  /** Address of one application's page. */
  href: (row: QueueRow) => string;
}

const judgedOf = ({ ctx, areas, helped }: Around, call: Call, row: QueueRow) =>
  judge(ctx, { call, areas }, { answers: row.answers, helpedOn: helped.get(row.businessId) ?? null });

/** Business and code under the name. Who is close to the applicant reads only that. */
function aboutText(row: QueueRow): string {
  if (row.close) return m.selection_queue_close();
  return [row.answers.businessName, row.code].filter(Boolean).join(', ');
}

/** What an officer should know before opening: the number, who filled it in. */
function flagsOf(row: QueueRow): string {
  const flags = [
    !row.hasPhone && m.selection_queue_no_phone(),
    row.hasPhone && !row.phoneChecked && m.selection_queue_phone_unchecked(),
    row.channel === 'counter' && m.selection_queue_counter(),
  ];
  return flags.filter((flag) => flag !== false).join(', ');
}

/** By when its answers should be checked, or how late that is; nothing once it is. */
function dueText({ ctx, calls }: Around, row: QueueRow): string {
  if (row.state !== 'submitted' && row.state !== 'incomplete') return '';
  const promises = promisesFor(row, calls.get(row.callId)?.decideBy ?? null);
  if (!promises) return '';
  const late = lateness(promises.check, dayOf(ctx.now));
  return late
    ? m.selection_queue_late({ days: late.days })
    : m.selection_queue_due({ day: formatDateShort(promises.check) });
}

const columns = {
  name: (around: Around): Column<QueueRow> => ({
    key: 'name',
    head: m.selection_queue_name(),
    card: 'heading',
    cell: (row) => <a href={around.href(row)}>{row.ownerName}</a>,
    under: aboutText,
  }),
  state: (): Column<QueueRow> => ({
    key: 'state',
    head: m.selection_queue_state(),
    card: 'status',
    cell: (row) => <ApplicationTag state={tagOf(row.state)} />,
  }),
  call: ({ calls }: Around): Column<QueueRow> => ({
    key: 'call',
    head: m.selection_queue_call(),
    card: 'last',
    cell: (row) => calls.get(row.callId)?.title ?? '–',
  }),
  area: ({ areas }: Around): Column<QueueRow> => ({
    key: 'area',
    head: m.selection_queue_area(),
    card: 'place',
    cell: (row) =>
      areas.find(({ code, level }) => code === row.area && level !== 'city')?.name ?? m.selection_area_unknown(),
    under: (row) => areas.find(({ code, level }) => code === row.area && level === 'ward')?.districtName,
  }),
  sent: (around: Around): Column<QueueRow> => ({
    key: 'sent',
    head: m.selection_queue_sent(),
    card: 'path',
    nowrap: true,
    cell: (row) => formatDateShort(row.submittedAt),
    under: (row) => dueText(around, row),
  }),
  fits: (around: Around, card: 'status' | 'end'): Column<QueueRow> => ({
    key: 'fits',
    head: m.selection_queue_fits(),
    card,
    cell: (row) => {
      const call = around.calls.get(row.callId);
      return call && !row.close && <FitsTag verdict={judgedOf(around, call, row).verdict} />;
    },
  }),
  // On a phone the reason is on the application's own page: beside the other facts it would have no room.
  why: (around: Around): Column<QueueRow> => ({
    key: 'why',
    head: m.selection_export_why(),
    card: 'hidden',
    cell: (row) => {
      const call = around.calls.get(row.callId);
      return call && !row.close ? judgedOf(around, call, row).open : '';
    },
    under: (row) => (row.close ? '' : flagsOf(row)),
  }),
};

/** The queue across calls: who waits, for what, since when. */
export const queueColumns = (around: Around): Column<QueueRow>[] => [
  columns.name(around),
  columns.fits(around, 'status'),
  columns.call(around),
  columns.area(around),
  columns.sent(around),
  columns.why(around),
];

/** All applicants of one call. */
export const applicantColumns = (around: Around): Column<QueueRow>[] => [
  columns.name(around),
  columns.state(),
  columns.area(around),
  columns.sent(around),
  columns.fits(around, 'end'),
  columns.why(around),
];
