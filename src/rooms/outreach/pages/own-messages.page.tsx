import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { EmptyState, formatInstant, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listOwnMessages } from '../messages.ts';
import type { MessageRow } from '../outreach.reads.ts';
import { listPlacesOfPhone } from '../subscription.reads.ts';
import { maskAddress } from './parts/address-words.ts';
import { Linked } from './parts/linked.tsx';

/** `GET /saya/pesan`: what the office wrote to this phone, newest first; codes are left out. */
export async function ownMessagesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/pesan', 303);
  const [messages, places] = await Promise.all([
    listOwnMessages(ctx),
    ctx.actor.phone ? listPlacesOfPhone(ctx, ctx.actor.phone) : [],
  ]);
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.outreach_own_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
    },
    <>
      <h1>{m.outreach_own_title()}</h1>
      <p class="b-lead">{m.outreach_own_lead()}</p>
      {places.length > 0 && (
        <>
          <p>{m.outreach_own_also()}</p>
          <ul>
            {places.map((place) => (
              <li>
                <a href={`/kabari/${place.id}`}>{maskAddress(place)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/kabari">{m.outreach_own_more_ways()}</a>
      </p>
      {messages.length === 0 ? (
        <EmptyState text={m.outreach_own_empty()} />
      ) : (
        <ul class="b-rows">
          {messages.map((message) => (
            <li>
              <p class="b-meta">{formatInstant(message.createdAt)}</p>
              <p>{message.text ? <Linked text={message.text} base={ctx.office.baseUrl} /> : m.outreach_own_wiped()}</p>
              {notArrived(message) && <p class="b-meta">{m.outreach_own_not_arrived()}</p>}
            </li>
          ))}
        </ul>
      )}
    </>,
  );
}

const notArrived = ({ state }: MessageRow): boolean => state === 'failed' || state === 'kept';
