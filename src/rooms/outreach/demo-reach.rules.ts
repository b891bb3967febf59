import type { AudienceMember } from '#rooms/registry/index.ts';
import type { MessageState } from './outreach.rules.ts';

/**
 * How far word travels in the demo city, as the field study found it: the office's groups hold members, and people near
 * the office. One share for each kecamatan, of members and of all others.
 */
const shares: Record<string, { members: number; others: number }> = {
  '12.75.01': { members: 0.42, others: 0.02 },
  '12.75.02': { members: 0.93, others: 0.3 },
  '12.75.03': { members: 0.5, others: 0.04 },
  '12.75.04': { members: 0.7, others: 0.1 },
  '12.75.05': { members: 0.2, others: 0.004 },
};

/** How much a kelurahan differs from its neighbours: by its last digit, from two fifths to half as much again. */
const leanings = [0.75, 1.3, 0.6, 1.5, 0.9, 0.4, 1.1, 0.7, 1.2, 0.5] as const;

/** The chance, from 0 to 1, that a business stands in the groups the office writes to. */
export function demoShare(area: string, assisted: boolean): number {
  const share = shares[area.slice(0, 8)];
  if (!share) return 0;
  const leaning = leanings[Number(area.at(-1)) % leanings.length] ?? 1;
  return Math.min(1, (assisted ? share.members : share.others) * leaning);
}

/** A fixed number from 0 to 1 of a business: the same each time it is asked, another for each `of`. */
export function chanceOf(id: string, of: number): number {
  let mixed = Number.parseInt(id.slice(-8), 16) ^ Math.imul(of + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

/** What became of a message, in the shares a provider reports: most are read. */
export function demoOutcome(chance: number): MessageState {
  if (chance < 0.12) return 'sent';
  return chance < 0.35 ? 'delivered' : 'read';
}

/** A business that can be written to, and lies in a known kelurahan. */
export type Reachable = AudienceMember & { area: string; phoneSealed: string; phoneIndex: string };

/** Who has a phone and a known kelurahan, each phone and each owner once. */
export function withPhones(members: readonly AudienceMember[]): Reachable[] {
  const phones = new Map<string, Reachable>();
  const owners = new Set<string>();
  for (const member of members) {
    const { area, phoneSealed, phoneIndex, ownerId } = member;
    if (!area || !phoneSealed || !phoneIndex || phones.has(phoneIndex) || owners.has(ownerId)) continue;
    phones.set(phoneIndex, { ...member, area, phoneSealed, phoneIndex });
    owners.add(ownerId);
  }
  return [...phones.values()];
}
