import { v7 } from 'uuid';

/** A new UUIDv7: sortable by time of making, made here and not by the database (PostgreSQL 15 has no `uuidv7()`). */
export const newId = (): string => v7();
