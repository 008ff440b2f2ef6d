/** German: messages that are loaded when a page needs them. */
import type { CheckReasons } from '../reasons.js';
import type {
  EditCatalogue,
  HeldCatalogue,
  MattersCatalogue,
  NewsroomCatalogue,
  ProblemCatalogue,
} from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: 'Damals',
  now: 'Jetzt',
  removed_words: 'entfernt',
  added_words: 'hinzugefügt',
  end_of_change: 'Ende der Änderung',

  addressed: 'Durch eine Bearbeitung erledigt – Dank an {name}',
  settled: 'Erledigt – Dank an {name}',
  settled_by: 'Markiert von {name}',
  what_changed: 'Was die Bearbeitung geändert hat',
  mark_addressed: 'Als erledigt markieren',
  mark_intro:
    'Der Thread wird zu einer Zeile mit einem Dank an {name}; von dort lässt er sich wieder öffnen.',
  mark_note: 'Was Sie geändert haben (freiwillig)',
  marked: 'Der Thread ist als erledigt markiert.',
  reopen: 'Thread wieder öffnen',
  reopened: 'Der Thread ist wieder offen.',

  move: 'An einen Absatz verschieben',
  move_intro: 'Der Thread zieht mit allen Kommentaren um. Sie können es rückgängig machen.',
  move_maybe: 'Mögliche Stellen',
  move_unknown: 'Kein Absatz liest sich so.',
  move_other: 'Ein anderer Absatz',
  move_choose: 'Wählen Sie zuerst einen Absatz.',
  moved: 'Der Thread steht an seinem neuen Absatz.',
  moved_by_hand: 'Von Hand an diesen Absatz verschoben',
  move_back: 'Rückgängig',
  moved_back: 'Der Thread ist wieder an seinem alten Platz.',

  problem_thread_not_movable: 'Dieser Thread hat seinen Absatz und bleibt dort.',
  problem_paragraph_mismatch: 'Dieser Absatz steht nicht mehr im Artikel. Wählen Sie einen anderen.',
  problem_paragraph_not_found: 'Dieser Absatz steht nicht mehr im Artikel. Wählen Sie einen anderen.',
};

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'Leserschaft fragen',
  ask_title: 'Die Leserschaft dieses Absatzes fragen',
  ask_question: 'Ihre Frage',
  ask_empty: 'Schreiben Sie zuerst eine Frage.',
  ask_display: 'Wie sie gezeigt wird',
  ask_display_closed: 'Ein Fragezeichen am Absatz',
  ask_display_open: 'Die Frage selbst, am Rand',
  asked: 'Ihre Frage ist veröffentlicht.',
  question_change: 'Frage ändern',
  question_close: 'Frage schließen',
  question_open: 'Frage wieder öffnen',
  question_changed: 'Die Frage ist geändert.',
  question_closed_now: 'Die Frage ist geschlossen. Die Antworten bleiben.',
  question_open_now: 'Die Frage ist wieder offen.',
  take_down: 'Entfernen',
  take_down_title: 'Grund für das Entfernen',
  take_down_intro: 'Der Kommentar verschwindet für alle. Wer ihn schrieb, sieht den Grund.',
  take_down_note: 'Hinweis an die Person (freiwillig)',
  taken_down: 'Der Kommentar ist entfernt.',
  lock: 'Diskussion sperren',
  lock_intro: 'Die Diskussion kann weiter gelesen, aber nicht beantwortet werden.',
  unlock: 'Diskussion entsperren',
  unlock_intro: 'Die Diskussion kann wieder beantwortet werden.',
  lock_reason: 'Grund, fürs Protokoll',
  lock_reason_missing: 'Schreiben Sie zuerst einen Grund.',
  locked_now: 'Die Diskussion ist gesperrt.',
  unlocked_now: 'Die Diskussion ist entsperrt.',
};

/** What people see of their own reports, and of decisions about them. */
export const matters: MattersCatalogue = {
  matters: 'Ihre Meldungen und Entscheidungen',
  my_reports: 'Ihre Meldungen',
  no_reports: 'Sie haben nichts gemeldet.',
  report_open: 'Die Moderation sieht sich das an.',
  report_upheld: 'Wir haben den Kommentar entfernt.',
  report_declined: 'Wir haben den Kommentar stehen lassen.',
  reports_muted: 'Sie können derzeit keine Kommentare melden. Grund: {reason}',
  reports_muted_until: 'Sie können bis {time} keine Kommentare melden. Grund: {reason}',

  notice: 'Rechtswidrigen Inhalt melden',
  notice_intro: 'Sie brauchen kein Konto. Mit einer Quittung sehen Sie, wie wir entscheiden.',
  notice_ground: 'Warum ist es rechtswidrig?',
  ground_hate: 'Volksverhetzung',
  ground_threat: 'Drohung oder Gewalt',
  ground_defamation: 'Beleidigung oder Verleumdung',
  ground_privacy: 'Verletzung der Privatsphäre',
  ground_copyright: 'Urheberrecht',
  ground_fraud: 'Betrug',
  ground_child_safety: 'Gefahr für Kinder',
  ground_other: 'Ein anderes Gesetz',
  notice_explain: 'Begründen Sie es mit Tatsachen',
  notice_contact: 'Ihre E-Mail-Adresse (freiwillig)',
  notice_true: 'Ich halte diese Angaben für richtig und vollständig.',
  notice_missing: 'Wählen Sie einen Grund, erklären Sie ihn und setzen Sie das Häkchen.',
  notice_sent: 'Ihre Meldung ist da. Mit dieser Quittung sehen Sie, wie wir entscheiden:',
  receipt: 'Quittung',
  receipt_check: 'Nachsehen, was aus einer Meldung wurde',
  receipt_unknown: 'Diese Quittung kennen wir nicht.',

  my_decisions: 'Entscheidungen über Sie',
  no_decisions: 'Es gibt keine.',
  was_rejected: 'Ihr Kommentar wurde entfernt',
  was_spam: 'Ihr Kommentar wurde als Spam entfernt',
  was_refused: 'Ihr Kommentar wurde nicht veröffentlicht',
  was_redacted: 'Die Moderation hat personenbezogene Daten aus Ihrem Kommentar entfernt',
  was_banned: 'Sie können nicht mitreden',
  was_muted: 'Sie können keine Kommentare melden',
  was_warned: 'Sie wurden verwarnt',
  warning: 'Die Moderation hat Sie verwarnt: {reason}',
  warning_read: 'Ich habe das gelesen',
  by_moderator: 'Von der Moderation entschieden',
  by_rule: 'Automatisch entschieden',
  sanction_until: 'Bis {time}',
  ask_again: 'Um erneute Prüfung bitten',
  ask_why: 'Warum sollen wir es noch einmal prüfen?',
  ask_until: 'Das ist bis {time} möglich.',
  ask_send: 'Senden',
  asked: 'Sie haben um erneute Prüfung gebeten. Wir antworten bis {time}.',
  appeal_upheld: 'Wir haben es erneut geprüft und bleiben dabei.',
  appeal_overturned: 'Wir haben es erneut geprüft und anders entschieden.',
};

/** What the service refuses, by problem code. */
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
  problem_warning_unread: 'Sie wurden verwarnt.',
  problem_reports_muted: 'Sie können derzeit keine Kommentare melden.',
  problem_already_flagged: 'Sie haben das schon gemeldet.',
  problem_appeal_not_possible: 'Für diese Entscheidung ist das nicht mehr möglich.',
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

export const held: HeldCatalogue = {
  waiting: {
    one: '{count} Kommentar zu Ihrem Artikel wartet auf die Moderation',
    other: '{count} Kommentare zu Ihrem Artikel warten auf die Moderation',
  },
  waiting_intro:
    'Leser sehen diese Kommentare nicht. Ob sie veröffentlicht werden, entscheidet die Moderation.',
  waiting_none: 'Zurzeit wartet kein Kommentar.',
};

export const checkReasons: CheckReasons = {
  premoderated_site: { full: 'Alle Kommentare auf dieser Website warten auf Freigabe', short: 'neu' },
  premoderated_person: {
    full: 'Die Moderation will zuerst sehen, was diese Person schreibt',
    short: 'diese Person',
  },
  premoderated_thread: {
    full: 'Die Moderation will jeden Kommentar dieser Diskussion zuerst sehen',
    short: 'diese Diskussion',
  },
  premoderated_article: { full: 'Kommentare zu diesem Artikel warten vorerst', short: 'dieser Artikel' },
  surge: { full: 'Alle Kommentare der Website warten vorerst', short: 'Andrang' },
  guest: { full: 'Kommentare von Gästen warten auf dieser Website auf Freigabe', short: 'Gast' },
  many_links: { full: 'Er hat mehr Links, als die Website erlaubt', short: 'Links' },
  banned_word: {
    full: 'Er enthält ein Wort, das diese Website nicht veröffentlicht',
    short: 'verbotenes Wort',
  },
  held_word: { full: 'Er enthält ein Wort, das die Moderation erst ansieht', short: 'verdächtiges Wort' },
  new_commenter: { full: 'Die Person hat erst wenige veröffentlichte Kommentare', short: 'neu hier' },
  recent_rejections: {
    full: 'Viele der letzten Kommentare der Person wurden abgelehnt',
    short: 'Ablehnungen',
  },
  burst: { full: 'Die Person hat in kurzer Zeit viele Kommentare geschrieben', short: 'viele auf einmal' },
  repeat: { full: 'Die Person hat fast dasselbe schon geschrieben', short: 'Wiederholung' },
  link_domain: { full: 'Er verweist auf eine Domain, die verboten oder nicht erlaubt ist', short: 'Domain' },
  too_short: { full: 'Er ist sehr kurz', short: 'kurz' },
  too_long: { full: 'Er ist sehr lang', short: 'lang' },
  capitals: { full: 'Er besteht fast nur aus Großbuchstaben', short: 'Großbuchstaben' },
  stacked_marks: { full: 'Er hat Buchstaben mit vielen Zeichen darüber', short: 'Zeichen' },
  awaiting_opinion: { full: 'Er wartet auf die Antwort eines anderen Dienstes', short: 'wartet' },
  outside_opinion: { full: 'Ein anderer Dienst hatte Einwände', short: 'Dienst' },
  learnt: { full: 'Er ähnelt Kommentaren, die die Moderation abgelehnt hat', short: 'gelernt' },
  check_failed: { full: 'Eine Prüfung schlug fehl oder antwortete nicht rechtzeitig', short: 'ungeprüft' },
  flag_threshold: { full: 'Grenze der Meldungen erreicht', short: 'Meldungen' },
};
