import { m } from '#words';
import type { Kept, Outcome, Problem, SalesBand, VisitWay } from '../../mentoring.rules.ts';
import type { Track } from '../../track.reads.ts';

/** Words for what is chosen in this room. */

export const keptWord = (kept: Kept): string => m[`mentoring_kept_${kept}`]();
export const wayWord = (way: VisitWay): string => m[`mentoring_way_${way}`]();
export const problemWord = (problem: Problem): string => m[`mentoring_problem_${problem}`]();
export const salesWord = (sales: SalesBand): string =>
  ({
    'under-2-million': m.mentoring_sales_under_2,
    '2-to-5-million': m.mentoring_sales_2_to_5,
    '5-to-15-million': m.mentoring_sales_5_to_15,
    'over-15-million': m.mentoring_sales_over_15,
    untold: m.mentoring_sales_untold,
  })[sales]();
export const outcomeWord = (outcome: Outcome): string =>
  ({
    finished: m.mentoring_outcome_finished,
    'moved-up': m.mentoring_outcome_moved_up,
    stopped: m.mentoring_outcome_stopped,
    'moved-away': m.mentoring_outcome_moved_away,
  })[outcome]();

/** What a track is called: the business, or its owner while it has no name. */
export const trackName = (track: Pick<Track, 'businessName' | 'ownerName'>): string =>
  track.businessName ?? track.ownerName;

/** Where a track is worked on. */
export const trackHref = (id: string): string => `/kerja/lapangan/${id}`;
