import type { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';

/** Each room's pages at their address. */
export function mountRooms(_app: Hono<AppEnv>): void {}
