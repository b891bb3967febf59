import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { Actions, Button, type FieldError, Form, formatPhone, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { answerConversation } from '../answer-conversation.ts';
import { type InboxStep, inboxSteps } from '../inbox.rules.ts';
import { openInboxConversation } from '../inbox.ts';
import { phoneOf } from '../keyword-answers.ts';
import { can } from '../outreach.permissions.ts';
import { stepConversation } from '../step-conversation.ts';
import { addressText } from './parts/address-words.ts';
import { AnswerNote, BusinessLinks, Said } from './parts/conversation.tsx';
import { ConversationTag } from './parts/inbox-words.tsx';

const MOST = 1000;
const hrefOf = (id: string): string => `/kerja/kotak-masuk/${id}`;

/** Steps as the address names them, with the words of their buttons. */
const acts: [step: Exclude<InboxStep, 'answer'>, address: string, word: () => string][] = [
  ['take', 'ambil', m.outreach_inbox_take],
  ['ask', 'tanya', m.outreach_inbox_ask],
  ['close', 'tutup', m.outreach_inbox_close],
  ['reopen', 'buka', m.outreach_inbox_reopen],
];

async function show(c: Context, errors: FieldError[], status: number, values: FormValues = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const conversation = await openInboxConversation(ctx, idFrom(c.req.param('id')));
  const phone = await phoneOf(ctx, conversation);
  const businesses = phone ? await listBusinessesOfPhone(ctx, phone) : [];
  const steps = can(ctx.actor, 'outreach.inbox-answer') ? inboxSteps(conversation.state) : [];
  const named = businesses[0]?.ownerName;
  const title = named ?? addressText(conversation);
  const mine = conversation.assignedTo === ctx.actor.id;
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      errors,
      status: status as 200,
      current: '/kerja/kotak-masuk',
      breadcrumb: [{ href: '/kerja/kotak-masuk', label: m.outreach_inbox_title() }],
    },
    <>
      <h1>{title}</h1>
      <p>
        <ConversationTag state={conversation.state} />
      </p>
      {named && <p>{phone ? m.outreach_inbox_phone({ phone: formatPhone(phone) }) : addressText(conversation)}</p>}
      <BusinessLinks businesses={businesses} />
      <p class="b-meta">
        {conversation.assignedName
          ? m.outreach_inbox_assigned({ name: conversation.assignedName })
          : m.outreach_inbox_unassigned()}
      </p>
      <Said said={conversation.said} />
      {steps.includes('answer') && <AnswerNote conversation={conversation} now={ctx.now} />}
      {steps.includes('answer') && (
        <Form c={c} action={`${hrefOf(conversation.id)}/jawab`} class="b-form b-mt-3">
          <TextArea name="jawaban" label={m.outreach_inbox_answer()} max={MOST} values={values} errors={errors} />
          <Actions>
            <Button>{m.outreach_inbox_send()}</Button>
          </Actions>
        </Form>
      )}
      {acts
        .filter(([step]) => steps.includes(step) && !(step === 'take' && mine))
        .map(([, address, word]) => (
          <Form c={c} action={`${hrefOf(conversation.id)}/${address}`}>
            <Actions>
              <Button tone="secondary">{word()}</Button>
            </Actions>
          </Form>
        ))}
    </>,
  );
}

/** `GET /kerja/kotak-masuk/:id`: what was said, and what can be done. */
export const conversationPage = (c: Context): Promise<Response> => show(c, [], 200);

const answerSchema = v.object({
  jawaban: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.nonEmpty(() => m.outreach_inbox_answer_empty()),
    v.maxLength(MOST, () => m.outreach_inbox_answer_long({ max: MOST })),
  ),
});

/** `POST /kerja/kotak-masuk/:id/jawab` */
export function answerPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: answerSchema,
    again: (values, errors, status) => show(c, errors, status, values),
    run: async (tx, { jawaban }) => {
      await answerConversation(tx, id, jawaban);
      return hrefOf(id);
    },
  });
}

/** `POST /kerja/kotak-masuk/:id/:langkah` */
export function stepPost(c: Context): Promise<Response> | Response {
  const id = idFrom(c.req.param('id'));
  const act = acts.find(([, address]) => address === c.req.param('langkah'));
  if (!act) return c.notFound();
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, errors, status),
    run: async (tx) => {
      await stepConversation(tx, id, act[0]);
      return act[0] === 'close' ? '/kerja/kotak-masuk' : hrefOf(id);
    },
  });
}
