import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ChainedEntry } from './audit.rules.ts';
import type { AuditTables } from './audit.tables.ts';

/** Up to `limit` entries after a number, in order. */
export async function listEntriesAfter(ctx: Ctx, seq: number, limit: number): Promise<ChainedEntry[]> {
  return tablesOf<AuditTables>(ctx)
    .selectFrom('audit.entry')
    .select([
      'city',
      'seq',
      'at',
      'actor_id as actorId',
      'actor_name as actorName',
      'actor_kind as actorKind',
      'mandate',
      'event',
      'target_type as targetType',
      'target_id as targetId',
      'request_id as requestId',
      'previous_hash as previousHash',
      'hash',
      sql<string>`detail::text`.as('detail'),
    ])
    .where('city', '=', ctx.city)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Entries of some events about any of these things, newest first. */
export async function listEventsAbout(
  ctx: Ctx,
  about: { type: string; ids: readonly string[]; events: readonly string[] },
  limit = 100,
) {
  return tablesOf<AuditTables>(ctx)
    .selectFrom('audit.entry')
    .select([
      'at',
      'target_id as targetId',
      'actor_id as actorId',
      'actor_name as actorName',
      'actor_kind as actorKind',
      'mandate',
      'event',
      sql<Record<string, unknown>>`detail`.as('detail'),
    ])
    .where('city', '=', ctx.city)
    .where('target_type', '=', about.type)
    .where(sql<boolean>`target_id = ANY(${[...about.ids]}::text[])`)
    .where(sql<boolean>`event = ANY(${[...about.events]}::text[])`)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** What was done to one thing, newest first. */
export async function listEntriesOf(ctx: Ctx, target: { type: string; id: string }, limit = 100) {
  return tablesOf<AuditTables>(ctx)
    .selectFrom('audit.entry')
    .select([
      'seq',
      'at',
      'actor_name as actorName',
      'mandate',
      'event',
      sql<Record<string, unknown>>`detail`.as('detail'),
    ])
    .where('city', '=', ctx.city)
    .where('target_type', '=', target.type)
    .where('target_id', '=', target.id)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}
