/** The types of text columns with a fixed set of values, named as in `prisma/schema.prisma`. */
import type * as contract from '../shared/contract.js';
import type * as enums from '../shared/enums.js';

declare global {
  namespace PrismaJson {
    type AppealOutcome = enums.AppealOutcome;
    type ArticleSurge = contract.ArticleSurge;
    type ArticleState = enums.ArticleState;
    type CommentStatus = enums.CommentStatus;
    type ErasedTexts = enums.ErasedTexts;
    type FlagReason = enums.FlagReason;
    type KeyAlgorithm = enums.KeyAlgorithm;
    type NoticeGround = enums.NoticeGround;
    type OpinionProvider = enums.OpinionProvider;
    type ParagraphState = enums.ParagraphState;
    type PromptDisplay = enums.PromptDisplay;
    type ReactionKind = enums.ReactionKind;
    type Standing = enums.Standing;
    type ThreadKind = enums.ThreadKind;
    type WordList = enums.WordList;
  }
}
