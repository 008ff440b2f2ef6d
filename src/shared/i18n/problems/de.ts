/** German, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

export const problems: ProblemCatalogue = {
  problem_invalid_input:
    'Etwas am Text kann nicht angenommen werden. Prüfen Sie die Länge und versuchen Sie es noch einmal.',
  problem_invalid_text:
    'Der Text enthält Zeichen, die sich nicht speichern lassen. Entfernen Sie ungewöhnliche Zeichen.',
  problem_body_too_large: 'Der Text ist zu lang. Kürzen Sie ihn und versuchen Sie es noch einmal.',
  problem_consent_required:
    'Hier wird nun um eine neue Zustimmung gebeten. Laden Sie die Seite neu; Ihr Text bleibt erhalten.',
  problem_guests_off: 'Gäste können hier nicht mehr kommentieren. Melden Sie sich an, um mitzureden.',
  problem_token_invalid: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.',
  problem_forbidden: 'Ihr Konto darf das nicht.',
  problem_origin_not_allowed: 'Diese Seite darf den Kommentardienst nicht benutzen.',
  problem_person_banned: 'Sie können derzeit nicht mitreden.',
  problem_ratings_off: 'Auf dieser Seite werden keine Artikel bewertet.',
  problem_article_closed: 'Die Kommentare zu diesem Artikel sind geschlossen.',
  problem_thread_locked: 'Diese Diskussion ist gesperrt.',
  problem_prompt_closed: 'Diese Frage ist abgeschlossen.',
  problem_comment_gone: 'Der Kommentar ist nicht mehr da.',
  problem_comment_not_found: 'Der Kommentar ist nicht mehr da.',
  problem_thread_not_found: 'Diese Diskussion ist nicht mehr da.',
  problem_edit_window_over: 'Die Zeit zum Ändern ist vorbei.',
  problem_already_flagged: 'Sie haben das schon gemeldet.',
  problem_own_comment: 'Das ist Ihr eigener Kommentar.',
  problem_reaction_off: 'Diese Reaktion wird nicht mehr angeboten.',
  problem_too_many_pins:
    'Hier können keine weiteren Kommentare angeheftet werden. Lösen Sie zuerst einen los.',
  problem_busy: 'Jemand anderes war schneller. Versuchen Sie es noch einmal.',
  problem_version_mismatch:
    'Der Kommentar wurde inzwischen geändert. Kopieren Sie Ihren Text, brechen Sie ab und bearbeiten Sie neu.',
  problem_paragraph_mismatch:
    'Dieser Absatz weicht vom veröffentlichten Text ab. Laden Sie die Seite neu oder versuchen Sie es später noch einmal.',
  problem_paragraph_too_long:
    'Dieser Absatz ist zu lang, um ihn zu kommentieren. Kommentieren Sie stattdessen den ganzen Artikel.',
  problem_too_many_passages:
    'Weitere Absätze dieser Seite lassen sich nicht kommentieren. Kommentieren Sie stattdessen den ganzen Artikel.',
  problem_quote_mismatch: 'Die Stelle wurde geändert. Laden Sie die Seite neu, um sie zu kommentieren.',
  problem_url_not_allowed: 'Die Adresse dieser Seite gehört nicht zur Website.',
  problem_rate_limited: 'Das war zu schnell. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  problem_unavailable: 'Kommentare sind gerade nicht verfügbar. Versuchen Sie es bald noch einmal.',
};
