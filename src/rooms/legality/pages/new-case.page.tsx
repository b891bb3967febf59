import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { Actions, Button, CardList, Facts, Form, PageHeading, Radios, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type CaseRow, listCasesOfBusiness } from '../case.reads.ts';
import { isOver } from '../case.rules.ts';
import { caseTitle, kindWord } from '../case-words.ts';
import { caseKinds } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { askSchema } from '../legality.schema.ts';
import { openCase } from '../open-case.ts';
import { currentTemplates } from '../template.reads.ts';
import type { Again } from './parts/again.ts';
import { StateTag } from './parts/case-tag.tsx';
import { caseHref } from './parts/staff-frame.ts';

/** `/kerja/izin/baru?usaha=`: help with a licence for one business of the registry. */
export const newCasePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.query('usaha')));

export function newCasePost(c: Context): Promise<Response> {
  const businessId = idFrom(c.req.query('usaha'));
  return handlePost(c, {
    schema: askSchema,
    again: (values, errors, status) => show(c, businessId, { values, errors, status }),
    run: async (tx, { jenis, temuan }) => {
      const found = temuan || undefined;
      return caseHref((await openCase(tx, { businessId, kind: jenis, source: 'staff', found })).id);
    },
  });
}

async function show(c: Context, businessId: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.work');
  const facts = await getBusinessFacts(ctx, businessId);
  allow(ctx, 'legality.work', { area: facts.area });
  const [cases, templates] = await Promise.all([listCasesOfBusiness(ctx, businessId), currentTemplates(ctx)]);
  const open = cases.filter(({ state }) => !isOver(state)).map(({ kind }) => kind);
  const left = caseKinds.filter((kind) => !open.includes(kind) && !(kind === 'nib' && facts.nib));
  const title = m.legality_new_title({ business: facts.displayName });
  const about = new Map(templates.map(({ kind, about, cost }) => [kind, `${about} ${cost}`]));
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/izin',
      errors: errors as FieldError[] | undefined,
      status,
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
      {cases.length > 0 && <CardList level={2} items={cases.map(cardOf)} />}
      <p>
        <a href={`/kerja/izin/berkas?usaha=${businessId}`}>{m.legality_papers_link()}</a>
      </p>
      <Form c={c} action={`/kerja/izin/baru?usaha=${businessId}`}>
        <Radios
          name="jenis"
          label={m.legality_new_kind()}
          values={values}
          value={values ? undefined : left[0]}
          errors={errors}
          options={left.map((kind) => ({ value: kind, label: kindWord(kind), hint: about.get(kind) }))}
        />
        <p>
          <a href={`/kerja/izin/halal?usaha=${businessId}`}>{m.legality_halal_link()}</a>
        </p>
        <Actions>
          <Button icon="permit">{m.legality_new_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

const cardOf = (case_: CaseRow) => ({
  tag: <StateTag state={case_.state} waitsFor={case_.waitsFor} />,
  title: caseTitle(case_),
  href: caseHref(case_.id),
});
