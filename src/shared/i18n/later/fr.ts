/** French: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: 'Avant',
  now: 'Maintenant',
  removed_words: 'supprimé',
  added_words: 'ajouté',
  end_of_change: 'fin de la modification',

  addressed: 'Prise en compte par une modification — merci à {name}',
  settled: 'Prise en compte — merci à {name}',
  settled_by: 'Marquée par {name}',
  what_changed: 'Ce que la modification a changé',
  mark_addressed: 'Marquer comme prise en compte',
  mark_intro: 'La discussion se replie en une ligne qui remercie {name}, qui pourra la rouvrir.',
  mark_note: 'Ce que vous avez modifié (facultatif)',
  marked: 'La discussion est marquée comme prise en compte.',
  reopen: 'Rouvrir la discussion',
  reopened: 'La discussion est de nouveau ouverte.',

  move: 'Déplacer vers un paragraphe',
  move_intro: 'La discussion est déplacée avec tous ses commentaires. Vous pourrez annuler.',
  move_maybe: 'Correspondances possibles',
  move_unknown: 'Aucun paragraphe n’y ressemble.',
  move_other: 'Un autre paragraphe',
  move_choose: 'Choisissez d’abord un paragraphe.',
  moved: 'La discussion est à son nouveau paragraphe.',
  moved_by_hand: 'Déplacée à la main vers ce paragraphe',
  move_back: 'Annuler',
  moved_back: 'La discussion est revenue à sa place.',

  problem_thread_not_movable: 'Cette discussion a son paragraphe et y reste.',
  problem_paragraph_mismatch: 'Ce paragraphe n’est plus dans l’article. Choisissez-en un autre.',
  problem_paragraph_not_found: 'Ce paragraphe n’est plus dans l’article. Choisissez-en un autre.',
};

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'Interroger les lecteurs',
  ask_title: 'Interroger les lecteurs de ce paragraphe',
  ask_question: 'Votre question',
  ask_empty: 'Écrivez d’abord une question.',
  ask_display: 'Présentation',
  ask_display_closed: 'Un point d’interrogation près du paragraphe',
  ask_display_open: 'La question elle-même, dans la marge',
  asked: 'Votre question est en ligne.',
  question_change: 'Modifier la question',
  question_close: 'Clore la question',
  question_open: 'Rouvrir la question',
  question_changed: 'La question a été modifiée.',
  question_closed_now: 'La question est close. Les réponses restent.',
  question_open_now: 'La question est rouverte.',
  take_down: 'Retirer',
  take_down_title: 'Motif du retrait',
  take_down_intro: 'Le commentaire disparaît pour tout le monde. Son auteur voit le motif.',
  take_down_note: 'Un mot à son auteur (facultatif)',
  taken_down: 'Le commentaire a été retiré.',
  lock: 'Verrouiller la discussion',
  lock_intro: 'On pourra encore lire la discussion, mais plus y répondre.',
  unlock: 'Déverrouiller la discussion',
  unlock_intro: 'On pourra de nouveau répondre à la discussion.',
  lock_reason: 'Motif, pour le journal',
  lock_reason_missing: 'Écrivez d’abord un motif.',
  locked_now: 'La discussion est verrouillée.',
  unlocked_now: 'La discussion est déverrouillée.',
};

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Un élément du texte ne peut pas être accepté. Vérifiez sa longueur et réessayez.',
  problem_invalid_text:
    'Le texte contient des caractères qui ne peuvent pas être enregistrés. Retirez les symboles inhabituels et réessayez.',
  problem_body_too_large: 'Le texte est trop long. Raccourcissez-le et réessayez.',
  problem_consent_required:
    'Le site demande désormais un nouvel accord. Rechargez la page ; votre texte est conservé.',
  problem_guests_off: 'Les invités ne peuvent plus commenter ici. Connectez-vous pour participer.',
  problem_token_invalid: 'Votre session a expiré. Reconnectez-vous.',
  problem_forbidden: 'Votre compte ne permet pas cette action.',
  problem_origin_not_allowed: 'Cette page ne peut pas utiliser le service de commentaires.',
  problem_person_banned: 'Vous ne pouvez pas participer pour le moment.',
  problem_ratings_off: 'Ce site ne recueille pas de notes.',
  problem_article_closed: 'Les commentaires sur cet article sont fermés.',
  problem_thread_locked: 'Cette discussion est verrouillée.',
  problem_prompt_closed: 'L’auteur a clos cette question.',
  problem_comment_gone: 'Le commentaire n’est plus là.',
  problem_comment_not_found: 'Le commentaire n’est plus là.',
  problem_thread_not_found: 'Cette discussion n’est plus là.',
  problem_edit_window_over: 'Le délai pour modifier ce commentaire est écoulé.',
  problem_already_flagged: 'Vous l’avez déjà signalé.',
  problem_own_comment: 'C’est votre propre commentaire.',
  problem_reaction_off: 'Cette réaction n’est plus proposée.',
  problem_too_many_pins: 'Aucun autre commentaire ne peut être épinglé ici. Désépinglez-en un d’abord.',
  problem_busy: 'Quelqu’un d’autre a été plus rapide. Réessayez.',
  problem_version_mismatch:
    'Le commentaire a changé depuis que vous l’avez ouvert. Copiez votre texte, annulez, puis modifiez à nouveau.',
  problem_paragraph_mismatch:
    'Ce paragraphe diffère du texte publié. Rechargez la page ou réessayez plus tard.',
  problem_paragraph_too_long:
    'Ce paragraphe est trop long pour être commenté. Commentez plutôt l’article entier.',
  problem_too_many_passages:
    'On ne peut plus commenter d’autres paragraphes de cette page. Commentez plutôt l’article entier.',
  problem_quote_mismatch: 'Le passage a changé. Rechargez la page pour le commenter.',
  problem_url_not_allowed: 'L’adresse de cette page n’appartient pas au site.',
  problem_rate_limited: 'Vous allez trop vite. Attendez un instant, puis réessayez.',
  problem_unavailable: 'Les commentaires sont indisponibles pour le moment. Réessayez bientôt.',
};
