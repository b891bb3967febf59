import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { Actions, Button, Form, renderPage, Timeline } from '#ui/index.ts';
import { m } from '#words';
import { kindWord, partyWord, stepHint, stepWord } from '../case-words.ts';
import { type CaseKind, caseKinds } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { askSchema } from '../legality.schema.ts';
import { openCase } from '../open-case.ts';
import { currentTemplate } from '../template.reads.ts';
import { TemplateInfo } from './parts/template-info.tsx';

/** `/saya/izin/baru?usaha=&jenis=`: what one licence takes, and the button that asks for help with it. */
export async function ownerNewPage(c: Context): Promise<Response> {
  if (ctxOf(c).actor.kind === 'public') {
    const { search } = new URL(c.req.url);
    return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(`/saya/izin/baru${search}`)}`, 303);
  }
  const kind = caseKinds.find((each) => each === c.req.query('jenis'));
  if (!kind) throw notFound();
  return show(c, { kind, businessId: idFrom(c.req.query('usaha')) });
}

export function ownerNewPost(c: Context): Promise<Response> {
  const kind = caseKinds.find((each) => each === c.req.query('jenis'));
  const businessId = idFrom(c.req.query('usaha'));
  if (!kind) throw notFound();
  return handlePost(c, {
    schema: askSchema,
    again: (_values, errors, status) => show(c, { kind, businessId, errors, status }),
    run: async (tx, { temuan }) => {
      const { id } = await openCase(tx, { businessId, kind, source: 'owner', found: temuan || undefined });
      return `/saya/izin/${id}`;
    },
  });
}

type Shown = {
  kind: CaseKind;
  businessId: string;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
};

async function show(c: Context, { kind, businessId, errors, status }: Shown): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.own');
  const own = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const business = own.find(({ id }) => id === businessId);
  if (!business) throw notFound();
  const template = await currentTemplate(ctx, kind);
  const title = kindWord(kind);
  const steps = template.steps.filter(({ whenUnknown }) => !whenUnknown);
  return renderPage(
    c,
    {
      layout: 'owner',
      title,
      current: '/saya',
      back: { href: '/saya/izin', label: m.legality_mine_title() },
      errors,
      status,
      aside: <TemplateInfo template={template} />,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{template.about}</p>
      <Form c={c} action={`/saya/izin/baru?usaha=${businessId}&jenis=${kind}`}>
        <Actions>
          <Button icon="permit">{m.legality_new_own_button({ business: business.displayName })}</Button>
        </Actions>
      </Form>
      <p class="b-meta">{m.legality_no_password()}</p>
      <h2>{m.legality_case_steps()}</h2>
      <Timeline
        entries={steps.map((step) => ({
          state: 'later',
          title: stepWord(step),
          by: step.agency ?? partyWord(step.who),
          children: <p>{stepHint(step)}</p>,
        }))}
      />
    </>,
  );
}
