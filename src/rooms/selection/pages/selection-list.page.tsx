import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  formatDateShort,
  formatNumber,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { type CallInSelection, listDecidedCalls } from '../decision.reads.ts';
import { allow } from '../selection.permissions.ts';
import { listIntakes } from '../selection.reads.ts';
import { selectionHref } from './parts/selection-tabs.tsx';

/** `/kerja/seleksi`: calls whose applications are to be chosen from, undecided ones first. */
export async function selectionListPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.rank');
  const calls = await listCalls(ctx, { states: ['closed', 'running', 'follow-up', 'done'], limit: 100 });
  const ids = calls.map(({ id }) => id);
  const [decided, intakes] = await Promise.all([listDecidedCalls(ctx, ids), listIntakes(ctx, ids)]);
  const rows = calls
    .flatMap((call): CallInSelection[] => {
      const applicants = intakes.get(call.id)?.applicants ?? 0;
      return applicants > 0 ? [{ call, applicants, decidedAt: decided.get(call.id) }] : [];
    })
    .sort((one, other) => Number(one.decidedAt !== undefined) - Number(other.decidedAt !== undefined));
  return renderPage(
    c,
    { layout: 'staff', title: m.selection_rank_nav(), current: '/kerja/seleksi', wide: true },
    <>
      <PageHeading title={m.selection_rank_nav()} text={m.selection_list_lead()} />
      {rows.length === 0 ? (
        <EmptyState
          text={m.selection_list_none()}
          action={<a href="/kerja/program">{m.selection_list_programmes()}</a>}
        />
      ) : (
        <DataTable caption={m.selection_rank_nav()} columns={columns()} rows={rows} />
      )}
    </>,
  );
}

const columns = (): Column<CallInSelection>[] => [
  {
    key: 'call',
    head: m.selection_list_call(),
    cell: ({ call }) => <a href={selectionHref(call.id)}>{call.title}</a>,
    card: 'heading',
  },
  {
    key: 'applicants',
    head: m.selection_list_applicants(),
    cell: ({ applicants }) => formatNumber(applicants),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'places',
    head: m.selection_list_places(),
    cell: ({ call }) => formatNumber(call.capacity),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'by',
    head: m.selection_list_by(),
    cell: ({ call }) => (call.decideBy ? formatDateShort(call.decideBy) : '–'),
    card: 'fact',
  },
  {
    key: 'state',
    head: m.selection_list_state(),
    cell: ({ decidedAt }) =>
      decidedAt ? m.selection_list_decided({ day: formatDateShort(decidedAt) }) : m.selection_list_undecided(),
    card: 'fact',
  },
];
