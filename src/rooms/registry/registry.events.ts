import { auditor } from '#rooms/audit/index.ts';

export const record = auditor<{
  'registry.business-registered': { source: string; existing: boolean };
  'registry.business-edited': { fields: string[]; source: string };
  'registry.identifier-noted': { kind: string; source: string };
  'registry.record-opened': Record<string, never>;
  'registry.own-copy-taken': { format: 'json' | 'xlsx' };
  'registry.fact-unsealed': { fact: 'hp' | 'nik'; reason: string };
  'registry.list-exported': {
    rows: number;
    format: 'xlsx' | 'csv';
    area: string;
    sector: string;
    assisted: string;
    nib: string;
    helped: string;
    searched: boolean;
  };
  'registry.doubles-searched': { businesses: number; pairs: number };
  'registry.businesses-merged': { gone: string; taken: string[]; reason: string };
  'registry.merge-undone': { gone: string };
  'registry.double-different': { reason: string };
  'registry.mentor-asked': { mentor: string };
  'registry.opinion-given': { opinion: string };
  'registry.yearly-counts-loaded': { years: number[] };
  'registry.list-received': { sha256: string; rows: number };
  'registry.list-writing': { new: number; added: number };
  'registry.list-written': { written: number; added: number };
  'registry.list-undone': { removed: number; reverted: number; kept: number; reason: string };
}>();
