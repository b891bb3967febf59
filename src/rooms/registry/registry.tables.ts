import type { ColumnType, Generated } from 'kysely';
import type { JourneyStep } from './registry.rules.ts';
import type { Ending, Standing } from './standing/standing.rules.ts';

/** Written as JSON text, read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

export interface RegistryTables {
  'registry.area': {
    city: Generated<string>;
    code: string;
    bps_code: string | null;
    name: string;
    level: 'city' | 'district' | 'ward';
    parent: string | null;
    tile_x: number | null;
    tile_y: number | null;
    source: string;
    valid_from: string;
  };
  'registry.area_outline': {
    city: Generated<string>;
    code: string;
    path: string;
    label_x: number;
    label_y: number;
    grid_height: number;
    source: string;
  };
  'registry.area_alias': { city: Generated<string>; alias: string; code: string };
  'registry.owner': {
    city: Generated<string>;
    id: string;
    name: string;
    phone_sealed: string | null;
    phone_index: string | null;
    phone_tail: string | null;
    phone_checked_at: Date | null;
    nik_sealed: string | null;
    nik_index: string | null;
    nik_tail: string | null;
    sex: 'female' | 'male' | null;
    disability: boolean | null;
    birth_year: number | null;
    source: string;
    batch_id: string | null;
    version: Generated<number>;
    created_at: Date;
    updated_at: Date;
    updated_by: string;
  };
  'registry.business': {
    city: Generated<string>;
    id: string;
    owner_id: string;
    name: string | null;
    product: string | null;
    sector: string;
    sector_raw: string | null;
    area: string | null;
    district: ColumnType<string | null, never, never>;
    address: string | null;
    lat: number | null;
    lng: number | null;
    since_year: number | null;
    nib: string | null;
    nib_state: 'has' | 'none' | 'unknown';
    assisted: Generated<boolean>;
    helped_on: string | null;
    workers: number | null;
    annual_sales: number | null;
    scale: Scale | null;
    display_name: string;
    search: string;
    ended_as: Generated<Ending | null>;
    ended_on: Generated<string | null>;
    last_event: string | null;
    last_event_at: Date | null;
    steps_done: Generated<number>;
    source: string;
    batch_id: string | null;
    extra: Json<Record<string, string>> | null;
    version: Generated<number>;
    created_at: Date;
    updated_at: Date;
    updated_by: string;
  };
  'registry.identifier': {
    city: Generated<string>;
    id: string;
    business_id: string;
    kind: 'nib' | 'npwp' | 'kbli' | 'pirt' | 'halal';
    value: string | null;
    raw: string;
    edition: string | null;
    state: 'ok' | 'warn';
    source: string;
    as_of: string;
    batch_id: string | null;
  };
  'registry.membership': {
    city: Generated<string>;
    id: string;
    business_id: string;
    unit: string;
    reason: string;
    from_day: string;
    to_day: string | null;
    source: string;
    batch_id: string | null;
  };
  'registry.yearly_count': {
    city: Generated<string>;
    year: number;
    businesses: number;
    source: string;
    method: Generated<string>;
  };
  'registry.scale': {
    city: Generated<string>;
    id: string;
    business_id: string;
    basis: 'sales' | 'capital';
    amount: number;
    scale: Scale;
    as_of: string;
    source: string;
    batch_id: string | null;
  };
  'registry.scale_rule': {
    basis: 'sales' | 'capital';
    scale: Scale;
    up_to: number;
    valid_from: string;
    valid_to: string | null;
    source: string;
  };
  'registry.standing': {
    city: Generated<string>;
    id: string;
    business_id: string;
    kind: Standing;
    from_day: string;
    reason: string;
    source: string;
    noted_at: Date;
    noted_by_name: string;
  };
  'registry.timeline': {
    city: Generated<string>;
    id: string;
    business_id: string;
    at: Date;
    kind: string;
    text_key: string;
    text_params: Json<Record<string, string | number>>;
    href: string | null;
    actor_name: string;
    step: JourneyStep | null;
    batch_id: string | null;
  };
  'registry.change': {
    city: Generated<string>;
    id: string;
    business_id: string;
    at: Date;
    field: string;
    old_value: string | null;
    new_value: string | null;
    source: string;
    version: Generated<number>;
    actor_name: string;
    batch_id: string | null;
  };
}

export type Scale = 'MICRO' | 'SMALL' | 'MEDIUM' | 'LARGE';
