import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { Actions, Button, Confirmation, EmptyState, Form, Radios, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { answerTest } from '../answer-test.ts';
import { getTest, listResultsOf } from '../test.reads.ts';
import { answersSchema, unknownAnswer } from '../test.schema.ts';
import { openTicket } from '../ticket.ts';
import type { Again } from './parts/call-page.ts';

async function found(c: AppContext) {
  const ctx = ctxOf(c);
  const ticket = c.req.param('tiket') ?? '';
  const application = await openTicket(ctx, ticket);
  if (!application || (application.state !== 'accepted' && application.state !== 'confirmed')) throw notFound();
  c.header('X-Robots-Tag', 'noindex');
  c.header('Cache-Control', 'private, no-store');
  const [call, test, results] = await Promise.all([
    getCall(ctx, application.callId),
    getTest(ctx, application.callId),
    listResultsOf(ctx, application.callId),
  ]);
  const isAnswered = results.some((one) => one.applicationId === application.id && one.phase === test.openPhase);
  return { call, test, ticket, isAnswered };
}

/** `/tes/:tiket`: a participant's own test. The right answers and the result stay with the office until the end. */
export async function answerPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { call, test, ticket, isAnswered } = await found(c);
  const title = test.openPhase === 'after' ? m.training_answer_after() : m.training_answer_before();
  const page = { layout: 'question' as const, title, service: call.title, errors, status };
  if (isAnswered) {
    return renderPage(
      c,
      page,
      <Confirmation title={m.training_answer_done()}>
        <p>{call.title}</p>
      </Confirmation>,
    );
  }
  if (!test.openPhase) {
    return renderPage(
      c,
      { ...page, title: m.training_tab_test() },
      <>
        <h1>{call.title}</h1>
        <EmptyState text={m.training_refusal_test_not_open()} />
      </>,
    );
  }
  return renderPage(
    c,
    page,
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.training_answer_lead({ n: test.items.length })}</p>
      <Form c={c} action={`/tes/${ticket}`}>
        <input type="hidden" name="tahap" value={test.openPhase} />
        {test.items.map(({ id, question, choices }) => (
          <Radios
            name={`soal-${id}`}
            label={question}
            options={[
              ...choices.map((label, at) => ({ value: String(at), label })),
              { value: unknownAnswer, label: m.training_answer_unknown() },
            ]}
            values={values}
            errors={errors}
          />
        ))}
        <Actions>
          <Button full>{m.training_answer_send()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

export async function answerPost(c: AppContext): Promise<Response> {
  const { test, ticket } = await found(c);
  return handlePost(c, {
    schema: answersSchema(test.items),
    again: (values, errors, status) => answerPage(c, { values, errors, status }),
    run: async (tx, typed, sent) => {
      const chosen = test.items.map(({ id }) => [id, typed[`soal-${id}`] ?? -1] as const);
      const phase = sent.values.tahap === 'after' ? 'after' : 'before';
      await answerTest(tx, ticket, { phase, chosen: Object.fromEntries(chosen) });
      return `/tes/${ticket}`;
    },
  });
}
