export { equipmentTab } from './call-tab.ts';
export { listWork } from './list-work.ts';
export { moveEquipment } from './merged.store.ts';
export { listOwnerEquipment } from './owner-home.ts';
export { jobs } from './remind-checks.ts';
export { usedAfterHalfYear } from './results.ts';
export { seedDemoEquipment } from './seed-demo-equipment.ts';
export { tellEquipment } from './told-aid.ts';
