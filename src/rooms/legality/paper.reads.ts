import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import type { LegalityTables } from './legality.tables.ts';
import type { PaperKind } from './papers.rules.ts';

/** A paper of a business as it is kept now. */
export interface BusinessPaper {
  id: string;
  businessId: string;
  kind: PaperKind;
  title: string;
  fileId: string;
  fileName: string;
  bytes: number;
  /** 'YYYY-MM-DD', its last day. */
  validUntil: string | null;
  byOwner: boolean;
  byName: string;
  at: Date;
}

const papers = (ctx: Ctx) =>
  tablesOf<LegalityTables>(ctx)
    .selectFrom('legality.paper')
    .select(['id', 'business_id as businessId', 'kind', 'title', 'file_id as fileId', 'file_name as fileName', 'bytes'])
    .select(['valid_until as validUntil', 'by_owner as byOwner', 'by_name as byName', 'at'])
    .where('city', '=', ctx.city);

/** The papers a business keeps, without those that were replaced; newest first. */
export async function listPapers(ctx: Ctx, businessId: string): Promise<BusinessPaper[]> {
  return papers(ctx)
    .where('business_id', '=', businessId)
    .where('replaced_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** One paper, also a replaced one; nothing when it is not of this city. */
export async function findPaper(ctx: Ctx, id: string): Promise<BusinessPaper | undefined> {
  return papers(ctx).where('id', '=', id).executeTakeFirst();
}

/** How often staff opened a paper, and who did last. */
export interface Opening {
  times: number;
  lastBy: string;
  lastAt: Date;
}

/** Openings by staff of some papers, from the audit: its owner reads them. */
export async function listOpenings(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Opening>> {
  const found = await Promise.all(
    ids.map(async (id): Promise<[string, Opening][]> => {
      const entries = await listEntriesOf(ctx, { type: 'business-paper', id });
      const opened = entries.filter(({ event }) => event === 'legality.paper-opened');
      const [last] = opened;
      return last ? [[id, { times: opened.length, lastBy: last.actorName, lastAt: last.at }]] : [];
    }),
  );
  return new Map(found.flat());
}
