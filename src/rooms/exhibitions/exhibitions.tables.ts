import type { ColumnType, Generated } from 'kysely';
import type { PhotoSize } from '#platform/files/index.ts';
import type { LeadState } from './catalogue/lead.rules.ts';
import type { ProductMove, ProductState } from './catalogue/product.rules.ts';

/** Written as JSON text, read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

export interface ExhibitionsTables {
  'exhibitions.product': {
    city: Generated<string>;
    id: string;
    slug: string;
    state: ProductState;
    business_id: string;
    owner_id: string;
    business_name: string;
    area: string | null;
    kind: string;
    name: string;
    about: string;
    price: number;
    unit: string;
    whatsapp_sealed: string | null;
    halal_number: string | null;
    note: string | null;
    needs_mentor: Generated<boolean>;
    search: string;
    created_at: Date;
    sent_at: Date | null;
    published_at: Date | null;
    changed_by: string;
    version: Generated<number>;
  };
  'exhibitions.photo': {
    city: Generated<string>;
    id: string;
    product_id: string;
    position: number;
    alt: string;
    width: number;
    height: number;
    colour: string;
    sizes: Json<PhotoSize[]>;
    at: Date;
  };
  'exhibitions.product_event': {
    city: Generated<string>;
    product_id: string;
    seq: number;
    move: ProductMove | 'begin';
    at: Date;
    actor_id: string;
    actor_name: string;
    actor_kind: string;
    text: string | null;
  };
  'exhibitions.lead': {
    city: Generated<string>;
    id: string;
    product_id: string | null;
    product_name: string;
    business_id: string;
    business_name: string;
    area: string | null;
    buyer_sealed: string;
    phone_sealed: string;
    phone_index: string;
    wish: string;
    consent_text: string;
    state: LeadState;
    amount: number | null;
    due_on: string | null;
    at: Date;
    answered_at: Date | null;
    changed_by: string;
    version: Generated<number>;
  };
}
