import type { Context } from 'hono';
import * as v from 'valibot';
import { tick } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  CheckAnswers,
  Checkbox,
  Form,
  type FormValues,
  formatDay,
  Note,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { consentTexts } from '../consents.ts';
import { missing, type Question } from '../questions.rules.ts';
import { findLiving, listDocuments } from '../selection.reads.ts';
import { submitApplication } from '../submit-application.ts';
import { answerText, questionLabel } from './parts/answer-words.ts';
import { showClosed } from './parts/closed.tsx';
import { addressOf, askedOf, type BusyDesk, busy, deskOf, isTaking, progressOf, sentAddress } from './parts/desk.ts';

/** `/daftar/:slug/periksa`: all answers, two consents, then it is sent. */
export async function checkAnswersPage(c: Context): Promise<Response> {
  const desk = await checkDesk(c);
  return desk instanceof Response ? desk : show(c, desk, {});
}

const consents = v.object({ 'contact-by-whatsapp': tick, 'publish-name': tick });

export async function checkAnswersPost(c: Context): Promise<Response> {
  const desk = await checkDesk(c, true);
  if (desk instanceof Response) return desk;
  const gaps = desk.draft.applicationId ? [] : missing(askedOf(desk), progressOf(desk.draft));
  return handlePost(c, {
    schema: v.pipe(
      consents,
      v.check(() => gaps.length === 0),
    ),
    again: (values, errors, status) => show(c, desk, values, gaps.length > 0 ? gaps.map(gapError) : errors, status),
    run: async (tx, input) => {
      const { draft, call, base } = desk;
      if (!draft.applicationId && draft.phone && !draft.sharesPhone) {
        if (await findLiving(tx, call.id, { phone: draft.phone })) return `${base}/sudah`;
      }
      const application = await submitApplication(tx, {
        draftId: draft.id,
        mayWhatsapp: input['contact-by-whatsapp'],
        mayPublishName: input['publish-name'],
      });
      return `${base}/terkirim/${application.code}`;
    },
  });
}

/** A question without an answer, said at its row. */
const gapError = (question: Question): FieldError => ({
  name: question,
  message: m.selection_check_gap({ question: questionLabel(question) }),
});

/** A draft that was just sent may be sent again: the answer is the first application. */
async function checkDesk(c: Context, sentToo = false): Promise<BusyDesk | Response> {
  const desk = await deskOf(c);
  if (sentToo && desk.draft) return { ...desk, draft: desk.draft };
  const address = await sentAddress(desk);
  if (address) return c.redirect(address, 303);
  if (!isTaking(desk)) return showClosed(c, desk);
  return busy(desk) ?? c.redirect(desk.base, 303);
}

async function show(
  c: Context,
  desk: BusyDesk,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const { ctx, draft, call, base, forOther } = desk;
  const asked = askedOf(desk);
  const documents = await listDocuments(ctx, { draftId: draft.id });
  const area = draft.answers.area;
  const areaName = area && area !== 'unknown' ? await findAreaName(ctx, area) : null;
  const given = { answers: draft.answers, phone: draft.phone, areaName, documents };
  const texts = await consentTexts(ctx);
  const title = m.selection_check_title();
  const last = asked.at(-1);
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: call.title,
      current: '/program',
      back: { href: last ? addressOf(desk, last) : base, label: m.selection_back() },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{call.title}</p>
      {forOther && <Note title={m.selection_check_read_aloud()}>{m.selection_check_read_aloud_text()}</Note>}
      <CheckAnswers
        groups={[
          {
            facts: asked.map((question) => ({
              label: questionLabel(question),
              value: answerText(question, given),
              change: addressOf(desk, question, true),
              field: question,
            })),
          },
        ]}
      />
      {draft.phone && !draft.phoneChecked && draft.phone !== ctx.actor.phone && (
        <p class="b-meta">
          {m.selection_check_phone_unchecked()} <a href={`${base}/kode`}>{m.selection_check_phone_now()}</a>
        </p>
      )}
      <Form c={c} action={`${base}/periksa`}>
        <h2 class="b-h3">{m.selection_check_consent_title()}</h2>
        {texts.map((text) => (
          <Checkbox
            name={text.purpose}
            label={text.sentence}
            hint={m.selection_check_consent_no({ text: text.refused })}
            values={values}
          />
        ))}
        <p>{m.selection_check_what_happens({ day: call.decideBy ? formatDay(call.decideBy) : '-' })}</p>
        <Actions>
          <Button full>{desk.phase === 'full' ? m.selection_check_send_queue() : m.selection_check_send()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
