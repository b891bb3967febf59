import type { Ctx } from '#platform/ctx.ts';

/** One thing that waits for this person, as `/kerja` shows it. */
export interface WorkItem {
  /** What to do, as a link: "NIB Keripik Bu Ratna tertahan di OSS". */
  label: string;
  text?: string;
  href: string;
  /** The button's word where one click begins the work. */
  action?: string;
  /** When it is due; before today it is late. Nothing: waits without a day. */
  due?: Date;
  /** How many things wait behind this line, with what they are: 7 berkas. */
  count?: { n: number; unit: string };
}

/** One queue of the whole team. */
export interface WorkQueue {
  key: string;
  label: string;
  icon: string;
  href: string;
  count: number;
  /** Since when the oldest waits. */
  oldest?: Date;
  /** Something in it is late. */
  late?: boolean;
}

/** What one room has waiting for this person (`items`) and for the team (`queues`); both empty without the right to see. */
export interface Work {
  items: WorkItem[];
  queues: WorkQueue[];
}

export type WorkOf = (ctx: Ctx) => Promise<Work>;
