import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { EmptyState, formatInstant, KeepOffline, QrBlock, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listOwnSessions, type OwnSession } from '../own-sessions.ts';

/** `/saya/jadwal`: when and where to come, with the QR to show at the door. */
export async function schedulePage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/jadwal', 303);
  const sessions = await listOwnSessions(ctx);
  c.header('Cache-Control', 'private, no-store');
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.training_schedule_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
    },
    <>
      <KeepOffline c={c} at={ctx.now} />
      <h1>{m.training_schedule_title()}</h1>
      {sessions.length === 0 ? (
        <EmptyState
          text={m.training_schedule_none()}
          action={<a href="/program?buka=1">{m.training_see_programmes()}</a>}
        />
      ) : (
        sessions.map((one, at) => <Coming one={one} isFirst={at === 0} />)
      )}
    </>,
  );
}

function Coming({ one: { call, session, application, address }, isFirst }: { one: OwnSession; isFirst: boolean }) {
  return (
    <section class="b-flow b-mt-4">
      <h2>{call.title}</h2>
      <p>
        {session.title && `${session.title}. `}
        {formatInstant(session.startsAt)}
      </p>
      <p>
        {[session.place, session.address].filter(Boolean).join(', ')}
        {session.mapUrl && (
          <>
            {' '}
            <a href={session.mapUrl} rel="noopener external">
              {m.training_schedule_map()}
            </a>
          </>
        )}
      </p>
      {isFirst && <p>{m.training_schedule_show()}</p>}
      {isFirst && <QrBlock text={address} code={application.code} bright />}
      <p>
        <a href={`/status/${application.code}`}>{m.training_schedule_cannot()}</a>
      </p>
    </section>
  );
}
