import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import { Columns, Details, FileList, formatBytes, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listDocuments, listEvents } from '../case.reads.ts';
import { availableMoves } from '../case.rules.ts';
import { openStaffCase } from '../case-access.ts';
import { caseTitle } from '../case-words.ts';
import { can } from '../legality.permissions.ts';
import { versionSchema } from '../legality.schema.ts';
import { releaseCase } from '../release-case.ts';
import { takeCase } from '../take-case.ts';
import { templateOf } from '../template.reads.ts';
import { Moves } from './parts/case-buttons.tsx';
import { CaseFacts, StandingNote } from './parts/case-facts.tsx';
import { CaseHistory } from './parts/case-history.tsx';
import { StateTag } from './parts/case-tag.tsx';
import { CaseTasks } from './parts/case-tasks.tsx';
import { External } from './parts/external.tsx';
import { serveFile } from './parts/serve-file.ts';
import { caseHref } from './parts/staff-frame.ts';
import { TemplateInfo } from './parts/template-info.tsx';

/** `/kerja/izin/:id`: one case on one page: steps, what is known, files, everything that happened. */
export const casePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

/** "Ambil kasus". */
export function takePost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, id, errors, status),
    run: async (tx) => {
      await takeCase(tx, id);
      return caseHref(id);
    },
  });
}

/** "Lepas kasus". */
export function releasePost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: versionSchema,
    again: (_values, errors, status) => show(c, id, errors, status),
    run: async (tx, { version }) => {
      await releaseCase(tx, { caseId: id, version });
      return caseHref(id);
    },
  });
}

/** `/kerja/izin/:id/berkas/:berkas` */
export async function staffFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, idFrom(c.req.param('id')));
  return serveFile(c, ctx, case_.id);
}

async function show(c: Context, id: string, errors?: FieldError[], status?: 403 | 409 | 410 | 422 | 429) {
  const ctx = ctxOf(c);
  const { case_, facts } = await openStaffCase(ctx, id);
  const [files, events, template, place] = await Promise.all([
    listDocuments(ctx, id),
    listEvents(ctx, id),
    templateOf(ctx, case_),
    case_.area ? findAreaName(ctx, case_.area) : null,
  ]);
  const mayWork = can(ctx.actor, 'legality.work', { area: case_.area });
  const may = mayWork ? availableMoves(case_.state, 'officer') : [];
  const title = caseTitle(case_);
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      wide: true,
      current: '/kerja/izin',
      breadcrumb: [{ href: '/kerja/izin', label: m.legality_board_title() }],
      errors,
      status,
    },
    <>
      <PageHeading
        title={title}
        text={<StateTag state={case_.state} waitsFor={case_.waitsFor} />}
        actions={<Moves c={c} case_={case_} may={may} />}
      />
      <StandingNote case_={case_} now={ctx.now} mayWork={mayWork} />
      <External case_={case_} />
      <Columns of={2}>
        <section class="b-flow">
          <h2>{m.legality_case_steps()}</h2>
          <CaseTasks
            case_={case_}
            href={(step) =>
              may.includes('finish-step')
                ? step.code === 'issue'
                  ? `${caseHref(id)}/terbit`
                  : `${caseHref(id)}/langkah/${step.code}`
                : undefined
            }
          />
        </section>
        <section class="b-flow">
          <h2>{m.legality_case_facts()}</h2>
          <CaseFacts case_={case_} facts={facts} place={place} />
          <Details summary={m.legality_template_summary()}>
            <TemplateInfo template={template} level={3} />
          </Details>
          <h2>{m.legality_files_title()}</h2>
          {mayWork && (
            <p>
              <a href={`/kerja/izin/berkas?usaha=${case_.businessId}`}>{m.legality_papers_link()}</a>
            </p>
          )}
          {files.length === 0 && <p>{m.legality_files_none()}</p>}
          <FileList
            files={files.map((file) => ({
              href: `${caseHref(id)}/berkas/${file.id}`,
              label: file.fileName,
              about: `${formatBytes(file.bytes)}, ${file.byName}`,
            }))}
          />
          <h2>{m.legality_case_history()}</h2>
          <CaseHistory events={events} steps={case_.steps} />
        </section>
      </Columns>
    </>,
  );
}
