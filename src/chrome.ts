import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { type Chrome, type LinkGroup, readDisplay } from '#ui/index.ts';
import { m } from '#words';

const publicNav = () => [
  { href: '/program', label: m.platform_nav_programmes() },
  { href: '/status', label: m.platform_nav_status() },
  { href: '/sertifikat', label: m.platform_nav_certificate() },
  { href: '/saya', label: m.platform_nav_mine() },
];

const publicPages = () => [
  ...publicNav(),
  { href: '/panduan/nib', label: m.platform_nav_guide_nib() },
  { href: '/bantuan', label: m.platform_nav_help() },
  { href: '/privasi', label: m.platform_nav_privacy() },
  { href: '/aksesibilitas', label: m.platform_nav_accessibility() },
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
    },
    nav: publicNav(),
    pages: publicPages(),
    side: staff ? sideFor() : [],
    menuHref: '/kerja/menu',
    search: staff ? { action: '/kerja/registri', label: m.platform_search_staff() } : undefined,
    account:
      staff || actor.kind === 'owner'
        ? { name: actor.name, role: roleName(actor.roles[0]), signOut: '/keluar' }
        : undefined,
    demo: office.demo ? m.platform_demo_notice() : undefined,
    display: readDisplay(c),
    path: url.pathname + url.search,
    now,
  };
}

function sideFor(): LinkGroup[] {
  return [{ links: [{ href: '/kerja', label: m.platform_nav_work(), icon: 'check' }] }];
}

function roleName(role: string | undefined): string {
  const names: Record<string, () => string> = {
    head: m.platform_role_head,
    programme: m.platform_role_programme,
    training: m.platform_role_training,
    mentor: m.platform_role_mentor,
    treasurer: m.platform_role_treasurer,
    evaluator: m.platform_role_evaluator,
    administrator: m.platform_role_administrator,
    helper: m.platform_role_helper,
    owner: m.platform_role_owner,
  };
  return (role && names[role]?.()) || '';
}
