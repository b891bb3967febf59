import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { listPeople, recordConsent } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { checkClaims } from './check-claims.ts';
import { readChoice } from './choice.reads.ts';
import { claimKey, rareClaims } from './claim.rules.ts';
import { sealDraw } from './seal-draw.ts';

/** What one ticked when applying, in the consent ledger. */
export const agreeToName = (tx: Ctx, ownerId: string) =>
  recordConsent(tx, {
    subject: { type: 'owner', id: ownerId },
    purpose: 'publish-name',
    textVersion: '2026-1',
    channel: 'web',
    given: true,
  });

/** Seals as the programme officer would, so many days from today. */
export async function sealDemoDraw(
  tx: Ctx,
  callId: string,
  { sealedIn, drawnIn }: { sealedIn: number; drawnIn: number },
) {
  const sealer = await demoActor(tx, 'programme', { in: sealedIn, at: '09:00' });
  const { choice } = await readChoice(sealer, await getCall(sealer, callId));
  const claims = rareClaims(choice).map(claimKey);
  if (claims.length > 0) await checkClaims(sealer, { callId, keys: claims, result: 'seen', reason: '' });
  await sealDraw(sealer, {
    callId,
    digest: choice.digest,
    outsideKind: 'dice',
    outsidePlan: 'Pukul 10.00, aula dinas. Siapa pun boleh datang melihat.',
    drawsOn: addDays(dayOf(tx.now), drawnIn),
  });
}

/** The demo's officer of a role, so many days from today. */
export async function demoActor(
  tx: Ctx,
  role: 'programme' | 'training',
  when: { in: number; at: string },
): Promise<Ctx> {
  const [person] = await listPeople(tx, { role });
  if (!person) throw new Error(`The demo needs someone with the role ${role}.`);
  const actor: Actor = { kind: 'staff', id: person.id, name: person.name, roles: [role], remit: [tx.city] };
  return { ...tx, actor, now: instantOf(addDays(dayOf(tx.now), when.in), when.at) };
}
