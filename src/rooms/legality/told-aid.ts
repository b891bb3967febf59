import type { Ctx } from '#platform/ctx.ts';
import type { Aid } from '#rooms/registry/index.ts';
import { listCases } from './case.reads.ts';
import { licenceWord } from './case-words.ts';

/** Licences these businesses got with the office's help, for the ledger of help. */
export async function tellLicences(ctx: Ctx, businessIds: readonly string[]): Promise<Aid[]> {
  const cases = await listCases(ctx, { businessIds, state: 'issued', over: true }, { limit: 2000 });
  return cases.flatMap(({ id, businessId, kind, number, issuedOn }): Aid[] =>
    issuedOn
      ? [
          {
            businessId,
            kind: 'licence',
            what: `${licenceWord(kind)} ${number ?? ''}`,
            on: issuedOn,
            href: `/kerja/izin/${id}`,
          },
        ]
      : [],
  );
}
