import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import {
  ButtonLink,
  CallTag,
  type Column,
  DataTable,
  EmptyState,
  Filter,
  Filters,
  formatDateShort,
  formatNumber,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../call.ts';
import { type CallState, callStates } from '../call-states.rules.ts';
import { stateWord } from '../call-words.ts';
import { allow, can } from '../programmes.permissions.ts';
import { type CallFilter, countCalls, countCallsByState, listCalls } from '../programmes.reads.ts';
import { countSeats, noSeatsTaken, type SeatCount } from '../seats.ts';
import { callHref } from './parts/part-addresses.ts';
import { tagState } from './parts/tag-state.ts';

const SIZE = 50;

/** `/kerja/program?keadaan=&cari=&hal=`: all calls of the office, what waits for approval said first. */
export async function staffListPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.read');
  const state = callStates.find((each) => each === c.req.query('keadaan'));
  const query = (c.req.query('cari') ?? '').trim().slice(0, 80);
  const page = pageFrom(c.req.query('hal'));
  const filter: CallFilter = { states: state && [state], query: query || undefined };
  const [calls, total, byState] = await Promise.all([
    listCalls(ctx, { ...filter, limit: SIZE, offset: (page - 1) * SIZE }),
    countCalls(ctx, filter),
    countCallsByState(ctx),
  ]);
  const seats = await countSeats(ctx, calls);
  const href = (to: { state?: CallState; query?: string; page?: number }) => {
    const parts = new URLSearchParams();
    if (to.state) parts.set('keadaan', to.state);
    if (to.query) parts.set('cari', to.query);
    if (to.page && to.page > 1) parts.set('hal', String(to.page));
    return parts.size > 0 ? `/kerja/program?${parts}` : '/kerja/program';
  };
  const chips = [
    ...(state ? [{ label: stateWord(state), href: href({ query }) }] : []),
    ...(query ? [{ label: query, href: href({ state }) }] : []),
  ];
  return renderPage(
    c,
    { layout: 'staff', title: m.programmes_list_title(), current: '/kerja/program' },
    <>
      <PageHeading
        title={headingOf(byState)}
        actions={
          can(ctx.actor, 'programmes.write') && (
            <ButtonLink href="/kerja/program/baru" icon="plus">
              {m.programmes_staff_new()}
            </ButtonLink>
          )
        }
      />
      <Filters action="/kerja/program">
        <Filter name="cari" label={m.programmes_staff_search()} value={query} />
        <Filter
          name="keadaan"
          label={m.programmes_staff_state()}
          value={state}
          options={callStates.map((each) => ({ value: each, label: stateWord(each) }))}
        />
      </Filters>
      <ListSummary count={m.programmes_staff_count({ n: total })} chips={chips} clear="/kerja/program" />
      {total === 0 ? (
        <EmptyState
          text={chips.length > 0 ? m.programmes_staff_none_found() : m.programmes_staff_none()}
          action={<a href="/kerja/program">{m.programmes_staff_all()}</a>}
        />
      ) : (
        <>
          <DataTable caption={m.programmes_list_title()} columns={columnsFor(seats)} rows={calls} />
          <Paging page={page} size={SIZE} total={total} href={(to) => href({ state, query, page: to })} />
        </>
      )}
    </>,
  );
}

/** The finding as heading: what waits for approval, else what is open. */
function headingOf(byState: ReadonlyMap<CallState, number>): string {
  const waiting = byState.get('awaiting-approval') ?? 0;
  const open = byState.get('open') ?? 0;
  return waiting > 0 ? m.programmes_staff_heading_waiting({ n: waiting, open }) : m.programmes_staff_heading({ open });
}

const columnsFor = (seats: ReadonlyMap<string, SeatCount>): Column<Call>[] => [
  {
    key: 'title',
    head: m.programmes_staff_title(),
    card: 'heading',
    cell: (call) => <a href={callHref(call.id)}>{call.title}</a>,
    under: (call) => call.audience,
  },
  {
    key: 'state',
    head: m.programmes_staff_state(),
    card: 'place',
    cell: (call) => <CallTag state={tagState(call.state)} />,
  },
  {
    key: 'closes',
    head: m.programmes_staff_closes(),
    card: 'last',
    nowrap: true,
    cell: (call) => (call.closesAt ? formatDateShort(call.closesAt) : m.programmes_staff_no_day()),
    under: (call) => call.sessions[0] && m.programmes_staff_meets({ day: formatDateShort(call.sessions[0].startsAt) }),
  },
  {
    key: 'seats',
    head: m.programmes_staff_applied(),
    card: 'path',
    numeric: true,
    cell: (call) => {
      const { taken, waiting } = seats.get(call.id) ?? noSeatsTaken;
      return m.programmes_staff_applied_of({ n: formatNumber(taken + waiting), places: formatNumber(call.capacity) });
    },
  },
  {
    key: 'responsible',
    head: m.programmes_role_responsible(),
    card: 'hidden',
    cell: (call) => call.team.find((member) => member.role === 'responsible')?.name ?? '–',
  },
];
