export { addPerson, type NewOfficePerson } from './add-person.ts';
export { answerDataRequest, onDataRequestAnswered } from './answer-data-request.ts';
export { type AreaLister, onRemitAreas } from './areas.ts';
export { askAboutData } from './ask-about-data.ts';
export { startSignIn } from './auth.ts';
export { carryConsents } from './carry-consents.ts';
export { changePerson } from './change-person.ts';
export { confirmPhoneCode } from './confirm-phone-code.ts';
export { type ConsentText, listConsentingOwners, listConsentTexts } from './consent.reads.ts';
export { type ConsentEntry, type ConsentSubject, type Purpose, purposes, type Standing } from './consent.rules.ts';
export { type ConsentOf, hasConsent, listConsents } from './consent.ts';
export { onConsentWithdrawn } from './consent-withdrawn.ts';
export {
  type DataRequest,
  type RequestKind,
  type RequestOutcome,
  requestKinds,
  requestOutcomes,
} from './data-request.rules.ts';
export { getDataRequest, listDataRequests, listOwnDataRequests } from './data-requests.ts';
export { type DemoPerson, type DemoSignIn, listDemoCodes, seedDemoPeople } from './demo-people.ts';
export { can as canIdentity } from './identity.permissions.ts';
export { nobody, type Person, staffRoles } from './identity.rules.ts';
export { getPerson, listPeople } from './people.ts';
export { type ConsentAnswer, recordConsent } from './record-consent.ts';
export { type CodeCarrier, onPhoneCode, requestPhoneCode } from './request-phone-code.ts';
export { seedDemoConsents } from './seed-demo-consents.ts';
export { actorFor } from './session.ts';
export { type TypedPerson, type UserAdded, userAdd } from './user-add.ts';
export { withdrawConsent } from './withdraw-consent.ts';
