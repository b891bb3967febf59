import type { CaseKind, StepTemplate } from './kinds.rules.ts';

/**
 * The first version of every template (docs/domain: OSS-RBA and PP 28/2025; Kepkaban BPJPH 146/2025; BPOM's rules for
 * home food; DJKI's trademark steps; BPN's certificates across sectors). Most days are from guides and marked to verify.
 */
export const builtInSteps: Record<CaseKind, readonly StepTemplate[]> = {
  nib: [
    { code: 'check-existing', who: 'office', whenUnknown: true },
    { code: 'id-card', who: 'owner' },
    { code: 'address', who: 'owner' },
    { code: 'business-line', who: 'office' },
    { code: 'email', who: 'owner' },
    { code: 'agree', who: 'owner' },
    { code: 'precheck', who: 'office', after: ['id-card', 'address', 'business-line'] },
    { code: 'fill-in', who: 'office', after: ['precheck', 'agree'] },
    { code: 'issue', who: 'other', agency: 'OSS', days: 1, after: ['fill-in'] },
  ],
  'halal-self': [
    { code: 'has-nib', who: 'office' },
    { code: 'agree', who: 'owner' },
    { code: 'halal-account', who: 'owner' },
    { code: 'ingredients', who: 'owner' },
    { code: 'process', who: 'owner' },
    { code: 'companion', who: 'office', after: ['has-nib'] },
    { code: 'declaration', who: 'owner', after: ['ingredients', 'process'] },
    { code: 'apply', who: 'office', after: ['agree', 'halal-account', 'companion', 'declaration'] },
    { code: 'companion-visit', who: 'other', agency: 'Pendamping PPH', days: 5, after: ['apply'] },
    { code: 'bpjph-check', who: 'other', agency: 'BPJPH', days: 2, after: ['companion-visit'] },
    { code: 'fatwa', who: 'other', agency: 'Komite Fatwa Produk Halal', days: 3, after: ['bpjph-check'] },
    { code: 'issue', who: 'other', agency: 'BPJPH', days: 2, after: ['fatwa'] },
  ],
  'halal-regular': [
    { code: 'has-nib', who: 'office' },
    { code: 'agree', who: 'owner' },
    { code: 'halal-account', who: 'owner' },
    { code: 'ingredients', who: 'owner' },
    { code: 'process', who: 'owner' },
    { code: 'apply', who: 'office', after: ['has-nib', 'agree', 'halal-account', 'ingredients', 'process'] },
    { code: 'bpjph-check', who: 'other', agency: 'BPJPH', days: 2, after: ['apply'] },
    { code: 'audit-fee', who: 'owner', after: ['bpjph-check'] },
    { code: 'audit', who: 'other', agency: 'LPH', days: 15, after: ['audit-fee'] },
    { code: 'fatwa', who: 'other', agency: 'MUI', days: 3, after: ['audit'] },
    { code: 'issue', who: 'other', agency: 'BPJPH', days: 1, after: ['fatwa'] },
  ],
  pirt: [
    { code: 'has-nib', who: 'office' },
    { code: 'product-fits', who: 'office' },
    { code: 'agree', who: 'owner' },
    { code: 'ingredients', who: 'owner' },
    { code: 'label', who: 'owner' },
    { code: 'apply', who: 'office', after: ['has-nib', 'product-fits', 'agree', 'ingredients'] },
    { code: 'food-course', who: 'owner', after: ['apply'] },
    { code: 'premises', who: 'other', agency: 'Dinas Kesehatan', days: 90, after: ['apply'] },
    { code: 'issue', who: 'other', agency: 'OSS', days: 1, after: ['apply', 'label', 'food-course', 'premises'] },
  ],
  trademark: [
    { code: 'has-nib', who: 'office' },
    { code: 'agree', who: 'owner' },
    { code: 'mark', who: 'owner' },
    { code: 'mark-search', who: 'office', after: ['mark'] },
    { code: 'letter', who: 'office', after: ['has-nib', 'mark-search'] },
    { code: 'mark-account', who: 'owner' },
    { code: 'mark-fee', who: 'owner', after: ['mark-search', 'mark-account'] },
    { code: 'apply', who: 'office', after: ['agree', 'letter', 'mark-fee'] },
    { code: 'formal-check', who: 'other', agency: 'DJKI', days: 15, after: ['apply'] },
    { code: 'publication', who: 'other', agency: 'DJKI', days: 60, after: ['formal-check'] },
    { code: 'examination', who: 'other', agency: 'DJKI', days: 150, after: ['publication'] },
    { code: 'issue', who: 'other', agency: 'DJKI', after: ['examination'] },
  ],
  land: [
    { code: 'agree', who: 'owner' },
    { code: 'id-card', who: 'owner' },
    { code: 'land-papers', who: 'owner' },
    { code: 'land-undisputed', who: 'owner' },
    { code: 'propose', who: 'office', after: ['agree', 'id-card', 'land-papers', 'land-undisputed'] },
    { code: 'selection', who: 'other', agency: 'Kantor Pertanahan (BPN)', days: 90, after: ['propose'] },
    { code: 'measurement', who: 'other', agency: 'Kantor Pertanahan (BPN)', days: 60, after: ['selection'] },
    { code: 'adjudication', who: 'other', agency: 'Kantor Pertanahan (BPN)', days: 60, after: ['measurement'] },
    { code: 'issue', who: 'other', agency: 'Kantor Pertanahan (BPN)', days: 30, after: ['adjudication'] },
  ],
};

/** Day from which the first version counts. */
export const builtInFrom = '2026-01-01';
