import { auditor } from '#rooms/audit/index.ts';
import type { LeadAnswer, LeadState } from './catalogue/lead.rules.ts';
import type { ProductMove, ProductState } from './catalogue/product.rules.ts';

/** What this room writes into the audit. Never phones, names of buyers, what buyers wrote or what anyone sold. */
export const record = auditor<{
  'exhibitions.product-begun': { businessId: string };
  'exhibitions.product-moved': { move: ProductMove; from: ProductState; to: ProductState };
  'exhibitions.photo-added': { photoId: string };
  'exhibitions.photo-removed': { photoId: string };
  'exhibitions.lead-left': { productId: string; businessId: string };
  'exhibitions.lead-answered': { answer: LeadAnswer; from: LeadState };
  'exhibitions.event-planned': { stalls: number; rotationMonths: number; firstShare: number };
  'exhibitions.wish-told': { zone: string | null; power: boolean; shared: boolean };
  'exhibitions.stalls-allotted': { seed: string; given: Record<string, string>; without: string[]; left: string[] };
  'exhibitions.stall-change-proposed': { exhibitorId: string; from: string | null; to: string; reason: string };
  'exhibitions.stall-change-settled': { outcome: 'confirmed' | 'refused' };
  'exhibitions.arrival-noted': { day: string; came: boolean };
  'exhibitions.stall-offered': { stall: string; until: string };
  'exhibitions.offer-settled': { answer: 'taken' | 'declined' | 'lapsed' };
  'exhibitions.sales-told': { day: string; told: boolean; by: 'owner' | 'officer' };
  'exhibitions.event-closed': { exhibitors: number };
  'exhibitions.outcome-told': { afterDays: number; told: boolean };
}>();
