/** Demo article: a lighter piece, with a short discussion and a locked thread. */
import type { DemoArticle } from '../content-types.js';

export const marketClock: DemoArticle = {
  key: 'packet-2029',
  slug: 'market-clock',
  section: 'Town',
  title: 'The market clock is right again, for the first time in eleven years',
  standfirst:
    'It ran four minutes fast, and the town had learned to live with it. On Monday a retired watchmaker climbed up with a hairdryer.',
  image: {
    file: 'market-clock.svg',
    alt: 'Drawing of a four-faced clock on an iron pillar above the awnings of a market.',
    caption: 'The clock on Monday at noon, and it was noon.',
  },
  byline: 'Hal Quennell',
  authorSubject: 'hal',
  publishedHoursAgo: 171,
  html: `
<p>For eleven years the clock in the market place has been four minutes fast. Stallholders set up by it, the school crossing ran by it, and the 9:14 was missed by no one who trusted it. On Monday at noon it struck twelve, and for once the radio in the fish van agreed.</p>
<p>The repair took Lionel Asher two mornings. Mr Asher, who is 78, kept the watch shop in Bell Yard until it closed in 2016. He had offered to look at the clock in that year, in 2018 and again in 2021. The council has a form for people who offer, and on the third occasion he filled it in.</p>
<h2>A wasp and a winter</h2>
<p>What he found was a nest. In the autumn of 2013, he thinks, wasps had built in the case of the east face, and what was left of their work had got damp, and swollen, and pressed against the rod of the pendulum, by about the thickness of a visiting card. A pendulum that is held even slightly swings a little short. A pendulum that swings short is quick. Four minutes is what it gained before the winder came round each Friday and, not having been told to do anything else, put it back to where it had been the Friday before.</p>
<p>He dried the nest with his wife’s hairdryer, on an extension lead from the bakery, and it came away in one piece.</p>
<blockquote><p>It was never broken. It was being leaned on.</p></blockquote>
<p>The nest is in the window of the bakery, beside the Easter biscuits.</p>
<h2>Not everyone is grateful</h2>
<p>The market now opens, by the clock, at what feels to those who work there like four minutes later, and closes four minutes later too, so nothing has been lost; but Rhona Peel, who has sold cheese under the north face since 2009, says that is not how it feels. People used to come at five to four and hurry, she said. Now they come at five to four and stroll. The railway has noticed something as well. On Tuesday and Wednesday the 9:14 left without eleven people who had, between them, been catching it for decades.</p>
<p>There has been one proposal to put the clock back to being wrong. It came from the chess club, which meets under it, and the council is treating it as a joke. Mr Asher is not sure that it was. He has asked for a key to the case, so that he can listen to it once a month. There is a form.</p>
`,
};
