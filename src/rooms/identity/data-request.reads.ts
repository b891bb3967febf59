import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import type { DataRequest } from './data-request.rules.ts';
import type { IdentityTables } from './identity.tables.ts';

const requests = (ctx: Ctx) =>
  tablesOf<IdentityTables>(ctx)
    .selectFrom('identity.data_request')
    .select([
      'id',
      'phone_sealed as sealed',
      'phone_tail as phoneTail',
      'name',
      'kind',
      'wish',
      'asked_at as askedAt',
      'due_at as dueAt',
      'outcome',
      'answer',
      'answered_at as answeredAt',
      'answered_by_name as answeredByName',
    ])
    .where('city', '=', ctx.city);

const opened = ({ sealed, ...row }: Omit<DataRequest, 'phone'> & { sealed: string }): DataRequest => ({
  ...row,
  phone: unseal(sealed),
});

/** All requests of one phone, newest first. */
export async function listRequestsOfPhone(ctx: Ctx, phone: string): Promise<DataRequest[]> {
  const rows = await requests(ctx)
    .where('phone_index', '=', blindIndex(phone))
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(opened);
}

/** Open ones, the nearest deadline first; then those answered, newest first. */
export async function listRequestRows(ctx: Ctx): Promise<{ open: DataRequest[]; answered: DataRequest[] }> {
  const [open, answered] = await Promise.all([
    requests(ctx).where('outcome', 'is', null).orderBy('due_at').orderBy('id').execute(),
    requests(ctx).where('outcome', 'is not', null).orderBy('answered_at', 'desc').limit(50).execute(),
  ]);
  return { open: open.map(opened), answered: answered.map(opened) };
}

/** One request, locked until the transaction ends where `lock` is set. */
export async function findRequest(ctx: Ctx, id: string, lock = false): Promise<DataRequest | undefined> {
  const row = await requests(ctx)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && opened(row);
}
