import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { type Column, DataTable, EmptyState, formatInstant, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type LogLine, listLog } from '../attendance.reads.ts';
import { getSession } from '../roster.ts';
import { allow } from '../training.permissions.ts';
import { howWord, sessionFacts, sessionHref, sessionName } from './parts/session-words.tsx';

/** `/kerja/hadir/:sesi/riwayat`: every record, who made it, how and when. */
export async function historyPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const session = await getSession(ctx, idFrom(c.req.param('sesi')));
  const lines = await listLog(ctx, session.id);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.training_history_title(),
      service: session.callTitle,
      current: '/kerja/program',
      breadcrumb: [{ href: sessionHref(session.id), label: sessionName(session) }],
    },
    <>
      <h1>{m.training_history_title()}</h1>
      <p class="b-muted">{sessionFacts(session)}</p>
      {lines.length === 0 ? (
        <EmptyState text={m.training_history_none()} />
      ) : (
        <DataTable caption={m.training_history_title()} columns={columns()} rows={lines} />
      )}
    </>,
  );
}

const columns = (): Column<LogLine>[] => [
  { key: 'name', head: m.training_column_name(), card: 'heading', cell: ({ name }) => name },
  {
    key: 'what',
    head: m.training_column_state(),
    card: 'place',
    cell: ({ what }) => m[`training_log_${what}`](),
    under: ({ reason }) => reason,
  },
  { key: 'how', head: m.training_column_how(), card: 'last', cell: ({ how }) => howWord(how) },
  {
    key: 'when',
    head: m.training_column_when(),
    card: 'end',
    cell: ({ at }) => formatInstant(at),
    under: ({ byName }) => byName,
  },
];
