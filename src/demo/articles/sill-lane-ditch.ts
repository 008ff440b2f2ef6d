/** Demo article: a flooded allotment. Corrected after publication, so that the demo has passages that changed. */
import type { DemoArticle } from '../content-types.js';

const html = `
<p>The water came up through the potatoes first. By the time Maureen Tate reached plot 14 on the morning of 9 January it stood at the second rail of her gate, and what she took for a plastic bag turning slowly between the bean poles was the lid of her compost bin.</p>
<p>It was the fourth flood in two winters at the Sill Lane allotments, 63 plots on a shelf of good black soil below the railway. There had been two in the forty years before. Nobody was hurt and no house got wet, which is one reason why the matter has been passed between five owners without any of them spending a pound.</p>
<h2>A pipe for eleven fields</h2>
<p>The plots drain into a ditch, the ditch into a brick culvert under the railway, and the culvert into the Sill. It is sixty centimetres across. It was built in 1871 to take the rain of eleven fields, and for most of its life it did. Since 2022 it has also taken the roofs and roads of Orchard Rise: 148 houses, whose drains were designed to hold back a storm of the kind that comes once in thirty years and to let it go slowly. The planning file says how slowly, nine litres a second. It does not say how anyone would know.</p>
<p>Ivor Penhale of plot 31 spent his working life laying sewers. He has written down the level at the mouth of the culvert every morning since November 2023, in a school exercise book, and on 31 of the 34 mornings after heavy rain the water was still rising when the rain had been over for hours. “A field is slow and then it is done,” he said. “That is not a field. That is a tank with its plug out.”</p>
<figure>
<img src="../assets/ditch-section.svg" alt="Section from the houses of Orchard Rise down across the allotments and the railway to the river." width="720" height="300">
<figcaption>From Orchard Rise to the river. Everything to the left of the railway leaves through one pipe.</figcaption>
</figure>
<h2>Five owners</h2>
<p>We asked each of them whose ditch it is. In the order of their replies:</p>
<ol>
<li><strong>The town council</strong> owns the land and lets it to the allotment association for a pound a year. It says that a ditch with water in it is a watercourse, and watercourses belong to the county.</li>
<li><strong>The county</strong> agrees that watercourses are its business. It says this one is a private drain, and has a map of 1954 on which it is not drawn at all.</li>
<li><strong>The railway</strong> owns the culvert, or, as its letter puts it, “the structure, as distinct from anything passing through it”.</li>
<li><strong>The developer</strong> of Orchard Rise handed its drains to a management company in 2023 and has no further interest.</li>
<li><strong>The management company</strong> has one director. She did not answer three letters. The address on the door is a shop that mends telephones.</li>
</ol>
<p>None of this is unusual. A person who owns land beside a watercourse must as a rule keep it clear, but the rule says nothing about a watercourse that has become too small, and the law that lets a county order one neighbour to do work for another has been used here twice since 2010. An order takes about a year. The last one was for a beaver dam.</p>
<h2>What it would take</h2>
<p>A second pipe under the railway would cost between £90,000 and £140,000, most of it for the two nights on which no train could run. A basin to hold the water back would cost £22,000 and would lie where plots 1 to 6 are now, which the same families have dug for nineteen years on average. The cheapest thing on the list is a device that records how much water Orchard Rise lets out. It costs £1,800. It would settle the argument of the exercise book, and so far nobody has offered to pay for it.</p>
<blockquote><p>We are not asking whose fault it is. We are asking who has a spade.</p></blockquote>
<p>Ms Tate said that in February, standing on what had been her onions. She has kept the plot since her husband died, and before that they kept it together. There are 112 people on the waiting list for one. Three of them, when told last month that a plot had come free, asked which end of the field it was at.</p>
<p>The association meets on Sunday at eleven, in the hut if it is dry.</p>
`;

export const sillLaneDitch: DemoArticle = {
  key: 'packet-2038',
  slug: 'sill-lane-ditch',
  section: 'Town',
  title: 'Four floods, five owners and one ditch',
  standfirst:
    'The allotments at Sill Lane have been under water four times in two winters. Everyone agrees where it comes from. Nobody will say whose it is.',
  image: {
    file: 'sill-lane-ditch.svg',
    alt: 'Drawing of flooded allotments: bean poles, a shed and a gate standing in still water below a railway bank.',
    caption: 'Plots 9 to 20 on the morning of 9 January, drawn from a photograph by Maureen Tate.',
  },
  byline: 'Hal Quennell',
  authorSubject: 'hal',
  publishedHoursAgo: 76,
  html,
  earlierHtml: html
    .replace(
      'It is sixty centimetres across. It was built in 1871 to take the rain of eleven fields',
      'It is ninety centimetres across. It was built in 1917 to take the rain of eleven fields',
    )
    .replace(' An order takes about a year. The last one was for a beaver dam.', '')
    .replace(
      '<p>The association meets on Sunday at eleven',
      '<p>The railway was asked whether the culvert had been inspected since the houses were built, and had not replied when we went to print.</p>\n<p>The association meets on Sunday at eleven',
    ),
};
