type OtpCredential = Credential & { code?: string };

/** Where the browser can read the code out of the message itself, it is filled in; the reader still presses the button. */
function enhance(box: HTMLInputElement): void {
  if (!('OTPCredential' in window)) return;
  const stop = new AbortController();
  box.form?.addEventListener('submit', () => stop.abort());
  const wanted = { otp: { transport: ['sms'] }, signal: stop.signal } as CredentialRequestOptions;
  navigator.credentials.get(wanted).then(
    (credential) => {
      const code = (credential as OtpCredential | null)?.code;
      if (code && !box.value) box.value = code;
    },
    // Refused, timed out or sent by hand first: the box is filled by the reader as before.
    () => undefined,
  );
}

for (const box of document.querySelectorAll<HTMLInputElement>('[data-js=code]')) enhance(box);

export {};
