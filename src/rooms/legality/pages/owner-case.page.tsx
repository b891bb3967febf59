import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Button, Card, Details, FileField, FileList, Form, formatBytes, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { addDocument } from '../add-document.ts';
import { type Case, listDocuments, listEvents } from '../case.reads.ts';
import { mayMove } from '../case.rules.ts';
import { openOwnCase } from '../case-access.ts';
import { caseTitle } from '../case-words.ts';
import { type Template, templateOf } from '../template.reads.ts';
import { CaseHistory } from './parts/case-history.tsx';
import { StateTag } from './parts/case-tag.tsx';
import { CaseTasks } from './parts/case-tasks.tsx';
import { Lead } from './parts/owner-lead.tsx';
import { serveFile } from './parts/serve-file.ts';
import { TemplateInfo } from './parts/template-info.tsx';

/** Whoever is not signed in proves their phone first and comes back. */
export function ownCaseId(c: Context): string | Response {
  const id = idFrom(c.req.param('id'));
  return ctxOf(c).actor.kind === 'public'
    ? c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303)
    : id;
}

/** `/saya/izin/:id`: what to do, in plain words, and for whom it waits. */
export async function ownerCasePage(c: Context): Promise<Response> {
  const id = ownCaseId(c);
  return id instanceof Response ? id : show(c, id);
}

/** A photo or paper the owner sends. */
export function ownerFilePost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors) => show(c, id, errors),
    run: async (tx, _input, sent) => {
      await addDocument(tx, { caseId: id, upload: sent.files.file?.[0] });
      return `/saya/izin/${id}`;
    },
  });
}

/** `/saya/izin/:id/berkas/:berkas` */
export async function ownerFile(c: Context): Promise<Response> {
  const id = ownCaseId(c);
  if (id instanceof Response) return id;
  const ctx = ctxOf(c);
  await openOwnCase(ctx, id);
  return serveFile(c, ctx, id);
}

async function show(c: Context, id: string, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openOwnCase(ctx, id);
  const [documents, events, template] = await Promise.all([
    listDocuments(ctx, id),
    listEvents(ctx, id),
    templateOf(ctx, case_),
  ]);
  const title = caseTitle(case_);
  const here = `/saya/izin/${id}`;
  return renderPage(
    c,
    {
      layout: 'owner',
      title,
      current: '/saya',
      errors,
      back: { href: '/saya/izin', label: m.legality_mine_title() },
      aside: <Aside {...{ c, case_, template, errors }} files={documents} />,
    },
    <>
      <h1>{title}</h1>
      <p>
        <StateTag forOwner state={case_.state} waitsFor={case_.waitsFor} />
      </p>
      <Lead case_={case_} />
      {case_.state !== 'stopped' && case_.state !== 'issued' && (
        <>
          <h2>{m.legality_case_steps()}</h2>
          <CaseTasks
            forOwner
            case_={case_}
            href={(step) => (step.who === 'owner' ? `${here}/langkah/${step.code}` : undefined)}
          />
          <p class="b-meta">{m.legality_no_password()}</p>
        </>
      )}
      <h2>{m.legality_case_history()}</h2>
      <CaseHistory events={events} steps={case_.steps} forOwner />
    </>,
  );
}

type AsideProps = {
  c: Context;
  case_: Case;
  template: Template;
  files: Awaited<ReturnType<typeof listDocuments>>;
  errors?: FieldError[];
};

function Aside({ c, case_, template, files, errors }: AsideProps) {
  const here = `/saya/izin/${case_.id}`;
  return (
    <>
      <Card title={m.legality_files_title()}>
        <FileList
          files={files.map((file) => ({
            href: `${here}/berkas/${file.id}`,
            label: file.fileName,
            about: formatBytes(file.bytes),
          }))}
        />
        {mayMove(case_.state, 'owner', 'note') && (
          <Form c={c} action={here} files>
            <FileField name="file" label={m.legality_file_label()} accept="image/*,application/pdf" errors={errors} />
            <Button tone="secondary">{m.legality_file_button()}</Button>
          </Form>
        )}
      </Card>
      <p>
        <a href={`/saya/berkas?usaha=${case_.businessId}`}>{m.legality_papers_link()}</a>
      </p>
      <Details summary={m.legality_template_summary()}>
        <TemplateInfo template={template} level={3} />
      </Details>
      {case_.kind === 'nib' && (
        <p>
          <a href="/panduan/nib">{m.legality_guide_link()}</a>
        </p>
      )}
      {mayMove(case_.state, 'owner', 'stop') && (
        <p>
          <a href={`${here}/henti`}>{m.legality_stop_own_link()}</a>
        </p>
      )}
    </>
  );
}
