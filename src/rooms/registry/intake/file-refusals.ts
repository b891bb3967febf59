import { defineRefusals } from '#platform/refusal.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words';

/** Why a file cannot be read as a list. Nothing is changed then; each says in one sentence what to do, beside the file's field. */
export const refuse = defineRefusals({
  'file-empty': { status: 422, field: 'berkas', text: () => m.registry_file_empty() },
  'file-no-rows': { status: 422, field: 'berkas', text: () => m.registry_file_no_rows() },
  'file-form': { status: 422, field: 'berkas', text: () => m.registry_file_form() },
  'file-locked': { status: 422, field: 'berkas', text: () => m.registry_file_locked() },
  'file-old-excel': { status: 422, field: 'berkas', text: () => m.registry_file_old_excel() },
  'file-damaged': { status: 422, field: 'berkas', text: () => m.registry_file_damaged() },
  'file-swells': { status: 422, field: 'berkas', text: () => m.registry_file_swells() },
  'file-too-big': { status: 413, field: 'berkas', text: (p: { limit: number }) => m.registry_file_too_big(p) },
  'file-too-many-rows': {
    status: 413,
    field: 'berkas',
    text: (p: { limit: number }) => m.registry_file_too_many_rows({ limit: formatNumber(p.limit) }),
  },
  'file-not-table': { status: 415, field: 'berkas', text: (p: { kind: string }) => m.registry_file_not_table(p) },
  'file-open-quote': { status: 422, field: 'berkas', text: (p: { line: number }) => m.registry_file_open_quote(p) },
  'file-no-such-sheet': {
    status: 422,
    field: 'berkas',
    text: (p: { sheet: string }) => m.registry_file_no_such_sheet(p),
  },
});
