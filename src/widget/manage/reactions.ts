/** Reacting: chosen from a menu or joined at a chip, shown at once, corrected by the answer, taken back when refused. */
import type { ReactionCounts, ReactionResult } from '../../shared/contract.js';
import { moveReaction } from '../../shared/reactions.js';
import type { ReactionKind } from '../../shared/enums.js';
import { el } from '../core/build.js';
import type { Session } from '../core/session.js';
import { addStyle } from '../core/sheets.js';
import type { CommentView } from '../list/comment.js';
import { icon } from '../list/icons.js';
import style from '../style/write.css';
import { attempt } from '../core/problems.js';
import { openItems } from './menu.js';

/** Opens the menu of the kinds the site offers, each with how many chose it; or closes it. */
export function offerReactions(session: Session, view: CommentView): Promise<void> {
  const { number, t } = session.words;
  const { id, reactions } = view.comment;
  return openItems(view, 'react', () =>
    session.page.site.settings.reactions.map((kind) => ({
      label: t(`reaction_${kind}`),
      before: icon(kind),
      after: el('span', { class: 'quiet count' }, number(reactions[kind] ?? 0)),
      checked: session.overlay?.reactions[id] === kind,
      act: () => void react(session, view, kind),
    })),
  );
}

/** Reacts, or changes the reaction; choosing the same again takes it back. */
export async function react(session: Session, view: CommentView, chosen: ReactionKind): Promise<void> {
  addStyle(view.node.getRootNode() as ShadowRoot, style);
  const { t } = session.words;
  const { id, reactions } = view.comment;
  const before = session.overlay?.reactions[id] ?? null;
  const kind = before === chosen ? null : chosen;

  function show(counts: ReactionCounts, now: ReactionKind | null): void {
    if (session.overlay) {
      const { [id]: _, ...others } = session.overlay.reactions;
      session.overlay.reactions = now === null ? others : { ...others, [id]: now };
    }
    session.commentChanged.emit({ ...view.comment, reactions: counts });
  }

  const send = async (): Promise<void> => {
    show(moveReaction(reactions, before, kind), kind);
    try {
      const result = await session.transport.call<ReactionResult>('PUT', `/comments/${id}/reaction`, {
        kind,
      });
      show(result.reactions, result.kind);
      session.say(kind ? t('reacted', { reaction: t(`reaction_${kind}`) }) : t('reaction_taken_back'));
      session.tell('reaction', result);
    } catch (error) {
      show(reactions, before);
      throw error;
    }
  };
  await attempt(session, view.slot, send, 'reaction_failed');
}
