export { addCheckPhoto } from './add-check-photo.ts';
export { addPhotos } from './add-photos.ts';
export { equipmentTab } from './call-tab.ts';
export {
  type CheckMonth,
  type CheckOutcome,
  checkMonths,
  checkOutcomes,
  type HandoverPhoto,
  handoverPhotos,
} from './case.rules.ts';
export { type HandoverInput, handoverSchema } from './case.schema.ts';
export { outcomeWord } from './case-words.ts';
export { can as canEquipment } from './equipment.permissions.ts';
export type { FieldEquipment } from './field-equipment.ts';
export { listFieldEquipment } from './list-field-equipment.ts';
export { listWork } from './list-work.ts';
export { moveEquipment } from './merged.store.ts';
export { listOwnerEquipment } from './owner-home.ts';
export { recordFieldCheck } from './record-field-check.ts';
export { recordFieldHandover } from './record-field-handover.ts';
export { jobs } from './remind-checks.ts';
export { usedAfterHalfYear } from './results.ts';
export { seedDemoEquipment } from './seed-demo-equipment.ts';
export { tellEquipment } from './told-aid.ts';
