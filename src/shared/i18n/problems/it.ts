/** Italian, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

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
