export { hideWithoutConsent } from './hide-without-consent.ts';
export { listWork } from './list-work.ts';
export { moveProducts } from './merged.store.ts';
export { listOwnerCatalogue } from './owner-home.ts';
export { seedDemoCatalogue } from './seed-demo-catalogue.ts';
