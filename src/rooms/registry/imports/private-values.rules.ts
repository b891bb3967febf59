/** Nine digits in a row (spaces, dots and dashes between them do not matter; a decimal fraction is none) or an address of mail. */
export const isPrivate = (text: string): boolean =>
  (/\d{9}/.test(text.replace(/(?<=\d)[\s.-](?=\d)/g, '')) && !/^-?\d{1,3}[.,]\d+$/.test(text)) || /\S@\S/.test(text);

/** Such a value as it may be shown: its last four signs, and how long it is. */
export const masked = (text: string): string => (isPrivate(text) ? `••••${text.slice(-4)} (${text.length})` : text);
