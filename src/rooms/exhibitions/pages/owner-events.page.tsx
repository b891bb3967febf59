import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { EmptyState, formatInstant, renderPage, type Task, TaskList } from '#ui/index.ts';
import { m } from '#words';
import { readOwnExhibits } from '../own-exhibits.ts';
import { daysWords, eventStateWord } from './parts/event-words.ts';

/** `/saya/pameran`: an owner's exhibitions, what they ask for first. */
export async function ownerEventsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
  const { exhibits, places, offers } = await readOwnExhibits(ctx);
  const tasks: Task[] = [
    ...offers.map(({ id, call, stall, until }) => ({
      label: m.exhibitions_home_offer({ stall, title: call.title }),
      hint: m.exhibitions_home_offer_hint({ until: formatInstant(until) }),
      href: `/saya/pameran/tawaran/${id}`,
      status: 'problem' as const,
    })),
    ...places.map(({ application, call }) => {
      const said = exhibits.some(({ exhibitor }) => exhibitor.applicationId === application.id && exhibitor.wishedAt);
      return {
        label: m.exhibitions_home_wish({ title: call.title }),
        hint: m.exhibitions_home_wish_hint(),
        href: `/saya/pameran/kebutuhan/${application.id}`,
        status: said ? ('done' as const) : ('todo' as const),
      };
    }),
    ...exhibits
      .filter(({ event }) => event.state !== 'planned')
      .map(({ exhibitor, call, event, days }) => ({
        label: exhibitor.stall ? m.exhibitions_home_stall({ stall: exhibitor.stall, title: call.title }) : call.title,
        hint: `${daysWords(days)}. ${eventStateWord(event.state)}.`,
        href: `/saya/pameran/${exhibitor.id}`,
        status: event.state === 'closed' ? ('done' as const) : ('started' as const),
      })),
  ];
  const title = m.exhibitions_own_title();
  return renderPage(
    c,
    { layout: 'owner', title, current: '/saya', back: { href: '/saya', label: m.exhibitions_own_back() } },
    <>
      <h1>{title}</h1>
      {tasks.length === 0 ? (
        <EmptyState
          text={m.exhibitions_own_none()}
          action={<a href="/program?jenis=exhibition">{m.exhibitions_own_see()}</a>}
        />
      ) : (
        <TaskList tasks={tasks} />
      )}
    </>,
  );
}
