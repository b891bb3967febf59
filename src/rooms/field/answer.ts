import type { FactConflict } from '#rooms/mentoring/index.ts';

/** What a phone is told about one record. `id` is always that of the record: no other answer removes it from the phone. */
export type Answer =
  | { id: string; state: 'done'; text: string; clockOff: number }
  | { id: string; state: 'conflict'; conflicts: SaidConflict[]; clockOff: number };

/** A fact the office has otherwise, as it travels. */
export type SaidConflict = Omit<FactConflict, 'at' | 'fact'> & { fact: string; at: string | null };
