import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const doublesRefuse = defineRefusals({
  'double-not-found': { status: 404, text: () => m.registry_double_refusal_not_found() },
  'double-decided': { status: 409, text: (p: { who: string }) => m.registry_double_refusal_decided(p) },
  'double-changed': { status: 409, text: () => m.registry_double_refusal_changed() },
  'double-not-asked': { status: 409, text: () => m.registry_double_refusal_not_asked() },
  'mentor-unknown': { status: 422, field: 'pendamping', text: () => m.registry_double_refusal_mentor() },
  'merge-too-late': { status: 409, text: () => m.registry_double_refusal_too_late() },
  'merge-undone': { status: 409, text: () => m.registry_double_refusal_undone() },
});
