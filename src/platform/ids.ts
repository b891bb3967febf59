import { v7 } from 'uuid';

/** A new UUIDv7: sortable by time of making, made here and not by the database (PostgreSQL 15 has no `uuidv7()`). */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a piece of an address can be an id at all. A malformed id is answered like an unknown one: 404. */
export const isId = (value: string): boolean => UUID.test(value);
