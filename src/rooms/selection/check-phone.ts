import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { markDraft } from './draft.store.ts';
import { allow } from './selection.permissions.ts';

/** Notes that the phone of a draft was proved by the code sent to it. */
export async function checkPhone(ctx: Ctx, draftId: string): Promise<void> {
  allow(ctx, 'selection.apply');
  await inTransaction(ctx, (tx) => markDraft(tx, draftId, { phone_checked: true, phone_skipped: false }));
}

/** Goes on without a code: the application then says "Nomor belum dicek" and staff call. */
export async function skipPhoneCheck(ctx: Ctx, draftId: string): Promise<void> {
  allow(ctx, 'selection.apply');
  await inTransaction(ctx, (tx) => markDraft(tx, draftId, { phone_skipped: true }));
}

/** Notes that a code is under way, so that the page asks for it. */
export async function noteCodeSent(ctx: Ctx, draftId: string): Promise<void> {
  allow(ctx, 'selection.apply');
  await inTransaction(ctx, (tx) => markDraft(tx, draftId, { code_sent: true }));
}

/** "Daftarkan orang lain dengan HP ini": the phone has applied already, this draft is another person's. */
export async function sharePhone(ctx: Ctx, draftId: string): Promise<void> {
  allow(ctx, 'selection.apply');
  await inTransaction(ctx, (tx) => markDraft(tx, draftId, { shares_phone: true }));
}
