import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { ButtonLink, DataTable, EmptyState, formatDateShort, PageHeading, renderPage, Tag } from '#ui/index.ts';
import { m } from '#words';
import { type ExhibitionEvent, listEvents } from '../event/event.reads.ts';
import { allow, can } from '../exhibitions.permissions.ts';
import { eventHref, eventStateWord } from './parts/event-words.ts';

type Row = { id: string; title: string; event?: ExhibitionEvent };

/** `/kerja/pameran`: every exhibition, the next first; calls of this kind without a plan too. */
export async function eventListPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const [calls, events] = await Promise.all([listCalls(ctx, { kind: 'exhibition', limit: 100 }), listEvents(ctx)]);
  const rows: Row[] = calls.map(({ id, title }) => ({ id, title, event: events.find(({ callId }) => callId === id) }));
  rows.sort((one, other) => (other.event?.firstDay ?? '9999').localeCompare(one.event?.firstDay ?? '9999'));
  const today = dayOf(ctx.now);
  return renderPage(
    c,
    { layout: 'staff', title: m.exhibitions_events_title(), current: '/kerja/pameran' },
    <>
      <PageHeading
        title={m.exhibitions_events_title()}
        text={m.exhibitions_events_text()}
        actions={
          can(ctx.actor, 'exhibitions.plan') && (
            <ButtonLink tone="secondary" icon="plus" href="/kerja/program/baru">
              {m.exhibitions_events_new()}
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState text={m.exhibitions_events_none()} />
      ) : (
        <DataTable
          caption={m.exhibitions_events_title()}
          rows={rows}
          columns={[
            {
              key: 'title',
              head: m.exhibitions_event(),
              card: 'heading',
              cell: ({ id, title }) => <a href={eventHref(id)}>{title}</a>,
            },
            {
              key: 'days',
              head: m.exhibitions_event_days(),
              card: 'place',
              nowrap: true,
              cell: ({ event }) => (event ? daysShort(event) : m.exhibitions_event_unplanned()),
            },
            {
              key: 'state',
              head: m.exhibitions_event_state(),
              card: 'status',
              cell: ({ event }) => stateTag(event, today),
            },
          ]}
        />
      )}
    </>,
  );
}

const daysShort = ({ firstDay, lastDay }: ExhibitionEvent): string =>
  firstDay === lastDay
    ? formatDateShort(firstDay)
    : m.exhibitions_from_to({ from: formatDateShort(firstDay), to: formatDateShort(lastDay) });

function stateTag(event: ExhibitionEvent | undefined, today: string) {
  if (!event) {
    return (
      <Tag colour="abu" icon="edit">
        {m.exhibitions_event_unplanned()}
      </Tag>
    );
  }
  const on = event.state === 'allotted' && event.firstDay <= today && today <= event.lastDay;
  return on ? (
    <Tag colour="hijau" icon="now">
      {m.exhibitions_event_on()}
    </Tag>
  ) : (
    <Tag colour={event.state === 'closed' ? 'abu' : 'biru'} icon={event.state === 'closed' ? 'check' : 'calendar'}>
      {eventStateWord(event.state)}
    </Tag>
  );
}
