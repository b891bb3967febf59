import { onPhoneCode, onRemitAreas } from '#rooms/identity/index.ts';
import { beginWithApplication, issuedInQuarter, listOwnerCases, sayBegan } from '#rooms/legality/index.ts';
import { followCall } from '#rooms/mentoring/index.ts';
import { sendPhoneCode } from '#rooms/outreach/index.ts';
<<<<<<< HEAD
import { addCallTab, onCallMoved, useResults, useSeatCounter } from '#rooms/programmes/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { reportTab } from '#rooms/reporting/pages/index.ts';
=======
import { onCallMoved, useOutcome, useResults, useSeatCounter } from '#rooms/programmes/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
>>>>>>> a8f83be (feat(selection): the head decides a call once: outcomes with reasons, frozen facts, messages by a job, the public result)
import {
  countApplications,
  onAlsoBegan,
  onApplicationSubmitted,
  onOwnerHome,
<<<<<<< HEAD
  watchResumedCall,
} from '#rooms/selection/index.ts';
import { ownTrainingTasks, trainingTabs } from '#rooms/training/index.ts';
=======
  outcomeOf,
} from '#rooms/selection/index.ts';
>>>>>>> a8f83be (feat(selection): the head decides a call once: outcomes with reasons, frozen facts, messages by a job, the public result)

let connected = false;

/**
 * What an earlier room lets a later one do for it: the last resort of docs/architecture.md §3, so all of it stands here.
 * Called when the installation opens and when the app is built; once is enough.
 */
export function connectRooms(): void {
  if (connected) return;
  connected = true;
  onPhoneCode(sendPhoneCode);
  useSeatCounter(countApplications);
<<<<<<< HEAD
  onCallMoved(watchResumedCall);
=======
  useOutcome(outcomeOf);
>>>>>>> a8f83be (feat(selection): the head decides a call once: outcomes with reasons, frozen facts, messages by a job, the public result)
  onApplicationSubmitted(beginWithApplication);
  onAlsoBegan(sayBegan);
  onOwnerHome(listOwnerCases);
  useResults(issuedInQuarter);
  onCallMoved(followCall);
  for (const tab of trainingTabs) addCallTab(tab);
  onOwnerHome(ownTrainingTasks);
  addCallTab(reportTab);
  onRemitAreas(async (ctx) => (await listAreas(ctx)).filter(({ level }) => level !== 'ward'));
}
