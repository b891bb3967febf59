import type { WorkItem, WorkOf, WorkQueue } from '#platform/work.ts';
import { canIdentity, listDataRequests } from '#rooms/identity/index.ts';
import { m } from '#words';
import { listCorrections } from './corrections/corrections.reads.ts';
import { listDoubles } from './doubles/doubles.reads.ts';
import { listBatches } from './imports/imports.reads.ts';
import { requestKindWord } from './pages/parts/request-words.ts';
import { can } from './registry.permissions.ts';

const MOST = 8;

/** Lists that wait for a person, pairs that may be one business, and requests about one's own data with their deadline. */
export const listWork: WorkOf = async (ctx) => {
  const items: WorkItem[] = [];
  const queues: WorkQueue[] = [];
  const decides = can(ctx.actor, 'registry.merge');
  if (can(ctx.actor, 'registry.import')) {
    const waiting = (await listBatches(ctx)).filter(({ state }) => state === 'columns' || state === 'checked');
    const href = '/kerja/impor';
    queues.push({ key: 'imports', label: m.registry_work_imports(), icon: 'upload', href, count: waiting.length });
  }
  if (decides || can(ctx.actor, 'registry.give-opinion')) {
    const filter = decides ? { states: ['open' as const] } : { states: ['asked' as const], askedOf: ctx.actor.id };
    const { total: count } = await listDoubles(ctx, { ...filter, page: 1, size: 1 });
    queues.push({ key: 'doubles', label: m.registry_double_title(), icon: 'merge', href: '/kerja/duplikat', count });
  }
  if (can(ctx.actor, 'registry.edit')) {
    const { open } = await listCorrections(ctx);
    const href = '/kerja/usulan-data';
    queues.push({ key: 'corrections', label: m.registry_corrections_title(), icon: 'edit', href, count: open.length });
  }
  if (canIdentity(ctx.actor, 'identity.data-answer')) {
    const { open } = await listDataRequests(ctx);
    items.push(
      ...open.slice(0, MOST).map(({ id, kind, name, dueAt: due }) => ({
        label: requestKindWord(kind),
        text: name,
        href: `/kerja/permintaan-data/${id}`,
        due,
      })),
    );
  }
  return { items, queues };
};
