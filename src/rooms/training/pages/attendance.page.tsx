import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { CallTabs, getCall } from '#rooms/programmes/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatDay,
  formatTime,
  PageHeading,
  renderPage,
  Tag,
} from '#ui/index.ts';
import { m } from '#words';
import { type SessionSum, sumSessions } from '../session-sums.ts';
import { allow, can } from '../training.permissions.ts';
import { callHref, sessionHref } from './parts/session-words.tsx';

/** `/kerja/program/:id/hadir`: the sessions of a call with who came. */
export async function attendancePage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const sums = await sumSessions(ctx, call);
  const expected = sums[0]?.expected ?? 0;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.training_tab_attendance(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [{ href: '/kerja/program', label: m.training_programmes() }],
    },
    <>
      <PageHeading
        title={call.title}
        text={m.training_attendance_lead({ sessions: sums.length, n: expected })}
        actions={
          can(ctx.actor, 'training.attend') &&
          expected > 0 && (
            <ButtonLink tone="secondary" href={`${callHref(call.id)}/kartu.pdf`}>
              {m.training_link_cards()}
            </ButtonLink>
          )
        }
      />
      <CallTabs call={call} current="hadir" actor={ctx.actor} />
      {sums.length === 0 ? (
        <EmptyState text={m.training_attendance_none()} />
      ) : (
        <DataTable caption={m.training_tab_attendance()} columns={columns()} rows={sums} />
      )}
    </>,
  );
}

const columns = (): Column<SessionSum>[] => [
  {
    key: 'day',
    head: m.training_column_session(),
    card: 'heading',
    cell: ({ session }) => <a href={sessionHref(session.id)}>{formatDay(session.startsAt)}</a>,
    under: ({ session }) => [session.title, formatTime(session.startsAt)].filter(Boolean).join(', '),
  },
  { key: 'state', head: m.training_column_list(), card: 'status', cell: (sum) => <ListTag sum={sum} /> },
  {
    key: 'present',
    head: m.training_column_present(),
    card: 'place',
    cell: ({ present, expected }) => m.training_count_of({ present, expected }),
    under: ({ guests }) => guests > 0 && m.training_session_guests({ n: guests }),
  },
  { key: 'absent', head: m.training_column_absent(), card: 'fact', numeric: true, cell: ({ absent }) => absent },
  {
    key: 'unmarked',
    head: m.training_column_unmarked(),
    card: 'fact',
    numeric: true,
    cell: ({ unmarked }) => unmarked,
  },
];

function ListTag({ sum }: { sum: SessionSum }) {
  if (sum.closedAt) {
    return (
      <Tag colour="hijau" icon="lock">
        {m.training_list_closed()}
      </Tag>
    );
  }
  return sum.isOver ? (
    <Tag colour="emas" icon="warn">
      {m.training_list_to_close()}
    </Tag>
  ) : (
    <Tag colour="abu" icon="clock">
      {m.training_list_open()}
    </Tag>
  );
}
