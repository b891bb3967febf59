import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { maskPhone } from '#ui/index.ts';
import { m } from '#words';
import { statusAddress } from '../../applicant-messages.ts';
import { type Promises, promisesOf } from '../../promises.rules.ts';
import type { Application } from '../../selection.reads.ts';

/** The promised days of an application; nothing while its call has not said when it decides. */
export const promisesFor = (
  application: Pick<Application, 'submittedAt'>,
  decideBy: string | null,
): Promises | undefined => (decideBy ? promisesOf(decideBy, dayOf(application.submittedAt)) : undefined);

/** What the receipt and the slip say. Paper speaks Indonesian. */
export function receiptOf(ctx: Ctx, application: Application, call: Call): PaperKinds['receipt'] {
  const promises = promisesFor(application, call.decideBy);
  const url = statusAddress(ctx, application.code);
  return inLocale('id', () => ({
    office: ctx.office,
    day: dayOf(application.submittedAt),
    check: { code: application.code, url },
    shortAddress: `${ctx.office.baseUrl}/status`.replace(/^https?:\/\//, ''),
    name: application.ownerName,
    business: application.answers.businessName ?? undefined,
    call: call.title,
    sentAt: application.submittedAt,
    maskedPhone: application.phone ? maskPhone(application.phone) : m.selection_phone_none(),
    next: promises
      ? [
          { day: promises.check, what: m.selection_sent_checking() },
          { day: promises.tell, what: m.selection_sent_telling() },
        ]
      : [],
    filledInBy: application.filledByName ?? undefined,
  }));
}

let typical: number | undefined;

/** About how large a receipt is, in bytes. They differ by a few hundred bytes, so one is measured and remembered. */
export async function receiptSize(ctx: Ctx, application: Application, call: Call): Promise<number> {
  typical ??= (await renderPdf('receipt', receiptOf(ctx, application, call))).length;
  return typical;
}
