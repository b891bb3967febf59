import { newId } from '#platform/ids.ts';
import type { BulkRow } from '../bulk.store.ts';
import type { ImportFacts } from './facts.rules.ts';
import {
  addScales,
  identifierRow,
  membershipRow,
  type NewTables,
  searchOf,
  shownName,
  sourceOf,
  timelineRow,
  type WriteAround,
} from './new-rows.ts';
import type { OpenedRow } from './opened-rows.ts';
import type { AddedFacts, Target } from './write.store.ts';

/** Facts that fill an empty place, by the name the history shows; `masked` ones only by their last four digits. */
const GAPS = ['name', 'product', 'area', 'address', 'sinceYear', 'nib', 'workers', 'sex', 'disability'] as const;

/** A known business while rows of a list add to it. */
export interface Growing {
  facts: AddedFacts;
  changes: BulkRow[];
  grown: boolean;
}

export const growing = (target: Target, own: boolean): Growing => ({
  facts: {
    ...target,
    own,
    phoneSealed: null,
    phoneTail: null,
    nikSealed: null,
    nikTail: null,
    displayName: '',
    search: '',
  },
  changes: [],
  grown: false,
});

/**
 * Adds what a row knows and the registry does not. Nothing that is known is written over: where they differ, the
 * registry's fact stays and the row keeps its own.
 */
export function addTo(
  target: Growing,
  row: Pick<OpenedRow, 'line' | 'facts' | 'numbers'>,
  tables: NewTables & { change: BulkRow[] },
  parts: { around: WriteAround; identifiers: Set<string> },
): void {
  const { around, identifiers } = parts;
  const { facts: now } = target;
  const { facts, line, numbers } = row;
  const source = sourceOf(around, line);
  const changed = (field: string, value: string | number | boolean) =>
    target.changes.push(changeRow(now, field, String(value), { around, source }));

  for (const field of GAPS) {
    const value = facts[field];
    if (value === null || now[field] !== null) continue;
    Object.assign(now, { [field]: value });
    changed(field, value);
  }
  if (now.nib !== null) now.nibState = 'has';
  else if (now.nibState === 'unknown') now.nibState = facts.nibState;
  if (now.ownerName === '' && facts.ownerName !== '') {
    now.ownerName = facts.ownerName;
    changed('ownerName', facts.ownerName);
  }
  if (now.lat === null && facts.lat !== null) Object.assign(now, { lat: facts.lat, lng: facts.lng });
  now.birthYear ??= facts.birthYear;
  if (now.phoneIndex === null && facts.phone) {
    Object.assign(now, {
      phoneIndex: numbers.phone_index,
      phoneSealed: numbers.phone_sealed,
      phoneTail: numbers.phone_tail,
    });
    changed('phone', facts.phone.slice(-4));
  }
  if (now.nikIndex === null && facts.nik) {
    Object.assign(now, { nikIndex: numbers.nik_index, nikSealed: numbers.nik_sealed, nikTail: numbers.nik_tail });
    changed('nik', facts.nik.slice(-4));
  }
  if (facts.sales !== null || facts.capital !== null) {
    const scale = addScales(tables, now.id, facts, around, source);
    if (now.sales === null && facts.sales !== null) {
      Object.assign(now, { sales: facts.sales, scale });
      changed('annualSales', facts.sales);
    }
  }
  for (const identifier of facts.identifiers) {
    const key = `${now.id} ${identifier.kind} ${identifier.value ?? identifier.raw}`;
    if (identifiers.has(key)) continue;
    identifiers.add(key);
    tables.identifier.push(identifierRow(now.id, identifier, around, source, facts.asOf));
  }
  if (facts.member && !now.assisted) {
    now.assisted = true;
    tables.membership.push(membershipRow(now.id, around, source, facts.asOf));
  }
  tables.timeline.push(timelineRow(now.id, noteOf(around, line), around));
  target.grown = true;
}

export const noteOf = (around: WriteAround, line: number) => ({
  key: 'registry_note_import_added',
  params: { list: around.list, line },
});

/** The finished facts of a business that grew. */
export function grownFacts(target: Growing, around: WriteAround): AddedFacts {
  const { facts } = target;
  return { ...facts, displayName: shownName(facts), search: searchOf(facts as unknown as ImportFacts, around) };
}

/** Two businesses of one owner in one chunk: what either learnt of the person holds for both. */
export function shareOwners(targets: Iterable<Growing>): void {
  const owners = new Map<string, AddedFacts>();
  for (const { facts } of targets) {
    const first = owners.get(facts.ownerId);
    if (!first) owners.set(facts.ownerId, facts);
    else for (const key of OWNER_FACTS) Object.assign(first, { [key]: first[key] || facts[key] });
  }
  for (const { facts } of targets) {
    const first = owners.get(facts.ownerId);
    if (first) for (const key of OWNER_FACTS) Object.assign(facts, { [key]: first[key] });
  }
}
const OWNER_FACTS = [
  'ownerName',
  'sex',
  'disability',
  'birthYear',
  'phoneIndex',
  'phoneSealed',
  'phoneTail',
  'nikIndex',
  'nikSealed',
  'nikTail',
] as const;

const changeRow = (
  now: Target,
  field: string,
  value: string,
  { around, source }: { around: WriteAround; source: string },
): BulkRow => ({
  id: newId(),
  business_id: now.id,
  at: around.tx.now,
  field,
  old_value: null,
  new_value: value,
  source,
  version: now.version + 1,
  actor_name: around.tx.actor.name,
  batch_id: around.batchId,
});
