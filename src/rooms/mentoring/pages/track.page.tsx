import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { type BusinessFacts, findAreaName, getBusinessFacts } from '#rooms/registry/index.ts';
import { Facts, type Message, maskPhone, Note, PageHeading, renderPage, Share } from '#ui/index.ts';
import { m } from '#words';
import { can } from '../mentoring.permissions.ts';
import { ownAddress, visitSummary } from '../owner-messages.ts';
import { getTrack, type Track } from '../track.reads.ts';
import { listAgreements, listReports, listTrackSteps, listVisits } from '../visit.reads.ts';
import { allowRead } from '../working-track.ts';
import { TrackHistory } from './parts/track-history.tsx';
import { Agreed, Next } from './parts/track-next.tsx';
import { trackWay } from './parts/track-way.tsx';
import { outcomeWord, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id`: the last agreement first, then what to do, then the business, then what was found before. */
export async function trackPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowRead(ctx, track);
  const [facts, call, visits, reports, agreements, steps, place] = await Promise.all([
    getBusinessFacts(ctx, track.businessId),
    track.callId ? getCall(ctx, track.callId) : undefined,
    listVisits(ctx, track.id),
    listReports(ctx, track.id),
    listAgreements(ctx, track.id),
    listTrackSteps(ctx, track.id),
    findAreaName(ctx, track.area),
  ]);
  const open = agreements.filter(({ kept }) => kept === null);
  const today = dayOf(ctx.now);
  const mayVisit = can(ctx.actor, 'mentoring.visit', track.mentorId === ctx.actor.id ? {} : { area: track.area });
  // A mentor comes from the round, everyone else from the overview.
  const up = ctx.actor.roles.includes('mentor')
    ? { href: '/kerja/lapangan', label: m.mentoring_field_title() }
    : { href: '/kerja/pendampingan', label: m.mentoring_overview_title() };
  const ownTrack = track.mentorId === ctx.actor.id && can(ctx.actor, 'mentoring.hand-over');
  const mayHandOver = ownTrack || can(ctx.actor, 'mentoring.assign', { area: track.area });
  return renderPage(
    c,
    {
      layout: 'staff',
      title: trackName(track),
      service: m.mentoring_field_title(),
      current: up.href,
      breadcrumb: [up],
      messages: messagesOf(c),
    },
    <>
      <PageHeading title={trackName(track)} text={[track.ownerName, place].filter(Boolean).join(', ')} />
      <Agreed open={open} />
      {track.state === 'closed' && track.outcome && (
        <Note title={outcomeWord(track.outcome)}>
          <p>{track.outcomeReason}</p>
        </Note>
      )}
      {track.state === 'open' && <Next track={track} today={today} mayVisit={mayVisit} visits={visits} />}
      {track.visitsDone > 0 && open.length > 0 && (
        <Share
          text={visitSummary(track, open, track.nextOn)}
          address={ownAddress(ctx, track.id)}
          label={m.mentoring_track_share()}
        />
      )}
      {await trackWay(ctx, track, mayVisit)}
      <h2>{m.mentoring_track_business()}</h2>
      <Facts facts={factsOf(track, facts, call?.title)} />
      {mayHandOver && track.state === 'open' && (
        <p>
          <a href={`/kerja/pendampingan/${track.id}/pendamping`}>
            {ownTrack ? m.mentoring_track_hand_over() : m.mentoring_track_mentor_change()}
          </a>
        </p>
      )}
      <h2>{m.mentoring_track_visits()}</h2>
      <TrackHistory
        track={track}
        visits={visits}
        reports={reports}
        agreements={agreements}
        steps={steps}
        mayCorrect={mayVisit}
      />
    </>,
  );
}

const factsOf = (track: Track, facts: BusinessFacts, call: string | undefined) => [
  { label: m.mentoring_fact_product(), value: facts.product },
  { label: m.mentoring_fact_since(), value: facts.sinceYear && String(facts.sinceYear) },
  {
    label: m.mentoring_fact_nib(),
    value:
      facts.nibState === 'has'
        ? (facts.nib ?? m.mentoring_fact_nib_has())
        : facts.nibState === 'none'
          ? m.mentoring_fact_nib_none()
          : undefined,
  },
  { label: m.mentoring_fact_phone(), value: facts.phone ? maskPhone(facts.phone) : undefined },
  {
    label: m.mentoring_fact_call(),
    value: call ? <a href={`/kerja/program/${track.callId}`}>{call}</a> : m.mentoring_fact_referred(),
  },
  { label: m.mentoring_fact_mentor(), value: track.mentorName ?? m.mentoring_no_mentor() },
  {
    label: m.mentoring_fact_record(),
    value: <a href={`/kerja/usaha/${track.businessId}`}>{m.mentoring_fact_open_record()}</a>,
  },
];

/** What was just done, by the mark in the address. */
const done: Record<string, () => string> = {
  dicatat: m.mentoring_message_saved,
  diralat: m.mentoring_message_corrected,
  hari: m.mentoring_message_day_saved,
  berakhir: m.mentoring_message_closed,
  pendamping: m.mentoring_message_mentor,
  diagnosis: m.mentoring_message_diagnosed,
  rencana: m.mentoring_message_plan,
  dibuka: m.mentoring_message_reopened,
  jam: m.mentoring_message_hours,
  rujukan: m.mentoring_message_referral,
};

function messagesOf(c: AppContext): Message[] {
  const mark = Object.keys(done).find((name) => c.req.query(name));
  const text = mark && done[mark]?.();
  return text ? [{ tone: 'good', text }] : [];
}
