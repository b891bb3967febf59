import { setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { line } from '#platform/forms/fields.ts';
import { isSecure } from '#platform/forms/form-key.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { fold } from '#rooms/registry/index.ts';
import { ButtonLink, Chips, DataTable, EmptyState, Form, PageHeading, renderPage, SearchBox } from '#ui/index.ts';
import { m } from '#words';
import { isOver } from '../attendance.rules.ts';
import { recordAttendance } from '../record-attendance.ts';
import { getSession, type Roster, type RosterRow, rosterOf } from '../roster.ts';
import { allow, can } from '../training.permissions.ts';
import { rosterColumns } from './parts/roster-columns.tsx';
import { SessionLinks } from './parts/session-links.tsx';
import { callHref, sessionFacts, sessionHref, sessionName } from './parts/session-words.tsx';

const views = ['semua', 'belum', 'hadir', 'tidak'] as const;
const stateOf = { belum: 'unmarked', hadir: 'present', tidak: 'absent' } as const;

/** `/kerja/hadir/:sesi`: everyone expected at a session, one tap each. */
export async function sessionPage(
  c: AppContext,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const roster = await rosterOf(ctx, await getSession(ctx, idFrom(c.req.param('sesi'))));
  const { session, meeting, present, expected, guests } = roster;
  // A card scanned from now on is meant for this session.
  setCookie(c, 'sesi', session.id, {
    path: '/h',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: 43_200,
  });
  const mayRecord = can(ctx.actor, 'training.attend');
  const mayClose = can(ctx.actor, 'training.close') && !meeting?.closedAt && isOver(session, ctx.now);
  const { rows, view, search } = shownOf(c, roster);
  const taps = addressOf(session.id, view, search, '/catat');
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.training_session_title({ present, expected }),
      service: session.callTitle,
      current: '/kerja/program',
      breadcrumb: [
        { href: callHref(session.callId), label: session.callTitle },
        { href: `${callHref(session.callId)}/hadir`, label: m.training_tab_attendance() },
      ],
      errors,
      status,
    },
    <>
      <PageHeading
        title={m.training_session_title({ present, expected })}
        text={[
          sessionName(session) === session.title ? `${session.title}. ` : '',
          sessionFacts(session),
          guests > 0 && ` ${m.training_session_guests({ n: guests })}`,
        ]}
        actions={
          mayClose && <ButtonLink href={`${sessionHref(session.id)}/tutup`}>{m.training_session_close()}</ButtonLink>
        }
      />
      <SessionLinks session={session} meeting={meeting} mayRecord={mayRecord} now={ctx.now} />
      <SearchBox
        action={sessionHref(session.id)}
        label={m.training_session_search()}
        value={search}
        keep={view === 'semua' ? {} : { tampil: view }}
      />
      <Chips label={m.training_session_views()} chips={chipsOf(roster, view, search)} />
      {rows.length === 0 ? (
        <EmptyState
          text={expected === 0 ? m.training_session_nobody() : m.training_session_none_found()}
          action={expected > 0 && <a href={sessionHref(session.id)}>{m.training_session_all()}</a>}
        />
      ) : (
        <Form c={c} action={taps} class="b-flow">
          <DataTable
            caption={m.training_tab_attendance()}
            columns={rosterColumns({ sessionId: session.id, isClosed: !!meeting?.closedAt, mayRecord })}
            rows={rows}
          />
        </Form>
      )}
    </>,
  );
}

const schema = v.object({ hadir: line({ max: 40 }), absen: line({ max: 40 }) });

export function sessionPost(c: AppContext): Promise<Response> {
  const sessionId = idFrom(c.req.param('sesi'));
  const view = viewFrom(c);
  return handlePost(c, {
    schema,
    again: (_values, errors, status) => sessionPage(c, errors, status),
    run: async (tx, { hadir, absen }) => {
      const person = idFrom(hadir || absen);
      await recordAttendance(tx, { sessionId, marks: { [person]: hadir ? 'present' : 'absent' }, how: 'list' });
      return `${addressOf(sessionId, view, c.req.query('cari') ?? '')}#o-${person}`;
    },
  });
}

function viewFrom(c: AppContext): (typeof views)[number] {
  const asked = c.req.query('tampil');
  return views.find((view) => view === asked) ?? 'semua';
}

function shownOf(c: AppContext, { rows }: Roster): { rows: RosterRow[]; view: (typeof views)[number]; search: string } {
  const view = viewFrom(c);
  const search = (c.req.query('cari') ?? '').slice(0, 100);
  const wanted = fold(search);
  const text = ({ name, participant }: RosterRow) =>
    fold([name, participant?.businessName, participant?.code].filter(Boolean).join(' '));
  return {
    view,
    search,
    rows: rows.filter((row) => (view === 'semua' || row.state === stateOf[view]) && text(row).includes(wanted)),
  };
}

function addressOf(sessionId: string, view: string, search: string, part = ''): string {
  const query = new URLSearchParams({ ...(view !== 'semua' && { tampil: view }), ...(search && { cari: search }) });
  return `${sessionHref(sessionId)}${part}${query.size > 0 ? `?${query}` : ''}`;
}

const chipsOf = ({ session, rows }: Roster, current: string, search: string) =>
  views.map((view) => ({
    href: addressOf(session.id, view, search),
    label: m[`training_view_${view}`](),
    count: view === 'semua' ? rows.length : rows.filter(({ state }) => state === stateOf[view]).length,
    current: view === current,
  }));
