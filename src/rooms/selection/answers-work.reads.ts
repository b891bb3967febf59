import { instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Work, WorkItem, WorkQueue } from '#platform/work.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { listPartTakers, listWaitingObjections } from './objection.reads.ts';
import { readPlaces } from './places.reads.ts';
import { can } from './selection.permissions.ts';
import type { SelectionTables } from './selection.tables.ts';

/**
 * What waits after a decision: objections this person may answer, and people to call because no message reaches them or
 * their answer is due. Empty without the right to see either.
 */
export async function workOfAnswers(ctx: Ctx): Promise<Work> {
  const objections = can(ctx.actor, 'selection.answer-objection') ? await objectionWork(ctx) : nothing;
  const calls = can(ctx.actor, 'selection.offer') ? await callWork(ctx) : [];
  return { items: [...objections.items, ...calls], queues: objections.queues };
}

const nothing: Work = { items: [], queues: [] };

async function objectionWork(ctx: Ctx): Promise<Work> {
  const waiting = (await listWaitingObjections(ctx)).filter(({ area }) =>
    can(ctx.actor, 'selection.answer-objection', { area }),
  );
  const items: WorkItem[] = [];
  for (const { id, applicationId, code, ownerName, due } of waiting) {
    if ((await listPartTakers(ctx, applicationId)).includes(ctx.actor.id)) continue;
    items.push({
      label: m.selection_objections_item({ name: ownerName, code }),
      href: `/kerja/keberatan/${id}`,
      action: m.selection_work_answer(),
      due: instantOf(due, '16:00'),
    });
  }
  const queue: WorkQueue = {
    key: 'selection.objections',
    label: m.selection_objections_title(),
    icon: 'chat',
    href: '/kerja/keberatan',
    count: waiting.length,
    oldest: waiting[0]?.filedAt,
    late: waiting.some(({ due }) => instantOf(due, '23:59') < ctx.now),
  };
  return { items, queues: waiting.length > 0 ? [queue] : [] };
}

/** One line for each call where someone has to be called. */
async function callWork(ctx: Ctx): Promise<WorkItem[]> {
  const open = await tablesOf<SelectionTables>(ctx)
    .selectFrom('selection.application')
    .select('call_id as id')
    .distinct()
    .where('city', '=', ctx.city)
    .where('state', 'in', ['accepted', 'offered'])
    .where((eb) => eb.or([eb('phone_sealed', 'is', null), eb('may_whatsapp', '=', false)]))
    .execute();
  const calls = await listCalls(ctx, { ids: open.map(({ id }) => id) });
  const items: WorkItem[] = [];
  for (const call of calls) {
    const { unanswered, awaiting } = await readPlaces(ctx, call);
    const unreached = unanswered.filter(({ reached }) => !reached);
    if (!awaiting || unreached.length === 0) continue;
    items.push({
      label: m.selection_work_call({ call: call.title }),
      text: m.selection_work_call_text(),
      href: `/kerja/seleksi/${call.id}/cadangan`,
      due: unreached.map(({ until }) => until).find((until) => until !== undefined),
      count: { n: unreached.length, unit: m.selection_work_people() },
    });
  }
  return items;
}
