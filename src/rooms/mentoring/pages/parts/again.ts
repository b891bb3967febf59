import type { FieldError, FormValues } from '#ui/index.ts';

/** A page shown again with what was typed and what was wrong. */
export interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}
