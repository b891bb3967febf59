import type { DocumentKind, TeamMember } from './call.ts';
import type { CriterionKind, QuotaRule } from './criteria.rules.ts';

export interface AboutFields {
  title: string;
  purpose: string;
  audience: string;
  sectors: string[];
  minMonths: number;
  restYears?: number;
  benefits: string;
  bring: string;
  included: string;
  documents: DocumentKind[];
}
export interface PlacesFields {
  areas: string[];
  capacity: number;
}
export interface DatesFields {
  opensAt: Date | null;
  closesAt: Date | null;
  decideBy: string | null;
  objectionDays: number;
}
export interface ChoiceFields {
  criteria: { kind: CriterionKind; ownLabel: string | null; weight: number }[];
  /** Areas that earn the points of the criterion "far from our services". */
  farAreas: string[];
  quotas: QuotaRule[];
}
export interface PeopleFields {
  contact: { name: string; phone: string };
  team: TeamMember[];
  certificate: { minAttendance: number; testRequired: boolean };
}

/** One part of a call with everything in it. */
export type CallEdit =
  | { part: 'about'; fields: AboutFields }
  | { part: 'places'; fields: PlacesFields }
  | { part: 'dates'; fields: DatesFields }
  | { part: 'choice'; fields: ChoiceFields }
  | { part: 'people'; fields: PeopleFields };
