import { m } from '#words';
import { ButtonLink } from './button.tsx';

/**
 * A WhatsApp link with ready text, at most 500 characters with the address last (`ui.md` 24). With `phone` it opens the
 * talk with that number (Indonesian numbers may start with 0), without it the reader chooses whom to send it to.
 */
export function whatsappHref(text: string, phone?: string): string {
  const number = phone?.replace(/\D/g, '').replace(/^0/, '62') ?? '';
  const query = text ? `?text=${encodeURIComponent(text.slice(0, 500))}` : '';
  return `https://wa.me/${number}${query}`;
}

/** "Bagikan lewat WhatsApp", and with a script "Salin teks". `label` replaces the words. */
export function Share({ text, address, label }: { text: string; address: string; label?: string }) {
  const message = `${text.slice(0, 499 - address.length)} ${address}`;
  return (
    <div class="b-actions b-actions--stack">
      <ButtonLink tone="secondary" icon="chat" href={whatsappHref(message)} external>
        {label ?? m.ui_share_whatsapp()}
      </ButtonLink>
      <button
        class="b-button b-button--link"
        type="button"
        data-js="copy"
        data-text={message}
        data-done={m.ui_share_copied()}
        hidden
      >
        {m.ui_share_copy()}
      </button>
    </div>
  );
}
