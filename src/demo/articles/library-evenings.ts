/** Demo article: a library without a librarian in the evenings. */
import type { DemoArticle } from '../content-types.js';

export const libraryEvenings: DemoArticle = {
  key: 'packet-2044',
  slug: 'library-evenings',
  section: 'Council',
  title: 'Open till nine, with nobody at the desk',
  standfirst:
    'From March the library will stay open three evenings a week without staff. It gains ten and a half hours and loses a voice saying “we’re closing in ten minutes”.',
  image: {
    file: 'library-evenings.svg',
    alt: 'Drawing of a tall library window at dusk, lit from inside, with shelves and one reader at a long table.',
    caption:
      'The reading room. The long table seats fourteen; the trial allows twelve people in the building.',
  },
  byline: 'Ines Marlowe',
  authorSubject: 'ines',
  publishedHoursAgo: 9,
  html: `
<p>The door of Merrowby library has a new box beside it, grey, about the size of a paperback. From 3 March anyone over sixteen who has been shown round once will be able to hold a library card to it on Tuesday, Wednesday and Thursday evenings, and the door will open. The lights will be on. The heating will be at nineteen degrees. There will be no one behind the desk.</p>
<p>At present the library closes at half past five, except on Saturdays, when it closes at one.</p>
<h2>Ten and a half more hours</h2>
<p>The council calls it open access. It will take the library from 33 hours a week to 43½, which is more than at any time since 1994, for £16,400 in the first year: the box, four cameras, a telephone that rings at the county’s control room, and a change to the wiring so that somebody there can turn off the lights. After that it will cost £3,100 a year. One librarian for the same hours would cost £14,900, every year.</p>
<p>Nobody will lose a job, the council says, and the union agrees, “for now”. Two and a half people run the library. They have run it since 2019, when there were four.</p>
<p>The rules fit on a card:</p>
<ul>
<li>twelve people at once, counted by the door</li>
<li>no one under sixteen, unless with an adult who has a card</li>
<li>the study room, the local archive and the lavatory upstairs stay locked</li>
<li>at 20:50 the lights blink twice</li>
</ul>
<h2>What happened at Cold Ashby</h2>
<p>Cold Ashby, twenty miles away, did the same two years ago. Visits in the evening settled at nine a night. In twenty-six months there have been two false alarms, one birthday cake, and a man who fell asleep in Biography and was woken by the control room over the loudspeaker, by name. Books went missing at the rate they always had. What did change, the librarian there told us, was who came: students, people on shifts, and a group of men in their seventies who had never been seen in the daytime and turned out not to care for the desk.</p>
<blockquote><p>They didn’t like being asked if they needed help. Now nobody asks, and they’ve joined the local history group.</p></blockquote>
<p>Others stopped coming. Cold Ashby lost most of the children who used to do their homework between five and seven, because the adult who brought them had been, in most cases, the library. And it lost Mrs Annan’s reading hour for people learning English, which moved to a church hall without any books in it.</p>
<figure>
<img src="../assets/library-hours.svg" alt="Bar chart of weekly opening hours: 52 in 1994, 41 in 2009, 33 in 2019 and 43½ from March, 10½ of them without staff." width="720" height="320">
<figcaption>Hours a week the library is open. The paler part of the last bar is without staff.</figcaption>
</figure>
<h2>Five o’clock to seven</h2>
<p>On an ordinary Wednesday last month we counted nineteen children at the long table at a quarter past five. Fifteen of them were under sixteen, and three were with an adult. When the lights went down at half past they packed up without being told. From March the building will be open, warm and lit for another three and a half hours, and those twelve will be the only people in the town who may not stay.</p>
<p>Councillor Edith Garrow, who brought the plan forward, said that she had asked herself the same question and that the insurers had answered it. A volunteer with the right checks could change the answer, she said; the council had not budgeted for finding one. It would be a matter of about six hours a week. Anyone who wishes to can write to the town clerk before the end of the month.</p>
<p>The box was being tested when we left. It let in the electrician, the cleaner and, at the third attempt, the head librarian.</p>
`,
};
