import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import type { Answers } from './answers.schema.ts';
import type { Question } from './questions.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (ctx: Ctx) => tablesOf<SelectionTables>(ctx);

/** A draft as pages and use cases see it; the phone is opened. */
export interface Draft {
  id: string;
  callId: string;
  answers: Answers;
  at: Question | null;
  phone: string | null;
  phoneChecked: boolean;
  phoneSkipped: boolean;
  codeSent: boolean;
  sharesPhone: boolean;
  filledBy: string | null;
  filledByName: string | null;
  applicationId: string | null;
  keptUntil: string;
}

const columns = [
  'id',
  'call_id as callId',
  'answers',
  'at_question as at',
  'phone_sealed as phoneSealed',
  'phone_checked as phoneChecked',
  'phone_skipped as phoneSkipped',
  'code_sent as codeSent',
  'shares_phone as sharesPhone',
  'filled_by as filledBy',
  'filled_by_name as filledByName',
  'application_id as applicationId',
  'kept_until as keptUntil',
] as const;

const opened = <R extends { phoneSealed: string | null; at: string | null }>({ phoneSealed, at, ...row }: R) => ({
  ...row,
  at: at as Question | null,
  phone: phoneSealed ? unseal(phoneSealed) : null,
});

/** A draft by its id; nothing when it was never there or its days are over. `lock` holds it until the transaction ends. */
export async function findDraft(ctx: Ctx, id: string, lock = false): Promise<Draft | undefined> {
  const row = await db(ctx)
    .selectFrom('selection.draft')
    .select(columns)
    .where('city', '=', ctx.city)
    .where('id', '=', id)
    .where('kept_until', '>=', dayOf(ctx.now))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && opened(row);
}

/** The newest unsent draft of a phone for a call: what another phone resumes after its code was checked. */
export async function findDraftByPhone(ctx: Ctx, callId: string, phone: string): Promise<Draft | undefined> {
  const row = await db(ctx)
    .selectFrom('selection.draft')
    .select(columns)
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .where('phone_index', '=', blindIndex(phone))
    .where('application_id', 'is', null)
    .where('filled_by', 'is', null)
    .where('kept_until', '>=', dayOf(ctx.now))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && opened(row);
}
