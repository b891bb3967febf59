import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getBusinessFacts, noteOnTimeline } from '#rooms/registry/index.ts';
import { addEvent, findOpenCase, insertCase } from './case.store.ts';
import { meetBusiness } from './case-access.ts';
import { licenceWord } from './case-words.ts';
import { mayOpen } from './held-licences.ts';
import type { CaseKind } from './kinds.rules.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import type { CaseSource } from './legality.tables.ts';
import { planNudge } from './nudge-stuck.ts';
import { currentTemplate } from './template.reads.ts';
import { keepBuiltIn } from './template.store.ts';

export interface Opening {
  businessId: string;
  kind: CaseKind;
  source: CaseSource;
  /** Code of the application it came with. */
  sourceRef?: string;
  /** Nobody knows yet whether the licence is there: that is looked up first. */
  unknown?: boolean;
  /** What was found out on the way here, such as which halal way and why. */
  found?: string;
}

/**
 * Opens a licence case for a business, or answers with the one already open: one per business and kind, also when two
 * ask at once. It begins with the template of today and keeps it. Joins the caller's transaction. Refuses a business that
 * has the licence (409), another owner's business (404), an area outside the officer's remit (403).
 */
export async function openCase(ctx: Ctx, opening: Opening): Promise<{ id: string; existing: boolean }> {
  allow(ctx, 'legality.begin');
  const { businessId, kind, source } = opening;
  return inTransaction(ctx, async (tx) => {
    const facts = await getBusinessFacts(tx, businessId);
    if (source !== 'application') meetBusiness(tx, facts);
    const { renews } = await mayOpen(tx, facts, kind);
    // "Has one" without its number is looked up first, whoever asks.
    const unknown = opening.unknown ?? facts.nibState !== 'none';
    await keepBuiltIn(tx, kind);
    const { steps, version } = await currentTemplate(tx, kind);
    const made = await insertCase(tx, {
      kind,
      businessId,
      businessName: facts.displayName,
      ownerName: facts.ownerName,
      area: facts.area,
      source,
      sourceRef: opening.sourceRef ?? null,
      askedBy: source === 'staff' || source === 'owner' ? tx.actor.name || facts.ownerName : facts.ownerName,
      templateVersion: version,
      renews,
      steps: steps.filter((step) => unknown || !step.whenUnknown),
    });
    const id = made ?? (await findOpenCase(tx, businessId, kind));
    if (!id) throw refuse('not-possible');
    if (!made) return { id, existing: true };
    await addEvent(tx, { caseId: id, kind: 'opened', detail: { text: opening.sourceRef, answer: opening.found } });
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'licence',
      text: { key: 'legality_timeline_began', params: { kind: licenceWord(kind) } },
      href: `/kerja/izin/${id}`,
    });
    await planNudge(tx);
    await record(tx, 'legality.case-opened', { type: 'licence-case', id }, { kind, source, businessId });
    return { id, existing: false };
  });
}
