import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';

/** A form shown again: what was typed, what is wrong. */
export interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}
