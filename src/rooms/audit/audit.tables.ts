import type { Generated } from 'kysely';

export interface AuditTables {
  'audit.entry': {
    city: Generated<string>;
    seq: Generated<number>;
    at: Date;
    actor_id: string;
    actor_name: string;
    actor_kind: string;
    mandate: string;
    event: string;
    target_type: string;
    target_id: string;
    detail: string;
    request_id: string;
    previous_hash: Generated<string>;
    hash: Generated<string>;
  };
}
