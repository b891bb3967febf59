/** An error of the operating system with its code (`ENOENT`, `ENOSPC`, …). */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
