/** Demo article: the vote on night buses. */
import type { DemoArticle } from '../content-types.js';

export const lastBus: DemoArticle = {
  key: 'packet-2041',
  slug: 'last-bus',
  section: 'Transport',
  title: 'The last bus leaves at 22:10. The late shift ends at one.',
  standfirst:
    'On Thursday the council votes on a night service that would run for eighteen months, cost £214,000 and, by its own forecast, carry about forty people a night.',
  image: {
    file: 'last-bus.svg',
    alt: 'Drawing of a lit single-decker bus at a stop below the tower of the Corn Exchange, at night.',
    caption: 'The 22:10 to Upper Merrowby at the Corn Exchange. Nothing follows it until 5:35.',
  },
  byline: 'Ines Marlowe',
  authorSubject: 'ines',
  publishedHoursAgo: 31,
  html: `
<p>At ten past ten on a Tuesday four people were waiting at the Corn Exchange for the 7 to Upper Merrowby. One had come from the pictures and two from the packing sheds. The fourth, a theatre nurse called Adaeze Cole, was on her way to work. She takes the last bus up the hill to the hospital because it is the last bus, two hours before she needs to be there, and at half past one in the morning she walks the two and a half miles back.</p>
<p>She is one of about 640 people who work in the town after the buses have stopped.</p>
<p>On Thursday the council’s transport committee will vote on whether to change that. The proposal in front of it, which took officers nine months to draw up, would run one bus an hour on two loops between 22:30 and 1:40, and every half hour on Saturdays. It would start on the first Monday in February and end eighteen months later unless the committee voted to keep it.</p>
<h2>What a night costs</h2>
<p>The figure on the front of the report is £214,000 for the eighteen months. That is after fares, which officers expect to bring in £61,000, and after £40,000 from the hospital trust, which has agreed to pay towards the first year only. It works out at £9.70 for each passenger. Without the hospital it would be £11.55. The daytime 7, which nobody proposes to cut, costs the council £2.15.</p>
<p>Neville Straker, who will vote against, does not dispute the need. He disputes the vehicle. “If you asked me to get forty people home I would not start with something that weighs twelve tonnes,” he said. He wants the money put into shared taxis of the kind Hollin Bridge has run since 2021, where the council pays the difference between a bus fare and what is on the meter. Hollin Bridge spends £7.20 a passenger. It also turned away one caller in six last winter, because there was no driver.</p>
<blockquote><p>I don’t need a bus every ten minutes. I need to know that there is one.</p></blockquote>
<p>That was Ms Cole, on the way up Tanner’s Bank.</p>
<h2>Who would be on it</h2>
<p>The 640 come from a survey of employers that the council made in the spring:</p>
<ul>
<li>hospital staff on both sites who finish between midnight and one: about 210</li>
<li>the evening shift at the Lode Farm packing sheds, out at 23:45: 130, most of whom share cars</li>
<li>kitchens, bars and the two hotels, finishing at any time from eleven to half past one: 180</li>
<li>cleaners and security guards, many of them with two jobs in one night: 120</li>
</ul>
<p>These are people who work late, not people who would take a bus. When officers stood at the stops with clipboards in March, 58 of the 312 people they spoke to said they would use a night bus at least twice a week. The forecast of forty passengers a night assumes that the 58 meant it, and that for every one of them there are others who work indoors and were not standing at a stop to be asked. The report says so itself, in a footnote to page 31.</p>
<h2>The trouble with the hill</h2>
<p>The argument on Thursday is likely to be about the map rather than the money. The upper loop goes over Tanner’s Bank, where parked cars leave one lane, and 86 people who live there have signed a petition asking for no buses after eleven. The lower loop stays in the valley. Between the two lies the Fallow estate, with 900 homes, the lowest rate of car ownership in the town and, on the map in the report, no stop: going through it would add eleven minutes, and the bus could no longer get round in an hour.</p>
<figure>
<img src="../assets/bus-loops.svg" alt="Map of the two proposed loops, which meet at the Corn Exchange, with the Fallow estate between them." width="720" height="380">
<figcaption>The two loops as proposed. From the middle of the Fallow estate the nearest stop is fourteen minutes on foot.</figcaption>
</figure>
<p>Could the bus not go through the estate on every other round? The operator, Sill Valley Motors, says that a timetable people must think about is a timetable people do not use. Dolores Finch, who chairs the residents’ association on the estate, says she would be glad of the chance to think about one.</p>
<p>The forecast cannot be tested at a desk, so the Packet would like to make a small survey of its own. If you work at night, tell us when you finish and how you get home. We will take the answers, without names, to the meeting.</p>
<p>The committee meets on Thursday at 18:30 in the Corn Exchange, and the public may speak for two minutes each. The agenda has nine items. The buses are the eighth. The last one home leaves at 22:10.</p>
`,
};
