import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { ApplicationTag, type FormValues, formatDay, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { answerObjection } from '../answer-objection.ts';
import { objectionAnswerSchema } from '../objection.schema.ts';
import { fileAnswer } from './objection-form.page.tsx';
import { ObjectionAnswerForm } from './parts/objection-answer-form.tsx';
import { ObjectionFacts, ObjectionWords } from './parts/objection-facts.tsx';
import { objectionView, openedObjection } from './parts/objection-view.ts';
import { tagOf } from './parts/state-tag.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/keberatan/:id`: the words, the decision with its points, the answers as sent; and the answer. */
export async function objectionPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const view = await objectionView(ctxOf(c), await openedObjection(c, idFrom(c.req.param('id'))));
  const { application, call, objection } = view;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_objections_item({ name: application.ownerName, code: application.code }),
      service: call.title,
      current: '/kerja/keberatan',
      breadcrumb: [{ href: '/kerja/keberatan', label: m.selection_objections_title() }],
      errors,
      status,
    },
    <>
      <PageHeading
        title={m.selection_objections_item({ name: application.ownerName, code: application.code })}
        text={`${call.title}. ${m.selection_objections_due({ day: formatDay(objection.due) })}`}
      />
      <p>
        <ApplicationTag state={tagOf(application.state)} />
      </p>
      <ObjectionWords view={view} />
      <ObjectionFacts view={view} />
      <ObjectionAnswerForm c={c} view={view} values={values} errors={errors} />
    </>,
  );
}

export async function objectionPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  await openedObjection(c, id);
  return handlePost(c, {
    schema: objectionAnswerSchema,
    again: (values, errors, status) => objectionPage(c, { values, errors, status }),
    run: async (tx, { hasil, jalan, alasan }) => {
      await answerObjection(tx, { id, outcome: hasil, remedy: jalan, reason: alasan });
      return '/kerja/keberatan?dijawab';
    },
  });
}

/** `/kerja/keberatan/:id/berkas`: the file the applicant sent with it. */
export async function objectionFileForStaff(c: Context): Promise<Response> {
  const { fileId } = (await openedObjection(c, idFrom(c.req.param('id')))).objection;
  if (!fileId) throw notFound();
  return fileAnswer(c, fileId);
}
