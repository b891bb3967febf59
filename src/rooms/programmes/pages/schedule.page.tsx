import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatDay,
  formatNumber,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import type { CallSession } from '../call.ts';
import { hoursText } from '../call-dates.ts';
import { editableParts } from '../call-states.rules.ts';
import { allow, can } from '../programmes.permissions.ts';
import { getCall } from '../programmes.reads.ts';
import { CallTabs } from './parts/call-tabs.tsx';
import { callHref } from './parts/part-addresses.ts';

/** `/kerja/program/:id/jadwal`: the meetings, with what each adds to the certificate. */
export async function schedulePage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const parts = editableParts(call);
  const mayChange = can(ctx.actor, 'programmes.write') && (parts.includes('places') || parts.includes('dates'));
  const add = `${callHref(call.id)}/pertemuan/baru`;
  const hours = call.sessions.reduce((sum, { lessonHours }) => sum + lessonHours, 0);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.programmes_tab_schedule(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [{ href: '/kerja/program', label: m.programmes_list_title() }],
    },
    <>
      <PageHeading
        title={call.title}
        text={m.programmes_schedule_sum({ n: call.sessions.length, hours: formatNumber(hours) })}
        actions={
          mayChange && (
            <ButtonLink href={add} icon="plus">
              {m.programmes_session_add()}
            </ButtonLink>
          )
        }
      />
      <CallTabs call={call} current="schedule" actor={ctx.actor} />
      {call.sessions.length === 0 ? (
        <EmptyState
          text={m.programmes_schedule_none()}
          action={mayChange && <a href={add}>{m.programmes_session_add()}</a>}
        />
      ) : (
        <DataTable
          caption={m.programmes_tab_schedule()}
          columns={columnsFor(mayChange ? `${callHref(call.id)}/pertemuan` : undefined)}
          rows={call.sessions}
        />
      )}
    </>,
  );
}

/** The meetings' columns; with `base` each day leads to its form. */
const columnsFor = (base: string | undefined): Column<CallSession>[] => [
  {
    key: 'day',
    head: m.programmes_session_day(),
    card: 'heading',
    cell: (session) =>
      base ? <a href={`${base}/${session.id}`}>{formatDay(session.startsAt)}</a> : formatDay(session.startsAt),
    under: (session) => session.title,
  },
  { key: 'hours', head: m.programmes_schedule_time(), card: 'place', nowrap: true, cell: hoursText },
  {
    key: 'place',
    head: m.programmes_fact_place(),
    card: 'last',
    cell: (session) => session.place,
    under: (session) => session.address,
  },
  { key: 'lessons', head: 'JP', card: 'end', numeric: true, cell: (session) => formatNumber(session.lessonHours) },
];
