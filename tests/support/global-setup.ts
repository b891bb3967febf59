import type { TestProject } from 'vitest/node';
import { openDesk } from './database-desk.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test file asks for a database of its own. */
    databaseDesk: string;
  }
}

/** Opens the desk; the database behind it starts only when a test file first asks, so pure tests do not pay for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const desk = await openDesk();
  project.provide('databaseDesk', desk.url);
  return desk.close;
}
