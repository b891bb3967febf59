import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import type { Participant } from '#rooms/selection/index.ts';
import { attendanceOf } from './call-attendance.ts';
import { type Certificate, listCertificates, listNames } from './certificate.reads.ts';
import { type Achievement, type CertificateContent, type Lacking, lacking } from './certificate.rules.ts';
import { listPairs, type ResultPair } from './gain.ts';
import { headSigner } from './papers.ts';

/** One participant before the certificates are issued: what they attended, what they lack, what they have already. */
export interface Candidate extends Achievement {
  participant: Participant;
  /** Name as it will be printed. */
  name: string;
  renamed: { was: string; reason: string; byName: string } | undefined;
  pair: ResultPair | undefined;
  lacking: Lacking[];
  /** The one that stands, else the last revoked one. */
  certificate: Certificate | undefined;
}

/** Everyone with a place in a call, by name, each with what stands between them and a certificate. */
export async function listCandidates(ctx: Ctx, call: Call): Promise<Candidate[]> {
  const [attended, pairs, names, certificates] = await Promise.all([
    attendanceOf(ctx, call.id),
    listPairs(ctx, call.id),
    listNames(ctx, call.id),
    listCertificates(ctx, call.id),
  ]);
  return attended.map(({ participant, ...sums }) => {
    const pair = pairs.find((one) => one.participant.applicationId === participant.applicationId);
    const own = certificates.filter(({ applicationId }) => applicationId === participant.applicationId);
    const renamed = names.get(participant.applicationId);
    const record = { ...sums, testedAfter: pair?.after !== undefined };
    return {
      ...record,
      participant,
      name: renamed?.name ?? participant.ownerName,
      renamed,
      pair,
      lacking: lacking(record, call.certificate),
      certificate: own.find(({ revokedAt }) => revokedAt === null) ?? own.at(-1),
    };
  });
}

/** Those who have earned a certificate and never had one; one that was revoked comes back only by reissuing. */
export const readyOf = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((one) => one.lacking.length === 0 && !one.certificate);

/** What will stand on the certificate of a candidate. */
export async function contentFor(ctx: Ctx, call: Call, candidate: Candidate): Promise<CertificateContent> {
  const { participant, pair } = candidate;
  const days = call.sessions.map(({ startsAt }) => dayOf(startsAt)).sort();
  const today = dayOf(ctx.now);
  const { area } = participant;
  return {
    name: candidate.name,
    business: participant.businessName,
    kelurahan: area === ctx.city ? null : ((await findAreaName(ctx, area)) ?? null),
    activity: call.title,
    firstDay: days[0] ?? today,
    lastDay: days.at(-1) ?? today,
    place: call.sessions[0]?.place ?? '',
    hours: candidate.hours,
    hoursPresent: candidate.hoursPresent,
    sessions: candidate.sessions,
    sessionsPresent: candidate.sessionsPresent,
    test:
      pair?.before && pair.after ? { before: pair.before.score, after: pair.after.score, max: pair.after.outOf } : null,
    materials: call.sessions.map(({ title, lessonHours }) => ({ topic: title || call.title, hours: lessonHours })),
    signer: headSigner(ctx),
    issuedOn: today,
  };
}
