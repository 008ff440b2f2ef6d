/** French, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

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
