import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '#platform/ctx.ts';
import { overwriteGetLocale } from '#words/runtime';

const reader = new AsyncLocalStorage<Locale>();

// Outside a request (jobs, command line) the office's own language speaks.
overwriteGetLocale(() => reader.getStore() ?? 'id');

/** Runs work with the reader's language: every message made inside it speaks that language. */
export const inLocale = <T>(locale: Locale, work: () => T): T => reader.run(locale, work);

/** The language messages are made in at this moment. */
export const currentLocale = (): Locale => reader.getStore() ?? 'id';
