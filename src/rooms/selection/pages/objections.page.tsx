import type { Context } from 'hono';
import { dayOf, daysBetween } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { EmptyState, formatDay, PageHeading, renderPage, WorkList } from '#ui/index.ts';
import { m } from '#words';
import { listWaitingObjections } from '../objection.reads.ts';
import { allow, can } from '../selection.permissions.ts';
import { aboutWord } from './parts/objection-words.ts';

/** `/kerja/keberatan`: objections that wait for an answer, the oldest first, with the days left. */
export async function objectionsPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.answer-objection');
  const waiting = (await listWaitingObjections(ctx)).filter(({ area }) =>
    can(ctx.actor, 'selection.answer-objection', { area }),
  );
  const ids = [...new Set(waiting.map(({ callId }) => callId))];
  const calls = new Map((await listCalls(ctx, { ids })).map((call) => [call.id, call]));
  const today = dayOf(ctx.now);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_objections_title(),
      current: '/kerja/keberatan',
      messages:
        c.req.query('dijawab') === undefined
          ? []
          : [{ tone: 'good' as const, text: m.selection_objections_answered() }],
    },
    <>
      <PageHeading title={m.selection_objections_title()} text={m.selection_objections_lead()} />
      {waiting.length === 0 ? (
        <EmptyState text={m.selection_objections_none()} action={<a href="/kerja">{m.selection_queue_to_work()}</a>} />
      ) : (
        <WorkList
          items={waiting.map(({ id, code, ownerName, callId, about, due, filedAt }) => {
            const left = daysBetween(today, due);
            return {
              due: left < 0 ? `+${-left}` : String(left),
              unit: left < 0 ? m.selection_objections_days_late() : m.selection_objections_days_left(),
              late: left < 0,
              title: m.selection_objections_item({ name: ownerName, code }),
              href: `/kerja/keberatan/${id}`,
              text: [
                aboutWord(about),
                calls.get(callId)?.title,
                m.selection_objections_since({ day: formatDay(filedAt) }),
              ]
                .filter(Boolean)
                .join('. '),
            };
          })}
        />
      )}
    </>,
  );
}
