import type { Context } from 'hono';
import { ButtonLink, formatDate, renderPage } from '#ui/index.ts';
import { m } from '#words';
import type { Desk } from './desk.ts';

/** The page of a call that takes no applications now: since when, why, and what one can do instead. */
export function showClosed(c: Context, desk: Desk): Promise<Response> {
  const { call, phase } = desk;
  const page = `/program/${call.slug}`;
  const title = closedTitle(desk);
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: call.title,
      current: '/program',
      back: { href: page, label: call.title },
      status: 410,
    },
    <>
      <h1>{title}</h1>
      {call.publicReason && <p class="b-lead">{call.publicReason}</p>}
      {desk.draft && !desk.draft.applicationId && <p>{m.selection_closed_draft()}</p>}
      <p>
        <ButtonLink href={`${page}/kabari`} full iconAfter="arrow">
          {phase === 'soon' ? m.selection_closed_tell_opens() : m.selection_closed_tell_again()}
        </ButtonLink>
      </p>
      <p>
        <a href="/program?buka=1">{m.selection_closed_others()}</a>
      </p>
      <p>
        <a href="/status">{m.selection_closed_status()}</a>
      </p>
    </>,
  );
}

function closedTitle({ call, phase }: Desk): string {
  if (phase === 'soon') return m.selection_closed_soon({ day: call.opensAt ? formatDate(call.opensAt) : '-' });
  if (phase === 'postponed') return m.selection_closed_postponed();
  if (phase === 'cancelled') return m.selection_closed_cancelled();
  return m.selection_closed_closed({ day: call.closesAt ? formatDate(call.closesAt) : '-' });
}
