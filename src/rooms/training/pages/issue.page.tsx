import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, EmptyState, renderPage, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { listCandidates, readyOf } from '../candidates.ts';
import { issueCertificates } from '../issue-certificates.ts';
import { headSigner } from '../papers.ts';
import { allow } from '../training.permissions.ts';
import { type Again, belowCall, callOf } from './parts/call-page.ts';
import { callHref } from './parts/session-words.tsx';

/** `/kerja/program/:id/sertifikat/terbit`: whose certificates will be issued under which names, said before it is done. */
export async function issuePage(c: AppContext, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.issue');
  const call = await callOf(c);
  const ready = readyOf(await listCandidates(ctx, call));
  const signer = headSigner(ctx);
  const base = `${callHref(call.id)}/sertifikat`;
  const title = m.training_issue_title({ n: ready.length });
  const phones = ready.filter(({ participant }) => participant.phone).length;
  return renderPage(
    c,
    belowCall(call, title, { path: 'sertifikat', label: m.training_tab_certificates() }, again),
    ready.length === 0 ? (
      <>
        <h1>{title}</h1>
        <EmptyState
          text={m.training_refusal_nobody_qualifies()}
          action={<a href={base}>{m.training_tab_certificates()}</a>}
        />
      </>
    ) : (
      <>
        <ConfirmPage
          c={c}
          action={`${base}/terbit`}
          title={title}
          effects={[
            m.training_issue_numbers(),
            m.training_issue_signer({ name: signer.name, position: signer.position }),
            m.training_issue_told({ n: phones }),
            m.training_issue_fixed(),
          ]}
          button={m.training_issue_confirm({ n: ready.length })}
          cancel={{ href: base, label: m.training_form_leave() }}
          calm
          errors={again.errors}
        />
        <SimpleTable
          caption={m.training_issue_names()}
          columns={[{ head: m.training_column_name() }, { head: m.training_column_business() }]}
          rows={ready.map(({ name, participant }) => [name, participant.businessName ?? '–'])}
        />
      </>
    ),
  );
}

export function issuePost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => issuePage(c, { errors, status }),
    run: async (tx) => {
      await issueCertificates(tx, callId);
      return `${callHref(callId)}/sertifikat`;
    },
  });
}
