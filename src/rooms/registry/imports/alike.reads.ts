import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { blindIndex } from '#platform/sealed.ts';
import { fold } from '../registry.rules.ts';
import type { ImportFacts } from './facts.rules.ts';
import type { MatchReason } from './imports.tables.ts';

/**
 * A business of the registry that bears the same NIB, NIK or phone, or the same name in the same kelurahan: what a row is
 * compared with when it was corrected by hand. The strongest agreement first.
 */
export async function findAlike(ctx: Ctx, facts: ImportFacts): Promise<{ id: string; reasons: MatchReason[] } | null> {
  const phone = facts.phone && blindIndex(facts.phone);
  const nik = facts.nik && blindIndex(facts.nik);
  const { rows } = await sql<{
    id: string;
    name: string | null;
    nib: string | null;
    nik: string | null;
    phone: string | null;
    area: string | null;
  }>`
    SELECT b.id, b.name, b.nib, o.nik_index nik, o.phone_index phone, b.area
    FROM registry.business b JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
    WHERE b.city = ${ctx.city} AND (b.nib = ${facts.nib} OR o.nik_index = ${nik} OR o.phone_index = ${phone}
      OR (b.area = ${facts.area} AND lower(b.name) = lower(${facts.name})))
    ORDER BY (b.nib = ${facts.nib}) DESC NULLS LAST, (o.nik_index = ${nik}) DESC NULLS LAST, b.id LIMIT 20`.execute(
    ctx.db,
  );
  const scored = rows.map((row) => ({ id: row.id, reasons: reasonsOf(row, { ...facts, phone, nik }) }));
  return scored.sort((a, b) => b.reasons.length - a.reasons.length)[0] ?? null;
}

function reasonsOf(
  row: { name: string | null; nib: string | null; nik: string | null; phone: string | null; area: string | null },
  facts: { name: string | null; nib: string | null; nik: string | null; phone: string | null; area: string | null },
): MatchReason[] {
  const same = (field: 'nib' | 'nik' | 'phone' | 'area') => facts[field] !== null && facts[field] === row[field];
  const name = facts.name && row.name && fold(facts.name) === fold(row.name);
  return [
    ...(['nib', 'nik', 'phone'] as const).filter(same).map((field) => ({ code: `${field}-same`, weight: 10 })),
    ...(name ? [{ code: 'name-same', weight: 6 }] : []),
    ...(same('area') ? [{ code: 'area-same', weight: 2 }] : []),
  ];
}
