import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const importRefuse = defineRefusals({
  'import-not-found': { status: 404, text: () => m.registry_import_not_found() },
  'import-busy': { status: 409, text: () => m.registry_import_busy() },
  'import-no-file': { status: 422, field: 'berkas', text: () => m.registry_import_no_file() },
  'import-nothing-findable': { status: 422, text: () => m.registry_import_nothing_findable() },
  'import-field-twice': { status: 422, text: (p: { field: string }) => m.registry_import_field_twice(p) },
  'import-nothing-ready': { status: 409, text: () => m.registry_import_nothing_ready() },
  'import-too-late': { status: 409, text: () => m.registry_import_too_late() },
  'import-no-line-column': { status: 422, field: 'berkas', text: () => m.registry_import_no_line_column() },
});
