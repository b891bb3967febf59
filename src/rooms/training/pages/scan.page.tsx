import { getCookie } from 'hono/cookie';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { Actions, Button, ButtonLink, Confirmation, Form, formatTime, Note, renderPage, Verdict } from '#ui/index.ts';
import { m } from '#words';
import { type Scan, scanTicket } from '../scan-ticket.ts';
import { getTest } from '../test.reads.ts';
import { openTicket } from '../ticket.ts';
import { can } from '../training.permissions.ts';
import { sessionFacts, sessionHref } from './parts/session-words.tsx';

/**
 * `/h/:tiket`: what a card's QR opens. An officer's phone records the presence: opening is the scan, and opening again
 * changes nothing. For anyone else the page only says whom to show the card to.
 */
export async function scanPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  c.header('X-Robots-Tag', 'noindex');
  c.header('Cache-Control', 'no-store');
  const ticket = c.req.param('tiket') ?? '';
  // A browser that only looks ahead has scanned nothing.
  const looksAhead = (c.req.header('Sec-Purpose') ?? '').includes('prefetch');
  if (!can(ctx.actor, 'training.attend') || looksAhead) return showHolder(c, ticket);
  return showScan(c, ticket, await scanTicket(ctx, ticket, getCookie(c, 'sesi')));
}

async function showHolder(c: AppContext, ticket: string): Promise<Response> {
  const application = await openTicket(ctxOf(c), ticket);
  if (!application) throw notFound();
  const { openPhase } = await getTest(ctxOf(c), application.callId);
  return renderPage(
    c,
    { layout: 'question', title: m.training_card_title() },
    <>
      <h1>{m.training_card_title()}</h1>
      <p class="b-lead">{m.training_card_lead()}</p>
      <p>
        <b class="b-code">{application.code}</b>
      </p>
      {openPhase && (
        <Actions>
          <ButtonLink href={`/tes/${ticket}`}>{m.training_card_to_test()}</ButtonLink>
        </Actions>
      )}
    </>,
  );
}

function showScan(c: AppContext, ticket: string, scan: Scan): Promise<Response> {
  const { ownerName } = scan.application;
  return renderPage(
    c,
    { layout: 'question', title: `${headline(scan)} - ${ownerName}` },
    <>
      {scan.kind === 'recorded' && (
        <Confirmation title={ownerName} label={m.training_scan_recorded({ time: formatTime(scan.at) })} />
      )}
      {scan.kind === 'already' && (
        <Verdict valid title={m.training_scan_already({ time: formatTime(scan.at) })}>
          <p>{ownerName}</p>
        </Verdict>
      )}
      {(scan.kind === 'stranger' || scan.kind === 'closed') && (
        <Verdict valid={false} title={headline(scan)}>
          <p>{ownerName}</p>
        </Verdict>
      )}
      {scan.kind === 'stranger' && <Guests c={c} ticket={ticket} sessions={scan.sessions} />}
      {scan.kind !== 'stranger' && (
        <>
          <p class="b-mt-3">
            {scan.session.callTitle}. {sessionFacts(scan.session)}
          </p>
          <Actions>
            <ButtonLink tone="secondary" href={sessionHref(scan.session.id)}>
              {m.training_scan_to_list()}
            </ButtonLink>
          </Actions>
        </>
      )}
    </>,
  );
}

function headline(scan: Scan): string {
  if (scan.kind === 'stranger') return m.training_scan_stranger();
  if (scan.kind === 'closed') return m.training_refusal_list_closed();
  return scan.kind === 'already' ? m.training_state_present() : m.training_scan_recorded({ time: formatTime(scan.at) });
}

function Guests({
  c,
  ticket,
  sessions,
}: {
  c: AppContext;
  ticket: string;
  sessions: (Scan & { kind: 'stranger' })['sessions'];
}) {
  if (sessions.length === 0) {
    return (
      <Note tone="warn">
        <p>{m.training_scan_no_session()}</p>
      </Note>
    );
  }
  return (
    <>
      {sessions.map((session) => (
        <Form c={c} action={`${sessionHref(session.id)}/tamu`} class="b-mt-3 b-flow">
          <p>
            {session.callTitle}. {sessionFacts(session)}
          </p>
          <input type="hidden" name="tiket" value={ticket} />
          <Button tone="secondary">{m.training_scan_as_guest()}</Button>
        </Form>
      ))}
      <p>{sessions[0] && <a href={sessionHref(sessions[0].id)}>{m.training_scan_find_name()}</a>}</p>
    </>
  );
}
