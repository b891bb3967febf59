import { m } from '#words';
import type { Chrome } from '../chrome.ts';
import { displayHref, nextTextSize, nextTheme } from '../display.ts';
import { formatPhone } from '../format.ts';
import { Icon } from '../icons.tsx';
import { whatsappHref } from '../parts/share.tsx';

function Help({ office }: { office: Chrome['office'] }) {
  return (
    <section>
      <h2>{m.ui_footer_help_title()}</h2>
      {office.hours && <p>{m.ui_footer_help_hours({ hours: office.hours })}</p>}
      {office.whatsapp && (
        <p>
          <a href={whatsappHref('', office.whatsapp)}>
            <Icon name="chat" />
            WhatsApp {formatPhone(office.whatsapp)}
          </a>
        </p>
      )}
      {office.phone && (
        <p>
          <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" />
            {m.ui_footer_help_phone({ phone: formatPhone(office.phone) })}
          </a>
        </p>
      )}
    </section>
  );
}

/** Theme, text size, data saver and language: four links that set a cookie and come back. */
export function DisplayLinks({ chrome }: { chrome: Chrome }) {
  const { theme, textSize, saveData, locale } = chrome.display;
  const themeLabel = { auto: m.ui_display_dark(), gelap: m.ui_display_light(), terang: m.ui_display_device() }[theme];
  return (
    <div class="b-foot__display" role="group" aria-label={m.ui_display_title()}>
      <a href={displayHref(chrome, 'tema', nextTheme(theme))}>
        <Icon name="contrast" />
        {themeLabel}
      </a>
      <a href={displayHref(chrome, 'huruf', nextTextSize(textSize))}>
        <b aria-hidden="true">A{textSize === '1.3' ? '' : '+'}</b>
        {textSize === '1.3' ? m.ui_display_text_normal() : m.ui_display_text_larger()}
      </a>
      <a href={displayHref(chrome, 'hemat', saveData ? '0' : '1')}>
        <Icon name="download" />
        {saveData ? m.ui_display_data_full() : m.ui_display_data_save()}
      </a>
      <a
        href={displayHref(chrome, 'bahasa', locale === 'id' ? 'en' : 'id')}
        lang={locale === 'id' ? 'en' : 'id'}
        hreflang={locale === 'id' ? 'en' : 'id'}
      >
        <Icon name="globe" />
        {m.ui_display_other_language()}
      </a>
    </div>
  );
}

/** Help first, at the same place on every page; then all pages, display choices, and the office. */
export function Footer({ chrome }: { chrome: Chrome }) {
  const { office } = chrome;
  return (
    <footer class="b-foot">
      <div class="b-wrap">
        <div class="b-columns">
          <Help office={office} />
          <section>
            <h2>{m.ui_footer_counter_title()}</h2>
            {office.address && <p>{office.address}</p>}
            <p>{m.ui_footer_counter_text()}</p>
          </section>
          <nav id="menu" aria-label={m.ui_footer_pages()}>
            <h2>{m.ui_footer_pages()}</h2>
            <ul class="b-foot__links">
              {(chrome.pages.length > 0 ? chrome.pages : chrome.nav).map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <DisplayLinks chrome={chrome} />
        <div class="b-foot__office">
          {office.emblem && <img src={office.emblem} width="44" height="52" alt="" />}
          <p>
            <b>{office.name}</b>
            <br />
            {office.government ?? office.city}
          </p>
        </div>
        {chrome.demo && <p class="b-foot__demo">{chrome.demo}</p>}
      </div>
    </footer>
  );
}
