import type { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { capitalPages } from '#rooms/capital/pages/index.ts';
import { equipmentPages } from '#rooms/equipment/pages/index.ts';
import { exhibitionsPages } from '#rooms/exhibitions/pages/index.ts';
import { fieldPages } from '#rooms/field/pages/index.ts';
import { identityPages } from '#rooms/identity/pages/index.ts';
import { legalityPages } from '#rooms/legality/pages/index.ts';
import { mentoringPages } from '#rooms/mentoring/pages/index.ts';
import { outreachPages } from '#rooms/outreach/pages/index.ts';
import { programmesPages } from '#rooms/programmes/pages/index.ts';
import { registryPages } from '#rooms/registry/pages/index.ts';
import { reportingPages } from '#rooms/reporting/pages/index.ts';
import { selectionPages } from '#rooms/selection/pages/index.ts';
import { trainingPages } from '#rooms/training/pages/index.ts';
import { sitePages } from './site/index.ts';

/** Each room's pages at their address. */
export function mountRooms(app: Hono<AppEnv>): void {
  app.route('/', capitalPages);
  app.route('/', exhibitionsPages);
  app.route('/', fieldPages);
  app.route('/', equipmentPages);
  app.route('/', identityPages);
  app.route('/', mentoringPages);
  app.route('/', outreachPages);
  app.route('/', programmesPages);
  app.route('/', registryPages);
  app.route('/', selectionPages);
  app.route('/', legalityPages);
  app.route('/', reportingPages);
  app.route('/', trainingPages);
  app.route('/', sitePages);
}
