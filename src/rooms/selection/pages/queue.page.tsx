import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import {
  DataTable,
  EmptyState,
  Filter,
  Filters,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
  Tabs,
} from '#ui/index.ts';
import { m } from '#words';
import { readLastHelp } from '../known-facts.ts';
import { countWaiting, listQueue, type Waiting } from '../queue.reads.ts';
import { type QueueFilter, type QueueState, queueFrom, queueQuery, queueStates } from '../queue.rules.ts';
import { allow } from '../selection.permissions.ts';
import { areaOptions } from './parts/area-options.ts';
import { doneMessage } from './parts/done-message.ts';
import { queueColumns } from './parts/queue-columns.tsx';

const SIZE = 50;

/** `/kerja/pengajuan?keadaan=&program=&wilayah=&hal=`: what waits to be checked across all calls, the oldest first. */
export async function queuePage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.read');
  const filter = queueFrom(c.req.query());
  const [{ total, rows }, areas, waiting] = await Promise.all([
    listQueue(ctx, filter, SIZE),
    listAreas(ctx),
    countWaiting(ctx, { callId: filter.callId, area: filter.area }),
  ]);
  const calls = await callsOf(ctx, waiting, rows, filter);
  const helped = await readLastHelp(ctx, calls, rows);
  const href = (change: Partial<typeof filter>) => `/kerja/pengajuan${queueQuery(filter, change)}`;
  const chips = chipsOf(filter, calls, areas).map(({ label, without }) => ({ label, href: href(without) }));
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_queue_title(),
      current: '/kerja/pengajuan',
      wide: true,
      messages: doneMessage(c),
    },
    <>
      <PageHeading title={headingOf(waiting)} text={m.selection_queue_lead()} />
      <Tabs
        label={m.selection_queue_state()}
        tabs={(Object.keys(queueStates) as QueueState[]).map((state) => ({
          href: href({ state }),
          label: tabWords[state](),
          count: countOf(waiting, state),
          current: state === filter.state,
        }))}
      />
      <Filters
        action="/kerja/pengajuan"
        keep={filter.state === 'submitted' ? {} : { keadaan: queueStates[filter.state] }}
      >
        <Filter
          name="program"
          label={m.selection_queue_call()}
          value={filter.callId}
          options={[...calls.values()].map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Filter name="wilayah" label={m.selection_queue_area()} value={filter.area} options={areaOptions(areas)} />
      </Filters>
      <ListSummary count={m.selection_queue_count({ n: total })} chips={chips} clear={href({ callId: '', area: '' })} />
      {total === 0 ? (
        <EmptyState text={m.selection_queue_empty()} action={<a href="/kerja">{m.selection_queue_to_work()}</a>} />
      ) : (
        <DataTable
          caption={tabWords[filter.state]()}
          columns={queueColumns({
            ctx,
            calls,
            areas,
            helped,
            href: ({ id }) => `/kerja/pengajuan/${id}${queueQuery(filter)}`,
          })}
          rows={rows}
        />
      )}
      <Paging page={filter.page} size={SIZE} total={total} href={(page) => href({ page })} />
    </>,
  );
}

const tabWords: Record<QueueState, () => string> = {
  submitted: m.selection_queue_tab_submitted,
  incomplete: m.selection_queue_tab_incomplete,
  verified: m.selection_queue_tab_verified,
};

const countOf = (waiting: readonly Waiting[], state: QueueState): number =>
  waiting.reduce((sum, each) => sum + (each.state === state ? each.count : 0), 0);

/** The finding as heading: how many wait. */
function headingOf(waiting: readonly Waiting[]): string {
  const n = countOf(waiting, 'submitted');
  return n > 0 ? m.selection_queue_heading({ n }) : m.selection_queue_heading_none();
}

/** Calls that have applications, and the one the filter names. */
async function callsOf(
  ctx: ReturnType<typeof ctxOf>,
  waiting: readonly Waiting[],
  rows: readonly { callId: string }[],
  filter: QueueFilter,
): Promise<Map<string, Call>> {
  const all = filter.callId || filter.area ? await countWaiting(ctx) : waiting;
  const ids = [...new Set([...all, ...rows].map(({ callId }) => callId))];
  return new Map((await listCalls(ctx, { ids })).map((call) => [call.id, call]));
}

function chipsOf(filter: QueueFilter, calls: ReadonlyMap<string, Call>, areas: readonly Area[]) {
  const area = areas.find(({ code }) => code === filter.area);
  const call = calls.get(filter.callId);
  return [
    ...(call ? [{ label: call.title, without: { callId: '' } }] : []),
    ...(area ? [{ label: area.name, without: { area: '' } }] : []),
  ];
}
