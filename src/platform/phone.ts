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
