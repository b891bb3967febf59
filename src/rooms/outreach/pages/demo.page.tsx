import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { listDemoCodes } from '#rooms/identity/index.ts';
import { ButtonLink, EmptyState, Facts, formatInstant, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listDemoMessages } from '../messages.ts';
import { maskAddress } from './parts/address-words.ts';
import { Linked } from './parts/linked.tsx';

/**
 * `GET /demo/pesan`: what would arrive on phones, only in a demonstration. Numbers are masked: visitors may have typed
 * their own.
 */
export async function demoPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const messages = await listDemoMessages(ctx);
  const codes = await listDemoCodes(ctx);
  return renderPage(
    c,
    { layout: 'public', title: m.outreach_demo_title() },
    <>
      <h1>{m.outreach_demo_title()}</h1>
      <p>{m.outreach_demo_lead()}</p>
      <ButtonLink tone="secondary" href="/demo/pesan" icon="refresh">
        {m.outreach_demo_reload()}
      </ButtonLink>
      <p>
        <a href="/demo/waktu">{m.outreach_demo_time()}</a>
      </p>
      <h2>{m.outreach_demo_phones()}</h2>
      {messages.length === 0 && (
        <EmptyState
          text={m.outreach_demo_no_messages()}
          action={<a href="/saya/masuk">{m.outreach_demo_to_phone()}</a>}
        />
      )}
      {messages.map(({ kind, address, text, at }) => (
        <article class="b-card">
          <h3>{m.outreach_demo_message({ phone: maskAddress({ kind, address }), at: formatInstant(at) })}</h3>
          <p>
            <Linked text={text} base={ctx.office.baseUrl} />
          </p>
        </article>
      ))}
      <h2>{m.outreach_demo_staff()}</h2>
      <p>{m.outreach_demo_staff_lead()}</p>
      {codes.map(({ name, email, password, code }) => (
        <article class="b-card">
          <h3>{name}</h3>
          <Facts
            compact
            facts={[
              { label: m.outreach_demo_email(), value: <span class="b-code">{email}</span> },
              { label: m.outreach_demo_password(), value: <span class="b-code">{password}</span> },
              { label: m.outreach_demo_code(), value: <span class="b-code">{code}</span> },
            ]}
          />
        </article>
      ))}
    </>,
  );
}
