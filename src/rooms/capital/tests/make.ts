import { readFileSync } from 'node:fs';
import type { Actor } from '#platform/ctx.ts';
import { addPerson } from '#rooms/identity/index.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { beginReferral } from '../begin-referral.ts';
import { moveReferral } from '../move-referral.ts';
import { getReferral } from '../referral.reads.ts';
import type { ReferralMoveName, ReferralState } from '../referral.rules.ts';
import type { ReferralMove } from '../referral.schema.ts';

type MakeCtx = TestDatabase['ctx'];

/** The city's areas, and the officer as a person of the office: who is present at a consent must be one. */
export async function setTheScene(ctx: MakeCtx): Promise<void> {
  const areas = JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8'));
  const administrator = ctx({ actor: actorAs('administrator') });
  await loadAreas(administrator, areas);
  const person = { name: officer.name, title: 'Ibu Sani', unit: 'UKM', remit: ['12.75'], kind: 'helper' as const };
  const { id } = await addPerson(administrator, { ...person, phone: '+6281355500001' });
  Object.assign(officer, { id });
}

export const officer: Actor = actorAs('programme', { name: 'Sani Harahap' });

let phones = 0;

/** A business, its owner's phone, and that owner as an actor. */
export async function someBusiness(ctx: MakeCtx, parts: { area?: string; nib?: string } = {}) {
  const phone = `+62813${String(60_000_000 + ++phones)}`;
  const name = `Ratna ${phones}`;
  const { businessId } = await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name, phone },
    business: {
      name: `Keripik ${phones}`,
      sector: 'processed-food',
      area: parts.area ?? '12.75.01.1001',
      nib: parts.nib,
      nibState: parts.nib ? 'has' : 'none',
    },
    source: 'staff',
  });
  return { businessId, phone, owner: actorAs('owner', { phone, name }) };
}

/** What each move is asked with, whoever makes it; the version is set when it is made. */
export const inputs: Record<ReferralMoveName, ReferralMove> = {
  agree: { move: 'agree', version: 1, lender: 'Bank Contoh', until: '2026-06-30', channel: 'counter', yes: true },
  send: { move: 'send', version: 1, text: '' },
  'ask-more': { move: 'ask-more', version: 1, text: 'Foto tempat usaha.' },
  supply: { move: 'supply', version: 1, text: 'Foto sudah dikirim.' },
  accept: {
    move: 'accept',
    version: 1,
    amount: 10_000_000,
    months: 12,
    instalment: 860_664,
    price: 'Bunga efektif 6% setahun',
    security: 'Tidak ada',
  },
  refuse: { move: 'refuse', version: 1, text: 'Masih ada cicilan yang terlambat.' },
  'give-up': { move: 'give-up', version: 1, text: '' },
  understand: { move: 'understand', version: 1, known: ['instalment', 'total', 'late', 'security'], text: '' },
  disburse: { move: 'disburse', version: 1, day: '2026-03-10' },
  check: { move: 'check', version: 1, outcome: 'well', text: '' },
  decline: { move: 'decline', version: 1, text: 'Angsurannya terlalu berat.' },
  withdraw: { move: 'withdraw', version: 1, text: 'Saya berubah pikiran.' },
};

/** The way the office goes to each state. */
export const wayTo: Record<ReferralState, ReferralMoveName[]> = {
  asked: [],
  agreed: ['agree'],
  sent: ['agree', 'send'],
  more: ['agree', 'send', 'ask-more'],
  accepted: ['agree', 'send', 'accept'],
  understood: ['agree', 'send', 'accept', 'understand'],
  running: ['agree', 'send', 'accept', 'understand', 'disburse'],
  refused: ['agree', 'send', 'refuse'],
  silent: ['agree', 'send', 'give-up'],
  declined: ['agree', 'send', 'accept', 'decline'],
  withdrawn: ['withdraw'],
  finished: ['agree', 'send', 'accept', 'understand', 'disburse', 'check'],
};

/** A move as this person makes it on a page just opened. */
export async function make(ctx: MakeCtx, id: string, move: ReferralMoveName, { actor = officer, now = '' } = {}) {
  const at = ctx({ actor, ...(now && { now }) });
  const { version } = await getReferral(at, id);
  return moveReferral(at, id, { ...inputs[move], version });
}

/** A business whose referral stands in this state. */
export async function referralIn(ctx: MakeCtx, state: ReferralState) {
  const business = await someBusiness(ctx);
  const wish = { businessId: business.businessId, amount: 10_000_000, purpose: 'Mesin pengemas' };
  const id = await beginReferral(ctx({ actor: officer }), wish);
  for (const move of wayTo[state]) {
    await make(ctx, id, move, move === 'give-up' ? { now: '2026-04-15T02:00:00Z' } : {});
  }
  return { ...business, id };
}
