// A page that is worth having without internet: its keeper is set up, and takes this very page along.
async function setUp(): Promise<void> {
  await navigator.serviceWorker.register('/pekerja.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(location.pathname);
}

if ('serviceWorker' in navigator) void setUp();

export {};
