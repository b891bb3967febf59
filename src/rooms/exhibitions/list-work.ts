import { dayOf, instantOf } from '#platform/clock.ts';
import type { WorkOf } from '#platform/work.ts';
import { m } from '#words';
import { listLeads } from './catalogue/lead.reads.ts';
import { countProducts, listProducts } from './catalogue/product.reads.ts';
import { listEventWork } from './event-work.ts';
import { can } from './exhibitions.permissions.ts';

const MOST = 3;

/** Exhibitions; products that wait to be checked; those a mentor is asked to help with; buyers nobody answered in time. */
export const listWork: WorkOf = async (ctx) => {
  const { actor } = ctx;
  const { remit } = actor;
  const curates = can(actor, 'exhibitions.curate');
  const follows = can(actor, 'exhibitions.follow');
  const events = await listEventWork(ctx);
  if (!curates && !follows) return { items: events, queues: [] };
  const today = dayOf(ctx.now);
  const waits = { states: ['waiting'] as const, remit };
  const [waiting, count, help, late] = await Promise.all([
    curates ? listProducts(ctx, waits, { limit: MOST }) : [],
    curates ? countProducts(ctx, waits) : { n: 0, oldest: null },
    actor.roles.includes('mentor') ? listProducts(ctx, { needsMentor: true, remit }, { limit: MOST }) : [],
    listLeads(ctx, { dueBy: today, remit }),
  ]);
  return {
    items: [
      ...events,
      ...waiting.map((product) => ({
        label: m.exhibitions_work_check({ product: product.name }),
        text: product.businessName,
        href: `/kerja/produk/${product.id}`,
      })),
      ...help.map((product) => ({
        label: m.exhibitions_work_help({ business: product.businessName }),
        text: product.note ?? product.name,
        href: `/kerja/produk/${product.id}`,
      })),
      ...late.slice(0, MOST).map((lead) => ({
        label: m.exhibitions_work_lead({ business: lead.businessName }),
        text: lead.productName,
        href: `/kerja/produk/minat/${lead.id}`,
        due: lead.dueOn ? instantOf(lead.dueOn, '08:00') : undefined,
      })),
    ],
    queues: [
      {
        key: 'products',
        label: m.exhibitions_work_queue(),
        icon: 'shop',
        href: '/kerja/produk?status=waiting',
        count: count.n,
        oldest: count.oldest ?? undefined,
      },
      {
        key: 'leads',
        label: m.exhibitions_work_leads(),
        icon: 'chat',
        href: '/kerja/produk/minat',
        count: late.length,
        late: late.length > 0,
      },
    ],
  };
};
