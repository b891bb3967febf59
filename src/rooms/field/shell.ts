/** What the phone keeps so that the application opens without a network. */
export interface Shell {
  /** Changes with every part of it. */
  version: string;
  page: string;
  /** Addresses of scripts, sheets, manifest and icon. */
  files: string[];
}
