import type { Generated } from 'kysely';
import type { CaseMoveName, CaseState, CheckMonth, CheckOutcome, Signature, Track } from './case.rules.ts';
import type { ExclusionReason } from './exclusion.rules.ts';

export type ItemState = 'stored' | 'reserved' | 'handed' | 'lost';
export type PhotoName = 'item' | 'serial' | 'receiver' | 'signature' | `check-${CheckMonth}`;

export interface EquipmentTables {
  'equipment.decree': {
    city: Generated<string>;
    id: string;
    number: string;
    decided_on: string;
    track: Track;
    call_id: string | null;
    entered_at: Date;
    entered_by: string;
  };
  'equipment.item': {
    city: Generated<string>;
    id: string;
    kind: string;
    name: string;
    serial: string | null;
    value: number;
    source: string;
    custodian: string;
    place: string;
    storage_hours: number;
    storage_cost: number;
    state: ItemState;
    batch: string;
    stored_on: string;
    changed_by: string;
    version: Generated<number>;
  };
  'equipment.grant_case': {
    city: Generated<string>;
    id: string;
    state: CaseState;
    since: Date;
    business_id: string;
    business_name: string;
    owner_id: string;
    owner_name: string;
    area: string | null;
    application_id: string | null;
    call_id: string | null;
    track: Track;
    group_name: string | null;
    need: string;
    kind: string;
    specification: string | null;
    decree_id: string | null;
    agreement: string | null;
    cleared_at: Date | null;
    supplier: string | null;
    expected_on: string | null;
    item_id: string | null;
    value: number | null;
    reason: string | null;
    opened_at: Date;
    closed_at: Date | null;
    changed_by: string;
    version: Generated<number>;
  };
  'equipment.exclusion': {
    city: Generated<string>;
    case_id: string;
    code: ExclusionReason;
    found: boolean;
    at: Date;
    by_name: string;
  };
  'equipment.photo': {
    city: Generated<string>;
    case_id: string;
    name: PhotoName;
    file_id: string;
    at: Date;
    by_name: string;
    dark: Generated<boolean>;
  };
  'equipment.handover': {
    city: Generated<string>;
    case_id: string;
    decree_id: string;
    item_id: string;
    number: string;
    handed_at: Date;
    place: string;
    condition: 'new' | 'good' | 'fair';
    signed_by: Signature;
    witness: string;
    witness_position: string;
    duties_read: boolean;
    duties: string[];
    handed_by: string;
    handed_by_id: string;
  };
  'equipment.check_up': {
    city: Generated<string>;
    case_id: string;
    month: CheckMonth;
    due: string;
    done_at: Date | null;
    outcome: CheckOutcome | null;
    output: string | null;
    by_name: string | null;
    by_owner: boolean | null;
    told_at: Date | null;
  };
  'equipment.event': {
    city: Generated<string>;
    case_id: string;
    seq: number;
    move: CaseMoveName | 'open';
    at: Date;
    actor_id: string;
    actor_name: string;
    actor_kind: 'public' | 'owner' | 'helper' | 'staff' | 'system';
    text: string | null;
  };
}
