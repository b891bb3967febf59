import { clipped } from '#platform/pdf/paper.ts';
import { m } from '#words';

/** A participant as official lists name one. No NIK: lists hang on walls and travel in message groups. */
export interface ListedPerson {
  name: string;
  sex?: 'L' | 'P';
  business?: string;
  kelurahan?: string;
  /** As the list may show it: whole for the room's own list, masked elsewhere. */
  phone?: string;
  score?: string;
}

/** The cells of a list in the order asked, numbered from `from`. */
export const listRows = (
  people: readonly ListedPerson[],
  columns: readonly (keyof ListedPerson)[],
  from = 1,
): string[][] =>
  people.map((person, index) => [
    String(from + index),
    ...columns.map((column) => clipped(person[column] ?? '–', 120)),
  ]);

/** The heads of a list, number first. */
export const listHead = (columns: readonly (keyof ListedPerson)[]): string[] => {
  const words: Record<keyof ListedPerson, () => string> = {
    name: m.platform_paper_name,
    sex: m.platform_paper_sex,
    business: m.platform_paper_business,
    kelurahan: m.platform_paper_kelurahan_head,
    phone: m.platform_paper_phone,
    score: m.platform_paper_score,
  };
  return [m.platform_paper_no(), ...columns.map((column) => words[column]())];
};
