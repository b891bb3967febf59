import type { Paper } from '#platform/pdf/paper.ts';
import { type AttendanceData, attendance } from '#platform/pdf/papers/attendance.ts';
import { type CardsData, cards } from '#platform/pdf/papers/cards.ts';
import { type CertificateData, certificate } from '#platform/pdf/papers/certificate.ts';
import { type DashboardData, dashboard } from '#platform/pdf/papers/dashboard.ts';
import { type DecreeData, decree } from '#platform/pdf/papers/decree.ts';
import { type DrawMinutesData, drawMinutes } from '#platform/pdf/papers/draw-minutes.ts';
import { type HandoverData, handover } from '#platform/pdf/papers/handover.ts';
import { type LetterData, letter } from '#platform/pdf/papers/letter.ts';
import { type MinutesData, minutes } from '#platform/pdf/papers/minutes.ts';
import { type ParticipantListData, participants } from '#platform/pdf/papers/participants.ts';
import { type PlanData, plan } from '#platform/pdf/papers/plan.ts';
import { type PosterData, poster } from '#platform/pdf/papers/poster.ts';
import { type ReceiptData, receipt, slip } from '#platform/pdf/papers/receipt.ts';
import { type ReportData, report } from '#platform/pdf/papers/report.ts';
import { type ScriptData, script } from '#platform/pdf/papers/script.ts';

/** Each kind of official paper and the data it is made from. */
export interface PaperKinds {
  certificate: CertificateData;
  poster: PosterData;
  receipt: ReceiptData;
  slip: ReceiptData;
  attendance: AttendanceData;
  participants: ParticipantListData;
  cards: CardsData;
  decree: DecreeData;
  handover: HandoverData;
  letter: LetterData;
  minutes: MinutesData;
  drawMinutes: DrawMinutesData;
  report: ReportData;
  dashboard: DashboardData;
  plan: PlanData;
  script: ScriptData;
}

export const papers: { [Kind in keyof PaperKinds]: Paper<PaperKinds[Kind]> } = {
  certificate,
  poster,
  receipt,
  slip,
  attendance,
  participants,
  cards,
  decree,
  handover,
  letter,
  minutes,
  drawMinutes,
  report,
  dashboard,
  plan,
  script,
};
