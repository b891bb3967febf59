/**
 * A mobile number as people type it ('0812-3456 7890', '+62 0812…', '62812…', '812…'), as E.164 `+628…`;
 * nothing when it is not one number that can receive a message.
 */
export function readMobile(text: string): string | undefined {
  if (/[^\d\s+().-]/.test(text)) return undefined;
  const national = text
    .replace(/\D/g, '')
    .replace(/^(00)?62/, '')
    .replace(/^0/, '');
  return /^8[1-9]\d{7,10}$/.test(national) ? `+62${national}` : undefined;
}

/** How a number is shown: '0812-3456-7890'. */
export const showPhone = (e164: string): string =>
  e164
    .replace(/^\+62/, '0')
    .replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');

/** The middle hidden: '0812-••••-7890'. */
export const maskPhone = (e164: string): string => {
  const local = e164.replace(/^\+62/, '0');
  return `${local.slice(0, 4)}-••••-${local.slice(-4)}`;
};

/** A link that opens WhatsApp with this number and text ready, sent by the person who taps it. */
export const whatsAppLink = (e164: string, text: string): string =>
  `https://wa.me/${e164.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
