import { addMinutes } from '#platform/clock.ts';
import { type Ctx, systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { answerConversation } from './answer-conversation.ts';
import { listConversations } from './inbox.reads.ts';
import { allow } from './outreach.permissions.ts';
import { takeInbound } from './take-inbound.ts';

/** What people of the demo city wrote, minutes before now; the first is the owner who can sign in. */
const letters = [
  { minutes: 190, text: 'Apakah pelatihan kemasan masih buka? Saya belum punya NIB.' },
  { minutes: 1640, text: 'Pak, sertifikat saya salah nama. Bisa diperbaiki?' },
  { minutes: 42, text: 'Lokasi pelatihan Sabtu di mana ya?' },
];

/** Fills the inbox of the demo city: three who wrote, one of them answered, all through the use cases of real life. */
export async function seedDemoInbox(
  ctx: Ctx,
  people: { phone: string; officer: { id: string; name: string } },
): Promise<void> {
  allow(ctx, 'outreach.deliver');
  const phones = [people.phone, '+6281260000017', '+6281260000023'];
  for (const [at, { minutes, text }] of letters.entries()) {
    const word = { channel: 'whatsapp', kind: 'phone', address: phones[at] ?? people.phone, text } as const;
    await takeInbound(
      { ...ctx, actor: systemActor },
      { ...word, providerId: newId(), at: addMinutes(ctx.now, -minutes) },
    );
  }
  const waiting = await listConversations(ctx, { part: 'waiting', page: 1, size: 25 });
  const last = waiting.find(({ address }) => address === phones.at(-1));
  const actor = { ...ctx.actor, ...people.officer };
  if (last) await answerConversation({ ...ctx, actor }, last.id, 'Di Aula Dinas, Jalan Veteran. Mulai pukul 09.00.');
}
