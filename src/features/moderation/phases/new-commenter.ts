/** A person's first comments, until enough are published. */
import { ruleCheck } from './rule-check.js';

export const newCommenter = ruleCheck('newCommenter', ({ writer }, { comments }) =>
  writer && writer.published < comments ? { published: writer.published, until: comments } : null,
);
