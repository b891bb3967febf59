export { loadAreas } from './load-areas.ts';
export { isAbsent } from './normalise/absence.ts';
export { readNib } from './normalise/nib.ts';
export { readPhone } from './normalise/phone.ts';
export { noteOnTimeline } from './note-on-timeline.ts';
export { type Registration, registerBusiness } from './register-business.ts';
export { type Area, type BusinessFacts, findAreaName, getBusinessFacts, listAreas } from './registry.reads.ts';
export { fold, type JourneyStep, journeySteps, type Sector, sectors } from './registry.rules.ts';
export { seedDemoBusinesses } from './seed-demo-businesses.ts';
