import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { Button, Checkboxes, Form, type FormValues, PageHeading, Radios, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { checkClaims } from '../check-claims.ts';
import { readChoice } from '../choice.reads.ts';
import { listClaims } from '../claim.reads.ts';
import { claimKey } from '../claim.rules.ts';
import { claimSchema } from '../draw.schema.ts';
import { allow } from '../selection.permissions.ts';
import { CheckedClaims, claimLabel } from './parts/checked-claims.tsx';
import { StepTabs, selectionHref } from './parts/selection-tabs.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

const claimsHref = (callId: string): string => `${selectionHref(callId)}/undian/bukti`;

/** `/kerja/seleksi/:id/undian/bukti`: who is counted in a short group, and whether someone looked at the evidence. */
export async function claimsPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.check-claim');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const { choice } = await readChoice(ctx, call);
  if (choice.mode !== 'lottery') throw notFound();
  const claims = await listClaims(ctx, choice);
  const open = claims.filter(({ check }) => !check);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_claim_title(),
      service: call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: `${selectionHref(call.id)}/undian`, label: m.selection_draw_title() },
      ],
      messages: c.req.query('sesudah') ? [{ tone: 'good', text: m.selection_claim_done() }] : [],
      errors,
      status,
    },
    <>
      <PageHeading title={m.selection_claim_title()} text={m.selection_claim_lead()} />
      <StepTabs callId={call.id} reserves={0} current="draw" draw />
      {open.length === 0 ? (
        <p role="status">
          {claims.length === 0 ? m.selection_claim_nothing() : m.selection_claim_all()}{' '}
          <a href={`${selectionHref(call.id)}/undian`}>{m.selection_claim_back()}</a>
        </p>
      ) : (
        <Form c={c} action={claimsHref(call.id)}>
          <Checkboxes
            name="klaim"
            label={m.selection_claim_which()}
            hint={m.selection_claim_which_hint()}
            options={open.map((claim) => ({ value: claimKey(claim), label: claimLabel(call, claim) }))}
            values={values}
            errors={errors}
          />
          <Radios
            name="hasil"
            label={m.selection_claim_result()}
            options={[
              { value: 'seen', label: m.selection_claim_seen(), hint: m.selection_claim_seen_hint() },
              { value: 'excused', label: m.selection_claim_excused(), hint: m.selection_claim_excused_hint() },
            ]}
            values={values}
            errors={errors}
          />
          <TextArea
            name="alasan"
            rows={2}
            max={300}
            label={m.selection_claim_reason()}
            optional
            values={values}
            errors={errors}
          />
          <Button>{m.selection_claim_button()}</Button>
        </Form>
      )}
      <CheckedClaims call={call} claims={claims} />
    </>,
  );
}

/** `POST /kerja/seleksi/:id/undian/bukti`. */
export function claimsPost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: claimSchema,
    again: (values, errors, status) => claimsPage(c, { values, errors, status }),
    run: async (ctx, { klaim, hasil, alasan }) => {
      await checkClaims(ctx, { callId, keys: klaim, result: hasil, reason: alasan });
      return `${claimsHref(callId)}?sesudah=catat`;
    },
  });
}
