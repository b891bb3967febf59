import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { getFile } from '#platform/files/index.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import {
  Actions,
  Button,
  FileField,
  Form,
  type FormValues,
  formatDay,
  Radios,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { fileObjection } from '../file-objection.ts';
import { listObjectionsOf } from '../objection.reads.ts';
import { objectionAbouts } from '../objection.rules.ts';
import { objectionSchema } from '../objection.schema.ts';
import { type Application, listSteps } from '../selection.reads.ts';
import { decidedView } from './parts/decided-view.ts';
import { ObjectionCard } from './parts/objection-card.tsx';
import { aboutWord } from './parts/objection-words.ts';
import { WhereElse } from './parts/where-else.tsx';
import { provedApplication } from './status.page.tsx';

/** `/status/:kode/keberatan`: to object within the days, what was objected and answered, where else to go. */
export async function objectionFormPage(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  return application instanceof Response ? application : show(c, application, {});
}

export async function objectionFormPost(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  return handlePost(c, {
    schema: objectionSchema,
    again: (values, errors, status) => show(c, application, values, errors, status),
    run: async (tx, { tentang, uraian }, sent) => {
      const { code } = application;
      await fileObjection(tx, { code, about: tentang, words: uraian, upload: sent.files.file?.[0] });
      return `/status/${code}/keberatan`;
    },
  });
}

/** `/status/:kode/keberatan/:id/berkas`: the file that came with it, only for who may see the application. */
export async function objectionFile(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  const ctx = ctxOf(c);
  const objection = (await listObjectionsOf(ctx, application.id)).find(({ id }) => id === c.req.param('id'));
  if (!objection?.fileId) throw notFound();
  return fileAnswer(c, objection.fileId);
}

/** A kept file as it is, for this person alone. */
export async function fileAnswer(c: Context, fileId: string): Promise<Response> {
  const file = await getFile(ctxOf(c), fileId);
  return sendFile(c, file.content, { type: file.mediaType });
}

async function show(
  c: Context,
  application: Application,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const ctx = ctxOf(c);
  const { code, id } = application;
  const call = await getCall(ctx, application.callId);
  const view = await decidedView(ctx, { application, call, steps: await listSteps(ctx, id) });
  const { door, objections } = view;
  const today = dayOf(ctx.now);
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.selection_objection_title(),
      service: m.selection_status_title(),
      current: '/status',
      back: { href: `/status/${code}`, label: m.selection_back() },
      errors,
      status,
    },
    <>
      <h1>{m.selection_objection_title()}</h1>
      <p class="b-meta">
        {call.title}, <b class="b-code">{code}</b>
      </p>
      {objections.map((objection) => (
        <ObjectionCard code={code} objection={objection} today={today} whole />
      ))}
      {door.open ? (
        <>
          <p>{m.selection_objection_lead({ day: formatDay(door.until) })}</p>
          <Form c={c} action={`/status/${code}/keberatan`} files>
            <Radios
              name="tentang"
              label={m.selection_objection_about()}
              options={objectionAbouts.map((about) => ({ value: about, label: aboutWord(about) }))}
              values={values}
              errors={errors}
            />
            <TextArea
              name="uraian"
              label={m.selection_objection_words()}
              hint={m.selection_objection_words_hint()}
              max={1000}
              values={values}
              errors={errors}
            />
            <FileField
              name="file"
              label={m.selection_objection_file()}
              optional
              accept="image/*,application/pdf"
              errors={errors}
            />
            <Actions>
              <Button full>{m.selection_objection_button()}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        <>
          {door.why === 'over' && view.objectUntil && (
            <p>{m.selection_objection_over({ day: formatDay(view.objectUntil), days: call.objectionDays })}</p>
          )}
          {door.why === 'none' && objections.length === 0 && <p>{m.selection_objection_none()}</p>}
          {door.why !== 'waiting' && <WhereElse ctx={ctx} />}
        </>
      )}
    </>,
  );
}
