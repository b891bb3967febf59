const language = document.documentElement.lang;

function voiceOfPage(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.lang.replace('_', '-').toLowerCase().startsWith(language));
}

/** What is read: the question, its hint and its answers; on a page without a form its headings, sentences and lists. */
function textFor(button: HTMLElement): string {
  const form = button.closest('form');
  const parts = form
    ? form.querySelectorAll('h1, .b-hint, .b-option span')
    : document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td):not(aside *):not(li p)');
  return [...parts].map((part) => part.textContent.trim()).join('. ');
}

/** "Dengarkan": reads with the phone's own voice of the page's language; hidden where there is none. */
function enhance(button: HTMLButtonElement): void {
  if (!('speechSynthesis' in window)) return;
  const offer = () => {
    button.hidden = !voiceOfPage();
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    const speech = new SpeechSynthesisUtterance(textFor(button));
    speech.voice = voiceOfPage() ?? null;
    speech.lang = language;
    speechSynthesis.speak(speech);
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-js=listen]')) enhance(button);

export {};
