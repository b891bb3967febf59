import { m } from '#words';
import type { ObjectionAbout } from '../../objection.rules.ts';

const words: Record<ObjectionAbout, () => string> = {
  points: m.selection_objection_about_points,
  facts: m.selection_objection_about_facts,
  other: m.selection_objection_about_other,
};

/** What an objection is about, in a few words. */
export const aboutWord = (about: ObjectionAbout): string => words[about]();
