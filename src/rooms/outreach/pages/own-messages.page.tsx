import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { EmptyState, formatInstant, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listOwnMessages } from '../messages.ts';
import type { MessageRow } from '../outreach.reads.ts';

/** `GET /saya/pesan`: what the office wrote to this phone, newest first; codes are left out. */
export async function ownMessagesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/pesan', 303);
  const messages = await listOwnMessages(ctx);
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

/** The words with this office's own addresses as links; any other address stays plain text. */
function Linked({ text, base }: { text: string; base: string }) {
  return (
    <>
      {text.split(/(\s+)/).map((word) => {
        const address = word.replace(/[.,;)]+$/, '');
        if (!address.startsWith(`${base}/`)) return word;
        return (
          <>
            <a href={address.slice(base.length)}>{address}</a>
            {word.slice(address.length)}
          </>
        );
      })}
    </>
  );
}
