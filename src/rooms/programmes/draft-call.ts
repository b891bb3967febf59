import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import type { CallKind } from './call.ts';
import { fillFrom, fillUsual } from './draft-filling.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { insertCall, slugsLike } from './programmes.store.ts';
import { record } from './record.ts';
import { freeSlug, slugOf } from './slug.rules.ts';

/**
 * Begins a draft: with the usual criteria, quotas, dates and contact, or as a copy of an earlier call moved by whole weeks
 * so that it opens after today. Returns its id.
 */
export async function draftCall(ctx: Ctx, input: { title: string; kind: CallKind; copyOf?: string }): Promise<string> {
  allow(ctx, 'programmes.write');
  return inTransaction(ctx, async (tx) => {
    const earlier = input.copyOf ? await getCall(tx, input.copyOf) : undefined;
    const id = newId();
    const base = slugOf(input.title);
    const slug = freeSlug(base, await slugsLike(tx, base));
    await insertCall(tx, { id, kind: input.kind, slug, title: input.title, copiedFrom: earlier?.id ?? null });
    if (earlier) await fillFrom(tx, id, earlier);
    else await fillUsual(tx, id, input.kind);
    await record(
      tx,
      'programmes.call-drafted',
      { type: 'call', id },
      { title: input.title, copiedFrom: earlier?.id ?? null },
    );
    return id;
  });
}
