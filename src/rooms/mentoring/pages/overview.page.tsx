import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  formatNumber,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
  SimpleTable,
} from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../mentoring.permissions.ts';
import { sumUnpaidHours } from '../plan.reads.ts';
import { listReferrals } from '../referral.reads.ts';
import { countTracks, findTracks, listLoads } from '../track.reads.ts';
import { areaNames } from './parts/area-names.ts';
import { filterOf, overviewHref } from './parts/overview-filter.ts';
import { chipsOf, columnsOf, OverviewFilters } from './parts/overview-parts.tsx';

const SIZE = 50;

/** `/kerja/pendampingan`: all tracks of the remit, what is late and who carries how much said first. */
export async function overviewPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.read');
  const today = dayOf(ctx.now);
  const page = pageFrom(c.req.query('hal'));
  const { filter, narrowed } = filterOf(c);
  const { remit, orMentor } = filter;
  const [tracks, total, loads, mentors, calls, { areas, nameOf }] = await Promise.all([
    findTracks(ctx, filter, { limit: SIZE, offset: (page - 1) * SIZE }),
    countTracks(ctx, filter),
    listLoads(ctx, { today, remit, orMentor }),
    listPeople(ctx, { role: 'mentor' }),
    listCalls(ctx, { states: ['follow-up', 'done'] }),
    areaNames(ctx),
  ]);
  const month = { from: `${today.slice(0, 7)}-01`, to: today };
  const hours = await sumUnpaidHours(ctx, month);
  const waiting = await listReferrals(ctx, { state: 'waiting', remit });
  const late = loads.reduce((sum, load) => sum + load.late, 0);
  const file = overviewHref(narrowed, '/kerja/pendampingan.xlsx');
  return renderPage(
    c,
    { layout: 'staff', title: m.mentoring_overview_title(), current: '/kerja/pendampingan' },
    <>
      <PageHeading
        title={m.mentoring_overview_title()}
        text={m.mentoring_overview_late({ n: late })}
        actions={
          <ButtonLink tone="secondary" href="/kerja/pendampingan/perjalanan">
            {m.mentoring_journey_title()}
          </ButtonLink>
        }
      />
      {waiting.length > 0 && (
        <p>
          <a href="/kerja/pendampingan/rujukan">{m.mentoring_referrals_link({ n: waiting.length })}</a>
        </p>
      )}
      {loads.length > 0 && (
        <SimpleTable
          caption={m.mentoring_overview_loads()}
          columns={[
            { head: m.mentoring_fact_mentor() },
            { head: m.mentoring_column_open(), numeric: true },
            { head: m.mentoring_late(), numeric: true },
          ]}
          rows={loads.map((load) => [
            <a href={overviewHref({ pendamping: load.mentorId ?? 'none' })}>
              {load.mentorName ?? m.mentoring_no_mentor()}
            </a>,
            formatNumber(load.open),
            <a href={overviewHref({ pendamping: load.mentorId ?? 'none', terlambat: '1' })}>
              {formatNumber(load.late)}
            </a>,
          ])}
        />
      )}
      {hours.length > 0 && (
        <SimpleTable
          caption={m.mentoring_hours_sum({ hours: formatNumber(sumOf(hours), 1) })}
          columns={[{ head: m.mentoring_fact_mentor() }, { head: m.mentoring_hours_month(), numeric: true }]}
          rows={hours.map((one) => [one.mentorName, formatNumber(one.hours, 1)])}
        />
      )}
      <OverviewFilters narrowed={narrowed} around={{ mentors, calls, areas }} />
      <ListSummary
        count={m.mentoring_overview_count({ n: formatNumber(total) })}
        chips={chipsOf(narrowed, { mentors, calls, nameOf })}
        clear="/kerja/pendampingan"
        downloads={total > 0 ? [{ href: file, label: 'XLSX' }] : []}
      />
      {total === 0 ? (
        <EmptyState
          text={m.mentoring_overview_none()}
          action={<a href="/kerja/program">{m.mentoring_overview_programmes()}</a>}
        />
      ) : (
        <>
          <DataTable caption={m.mentoring_overview_title()} columns={columnsOf(today, nameOf)} rows={tracks} />
          <Paging page={page} size={SIZE} total={total} href={(hal) => overviewHref({ ...narrowed, hal })} />
        </>
      )}
    </>,
  );
}

const sumOf = (given: readonly { hours: number }[]): number => given.reduce((sum, { hours }) => sum + hours, 0);
