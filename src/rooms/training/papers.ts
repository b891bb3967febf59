import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { type Call, getCall, type ScheduledSession } from '#rooms/programmes/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { formatPhone } from '#ui/index.ts';
import { m } from '#words';
import { ticketAddress } from './ticket.ts';

/** Empty rows for guests at the end of a printed list. */
const guestRows = 5;

const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' });

/** The attendance sheet of one session to sign, A4 landscape, as a PDF. */
export async function attendanceSheet(ctx: Ctx, session: ScheduledSession): Promise<Uint8Array> {
  const [call, participants, areas] = await Promise.all([
    getCall(ctx, session.callId),
    listParticipants(ctx, session.callId),
    listAreas(ctx),
  ]);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return renderPdf('attendance', {
    office: ctx.office,
    day: dayOf(ctx.now),
    activity: call.title,
    session: call.sessions.findIndex(({ id }) => id === session.id) + 1,
    sessionDay: dayOf(session.startsAt),
    from: hour.format(session.startsAt),
    to: hour.format(session.endsAt),
    place: [session.place, session.address].filter(Boolean).join(', '),
    people: participants.map(({ ownerName, businessName, area, phone }) => ({
      name: ownerName,
      business: businessName ?? undefined,
      kelurahan: area.length > ctx.city.length ? names.get(area) : undefined,
      phone: phone ? formatPhone(phone) : undefined,
    })),
    emptyRows: guestRows,
    signer: headSigner(ctx),
  });
}

/** Who signs the papers of this office. Paper speaks Indonesian. */
export const headSigner = ({ office }: Ctx) => ({
  position: inLocale('id', () => m.training_head_of({ office: office.officeName })),
  name: office.headName,
  rank: office.headRank,
  nip: office.headNip,
});

/** Cards with QR for everyone with a place, ten on a sheet, as a PDF; for those without a phone. */
export async function participantCards(ctx: Ctx, call: Call): Promise<Uint8Array> {
  const participants = await listParticipants(ctx, call.id);
  const days = call.sessions.map(({ startsAt }) => dayOf(startsAt)).sort();
  const today = dayOf(ctx.now);
  return renderPdf('cards', {
    office: ctx.office,
    day: today,
    activity: call.title,
    firstDay: days[0] ?? today,
    lastDay: days.at(-1) ?? today,
    people: participants.map(({ applicationId, code, ownerName, businessName }) => ({
      name: ownerName,
      business: businessName ?? undefined,
      code,
      url: ticketAddress(ctx, { applicationId, code }),
    })),
  });
}
