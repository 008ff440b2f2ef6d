/** German: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const machineWords: typeof en.machineWords = {
  heading: 'Dienst-Tokens',
  hint: 'Für Ihr CMS und andere Maschinen. Jedes kann, wofür es erstellt wurde, und sonst nichts.',
  scopes: {
    publish: 'Artikel veröffentlichen und ändern',
    'queues:read': 'Die Listen lesen',
    decide: 'Über Kommentare entscheiden und das rückgängig machen',
    'sign-in': 'Personen bei der Moderation anmelden, auch mit der Rolle Administration',
  },
  scopesLabel: 'Was es kann',
  name: 'Name',
  nameHint: 'Wofür es ist, etwa cms. Er steht im Protokoll.',
  expires: 'Endet am (freiwillig)',
  create: 'Token erstellen',
  incomplete: 'Geben Sie einen Namen an, und wählen Sie, was es kann.',
  past: 'Wählen Sie ein Datum in der Zukunft.',
  created: (name) =>
    t`Token „${name}“ erstellt. Kopieren Sie es jetzt: Wir speichern es nicht und können es nicht noch einmal zeigen.`,
  secret: 'Neues Token',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  done: 'Fertig',
  none: 'Keine Tokens.',
  table: 'Tokens dieser Website',
  columns: ['Name', 'Kann', 'Seit', 'Zustand', 'Aktion'],
  live: 'Gültig',
  until: (date) => t`Bis ${date}`,
  expired: (date) => t`Abgelaufen: ${date}`,
  revokedAt: (date) => t`Widerrufen: ${date}`,
  revoke: 'Widerrufen',
  revokeOf: (name) => t`${name} widerrufen`,
  revokeAsk: (name) => t`„${name}“ widerrufen?`,
  revokeHint:
    'Was es verwendet, funktioniert sofort nicht mehr, und wer damit angemeldet wurde, wird abgemeldet. Das lässt sich nicht rückgängig machen.',
  revoked: (name) => t`„${name}“ ist widerrufen.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Aussteller und Schlüssel',
  hint: 'Wessen Tokens diese Website annimmt. Ihr Betrieb fügt Schlüssel an der Kommandozeile hinzu und widerruft sie dort.',
  table: 'Schlüssel dieser Website',
  columns: ['Aussteller', 'Schlüssel', 'Algorithmus', 'Seit', 'Zustand'],
  ofService: 'Interline selbst, für Gäste',
  live: 'In Gebrauch',
  revokedAt: (date) => t`Widerrufen: ${date}`,
};
