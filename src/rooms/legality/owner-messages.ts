import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import type { Case, CaseRow } from './case.reads.ts';
import { licenceWord, partyWord } from './case-words.ts';

type Reader = Pick<BusinessFacts, 'phone' | 'ownerId' | 'ownerName'>;

/** Word of one's own case needs no consent; someone without a phone is told at the counter. */
async function say(
  tx: Ctx,
  message: { case_: Pick<CaseRow, 'id'>; to: Reader; locale: 'id' | 'en'; template: string; text: () => string },
): Promise<void> {
  const { to, case_, locale, template } = message;
  if (!to.phone) return;
  await sendMessage(tx, {
    to: { phone: to.phone, ownerId: to.ownerId },
    template,
    purpose: 'utility',
    text: inLocale(locale, message.text),
    about: { type: 'licence-case', id: case_.id },
  });
}

const addressOf = (tx: Ctx, case_: Pick<CaseRow, 'id'>): string => `${tx.office.baseUrl}/saya/izin/${case_.id}`;

/** Tells the owner what the office asks of them now. */
export async function sayAsked(tx: Ctx, case_: Case, to: Reader, asked: string): Promise<void> {
  const text = () =>
    m.legality_message_asked({
      ...{ name: to.ownerName, asked, address: addressOf(tx, case_) },
      kind: licenceWord(case_.kind),
    });
  await say(tx, { case_, to, locale: case_.locale, template: 'legality.asked', text });
}

/** Tells the owner that the licence is there. */
export async function sayIssued(tx: Ctx, case_: Case, to: Reader): Promise<void> {
  const text = () =>
    m.legality_message_issued({
      ...{ name: to.ownerName, number: case_.number ?? '', address: addressOf(tx, case_) },
      kind: licenceWord(case_.kind),
    });
  await say(tx, { case_, to, locale: case_.locale, template: 'legality.issued', text });
}

/** Tells the owner once that the case stands still, and honestly for whom it waits. */
export async function sayStuck(tx: Ctx, case_: Case, to: Reader): Promise<void> {
  const text = () => {
    const params = {
      ...{ name: to.ownerName, day: formatDate(case_.waitsSince), address: addressOf(tx, case_) },
      kind: licenceWord(case_.kind),
    };
    return case_.waitsFor === 'owner'
      ? m.legality_message_stuck_owner(params)
      : m.legality_message_stuck_other({ ...params, who: partyWord(case_.waitsFor ?? 'office') });
  };
  await say(tx, { case_, to, locale: case_.locale, template: 'legality.stuck', text });
}

/** Tells the owner that a licence ends, and that the office helps to renew it. */
export async function sayEnding(tx: Ctx, case_: Case, to: Reader): Promise<void> {
  const text = () =>
    m.legality_message_ending({
      ...{ name: to.ownerName, number: case_.number ?? '', day: formatDate(case_.validUntil ?? '') },
      ...{ kind: licenceWord(case_.kind), address: `${tx.office.baseUrl}/saya/izin` },
    });
  await say(tx, { case_, to, locale: case_.locale, template: 'legality.ending', text });
}
