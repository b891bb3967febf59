import { editDistance } from './normalise/edit-distance.ts';

/** Words of the registry that are read for one that was typed. */
const MOST = 12;

/**
 * Which words of the registry somebody may have meant, the nearest first: one letter wrong in words of five letters, two in words of
 * eight, one more where nothing is as near; of four letters only one that was left out, for short words are near to everything.
 */
export function nearWords(typed: string, known: readonly string[]): string[] {
  const limit = typed.length >= 8 ? 2 : 1;
  const near = within(typed, known, limit);
  return near.length > 0 || typed.length < 5 ? near : within(typed, known, limit + 1);
}

function within(typed: string, known: readonly string[], limit: number): string[] {
  return known
    .map((word) => ({ word, distance: editDistance(typed, word, limit) }))
    .filter(
      ({ word, distance }) => distance > 0 && distance <= limit && (typed.length > 4 || word.length > typed.length),
    )
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}
