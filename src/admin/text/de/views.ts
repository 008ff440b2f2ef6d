/** German: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const signIn: typeof en.signIn = {
  heading: 'Moderation',
  intro: 'Öffnen Sie den Link, den Sie von Ihrer Website haben, oder fügen Sie ein Token von dort ein.',
  site: 'Kennung der Website',
  token: 'Token',
  tokenHint: 'Beginnt mit „eyJ“. Es bleibt nur in diesem Tab, bis Sie ihn schließen.',
  submit: 'Anmelden',
  missing: 'Geben Sie die Kennung der Website und das Token an.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Sprache',
  label: 'Sprache dieser Oberfläche',
  hint: 'Für diesen Browser. Die Seite wird neu geladen, speichern Sie also zuerst Ihre Änderungen.',
  submit: 'Diese Sprache verwenden',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Diese Diskussion sperren',
  unlock: 'Diese Diskussion entsperren',
  lockHint: 'Sie kann weiter gelesen, aber nicht beantwortet werden.',
  unlockHint: 'Sie kann wieder beantwortet werden.',
  reason: 'Grund, fürs Protokoll',
  done: (locked) => (locked ? 'Diskussion gesperrt.' : 'Diskussion entsperrt.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Kommentare zu diesem Artikel',
  state: 'Zustand',
  reason: 'Grund, fürs Protokoll',
  submit: 'Ändern',
  done: (state) => t`Artikel geändert. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Tastatur',
  on: 'Kurzbefehle mit einer Taste sind an',
  hint: 'Schalten Sie sie aus, wenn sie bei Spracheingabe oder Screenreader stören.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Nächster Kommentar',
  previous: 'Voriger Kommentar',
  approve: 'Freigeben',
  reject: 'Ablehnen, dann 1 bis 8 für den Grund',
  spam: 'Als Spam markieren',
  undo: 'Letzte Entscheidung rückgängig machen',
  select: 'Auswählen oder abwählen',
  selectRange: 'Von der letzten Auswahl bis hier auswählen',
  clear: 'Auswahl oder Suche aufheben',
  lock: 'Diskussion sperren oder entsperren',
  ban: 'Person sperren oder Sperre aufheben',
  arrivals: 'Neue Kommentare zeigen',
  search: 'suchen',
  group: 'Gruppe öffnen: fast gleiche Texte oder die einer Person',
  see: 'gesehen (in „Neu“)',
  help: 'Diese Liste',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Einstellungen',
  readOnly: 'Nur die Administration kann das ändern.',
  save: 'Änderungen speichern',
  saved: 'Gespeichert. Neue Kommentare folgen diesen Einstellungen.',
  unchanged: 'Es wurde nichts geändert.',
  failed: 'Nicht gespeichert.',
};
