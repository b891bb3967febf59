import { describe, expect, it } from 'vitest';
import { FEWEST, publicCells } from '../small-cells.rules.ts';

const cells = (...counts: number[]) => counts.map((count, at) => ({ label: `group ${at}`, count }));
const shown = (...counts: number[]) => publicCells(cells(...counts), 'rest').map(({ label, count }) => [label, count]);

describe('groups for the public', () => {
  it('leaves groups of five and more as they are, the largest first, without the empty ones', () => {
    expect(shown(5, 12, 0, 7)).toEqual([
      ['group 1', 12],
      ['group 3', 7],
      ['group 0', 5],
    ]);
  });

  it('joins small groups when together they reach five', () => {
    expect(shown(20, 3, 2)).toEqual([
      ['group 0', 20],
      ['rest', 5],
    ]);
  });

  it('joins the next smallest with a single small group, which the total would give away', () => {
    expect(shown(20, 8, 4)).toEqual([
      ['group 0', 20],
      ['rest', 12],
    ]);
  });

  it('says nothing where only the total would be left', () => {
    expect(shown(38, 2)).toEqual([]);
    expect(shown(1, 2, 1)).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it('never shows a group below five, whatever the counts', () => {
    const counts = [0, 1, 3, 4, 5, 6, 11];
    const all = counts.flatMap((a) => counts.flatMap((b) => counts.flatMap((c) => counts.map((d) => [a, b, c, d]))));
    for (const four of all) {
      const open = publicCells(cells(...four), 'rest');
      expect(open.every(({ count }) => count >= FEWEST)).toBe(true);
      const total = four.reduce((sum, count) => sum + count, 0);
      expect([0, total]).toContain(open.reduce((sum, { count }) => sum + count, 0));
      const hidden = four.filter((count) => count > 0).length - open.filter(({ label }) => label !== 'rest').length;
      if (open.length > 0) expect(hidden).not.toBe(1);
    }
  });
});
