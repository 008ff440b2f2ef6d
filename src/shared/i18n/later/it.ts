/** Italian: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: 'Prima',
  now: 'Ora',
  removed_words: 'rimosso',
  added_words: 'aggiunto',
  end_of_change: 'fine della modifica',

  addressed: 'Accolta con una modifica — grazie a {name}',
  settled: 'Accolta — grazie a {name}',
  settled_by: 'Contrassegnata da {name}',
  what_changed: 'Che cosa è cambiato con la modifica',
  mark_addressed: 'Segna come accolta',
  mark_intro: 'La discussione si riduce a una riga che ringrazia {name}, che può riaprirla.',
  mark_note: 'Che cosa hai modificato (facoltativo)',
  marked: 'La discussione è segnata come accolta.',
  reopen: 'Riapri la discussione',
  reopened: 'La discussione è di nuovo aperta.',

  move: 'Sposta a un paragrafo',
  move_intro: 'La discussione si sposta con tutti i suoi commenti. Si può annullare.',
  move_maybe: 'Possibili corrispondenze',
  move_unknown: 'Nessun paragrafo gli somiglia.',
  move_other: 'Un altro paragrafo',
  move_choose: 'Scegli prima un paragrafo.',
  moved: 'La discussione è al suo nuovo paragrafo.',
  moved_by_hand: 'Spostata a mano in questo paragrafo',
  move_back: 'Annulla',
  moved_back: 'La discussione è tornata al suo posto.',

  problem_thread_not_movable: 'Questa discussione ha il suo paragrafo e resta lì.',
  problem_paragraph_mismatch: 'Quel paragrafo non è più nell’articolo. Scegline un altro.',
  problem_paragraph_not_found: 'Quel paragrafo non è più nell’articolo. Scegline un altro.',
};

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'Chiedi ai lettori',
  ask_title: 'Chiedi ai lettori di questo paragrafo',
  ask_question: 'La tua domanda',
  ask_empty: 'Scrivi prima una domanda.',
  ask_display: 'Come appare',
  ask_display_closed: 'Un punto interrogativo accanto al paragrafo',
  ask_display_open: 'La domanda stessa, nel margine',
  asked: 'La tua domanda è pubblicata.',
  question_change: 'Cambia la domanda',
  question_close: 'Chiudi la domanda',
  question_open: 'Riapri la domanda',
  question_changed: 'La domanda è cambiata.',
  question_closed_now: 'La domanda è chiusa. Le risposte restano.',
  question_open_now: 'La domanda è di nuovo aperta.',
  take_down: 'Rimuovi',
  take_down_title: 'Motivo della rimozione',
  take_down_intro: 'Il commento sparisce per tutti. Chi l’ha scritto vede il motivo.',
  take_down_note: 'Una nota per chi l’ha scritto (facoltativa)',
  taken_down: 'Il commento è stato rimosso.',
  lock: 'Blocca la discussione',
  lock_intro: 'La discussione si può leggere, ma non vi si può rispondere.',
  unlock: 'Sblocca la discussione',
  unlock_intro: 'Si può di nuovo rispondere alla discussione.',
  lock_reason: 'Motivo, per il registro',
  lock_reason_missing: 'Scrivi prima un motivo.',
  locked_now: 'La discussione è bloccata.',
  unlocked_now: 'La discussione è sbloccata.',
};

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Qualcosa nel testo non può essere accettato. Controlla la lunghezza e riprova.',
  problem_invalid_text:
    'Il testo contiene caratteri che non si possono salvare. Togli i simboli insoliti e riprova.',
  problem_body_too_large: 'Il testo è troppo lungo. Accorcialo e riprova.',
  problem_consent_required:
    'Il sito chiede ora un nuovo consenso. Ricarica la pagina; il tuo testo è conservato.',
  problem_guests_off: 'Gli ospiti non possono più commentare qui. Accedi per partecipare.',
  problem_token_invalid: 'La tua sessione è scaduta. Accedi di nuovo.',
  problem_forbidden: 'Il tuo account non consente questa operazione.',
  problem_origin_not_allowed: 'Questa pagina non può usare il servizio dei commenti.',
  problem_person_banned: 'Al momento non puoi partecipare.',
  problem_ratings_off: 'Questo sito non raccoglie voti.',
  problem_article_closed: 'I commenti a questo articolo sono chiusi.',
  problem_thread_locked: 'Questa discussione è bloccata.',
  problem_prompt_closed: 'L’autore ha chiuso questa domanda.',
  problem_comment_gone: 'Il commento non c’è più.',
  problem_comment_not_found: 'Il commento non c’è più.',
  problem_thread_not_found: 'Questa discussione non c’è più.',
  problem_edit_window_over: 'Il tempo per modificare questo commento è scaduto.',
  problem_already_flagged: 'Lo hai già segnalato.',
  problem_own_comment: 'Questo commento è tuo.',
  problem_reaction_off: 'Questa reazione non è più disponibile.',
  problem_too_many_pins: 'Qui non si possono fissare altri commenti. Prima togline uno.',
  problem_busy: 'Qualcun altro è stato più veloce. Riprova.',
  problem_version_mismatch:
    'Il commento è cambiato da quando lo hai aperto. Copia il testo, annulla e modifica di nuovo.',
  problem_paragraph_mismatch:
    'Questo paragrafo differisce dal testo pubblicato. Ricarica la pagina o riprova più tardi.',
  problem_paragraph_too_long:
    'Questo paragrafo è troppo lungo per essere commentato. Commenta l’intero articolo.',
  problem_too_many_passages:
    'Non si possono commentare altri paragrafi di questa pagina. Commenta l’intero articolo.',
  problem_quote_mismatch: 'La frase è cambiata. Ricarica la pagina per commentarla.',
  problem_url_not_allowed: 'L’indirizzo di questa pagina non appartiene al sito.',
  problem_rate_limited: 'Stai andando troppo in fretta. Aspetta un momento e riprova.',
  problem_unavailable: 'I commenti al momento non sono disponibili. Riprova tra poco.',
};
