import { m } from '#words';
import { type FieldError, fieldId } from './form.tsx';

/**
 * All faults of the page, first in main, each a link to its field with the same words as there.
 * A fault of the whole form (name '') stands there as a sentence, a link where it can be mended elsewhere. `renderPage` places it when the page has `errors`.
 */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  return (
    <div class="b-errors" role="alert" tabindex={-1} autofocus aria-labelledby="kesalahan">
      <h2 id="kesalahan">{m.ui_errors_title({ n: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            {error.name === '' && !error.href ? (
              error.message
            ) : (
              <a href={error.href ?? `#${fieldId(error.name)}`}>{error.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
