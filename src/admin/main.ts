/**
 * Starts the console in its page: the language's texts first, because the other modules read them while they are evaluated. The page
 * preloads these modules (`scripts/compile.mjs`), so that both are downloaded at once.
 */
import { loadLanguage, markDocument, preferredLanguage } from './language.js';
import './style/main.css';

void loadLanguage(preferredLanguage()).then(async () => {
  markDocument();
  const { start } = await import('./start.js');
  start();
});
