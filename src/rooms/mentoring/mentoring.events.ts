import { auditor } from '#rooms/audit/index.ts';
import type { Basis } from './figures.rules.ts';
import type { Outcome } from './mentoring.rules.ts';
import type { Origin } from './needs.rules.ts';

/** What this room writes into the audit: names and days, never what was said. */
export const record = auditor<{
  'mentoring.tracks-opened': { opened: number; withoutMentor: number };
  'mentoring.mentor-set': { from: string | null; to: string; reason: string };
  'mentoring.visit-recorded': { visit: number; agreements: number; photos: number; hours: number };
  'mentoring.visit-corrected': { visit: number; version: number; reason: string };
  'mentoring.photo-added': { visit: number };
  'mentoring.visit-moved': {
    visit: number;
    from: string;
    to: string;
    because: 'rescheduled' | 'not-met';
    reason: string;
  };
  'mentoring.visit-cancelled': { visit: number; day: string; reason: string };
  'mentoring.visit-planned': { visit: number; day: string };
  'mentoring.track-closed': { outcome: Outcome; reason: string };
  'mentoring.track-reopened': { reason: string; day: string };
  'mentoring.referred': { origin: Origin; needs: readonly string[] };
  'mentoring.referral-taken': { track: string; mentor: string; day: string | null };
  'mentoring.referral-declined': { reason: string };
  'mentoring.diagnosed': { no: number; known: number };
  'mentoring.plan-sent': { no: number; outcomes: number };
  'mentoring.plan-answered': { no: number; answer: 'approved' | 'returned'; reason: string };
  'mentoring.unpaid-hours': { day: string; hours: number };
  'mentoring.figure-told': { month: string; basis: Basis };
  'mentoring.figure-reminder': { wanted: boolean };
  'mentoring.owner-marked-done': { agreement: string };
  'mentoring.owner-asked-day': { visit: number; day: string };
  'mentoring.owner-reminded': { visit: number; day: string };
}>();
