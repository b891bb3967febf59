import { port } from '#platform/port.ts';
import { listOwnerReferrals, moveReferrals, tellLoans } from '#rooms/capital/index.ts';
import {
  equipmentTab,
  listOwnerEquipment,
  moveEquipment,
  tellEquipment,
  usedAfterHalfYear,
} from '#rooms/equipment/index.ts';
import {
  exhibitionTab,
  hideWithoutConsent,
  listOwnerCatalogue,
  listOwnerEvents,
  moveProducts,
  tellStalls,
} from '#rooms/exhibitions/index.ts';
import { onConsentWithdrawn, onDataRequestAnswered, onPhoneCode, onRemitAreas } from '#rooms/identity/index.ts';
import {
  beginWithApplication,
  issuedInQuarter,
  legalityTab,
  listOwnerCases,
  moveCases,
  sayBegan,
  tellLicences,
} from '#rooms/legality/index.ts';
import {
  followCall,
  listOwnerFigures,
  listOwnerMentoring,
  moveTracks,
  visitedInQuarter,
} from '#rooms/mentoring/index.ts';
import { followUpTab } from '#rooms/mentoring/pages/index.ts';
import { onStatusAsked, sendPhoneCode, tellCorrection, tellDataAnswer } from '#rooms/outreach/index.ts';
import {
  addCallTab,
  onCallMoved,
  useApplied,
  useFinished,
  useGiving,
  useOutcome,
  useResults,
  useSeatCounter,
} from '#rooms/programmes/index.ts';
import { announceTab, spreadTab } from '#rooms/programmes/pages/index.ts';
import { listAreas, onAid, onBusinessesMerged, onCorrectionAnswered, onOwnData } from '#rooms/registry/index.ts';
import { reachTab, reportTab } from '#rooms/reporting/pages/index.ts';
import {
  countApplications,
  givingOf,
  guardDecided,
  listReached,
  moveApplications,
  onAlsoBegan,
  onApplicationSubmitted,
  onOwnerHome,
  outcomeOf,
  ownApplications,
  tellStatus,
  watchResumedCall,
} from '#rooms/selection/index.ts';
import { selectionTabs } from '#rooms/selection/pages/index.ts';
import {
  completedInQuarter,
  finishedOf,
  guardFollowUp,
  moveAttendance,
  ownCertificates,
  ownTrainingTasks,
  sayCertificate,
  tellTrainings,
  trainingTabs,
} from '#rooms/training/index.ts';

const connected = port(false);

/**
 * What an earlier room lets a later one do for it: the last resort of docs/architecture.md §3, so all of it stands here.
 * Called when the installation opens and when the app is built; once is enough.
 */
export function connectRooms(): void {
  if (connected.now) return;
  connected.now = true;
  onPhoneCode(sendPhoneCode);
  onDataRequestAnswered(tellDataAnswer);
  onCorrectionAnswered(tellCorrection);
  onStatusAsked(tellStatus);
  onOwnData(ownApplications);
  onOwnData(ownCertificates);
  onBusinessesMerged('selection', moveApplications);
  onBusinessesMerged('training', moveAttendance);
  onBusinessesMerged('legality', moveCases);
  onBusinessesMerged('capital', moveReferrals);
  onBusinessesMerged('equipment', moveEquipment);
  onBusinessesMerged('mentoring', moveTracks);
  onBusinessesMerged('exhibitions', moveProducts);
  onAid(tellTrainings);
  onAid(tellLicences);
  onAid(tellLoans);
  onAid(tellEquipment);
  onAid(tellStalls);
  onConsentWithdrawn(hideWithoutConsent);
  useSeatCounter(countApplications);
  useApplied((ctx, since) => listReached(ctx, { since }));
  addCallTab(announceTab);
  addCallTab(spreadTab);
  onCallMoved(watchResumedCall);
  onCallMoved(guardDecided);
  useOutcome(outcomeOf);
  useGiving(givingOf);
  useFinished(finishedOf);
  onApplicationSubmitted(beginWithApplication);
  onAlsoBegan(sayBegan);
  onAlsoBegan(sayCertificate);
  onOwnerHome(listOwnerCases);
  onOwnerHome(listOwnerReferrals);
  onOwnerHome(listOwnerCatalogue);
  onOwnerHome(listOwnerEvents);
  useResults(completedInQuarter);
  useResults(issuedInQuarter);
  onCallMoved(guardFollowUp);
  onCallMoved(followCall);
  for (const tab of selectionTabs) addCallTab(tab);
  onOwnerHome(listOwnerEquipment);
  useResults(usedAfterHalfYear);
  addCallTab(legalityTab);
  addCallTab(equipmentTab);
  addCallTab(exhibitionTab);
  onOwnerHome(listOwnerMentoring);
  onOwnerHome(listOwnerFigures);
  useResults(visitedInQuarter);
  addCallTab(followUpTab);
  for (const tab of trainingTabs) addCallTab(tab);
  onOwnerHome(ownTrainingTasks);
  addCallTab(reachTab);
  addCallTab(reportTab);
  onRemitAreas(async (ctx) => (await listAreas(ctx)).filter(({ level }) => level !== 'ward'));
}
