/** An article across sites as one string, for maps and notifications: `<site id>/<article id>`. */
export type ArticleRef = `${string}/${string}`;

export function articleRef(siteId: string, articleId: string): ArticleRef {
  return `${siteId}/${articleId}`;
}

export function splitArticleRef(ref: ArticleRef): { siteId: string; articleId: string } {
  const [siteId = '', articleId = ''] = ref.split('/');
  return { siteId, articleId };
}
