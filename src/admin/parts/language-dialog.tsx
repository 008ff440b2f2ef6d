/** The choice of the console's language. It takes effect with a button, because the page is loaded again. */
import { useState } from 'preact/hooks';
import { chooseLanguage, language, LANGUAGES, later, nameOf, text } from '../language.js';
import { Dialog } from './dialog.js';

const words = later.languageDialog;

export function LanguageDialog({ onClose }: { onClose: () => void }) {
  const [chosen, setChosen] = useState(language);
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === language) onClose();
          else chooseLanguage(chosen);
        }}
      >
        <div class="field">
          <label for="console-language">{words.label}</label>
          <select
            id="console-language"
            value={chosen}
            aria-describedby="console-language-hint"
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {LANGUAGES.map((each) => (
              <option key={each} value={each} lang={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
          <p id="console-language-hint" class="hint">
            {words.hint}
          </p>
        </div>
        <div class="form-buttons">
          <button type="button" onClick={onClose}>
            {text.dialog.cancel}
          </button>
          <button type="submit" class="primary">
            {words.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
