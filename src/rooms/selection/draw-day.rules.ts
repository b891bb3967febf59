import { addDays } from '#platform/clock.ts';

/** The draw of a call that counts, without its files. */
export interface DrawNotice {
  code: string;
  sealedAt: Date;
  drawsOn: string | null;
  heldAt: Date | null;
}

/** The first day a draw sealed today may be held: whoever was counted wrongly has the evening and one whole day to object. */
export const earliestDraw = (today: string): string => addDays(today, 2);

/** Until when one objects before a draw: the evening before its day. */
export const objectBefore = (drawsOn: string): string => addDays(drawsOn, -1);
