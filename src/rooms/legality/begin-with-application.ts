import type { Ctx } from '#platform/ctx.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import type { AlsoBegan, Application } from '#rooms/selection/index.ts';
import { m } from '#words';
import { listCasesOfBusiness } from './case.reads.ts';
import { isOver } from './case.rules.ts';
import { openCase } from './open-case.ts';

/**
 * A NIB case opened in the transaction that sends an application (src/subscriptions.ts): "belum punya" opens one,
 * "tidak tahu" one that first looks whether there is a NIB. A business that has its NIB needs none.
 */
export async function beginWithApplication(tx: Ctx, application: Application): Promise<void> {
  const { nib } = application.answers;
  if (nib !== 'none' && nib !== 'unknown') return;
  const { businessId, code } = application;
  const facts = await getBusinessFacts(tx, businessId);
  if (facts.nib) return;
  const unknown = nib === 'unknown' || facts.nibState === 'has';
  await openCase(tx, { businessId, kind: 'nib', source: 'application', sourceRef: code, unknown });
}

/** What the confirmation and the status page say of the case that an application began, to whoever may see that page. */
export async function sayBegan(ctx: Ctx, application: Application): Promise<AlsoBegan | undefined> {
  const newest = (await listCasesOfBusiness(ctx, application.businessId)).find(({ kind }) => kind === 'nib');
  const staff = ctx.actor.kind === 'staff';
  const proved = staff || (ctx.actor.phone !== undefined && ctx.actor.phone === application.phone);
  // Of a case that is over only whoever proved the phone hears, and only when it ended well.
  if (!newest || (isOver(newest.state) && !(proved && newest.state === 'issued'))) return undefined;
  const isHelper = ctx.actor.kind === 'helper';
  return {
    title: m.legality_began_title(),
    text: newest.state === 'issued' ? m.legality_began_issued() : m.legality_began_text(),
    // A helper fills in for someone else: the case is not theirs to open.
    link: isHelper
      ? undefined
      : {
          href: staff ? `/kerja/izin/${newest.id}` : `/saya/izin/${newest.id}`,
          label: m.legality_began_link(),
        },
  };
}
