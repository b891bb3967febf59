import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { Actions, Button, CardList, Facts, Form, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type CaseRow, listCasesOfBusiness } from '../case.reads.ts';
import { isOver } from '../case.rules.ts';
import { allow } from '../legality.permissions.ts';
import { askSchema } from '../legality.schema.ts';
import { openCase } from '../open-case.ts';
import { StateTag } from './parts/case-tag.tsx';
import { caseHref } from './parts/staff-frame.ts';

/** `/kerja/izin/baru?usaha=`: help with a NIB for one business of the registry. */
export const newCasePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.query('usaha')));

export function newCasePost(c: Context): Promise<Response> {
  const businessId = idFrom(c.req.query('usaha'));
  return handlePost(c, {
    schema: askSchema,
    again: (_values, errors) => show(c, businessId, errors),
    run: async (tx) => caseHref((await openCase(tx, { businessId, kind: 'nib', source: 'staff' })).id),
  });
}

async function show(c: Context, businessId: string, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.work');
  const facts = await getBusinessFacts(ctx, businessId);
  allow(ctx, 'legality.work', { area: facts.area });
  const cases = await listCasesOfBusiness(ctx, businessId);
  const open = cases.some(({ state }) => !isOver(state));
  const title = m.legality_new_title({ business: facts.displayName });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/izin',
      errors,
      breadcrumb: [
        { href: '/kerja/izin', label: m.legality_board_title() },
        { href: `/kerja/usaha/${businessId}`, label: facts.displayName },
      ],
    },
    <>
      <PageHeading title={title} text={m.legality_new_text()} />
      <Facts
        facts={[
          { label: m.legality_fact_owner(), value: facts.ownerName },
          { label: 'NIB', value: facts.nib ?? undefined },
        ]}
      />
      {facts.nib && (
        <Note>
          <p>{m.legality_refusal_has_licence()}</p>
        </Note>
      )}
      {cases.length > 0 && <CardList level={2} items={cases.map(cardOf)} />}
      {!facts.nib && !open && (
        <Form c={c} action={`/kerja/izin/baru?usaha=${businessId}`}>
          <Actions>
            <Button icon="permit">{m.legality_new_button()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

const cardOf = (case_: CaseRow) => ({
  tag: <StateTag state={case_.state} waitsFor={case_.waitsFor} />,
  title: m.legality_case_title({ business: case_.businessName }),
  href: caseHref(case_.id),
});
