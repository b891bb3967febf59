import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import { Facts, formatInstant, type Message, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { declineReferral } from '../decline-referral.ts';
import { allow, can } from '../mentoring.permissions.ts';
import { declineSchema, takeSchema } from '../plan.schema.ts';
import { getReferral, type Referral } from '../referral.reads.ts';
import { takeReferral } from '../take-referral.ts';
import { findTracks, listLoads } from '../track.reads.ts';
import type { Again } from './parts/again.ts';
import { needWord, originWord } from './parts/need-words.ts';
import { AnswerForms } from './parts/referral-forms.tsx';
import { trackHref } from './parts/words.ts';

/** `/kerja/pendampingan/rujukan/:id`: what is wished, and whoever chooses mentors answers it. */
export async function referralPage(c: AppContext, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const referral = await getReferral(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'mentoring.read', { area: referral.area });
  const answers = referral.state === 'waiting' && can(ctx.actor, 'mentoring.assign', { area: referral.area });
  const place = await findAreaName(ctx, referral.area);
  const text = [referral.ownerName, place].filter(Boolean).join(', ');
  return renderPage(
    c,
    {
      layout: 'staff',
      title: referral.businessName,
      current: '/kerja/pendampingan',
      breadcrumb: [{ href: '/kerja/pendampingan/rujukan', label: m.mentoring_referrals_title() }],
      messages: messagesOf(c),
      errors: again.errors,
      status: again.status,
    },
    <>
      <PageHeading title={referral.businessName} text={text} />
      <Facts facts={factsOf(referral)} />
      {referral.state === 'declined' && (
        <Note title={m.mentoring_referral_declined()}>
          <p>{referral.answer}</p>
        </Note>
      )}
      {referral.trackId && (
        <p>
          <a href={trackHref(referral.trackId)}>{m.mentoring_referral_track()}</a>
        </p>
      )}
      {answers && <AnswerForms c={c} referral={referral} again={again} around={await aroundOf(ctx, referral)} />}
    </>,
  );
}

/** Who may take it, with what they already have, and the track it would join. */
async function aroundOf(ctx: Ctx, referral: Referral) {
  const today = dayOf(ctx.now);
  const [running] = await findTracks(ctx, { businessIds: [referral.businessId], state: 'open' });
  const loads = await listLoads(ctx, { today });
  const people = await listPeople(ctx, { role: 'mentor' });
  const mentors = people.map(({ id, name, unit }) => {
    const load = loads.find(({ mentorId }) => mentorId === id);
    return {
      value: id,
      label: name,
      hint: m.mentoring_mentor_load({ unit, open: load?.open ?? 0, late: load?.late ?? 0 }),
    };
  });
  return { running, mentors, day: addDays(today, 7) };
}

const factsOf = (referral: Referral) => [
  { label: m.mentoring_refer_needs(), value: referral.needs.map(needWord).join(', ') },
  { label: m.mentoring_refer_wish(), value: referral.wish },
  { label: m.mentoring_referral_origin(), value: originWord(referral.origin) },
  {
    label: m.mentoring_referral_by(),
    value: `${referral.byName || referral.ownerName}, ${formatInstant(referral.at)}`,
  },
  {
    label: m.mentoring_fact_record(),
    value: <a href={`/kerja/usaha/${referral.businessId}`}>{m.mentoring_fact_open_record()}</a>,
  },
];

const messagesOf = (c: AppContext): Message[] => {
  if (c.req.query('dirujuk')) return [{ tone: 'good', text: m.mentoring_referral_sent() }];
  return c.req.query('dijawab') ? [{ tone: 'good', text: m.mentoring_referral_answered() }] : [];
};

export function takePost(c: AppContext): Promise<Response> {
  const referralId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: takeSchema,
    again: (values, errors, status) => referralPage(c, { values, errors, status }),
    run: async (tx, { pendamping, hari }) =>
      `${trackHref(await takeReferral(tx, { referralId, mentorId: pendamping, day: hari }))}?rujukan=1`,
  });
}

export function declinePost(c: AppContext): Promise<Response> {
  const referralId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: declineSchema,
    again: (values, errors, status) => referralPage(c, { values, errors, status }),
    run: async (tx, { alasan }) => {
      await declineReferral(tx, { referralId, reason: alasan });
      return `/kerja/pendampingan/rujukan/${referralId}?dijawab=1`;
    },
  });
}
