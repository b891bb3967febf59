import type { Context } from 'hono';
import * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  ButtonLink,
  type FieldError,
  Form,
  formatInstant,
  renderPage,
  Timeline,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';
import { markSent } from '../mark-sent.ts';
import { openMessage } from '../open-message.ts';
import type { MessageRow } from '../outreach.reads.ts';
import { availableSteps } from '../outreach.rules.ts';
import { tryAgain } from '../try-again.ts';
import { addressText } from './parts/address-words.ts';
import { Linked } from './parts/linked.tsx';
import { problemWord, StateTag, stepWord } from './parts/words.tsx';

async function show(c: Context, errors: FieldError[], status: number): Promise<Response> {
  const ctx = ctxOf(c);
  const message = await openMessage(ctx, idFrom(c.req.param('id')));
  const base = ctx.office.baseUrl;
  const steps = availableSteps(message.state, message.purpose);
  const address = `/kerja/pesan/${message.id}`;
  const byHand = steps.includes('sent-by-hand');
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.outreach_message_title(),
      errors,
      status: status as 200,
      current: '/kerja/pesan',
      breadcrumb: [{ href: '/kerja/pesan', label: m.outreach_list_title() }],
    },
    <>
      <h1>{m.outreach_message_title()}</h1>
      <p>
        <StateTag message={message} />
      </p>
      <p>{m.outreach_message_to({ phone: addressText(message) })}</p>
      <blockquote class="b-card">
        <p>{message.text ? <Linked text={message.text} base={base} /> : m.outreach_code_hidden()}</p>
      </blockquote>
      {byHand && (
        <Actions>
          <ByHand message={message} />
          <button
            class="b-button b-button--secondary"
            type="button"
            data-js="copy"
            data-text={message.text}
            data-done={m.ui_share_copied()}
            hidden
          >
            {m.ui_share_copy()}
          </button>
        </Actions>
      )}
      {byHand && (
        <Form c={c} action={`${address}/terkirim`}>
          <Actions>
            <Button tone="secondary">{m.outreach_message_mark_sent()}</Button>
          </Actions>
        </Form>
      )}
      {steps.includes('tried-again') && (
        <Form c={c} action={`${address}/ulang`}>
          <Actions>
            <Button tone="secondary">{m.outreach_message_try_again()}</Button>
          </Actions>
        </Form>
      )}
      <h2>{m.outreach_message_history()}</h2>
      <Timeline
        entries={message.steps.map(({ step, at, byName, problem }) => ({
          state: 'done',
          when: formatInstant(at),
          title: stepWord(step),
          by: problem ? problemWord(problem) : byName,
        }))}
      />
    </>,
  );
}

/** Opens the message in the sender's own WhatsApp or mail program; a chat of the bot or a browser cannot be written to so. */
function ByHand({ message }: { message: MessageRow }) {
  const { kind, address, text } = message;
  if (kind === 'phone') {
    return (
      <ButtonLink href={whatsappHref(text, address)} icon="chat" external>
        {m.outreach_message_whatsapp()}
      </ButtonLink>
    );
  }
  return kind === 'email' ? (
    <ButtonLink href={`mailto:${encodeURIComponent(address)}?body=${encodeURIComponent(text)}`} icon="mail">
      {m.outreach_message_email()}
    </ButtonLink>
  ) : null;
}

/** `GET /kerja/pesan/:id` */
export const messagePage = (c: Context): Promise<Response> => show(c, [], 200);

const act = (work: (tx: Ctx, id: string) => Promise<void>) => (c: Context) => {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, errors, status),
    run: async (tx) => {
      await work(tx, id);
      return '/kerja/pesan';
    },
  });
};

/** `POST /kerja/pesan/:id/terkirim` */
export const markSentPost = act(markSent);

/** `POST /kerja/pesan/:id/ulang` */
export const tryAgainPost = act(tryAgain);
