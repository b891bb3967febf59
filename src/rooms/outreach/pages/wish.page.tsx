import type { Context } from 'hono';
import * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { findAreaName, sectorName } from '#rooms/registry/index.ts';
import { Actions, Button, ButtonLink, Confirmation, Facts, Form, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { account } from '../channels/in-use.ts';
import { confirmNews } from '../confirm-news.ts';
import { leaveChannel } from '../leave-channel.ts';
import { findSubscription, type Subscription } from '../subscription.reads.ts';
import { startAddress, topics } from '../subscription.rules.ts';
import { maskAddress, topicWord } from './parts/address-words.ts';

const titles: Record<Subscription['state'], () => string> = {
  waiting: m.outreach_wish_waiting,
  active: m.outreach_wish_active,
  left: m.outreach_wish_left,
  gone: m.outreach_wish_left,
};

async function show(c: Context, errors: FieldError[], status: 200 | 403 | 409 | 410 | 422 | 429): Promise<Response> {
  const ctx = ctxOf(c);
  const wish = await findSubscription(ctx, idFrom(c.req.param('id')));
  if (!wish) throw notFound();
  const title =
    wish.state === 'waiting' && wish.kind === 'telegram' ? m.outreach_wish_telegram() : titles[wish.state]();
  const over = wish.state === 'left' || wish.state === 'gone';
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return renderPage(
    c,
    { layout: 'question', title, errors, status },
    <>
      {wish.state === 'active' ? (
        <Confirmation title={title}>
          <p>{m.outreach_wish_active_text()}</p>
        </Confirmation>
      ) : (
        <h1>{title}</h1>
      )}
      {over ? <p>{m.outreach_wish_left_text()}</p> : <Facts facts={await factsOf(ctx, wish)} />}
      {wish.state === 'waiting' && <Waiting c={c} wish={wish} />}
      {wish.state === 'active' && (
        <Form c={c} action={`/kabari/${wish.id}/berhenti`}>
          <Actions>
            <Button tone="secondary" full>
              {m.outreach_wish_leave()}
            </Button>
          </Actions>
        </Form>
      )}
      <p>
        <a href="/kabari">{over ? m.outreach_wish_again() : m.outreach_wish_change()}</a>
      </p>
    </>,
  );
}

/** What is left to do before a wish counts: a button for who got the message, "Start" for Telegram. */
function Waiting({ c, wish }: { c: Context; wish: Subscription }) {
  const telegram = account('telegram');
  if (wish.kind === 'telegram') {
    return telegram ? (
      <Actions>
        <ButtonLink href={startAddress(telegram.bot, wish.id)} icon="send" external full>
          {m.outreach_wish_open_telegram()}
        </ButtonLink>
      </Actions>
    ) : (
      <Note>{m.outreach_wish_no_bot()}</Note>
    );
  }
  return (
    <Form c={c} action={`/kabari/${wish.id}/ya`}>
      <Actions>
        <Button full>{m.outreach_wish_yes()}</Button>
      </Actions>
    </Form>
  );
}

async function factsOf(ctx: Ctx, { kind, address, topics: chosen, areas, sectors }: Subscription) {
  const names = await Promise.all(areas.map((code) => findAreaName(ctx, code)));
  const words = topics.filter((topic) => chosen.includes(topic)).map(topicWord);
  const orAll = (list: readonly string[], all: string) => (list.length > 0 ? list.join(', ') : all);
  return [
    { label: m.outreach_wish_where(), value: maskAddress({ kind, address }) },
    { label: m.outreach_wish_topics(), value: orAll(words, m.outreach_wish_topics_all()) },
    {
      label: m.outreach_wish_area(),
      value: orAll(
        names.filter((name) => name !== null),
        m.outreach_subscribe_area_all(),
      ),
    },
    { label: m.outreach_wish_sector(), value: orAll(sectors.map(sectorName), m.outreach_subscribe_sector_all()) },
  ];
}

/** `GET /kabari/:id`: a wish for news, for whoever holds its address: to say yes, to look, to end it. */
export const wishPage = (c: Context): Promise<Response> => show(c, [], 200);

const act = (work: (tx: Ctx, id: string) => Promise<void>) => (c: Context) => {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, errors, status),
    run: async (tx) => {
      await work(tx, id);
      return `/kabari/${id}`;
    },
  });
};

/** `POST /kabari/:id/ya` */
export const confirmPost = act(confirmNews);

/** `POST /kabari/:id/berhenti` */
export const leaveChannelPost = act(leaveChannel);
