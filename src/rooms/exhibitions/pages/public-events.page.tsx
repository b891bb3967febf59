import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { EmptyState, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listEvents } from '../event/event.reads.ts';
import { daysOf } from '../event/event.rules.ts';
import { daysWords, placeOf } from './parts/event-words.ts';

/** `/pameran`: exhibitions of the office, the newest first. */
export async function publicEventsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const events = await listEvents(ctx);
  const calls = await listCalls(ctx, { kind: 'exhibition', ids: events.map(({ callId }) => callId) });
  const shown = events.flatMap(({ callId }) => {
    const call = calls.find(({ id }) => id === callId);
    return call?.openedAt && call.state !== 'cancelled' ? [call] : [];
  });
  const title = m.exhibitions_public_title();
  return renderPage(
    c,
    { layout: 'public', title },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.exhibitions_public_text()}</p>
      {shown.length === 0 ? (
        <EmptyState
          text={m.exhibitions_public_none()}
          action={<a href="/produk">{m.exhibitions_public_catalogue()}</a>}
        />
      ) : (
        <ul class="b-calls">
          {shown.map((call) => (
            <li>
              <h2>
                <a href={`/pameran/${call.slug}`}>{call.title}</a>
              </h2>
              <p class="b-meta">
                {daysWords(daysOf(call.sessions))}. {placeOf(call)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>,
  );
}
