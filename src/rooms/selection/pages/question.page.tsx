import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type FormValues, readForm } from '#platform/forms/read-form.ts';
import { notFound } from '#platform/page-address.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { Button, Form, formatPhone, Question as QuestionFrame, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { addDocument } from '../add-document.ts';
import { answerQuestion } from '../answer-question.ts';
import type { Draft } from '../draft.reads.ts';
import { nextQuestion, type Question, questionAt, stepOf } from '../questions.rules.ts';
import { findLiving, listDocuments } from '../selection.reads.ts';
import { showClosed } from './parts/closed.tsx';
import { addressOf, askedOf, type BusyDesk, busy, deskOf, isTaking, progressOf } from './parts/desk.ts';
import { QuestionField } from './parts/question-field.tsx';
import { readAnswer, typedAnswer } from './parts/read-answer.ts';

/** One question of an application: `/daftar/:slug/jualan`. Back keeps answers; `?ubah=1` returns to the check. */
export async function questionPage(c: Context): Promise<Response> {
  const found = await questionDesk(c);
  if (found instanceof Response) return found;
  return show(c, found, { values: typedAnswer(found.question, found.desk.draft) });
}

export async function questionPost(c: Context): Promise<Response> {
  const found = await questionDesk(c);
  if (found instanceof Response) return found;
  const { desk, question } = found;
  return handlePost(c, {
    schema: readAnswer(question, desk.forOther),
    again: (values, errors, status) => show(c, found, { values, errors, status }),
    run: async (tx, { answers, phone }, sent) => {
      for (const name of question === 'documents' ? desk.call.documents : []) {
        const upload = sent.files[name]?.[0];
        if (upload) await addDocument(tx, { draftId: desk.draft.id, name, upload, field: name });
      }
      const draft = await answerQuestion(tx, { draftId: desk.draft.id, question, answers, phone });
      if (question === 'phone' && draft.phone && !draft.sharesPhone) {
        if (await findLiving(tx, desk.call.id, { phone: draft.phone })) return `${desk.base}/sudah`;
      }
      return wayOn(c, { ...desk, draft }, question);
    },
  });
}

/** "Simpan dan lanjut nanti": what was typed is kept when it can be, and nothing is asked. */
export async function saveForLater(c: Context): Promise<Response> {
  const found = await questionDesk(c);
  if (found instanceof Response) return found;
  const { desk, question } = found;
  const { values } = await readForm(c);
  const parsed = v.safeParse(readAnswer(question, desk.forOther), values);
  const typed = parsed.success ? parsed.output : undefined;
  return handlePost(c, {
    schema: v.object({}),
    again: (kept, errors, status) => show(c, found, { values: kept, errors, status }),
    run: async (tx) => {
      if (typed && question !== 'documents') await answerQuestion(tx, { draftId: desk.draft.id, question, ...typed });
      return `${desk.base}/simpan`;
    },
  });
}

interface Found {
  desk: BusyDesk;
  question: Question;
}

async function questionDesk(c: Context): Promise<Found | Response> {
  const desk = await deskOf(c);
  const question = questionAt(c.req.param('langkah') ?? '');
  if (!question) throw notFound();
  if (!isTaking(desk)) return showClosed(c, desk);
  const open = busy(desk);
  if (!open) return c.redirect(desk.base, 303);
  if (!askedOf(open).includes(question)) throw notFound();
  return { desk: open, question };
}

/** The next question that waits, then the check of the phone, then the check of all answers. */
function wayOn(c: Context, desk: BusyDesk & { draft: Draft }, from: Question): string {
  const next = nextQuestion(askedOf(desk), from, progressOf(desk.draft));
  if (next) return addressOf(desk, next, c.req.query('ubah') !== undefined);
  const { phone, phoneChecked, phoneSkipped } = desk.draft;
  const proved = phone === null || phoneChecked || phoneSkipped || phone === desk.ctx.actor.phone;
  return proved ? `${desk.base}/periksa` : `${desk.base}/kode`;
}

interface Shown {
  values: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

async function show(c: Context, { desk, question }: Found, shown: Shown): Promise<Response> {
  const asked = askedOf(desk);
  const { at, of } = stepOf(asked, question);
  const change = c.req.query('ubah') !== undefined;
  const before = asked[at - 2];
  const back = change ? `${desk.base}/periksa` : before ? addressOf(desk, before) : desk.base;
  const address = addressOf(desk, question);
  return renderPage(
    c,
    {
      layout: 'question',
      title: m[`selection_label_${question}`](),
      service: desk.call.title,
      current: '/program',
      back: { href: back, label: m.selection_back() },
      errors: shown.errors,
      status: shown.status,
    },
    <Form c={c} action={change ? `${address}?ubah=1` : address} files={question === 'documents'}>
      <QuestionFrame step={at} of={of}>
        <QuestionField
          question={question}
          values={shown.values}
          errors={shown.errors}
          areas={question === 'area' ? await listAreas(desk.ctx) : []}
          documents={question === 'documents' ? await listDocuments(desk.ctx, { draftId: desk.draft.id }) : []}
          asked={desk.call.documents}
          plan={desk.needs.plan}
          forOther={desk.forOther}
        />
      </QuestionFrame>
      <p class="b-save">
        <Button tone="link" formaction={`${address}/simpan`}>
          {m.ui_save_for_later()}
        </Button>
      </p>
      {question === 'phone' && desk.draft.sharesPhone && desk.draft.phone && (
        <p class="b-meta">{m.selection_phone_shared({ phone: formatPhone(desk.draft.phone) })}</p>
      )}
    </Form>,
  );
}
