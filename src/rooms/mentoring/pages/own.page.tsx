import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Details, type FormValues, type Message, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { askOtherDay } from '../ask-other-day.ts';
import { markAgreementDone } from '../mark-agreement-done.ts';
import { allow } from '../mentoring.permissions.ts';
import { doneSchema, otherDaySchema } from '../mentoring.schema.ts';
import { listAgreements } from '../visit.reads.ts';
import { ownTrack } from '../working-track.ts';
import { Agreed, NextVisit, ownHref } from './parts/own-parts.tsx';
import { keptWord, outcomeWord } from './parts/words.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/saya/pendampingan/:id`: what was agreed and by when, the next visit, and another day if it does not suit. */
export async function ownPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const trackId = idFrom(c.req.param('id'));
  if (ctx.actor.kind === 'public') return c.redirect(`/saya/masuk?kembali=${ownHref(trackId)}`, 303);
  allow(ctx, 'mentoring.own');
  const track = await ownTrack(ctx, trackId);
  const agreements = await listAgreements(ctx, track.id);
  const open = agreements.filter(({ kept }) => kept === null);
  const settled = agreements.filter(({ kept }) => kept !== null);
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.mentoring_own_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
      messages: messagesOf(c),
      errors,
      status,
    },
    <>
      <h1>{m.mentoring_own_title()}</h1>
      {track.mentorName && <p>{m.mentoring_own_mentor({ mentor: track.mentorName })}</p>}
      {track.outcome && (
        <Note title={outcomeWord(track.outcome)}>
          <p>{m.mentoring_own_ended()}</p>
        </Note>
      )}
      <h2>{m.mentoring_own_agreed()}</h2>
      {open.length === 0 && <p>{m.mentoring_own_agreed_none()}</p>}
      {open.map((agreement) => (
        <Agreed c={c} agreement={agreement} trackId={track.id} />
      ))}
      {track.state === 'open' && <NextVisit c={c} track={track} again={{ values, errors }} />}
      {settled.length > 0 && (
        <Details summary={m.mentoring_own_before({ n: settled.length })}>
          <ul class="b-list">
            {settled.map(({ text, kept }) => (
              <li>{`${text} (${kept ? keptWord(kept) : ''})`}</li>
            ))}
          </ul>
        </Details>
      )}
    </>,
  );
}

export function donePost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: doneSchema,
    again: (values, errors, status) => ownPage(c, { values, errors, status }),
    run: async (tx, { janji }) => {
      await markAgreementDone(tx, { trackId, agreementId: janji });
      return `${ownHref(trackId)}?sudah=1`;
    },
  });
}

export function otherDayPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: otherDaySchema,
    again: (values, errors, status) => ownPage(c, { values, errors, status }),
    run: async (tx, { hari, sebab }) => {
      await askOtherDay(tx, { trackId, day: hari, because: sebab });
      return `${ownHref(trackId)}?diminta=1`;
    },
  });
}

function messagesOf(c: AppContext): Message[] {
  if (c.req.query('sudah')) return [{ tone: 'good', text: m.mentoring_own_thanks() }];
  return c.req.query('diminta') ? [{ tone: 'good', text: m.mentoring_own_asked_sent() }] : [];
}
