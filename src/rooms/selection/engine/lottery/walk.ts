import { repeatable } from '../order.ts';
import type { Row } from '../solver/program.ts';

/** What a walk goes through: the lists between these bounds that keep these rows. All coefficients are one. */
interface Ground {
  lower: readonly number[];
  upper: readonly number[];
  rows: readonly Row[];
  /** So many rows at the end are conflicts: at most one of each. They are looked at, not held. */
  conflicts: number;
}

/** From a list that keeps every row to one that is worth more, a few exchanges away. */
type Walk = (counts: readonly number[], costs: readonly number[]) => number[];

/** A gain below this is rounding noise. */
const GAIN = 1e-12;
const MOST_STEPS = 80;

/**
 * Prepares {@link Walk}: the best exchange of one member, or of two at once that together leave every row as it is, is taken
 * until none brings more. Where quotas are exact, single exchanges hardly ever fit and pairs nearly always do; pairs are found
 * by looking up the opposite effect in a table, so that all of them are weighed at about the cost of all single ones.
 */
export function openWalk(ground: Ground): Walk {
  const walker = new Walker(ground);
  return (counts, costs) => walker.climb(counts, costs);
}

class Walker {
  readonly #ground: Ground;
  /** Rows of each group, and the number that stands for all rows that are held. */
  readonly #rowsOf: number[][];
  readonly #keys: Float64Array;
  readonly #table: EffectTable;
  #counts: number[] = [];
  #values: number[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
    const { rows, lower } = ground;
    const random = repeatable(11);
    const held = rows.length - ground.conflicts;
    const numbers = rows.map((_, at) =>
      at === 0 || at >= held ? 0 : Math.floor(random() * 2 ** 32) * 2 ** 12 + 1 + at,
    );
    this.#rowsOf = lower.map(() => []);
    for (const [at, row] of rows.entries()) for (const column of row.columns) this.#rowsOf[column]!.push(at);
    this.#keys = Float64Array.from(this.#rowsOf, (own) => own.reduce((sum, at) => sum + numbers[at]!, 0));
    this.#table = new EffectTable();
  }

  climb(start: readonly number[], costs: readonly number[]): number[] {
    const { rows } = this.#ground;
    this.#counts = [...start];
    this.#values = rows.map(({ columns }) => columns.reduce((sum, column) => sum + start[column]!, 0));
    for (let step = 0; step < MOST_STEPS; step++) if (!this.#exchange(costs)) break;
    return this.#counts;
  }

  /** Takes the best exchange; false when none gains. */
  #exchange(costs: readonly number[]): boolean {
    const { lower, upper } = this.#ground;
    const counts = this.#counts;
    const outs: number[] = [];
    const ins: number[] = [];
    for (let at = 0; at < counts.length; at++) {
      if (counts[at]! > lower[at]!) outs.push(at);
      if (counts[at]! < upper[at]!) ins.push(at);
    }
    const keys = this.#keys;
    const table = this.#table;
    table.clear(outs.length * ins.length);
    let best = GAIN;
    let moves: number[] = [];
    for (const out of outs) {
      for (const into of ins) {
        if (out === into) continue;
        const gain = costs[into]! - costs[out]!;
        table.put(keys[into]! - keys[out]!, gain, out, into);
        if (gain > best && this.#fits(out, into)) {
          best = gain;
          moves = [out, into];
        }
      }
    }
    for (let slot = 0; slot < table.used.length; slot++) {
      const here = table.used[slot]!;
      const there = table.find(-table.keys[here]!);
      if (there < 0) continue;
      for (let one = 2 * here; one < 2 * here + 2; one++) {
        for (let other = 2 * there; other < 2 * there + 2; other++) {
          const gain = table.gains[one]! + table.gains[other]!;
          if (!(gain > best)) continue;
          const pair = [table.outs[one]!, table.ins[one]!, table.outs[other]!, table.ins[other]!];
          if (!this.#fitsTwo(pair)) continue;
          best = gain;
          moves = pair;
        }
      }
    }
    for (const [at, group] of moves.entries()) this.#move(group, at % 2 === 0 ? -1 : 1);
    return moves.length > 0;
  }

  #move(group: number, change: number): void {
    this.#counts[group]! += change;
    for (const row of this.#rowsOf[group]!) this.#values[row]! += change;
  }

  /** Whether every row is kept after one leaves and one enters. */
  #fits(out: number, into: number): boolean {
    const { rows } = this.#ground;
    const [from, to] = [this.#rowsOf[out]!, this.#rowsOf[into]!];
    for (const row of to) if (this.#values[row]! >= rows[row]!.upper && !from.includes(row)) return false;
    for (const row of from) if (this.#values[row]! <= rows[row]!.lower && !to.includes(row)) return false;
    return true;
  }

  /** The same for two, of whom it is known that they leave every held row as it is. */
  #fitsTwo(pair: readonly number[]): boolean {
    const { lower, upper, rows, conflicts } = this.#ground;
    const [out, into, outToo, intoToo] = pair as [number, number, number, number];
    if (out === intoToo || into === outToo) return false;
    if (out === outToo && this.#counts[out]! - 2 < lower[out]!) return false;
    if (into === intoToo && this.#counts[into]! + 2 > upper[into]!) return false;
    if (conflicts === 0) return true;
    const touched = new Map<number, number>();
    for (const [at, group] of pair.entries())
      for (const row of this.#rowsOf[group]!) touched.set(row, (touched.get(row) ?? 0) + (at % 2 === 0 ? -1 : 1));
    return [...touched].every(([row, by]) => this.#values[row]! + by <= rows[row]!.upper);
  }
}

/** The two exchanges that gain most for each effect; an open-addressed table that is cleared by counting up. */
class EffectTable {
  keys = new Float64Array(0);
  gains = new Float64Array(0);
  outs = new Int32Array(0);
  ins = new Int32Array(0);
  used: number[] = [];
  #stamps = new Int32Array(0);
  #stamp = 0;

  clear(entries: number): void {
    const size = 2 ** Math.ceil(Math.log2(2 * entries + 16));
    this.used = [];
    this.#stamp += 1;
    if (size <= this.keys.length) return;
    this.keys = new Float64Array(size);
    this.gains = new Float64Array(2 * size);
    this.outs = new Int32Array(2 * size);
    this.ins = new Int32Array(2 * size);
    this.#stamps = new Int32Array(size);
    this.#stamp = 1;
  }

  put(key: number, gain: number, out: number, into: number): void {
    const slot = this.#slotOf(key);
    const [first, second] = [2 * slot, 2 * slot + 1];
    if (this.#stamps[slot] !== this.#stamp) {
      this.#stamps[slot] = this.#stamp;
      this.keys[slot] = key;
      this.used.push(slot);
      this.gains[first] = this.gains[second] = -Infinity;
    }
    if (gain > this.gains[first]!) {
      this.gains[second] = this.gains[first]!;
      this.outs[second] = this.outs[first]!;
      this.ins[second] = this.ins[first]!;
      this.gains[first] = gain;
      this.outs[first] = out;
      this.ins[first] = into;
    } else if (gain > this.gains[second]!) {
      this.gains[second] = gain;
      this.outs[second] = out;
      this.ins[second] = into;
    }
  }

  /** The slot of a key, or -1. */
  find(key: number): number {
    const slot = this.#slotOf(key + 0);
    return this.#stamps[slot] === this.#stamp ? slot : -1;
  }

  #slotOf(key: number): number {
    const mask = this.keys.length - 1;
    const high = Math.floor(key / 4096);
    let slot = (Math.imul(high | 0, 0x9e3779b1) >>> 7) & mask;
    while (this.#stamps[slot] === this.#stamp && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
