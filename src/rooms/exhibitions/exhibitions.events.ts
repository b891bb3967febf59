import { auditor } from '#rooms/audit/index.ts';
import type { LeadAnswer, LeadState } from './catalogue/lead.rules.ts';
import type { ProductMove, ProductState } from './catalogue/product.rules.ts';

/** What this room writes into the audit. Never phones, names of buyers or what people wrote. */
export const record = auditor<{
  'exhibitions.product-begun': { businessId: string };
  'exhibitions.product-moved': { move: ProductMove; from: ProductState; to: ProductState };
  'exhibitions.photo-added': { photoId: string };
  'exhibitions.photo-removed': { photoId: string };
  'exhibitions.lead-left': { productId: string; businessId: string };
  'exhibitions.lead-answered': { answer: LeadAnswer; from: LeadState };
}>();
