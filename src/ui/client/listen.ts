function indonesian(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.lang.replace('_', '-').toLowerCase().startsWith('id'));
}

/** "Dengarkan": reads the question, its hint and its answers with the phone's own Indonesian voice; hidden where there is none. */
function enhance(button: HTMLButtonElement): void {
  if (!('speechSynthesis' in window)) return;
  const offer = () => {
    button.hidden = !indonesian();
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    const parts = button.closest('form')?.querySelectorAll('h1, .b-hint, .b-option span') ?? [];
    const speech = new SpeechSynthesisUtterance([...parts].map((part) => part.textContent).join('. '));
    speech.voice = indonesian() ?? null;
    speech.lang = 'id-ID';
    speechSynthesis.speak(speech);
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-js=listen]')) enhance(button);

export {};
