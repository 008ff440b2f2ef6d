/** The reads of a moderator that are measured, by what they show. */

export function readsOf({ personId, articleId }) {
  const day = (before) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  const queue = (query) => `/moderation/queue?limit=50&${query}`;
  const search = (query) => `/moderation/search?limit=50&${query}`;
  return {
    counts: '/moderation/counts',
    'queue new': queue('status=new'),
    'queue pending': queue('status=pending'),
    'queue reported': queue('status=reported'),
    'queue withheld': queue('status=withheld'),
    'queue approved': queue('status=approved'),
    'queue rejected': queue('status=rejected'),
    'queue spam': queue('status=spam'),
    'pending by urgency': queue('status=pending&sort=urgency'),
    'reported by reports': queue('status=reported&sort=reports'),
    'search: 40 matches': search('text=zeppelin'),
    'search: none': search('text=xylophone'),
    'search: in three of four comments': search('text=word0'),
    'search: in a fifth': search('text=council'),
    'search: two words': search('text=word0%20word20'),
    'search: a word in Pending': search('text=word0&queue=pending'),
    'search: person': search(`person=${personId}`),
    'search: article': search(`article=${articleId}`),
    'search: article and word': search(`article=${articleId}&text=word0`),
    'search: reason': search('reason=hate&queue=reported'),
    'search: rule': search('rule=suspect_words'),
    'search: links': search('links=true'),
    'search: a week': search(`from=${day(30)}&to=${day(24)}`),
    'search: a word, until half a year ago': search(`text=word0&to=${day(180)}`),
    'search: oldest first': search('text=council&sort=oldest'),
    'person’s record': `/people/${personId}`,
    'person’s history': `/people/${personId}/history`,
  };
}
