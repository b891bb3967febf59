/** A key as the browser wants it: bytes of base64url. */
function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const binary = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

/** Asks the person's permission and the browser's push service; the subscription as JSON. */
async function subscribe(key: string): Promise<string> {
  await navigator.serviceWorker.register('/kabari/pekerja.js', { scope: '/kabari' });
  const worker = await navigator.serviceWorker.ready;
  if ((await Notification.requestPermission()) !== 'granted') return '';
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  return JSON.stringify(await worker.pushManager.subscribe(options));
}

/** Where this way is chosen, the form waits for the permission; without it the office says what is missing. */
function enhance(field: HTMLInputElement): void {
  const form = field.form;
  const choice = form?.querySelector<HTMLInputElement>('input[name=lewat][value=push]');
  if (!form || !choice) return;
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) {
    choice.closest('label')?.remove();
    return;
  }
  form.addEventListener(
    'submit',
    (event) => {
      if (!choice.checked || field.value !== '') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const send = (value: string) => {
        // A space says that it was tried: the form goes out and comes back with what is missing.
        field.value = value || ' ';
        form.requestSubmit();
      };
      subscribe(field.dataset.key ?? '').then(send, () => send(''));
    },
    true,
  );
}

for (const field of document.querySelectorAll<HTMLInputElement>('[data-js="outreach/push"]')) enhance(field);

export {};
