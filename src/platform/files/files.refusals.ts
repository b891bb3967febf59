import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

/** Why a file is not taken, one sentence for each case, and what to do instead. */
export const refuse = defineRefusals({
  'file-none': { status: 422, text: () => m.platform_file_none() },
  'file-empty': { status: 422, text: () => m.platform_file_empty() },
  'file-too-big': { status: 422, text: () => m.platform_file_too_big() },
  'file-wrong-type': { status: 422, text: (params: { allowed: string }) => m.platform_file_wrong_type(params) },
  'file-locked': { status: 422, text: () => m.platform_file_locked() },
  'file-broken': { status: 422, text: () => m.platform_file_broken() },
  'file-too-small': { status: 422, text: () => m.platform_file_too_small() },
  'file-unknown': { status: 404, text: () => m.platform_refusal_not_found() },
});
