import * as v from 'valibot';
import { line } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { CallTabs } from '#rooms/programmes/index.ts';
import { ButtonLink, DataTable, EmptyState, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listPairs } from '../gain.ts';
import { openTest } from '../open-test.ts';
import { getTest } from '../test.reads.ts';
import { gainOf, phases } from '../test.rules.ts';
import { allow, can } from '../training.permissions.ts';
import { type Again, callOf, viewOfCall } from './parts/call-page.ts';
import { callHref } from './parts/session-words.tsx';
import { GainFacts, ItemList, PhaseForm, pairColumns } from './parts/test-parts.tsx';

/** `/kerja/program/:id/tes`: the questions, which phase is open, and what came out, with who is missing. */
export async function testPage(c: AppContext, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const call = await callOf(c);
  const [test, pairs] = await Promise.all([getTest(ctx, call.id), listPairs(ctx, call.id)]);
  const { items, frozenAt, openPhase } = test;
  const mayWrite = can(ctx.actor, 'training.test');
  const isFixed = frozenAt !== null || openPhase !== null;
  const base = `${callHref(call.id)}/tes`;
  const scores = pairs.map(({ before, after }) => ({ before: before?.score ?? null, after: after?.score ?? null }));
  return renderPage(
    c,
    viewOfCall(call, m.training_tab_test(), again),
    <>
      <PageHeading
        title={call.title}
        text={m.training_test_lead()}
        actions={
          mayWrite &&
          !isFixed && (
            <ButtonLink tone={items.length > 0 ? 'secondary' : 'primary'} href={`${base}/soal/baru`} icon="plus">
              {m.training_item_add()}
            </ButtonLink>
          )
        }
      />
      <CallTabs call={call} current="tes" actor={ctx.actor} />
      {items.length === 0 ? (
        <EmptyState text={m.training_test_none()} />
      ) : (
        <>
          <PhaseForm c={c} base={base} openPhase={openPhase} mayWrite={mayWrite} />
          {frozenAt && <GainFacts gain={gainOf(scores, items.length)} />}
          <h2>{m.training_test_items({ n: items.length })}</h2>
          {isFixed && <p class="b-muted">{m.training_refusal_test_frozen()}</p>}
          <ItemList items={items} base={mayWrite && !isFixed ? base : undefined} />
          {frozenAt && (
            <DataTable caption={m.training_test_results()} columns={pairColumns(items.length)} rows={pairs} />
          )}
        </>
      )}
    </>,
  );
}

const schema = v.object({ tahap: line({ max: 10 }) });

/** Opens one phase, or closes both. */
export function testPost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema,
    again: (values, errors, status) => testPage(c, { values, errors, status }),
    run: async (tx, { tahap }) => {
      await openTest(tx, callId, phases.find((phase) => phase === tahap) ?? null);
      return `${callHref(callId)}/tes`;
    },
  });
}
