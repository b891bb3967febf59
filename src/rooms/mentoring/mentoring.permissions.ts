import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  /** Tracks of a call come into being with its follow-up, by whoever may begin that. */
  'mentoring.open': ['head', 'programme', 'training', 'mentor'],
  'mentoring.read': ['head', 'programme', 'training', 'mentor', 'evaluator'],
  /** Choosing another mentor. */
  'mentoring.assign': ['head', 'programme'],
  /** Visits, their days, corrections, the end of a track. */
  'mentoring.visit': ['mentor', 'programme'],
  /** Asking for a mentor on behalf of a business, from any work. */
  'mentoring.refer': ['head', 'programme', 'training', 'mentor'],
  /** A mentor passing on what they look after themselves. */
  'mentoring.hand-over': ['mentor'],
  /** Approving or returning a plan; never the own one. */
  'mentoring.approve': ['head', 'programme'],
  'mentoring.own': ['owner'],
  'mentoring.remind': [],
});
