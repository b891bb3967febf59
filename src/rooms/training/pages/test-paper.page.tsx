import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { Actions, Button, EmptyState, Form, NumberField, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listPairs } from '../gain.ts';
import { keyInResults } from '../key-in-results.ts';
import { getTest } from '../test.reads.ts';
import type { Phase } from '../test.rules.ts';
import { scoresSchema } from '../test.schema.ts';
import { allow } from '../training.permissions.ts';
import { type Again, belowCall, callOf } from './parts/call-page.ts';
import { callHref } from './parts/session-words.tsx';

const phaseAt: Record<string, Phase> = { sebelum: 'before', sesudah: 'after' };

async function found(c: AppContext) {
  const ctx = ctxOf(c);
  allow(ctx, 'training.test');
  const path = c.req.param('tahap') ?? '';
  const phase = Object.hasOwn(phaseAt, path) ? phaseAt[path] : undefined;
  if (!phase) throw notFound();
  const call = await callOf(c);
  const [{ items }, pairs] = await Promise.all([getTest(ctx, call.id), listPairs(ctx, call.id)]);
  // What someone answered on a phone is theirs; only the rest is keyed in.
  const open = pairs.filter((pair) => pair[phase]?.how !== 'self');
  return { call, phase, path, max: items.length, open, answered: pairs.length - open.length };
}

/** `/kerja/program/:id/tes/nilai/:tahap`: right answers of a test taken on paper. */
export async function testPaperPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { call, phase, path, max, open, answered } = await found(c);
  const title = phase === 'before' ? m.training_paper_before() : m.training_paper_after();
  const base = `${callHref(call.id)}/tes`;
  return renderPage(
    c,
    belowCall(call, title, { path: 'tes', label: m.training_tab_test() }, { errors, status }),
    <>
      <h1>{title}</h1>
      <p>{m.training_paper_lead({ max })}</p>
      {answered > 0 && <p class="b-muted">{m.training_paper_answered({ n: answered })}</p>}
      {open.length === 0 || max === 0 ? (
        <EmptyState text={m.training_paper_none()} action={<a href={base}>{m.training_tab_test()}</a>} />
      ) : (
        <Form c={c} action={`${base}/nilai/${path}`} class="b-form b-form--narrow">
          {open.map(({ participant, ...pair }) => (
            <NumberField
              name={`nilai-${participant.applicationId}`}
              label={participant.ownerName}
              optional
              unit={m.training_paper_unit({ max })}
              value={values ? undefined : String(pair[phase]?.score ?? '')}
              values={values}
              errors={errors}
            />
          ))}
          <Actions>
            <Button>{m.training_paper_save()}</Button>
            <a href={base}>{m.training_form_leave()}</a>
          </Actions>
        </Form>
      )}
    </>,
  );
}

export async function testPaperPost(c: AppContext): Promise<Response> {
  const { call, phase, max, open } = await found(c);
  const ids = open.map(({ participant }) => participant.applicationId);
  return handlePost(c, {
    schema: scoresSchema(ids, max),
    again: (values, errors, status) => testPaperPage(c, { values, errors, status }),
    run: async (tx, typed) => {
      const scores = ids.flatMap((id) => {
        const score = typed[`nilai-${id}`];
        return score === null || score === undefined ? [] : [[id, score] as const];
      });
      await keyInResults(tx, { callId: call.id, phase, scores: Object.fromEntries(scores) });
      return `${callHref(call.id)}/tes`;
    },
  });
}
