import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { isId, notFound } from '#platform/page-address.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { Button, CardList, EmptyState, Form, formatDay, type Message, Note, Radios, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../mentoring.permissions.ts';
import { askSchema } from '../plan.schema.ts';
import { referBusiness } from '../refer-business.ts';
import { listReferrals } from '../referral.reads.ts';
import { listOwnTracks } from '../working-track.ts';
import type { Again } from './parts/again.ts';
import { ownHref } from './parts/own-parts.tsx';
import { WishFields } from './parts/wish-fields.tsx';
import { outcomeWord, trackName } from './parts/words.ts';

/** `/saya/pendampingan`: who helps me, how my wish for a mentor stands, and asking for one. */
export async function ownMentoringPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/pendampingan', 303);
  allow(ctx, 'mentoring.own');
  const businesses = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const tracks = await listOwnTracks(ctx);
  const referrals = await listReferrals(ctx, { businessIds: businesses.map(({ id }) => id) });
  const waiting = referrals.filter(({ state }) => state === 'waiting');
  const [declined] = referrals.filter(({ state }) => state === 'declined').toReversed();
  const free = businesses.filter(
    ({ id }) =>
      !waiting.some(({ businessId }) => businessId === id) &&
      !tracks.some(({ businessId, state }) => businessId === id && state === 'open'),
  );
  const [only] = free;
  const shown = values ?? { usaha: only?.id ?? '' };
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
      {waiting.map(({ businessName, at }) => (
        <Note title={m.mentoring_own_waiting({ business: businessName })}>
          <p>{m.mentoring_own_waiting_text({ day: formatDay(dayOf(at)) })}</p>
        </Note>
      ))}
      {waiting.length === 0 && declined && (
        <Note title={m.mentoring_own_declined({ business: declined.businessName })}>
          <p>{declined.answer}</p>
        </Note>
      )}
      {tracks.length > 0 && (
        <CardList
          items={tracks.map((track) => ({
            title: trackName(track),
            href: ownHref(track.id),
            facts: [
              track.mentorName && m.mentoring_own_mentor({ mentor: track.mentorName }),
              track.outcome
                ? outcomeWord(track.outcome)
                : track.nextOn && m.mentoring_home_visit({ day: formatDay(track.nextOn) }),
            ],
          }))}
        />
      )}
      {free.length > 0 && (
        <>
          <h2>{m.mentoring_own_ask()}</h2>
          <p>{m.mentoring_own_ask_text()}</p>
          <Form c={c} action="/saya/pendampingan">
            {free.length === 1 ? (
              <input type="hidden" name="usaha" value={only?.id} />
            ) : (
              <Radios
                name="usaha"
                label={m.mentoring_own_ask_business()}
                options={free.map(({ id, displayName }) => ({ value: id, label: displayName }))}
                values={shown}
                errors={errors}
              />
            )}
            <WishFields values={shown} errors={errors} />
            <Button full>{m.mentoring_own_ask_button()}</Button>
          </Form>
        </>
      )}
      {businesses.length === 0 && tracks.length === 0 && (
        <EmptyState text={m.mentoring_own_no_business()} action={<a href="/bantuan">{m.platform_site_help()}</a>} />
      )}
    </>,
  );
}

export function ownMentoringPost(c: AppContext): Promise<Response> {
  return handlePost(c, {
    schema: askSchema,
    again: (values, errors, status) => ownMentoringPage(c, { values, errors, status }),
    run: async (tx, { usaha, bidang, keinginan }) => {
      if (!isId(usaha)) throw notFound();
      await referBusiness(tx, { businessId: usaha, origin: 'owner', needs: bidang, wish: keinginan });
      return '/saya/pendampingan?diminta=1';
    },
  });
}

const messagesOf = (c: AppContext): Message[] =>
  c.req.query('diminta') ? [{ tone: 'good', text: m.mentoring_own_ask_sent() }] : [];
