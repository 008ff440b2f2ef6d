/** Opens the choice of the language. It shows the language's own name, which is found in any language. */
import { useState } from 'preact/hooks';
import { language, nameOf, text } from '../language.js';
import { lazy } from './lazy.js';

const LanguageDialog = lazy(() => import('./language-dialog.js').then((part) => part.LanguageDialog), 'part');

export function LanguageButton() {
  const [choosing, setChoosing] = useState(false);
  const name = nameOf(language);
  return (
    <>
      <button type="button" class="plain" aria-label={text.language(name)} onClick={() => setChoosing(true)}>
        {name}
      </button>
      {choosing && <LanguageDialog onClose={() => setChoosing(false)} />}
    </>
  );
}
