import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import type { BulkRow } from '../bulk.store.ts';
import { displayName, fold, type ScaleRule, scaleOf, searchText, stepBit } from '../registry.rules.ts';
import type { ImportFacts } from './facts.rules.ts';
import type { OpenedRow } from './opened-rows.ts';
import type { KnownOwner } from './write.store.ts';

/** What stands around the rows of one list while they are written. */
export interface WriteAround {
  tx: Ctx;
  batchId: string;
  /** The list in the officer's words: who made it, or the name of the file. */
  list: string;
  /** Day for which the list speaks where its rows do not say. */
  day: string;
  rules: ScaleRule[];
  /** Name of an area by its code. */
  places: ReadonlyMap<string, string>;
}

/** Rows of each table, waiting to be written together. */
export type NewTables = Record<'owner' | 'business' | 'identifier' | 'membership' | 'scale' | 'timeline', BulkRow[]>;
export const emptyTables = (): NewTables => ({
  owner: [],
  business: [],
  identifier: [],
  membership: [],
  scale: [],
  timeline: [],
});

/** Owners by their numbers, those known before and those made in this chunk. */
export type OwnerBook = Map<string, { id: string; name: string }[]>;

export function ownerBook(known: readonly KnownOwner[]): OwnerBook {
  const book: OwnerBook = new Map();
  for (const { id, name, phoneIndex, nikIndex } of known)
    for (const index of [phoneIndex, nikIndex]) if (index) note(book, index, { id, name });
  return book;
}

function note(book: OwnerBook, index: string, owner: { id: string; name: string }): void {
  const there = book.get(index);
  if (there) there.push(owner);
  else book.set(index, [owner]);
}

/** One person, many businesses: the same NIK, or the same phone under the same name. A family phone alone is not one person. */
function findOwner(book: OwnerBook, facts: ImportFacts, phone: string | null, nik: string | null): string | undefined {
  const [byNik] = nik ? (book.get(nik) ?? []) : [];
  if (byNik) return byNik.id;
  if (!phone || facts.ownerName === '') return undefined;
  return book.get(phone)?.find((owner) => fold(owner.name) === fold(facts.ownerName))?.id;
}

/** Where a fact came from, as the record shows it: the list, and the line in it. */
export const sourceOf = (around: WriteAround, line: number): string => `${around.list} #${line}`;

/** Adds the rows of one new business to their tables; returns its id. */
export function addNew(
  tables: NewTables,
  book: OwnerBook,
  row: Pick<OpenedRow, 'line' | 'facts' | 'numbers'>,
  around: WriteAround,
): string {
  const { tx, batchId } = around;
  const { facts, line } = row;
  const source = sourceOf(around, line);
  const stamps = { source, batch_id: batchId, created_at: tx.now, updated_at: tx.now, updated_by: tx.actor.name };
  const ownerId = ownerOf(tables, book, row, stamps);
  const id = newId();
  const scale = addScales(tables, id, facts, around, source);
  const note = { key: 'registry_note_imported', params: { list: around.list, line } };
  tables.business.push({
    id,
    owner_id: ownerId,
    name: facts.name,
    product: facts.product,
    sector: facts.sector,
    sector_raw: facts.sectorRaw,
    area: facts.area,
    address: facts.address,
    lat: facts.lat,
    lng: facts.lng,
    since_year: facts.sinceYear,
    nib: facts.nib,
    nib_state: facts.nibState,
    assisted: facts.member,
    workers: facts.workers,
    annual_sales: facts.sales,
    scale,
    steps_done: stepBit('register') | (facts.nib ? stepBit('licence') : 0),
    display_name: shownName(facts),
    search: searchOf(facts, around),
    extra: Object.keys(facts.extra).length > 0 ? facts.extra : null,
    last_event: JSON.stringify(note),
    last_event_at: tx.now,
    ...stamps,
  });
  for (const identifier of facts.identifiers)
    tables.identifier.push(identifierRow(id, identifier, around, source, facts.asOf));
  if (facts.member) tables.membership.push(membershipRow(id, around, source, facts.asOf));
  tables.timeline.push(timelineRow(id, note, around));
  return id;
}

function ownerOf(
  tables: NewTables,
  book: OwnerBook,
  { facts, numbers }: Pick<OpenedRow, 'facts' | 'numbers'>,
  stamps: BulkRow,
): string {
  const { phone_index: phone, nik_index: nik } = numbers;
  const known = findOwner(book, facts, phone, nik);
  if (known) return known;
  const id = newId();
  for (const index of [phone, nik]) if (index) note(book, index, { id, name: facts.ownerName });
  tables.owner.push({
    id,
    name: facts.ownerName,
    ...numbers,
    sex: facts.sex,
    disability: facts.disability,
    birth_year: facts.birthYear,
    ...stamps,
  });
  return id;
}

/** A business without any name is called by what it makes, else by where it is. */
export const shownName = (facts: Pick<ImportFacts, 'name' | 'ownerName' | 'product' | 'address' | 'nib'>): string =>
  displayName(facts.name, facts.ownerName) || facts.product || facts.address || facts.nib || '?';

export const searchOf = (facts: ImportFacts, around: WriteAround): string =>
  searchText({
    name: facts.name,
    ownerName: facts.ownerName,
    product: facts.product,
    place: facts.area ? (around.places.get(facts.area) ?? null) : null,
  });

/** Adds the amounts as dated scales; returns the scale by sales, else by capital. */
export function addScales(
  tables: Pick<NewTables, 'scale'>,
  businessId: string,
  facts: Pick<ImportFacts, 'sales' | 'capital' | 'asOf'>,
  around: WriteAround,
  source: string,
): string | null {
  const asOf = facts.asOf ?? around.day;
  const scales = (['sales', 'capital'] as const).flatMap((basis) => {
    const amount = facts[basis];
    if (amount === null) return [];
    const scale = scaleOf(amount, basis, asOf, around.rules);
    tables.scale.push({
      id: newId(),
      business_id: businessId,
      basis,
      amount,
      scale,
      as_of: asOf,
      source,
      batch_id: around.batchId,
    });
    return [scale];
  });
  return scales[0] ?? null;
}

export const identifierRow = (
  businessId: string,
  identifier: ImportFacts['identifiers'][number],
  around: WriteAround,
  source: string,
  asOf: string | null,
): BulkRow => ({
  id: newId(),
  business_id: businessId,
  ...identifier,
  source,
  as_of: asOf ?? around.day,
  batch_id: around.batchId,
});

export const membershipRow = (
  businessId: string,
  around: WriteAround,
  source: string,
  asOf: string | null,
): BulkRow => ({
  id: newId(),
  business_id: businessId,
  unit: around.list,
  reason: around.list,
  from_day: asOf ?? around.day,
  to_day: null,
  source,
  batch_id: around.batchId,
});

export const timelineRow = (
  businessId: string,
  note: { key: string; params: object },
  around: WriteAround,
): BulkRow => ({
  id: newId(),
  business_id: businessId,
  at: around.tx.now,
  kind: 'import',
  text_key: note.key,
  text_params: note.params,
  href: null,
  actor_name: around.tx.actor.name,
  batch_id: around.batchId,
});
