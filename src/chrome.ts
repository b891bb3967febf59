import type { Context } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { roleName } from '#platform/role-words.ts';
import { capitalNav } from '#rooms/capital/pages/index.ts';
import { equipmentNav } from '#rooms/equipment/pages/index.ts';
import { exhibitionsNav } from '#rooms/exhibitions/pages/index.ts';
import { fieldNav } from '#rooms/field/pages/index.ts';
import { identityNav } from '#rooms/identity/pages/index.ts';
import { legalityNav } from '#rooms/legality/pages/index.ts';
import { mentoringNav } from '#rooms/mentoring/pages/index.ts';
import { outreachNav } from '#rooms/outreach/pages/index.ts';
import { programmesNav } from '#rooms/programmes/pages/index.ts';
import { registryNav } from '#rooms/registry/pages/index.ts';
import { reportingNav, workNav } from '#rooms/reporting/pages/index.ts';
import { selectionNav } from '#rooms/selection/pages/index.ts';
import { type Chrome, type LinkGroup, maskPhone, readDisplay } from '#ui/index.ts';
import { m } from '#words';
import { siteCardAddress } from './site/index.ts';

const publicNav = () => [
  { href: '/program', label: m.platform_nav_programmes() },
  { href: '/produk', label: m.platform_nav_catalogue() },
  { href: '/status', label: m.platform_nav_status() },
  { href: '/saya', label: m.platform_nav_mine() },
];

const publicPages = () => [
  ...publicNav(),
  { href: '/pameran', label: m.platform_nav_exhibitions() },
  { href: '/hasil', label: m.reporting_results_title() },
  { href: '/kabari', label: m.outreach_subscribe_title() },
  { href: '/panduan', label: m.platform_site_guides() },
  { href: '/bantuan', label: m.platform_site_help() },
  { href: '/privasi', label: m.platform_site_privacy() },
  { href: '/aksesibilitas', label: m.platform_site_access() },
  { href: '/masuk', label: m.platform_nav_staff() },
];

/** The frame of this request's page: the office's face, the menus this person may use, who is signed in. */
export function chromeFor(c: Context): Chrome {
  const { office, actor, now } = ctxOf(c);
  const url = new URL(c.req.url);
  const staff = actor.kind === 'staff' || actor.kind === 'helper';
  return {
    office: {
      name: office.officeName,
      city: office.cityName,
      government: office.governmentName,
      phone: office.phone,
      whatsapp: office.whatsapp,
      address: office.address,
      hours: office.hours,
      card: staff ? undefined : siteCardAddress(office),
    },
    nav: publicNav(),
    pages: publicPages(),
    side: staff ? sideFor(actor) : [],
    menuHref: '/kerja/menu',
    search: staff ? { action: '/kerja/registri', label: m.platform_search_staff() } : undefined,
    account:
      staff || actor.kind === 'owner'
        ? { name: nameOf(actor), role: roleName(actor.roles[0]), signOut: '/keluar' }
        : undefined,
    demo: office.demo ? m.platform_demo_notice() : undefined,
    display: readDisplay(c),
    path: url.pathname + url.search,
    now,
  };
}

/** Who proved a phone and never gave a name is called by that phone, its middle hidden. */
const nameOf = (actor: Actor): string => actor.name || (actor.phone ? maskPhone(actor.phone) : '');

function sideFor(actor: Actor): LinkGroup[] {
  const rooms = [
    ...registryNav,
    ...programmesNav,
    ...selectionNav,
    ...legalityNav,
    ...capitalNav,
    ...exhibitionsNav,
    ...equipmentNav,
    ...mentoringNav,
    ...fieldNav,
    ...outreachNav,
    ...reportingNav,
    ...identityNav,
  ].filter((entry) => entry.shown(actor));
  return [
    { links: [{ href: workNav.href, label: workNav.label(), icon: workNav.icon, exact: true }] },
    { title: m.reporting_nav_rooms(), links: rooms.map(({ href, label, icon }) => ({ href, label: label(), icon })) },
  ];
}
