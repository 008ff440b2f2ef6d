/** Italian: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Nuovi commenti',
    hint: 'Se i lettori vedono un commento prima di un moderatore.',
  },
  flagThreshold: {
    label: 'Nascondi dopo tante segnalazioni',
    hint: 'Un commento con questo numero di segnalazioni aperte viene nascosto finché un moderatore non decide, a meno che uno abbia approvato il testo attuale. Le segnalazioni valgono fino al doppio se le precedenti della persona sono state confermate, e meno in caso contrario.',
  },
  flagThresholds: {
    label: 'Altri limiti per alcuni motivi',
    hint: 'Le segnalazioni per questi motivi si contano a parte. Vuoto: contano per il limite qui sopra.',
  },
  flagMinAgeHours: {
    label: 'Ore prima che contino le segnalazioni di un nuovo lettore',
    hint: 'Fino ad allora compaiono in «Segnalati» senza nascondere commenti, a meno che il lettore ne avesse già uno pubblicato. 0: contano subito.',
  },
  maxLinks: {
    label: 'Link consentiti in un commento',
    hint: 'I commenti con più link attendono l’approvazione.',
  },
  appealDays: {
    label: 'Giorni per chiedere un nuovo esame',
    hint: 'Per quanto tempo si può ricorrere dopo la rimozione di un commento o un blocco. 0: nessun ricorso.',
  },
  appealAnswerDays: {
    label: 'Giorni per rispondere a un ricorso',
    hint: 'La scadenza mostrata a te e alla persona.',
  },
  erasedName: {
    label: 'Nome delle persone cancellate',
    hint: 'Mostrato su ciò che lasciano, come i commenti che conservano il testo.',
  },
  erasedTexts: {
    label: 'Commenti delle persone cancellate',
    hint: 'Che cosa succede ai commenti pubblici quando una persona fa cancellare i propri dati. Gli amministratori possono scegliere diversamente.',
  },
  rules: { label: 'Regole', hint: 'In «Regole».' },
  surge: { label: 'Afflusso', hint: 'In «Regole».' },
  surgeEndedAt: { label: 'Afflusso', hint: 'In «Regole».' },
  opinions: { label: 'Pareri esterni', hint: 'In «Regole».' },
  surgeRules: { label: 'Afflusso automatico', hint: 'In «Regole».' },
  editWindowSeconds: {
    label: 'Tempo per modificare, in secondi',
    hint: '900 è un quarto d’ora; 0 non consente modifiche.',
  },
  maxCommentLength: {
    label: 'Lunghezza massima di un commento, in caratteri',
    hint: 'Al massimo 20.000.',
  },
  guests: {
    label: 'Ospiti',
    hint: 'Persone senza account. I loro nomi sono contrassegnati e non possono votare né segnalare.',
  },
  consent: {
    label: 'Testo del consenso',
    hint: 'Mostrato accanto a una casella da spuntare prima del primo commento. Vuoto: nessuna casella.',
  },
  contentSelector: {
    label: 'Dove si trova il testo dell’articolo',
    hint: 'Un semplice selettore CSS, come .article-body o main > article. Vuoto: trovato in base ai nomi consueti.',
  },
  inlineLabel: {
    label: 'Nome del filtro per i commenti nel testo',
    hint: 'Come «Note a margine». Vuoto: «Nel testo», nella lingua del lettore.',
  },
  attention: {
    label: 'Come attirano l’attenzione le domande dell’autore',
    hint: 'Che cosa succede quando un lettore raggiunge una domanda aperta.',
  },
  rating: {
    label: 'I lettori valutano gli articoli',
    hint: 'Da una a cinque stelle, dove le tue pagine hanno l’elemento. Disattivato: le valutazioni restano ma non sono mostrate.',
  },
  addresses: {
    label: 'Indirizzi di uno stesso articolo',
    hint: 'Quali forme dell’URL condividono i commenti. La modifica non sposta né unisce i commenti esistenti.',
  },
  reactions: {
    label: 'Reazioni',
    hint: 'Reazioni tra cui i lettori possono scegliere. Nessuna: solo voti.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Grazie',
  insightful: 'Illuminante',
  funny: 'Divertente',
  sad: 'Triste',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// e https:// sono equivalenti',
  www: 'www.example.com e example.com sono equivalenti',
  index: '/story/index.html (o .htm, .php) e /story sono equivalenti',
  ampParameter: '/story?amp=1 e /story sono equivalenti',
  ampPath: '/story/amp e /story sono equivalenti',
  letterCase: '/Story e /story sono equivalenti',
};

export const attentions: typeof en.attentions = {
  blink: 'Il suo badge lampeggia tre volte',
  scroll_open:
    'Si apre automaticamente, una volta per lettore; senza spazio accanto al testo, il suo badge lampeggia',
  none: 'Niente',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'Il testo viene cancellato; dove ci sono risposte resta un segnaposto',
  keep: 'Il testo resta, senza il nome',
};

export const guestModes: typeof en.guestModes = {
  off: 'Solo chi ha effettuato l’accesso può commentare',
  held: 'Gli ospiti possono commentare con un nome; ogni commento attende l’approvazione',
  on: 'Gli ospiti possono commentare con un nome, come tutti gli altri',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Link al testo completo',
  hint: 'Un URL, come quello della tua informativa sulla privacy. Vuoto: nessun link.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Pubblicati subito, rivisti dopo',
  pre: 'Trattenuti fino all’approvazione di un moderatore',
};
