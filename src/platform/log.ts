import { pino } from 'pino';

/**
 * Structured logs, one JSON object a line, to standard error so that a command's output stays clean.
 * No personal data: request bodies, names, phones and codes are never given to it; these paths are a second lock.
 */
export const log = pino(
  {
    level: process.env.BERDAYA_LOG ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['phone', 'nik', 'name', 'email', '*.phone', '*.nik', '*.name', '*.email', 'password', '*.password'],
  },
  pino.destination({ dest: 2, sync: true }),
);
