/** Comments on the night buses: an author's prompt, threads on phrases, on paragraphs, and on the article. */
import type { DemoThread } from '../content-types.js';

const article = 'packet-2041';

export const lastBusThreads: DemoThread[] = [
  {
    article,
    paragraph: 'The forecast cannot be tested at a desk',
    phrase: 'tell us when you finish and how you get home',
    prompt: { question: 'When does your shift end, and how do you get home?', display: 'open' },
    comments: [
      {
        by: 'nadia',
        body: 'Ward 4, out at 00:45 on lates, five nights in nine. I cycle when it is dry. When it is not I sit in the staff room until the 5:35, because a taxi is £17 and that is more than the first hour pays.',
        hoursAgo: 27,
        up: ['tom', 'wilma', 'sanjay', 'greta', 'owen', 'bea', 'yusuf', 'pip'],
        replies: [
          {
            by: 'ines',
            body: 'Thank you, Nadia. May I ask whether you would still cycle if there were a bus at 1:05? The forecast treats cyclists as people who are already home.',
            hoursAgo: 26.4,
            up: ['nadia', 'sanjay'],
          },
          {
            by: 'nadia',
            body: 'April to September, yes. So put me down for *half* a passenger.',
            hoursAgo: 26.1,
            up: ['ines', 'tom', 'greta', 'wilma', 'bea'],
          },
        ],
      },
      {
        by: 'yusuf',
        body: 'Kitchen at the Swan. Official finish 23:30, real finish whenever the last table goes. Three of us share one car, and the one who owns it decides when we have finished.',
        hoursAgo: 22,
        up: ['nadia', 'bea', 'pip'],
      },
      {
        by: 'bea',
        body: 'Cleaner, two sites. First one ends at 22:30, second begins at 23:15 on the other side of the river. I walk between them. Nobody has ever asked about the bus in the *middle* of the night, so thank you for asking.',
        hoursAgo: 14,
        up: ['nadia', 'tom', 'wilma', 'sanjay', 'ines', 'yusuf'],
      },
    ],
  },
  {
    article,
    paragraph: 'The figure on the front of the report',
    phrase: 'It works out at £9.70 for each passenger.',
    comments: [
      {
        by: 'sanjay',
        body: 'This compares the *average* cost of the night bus with the average cost of the daytime 7. The depot, the garage and the ticket machines are all charged to the daytime. The fair comparison is what a tenth evening hour on the 7 costs, and in the 2022 accounts that was **£6.80**.',
        hoursAgo: 28,
        up: ['nadia', 'greta', 'owen', 'pip', 'ines'],
        down: ['colin'],
        reactions: { insightful: ['nadia', 'greta', 'tom', 'yusuf', 'ines'], thanks: ['wilma'] },
        featured: 'ines',
        replies: [
          {
            by: 'owen',
            body: 'Do you have a page number? I found the accounts but not the split by hour.',
            hoursAgo: 27.2,
          },
          {
            by: 'sanjay',
            body: 'Appendix C, table 4, second line from the bottom. They call it “shoulder hours”.',
            hoursAgo: 26.9,
            up: ['owen', 'ines'],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'Neville Straker, who will vote against',
    phrase: 'It also turned away one caller in six last winter',
    comments: [
      {
        by: 'greta',
        body: 'I lived in Hollin Bridge until June. One in six is the average. After midnight on a Friday it was nearer one in two, and you only find that out after twenty minutes of being on hold.',
        hoursAgo: 25,
        up: ['nadia', 'tom', 'bea', 'yusuf'],
      },
      {
        by: 'owen',
        body: 'To be fair to the taxis: they go to the door. My mother will not walk fourteen minutes from a stop in the dark, however often the bus runs.',
        hoursAgo: 20,
        up: ['wilma', 'pip', 'tom'],
        down: ['greta'],
      },
    ],
  },
  {
    article,
    paragraph: 'These are people who work late',
    comments: [
      {
        by: 'tom',
        body: 'We did this with drains. You ask people whether they would use a thing that does not exist, they say what sounds reasonable, and you build it to that size. Run it for eight weeks and count. Eight weeks is £24,000.',
        hoursAgo: 24,
        up: ['sanjay', 'owen', 'greta', 'nadia', 'wilma'],
        replies: [
          {
            by: 'pip',
            body: 'Eight weeks is too short. Nobody gives up a shared car, or a lease near work, for something that may be gone by April.',
            hoursAgo: 23.5,
            up: ['nadia', 'bea', 'yusuf', 'ines'],
          },
          {
            by: 'tom',
            body: 'That is a good point and I had not thought of it. Eighteen months, then, but with the counts put up at the stops every week.',
            hoursAgo: 22.8,
            up: ['pip', 'ines', 'nadia'],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'hospital staff on both sites',
    comments: [
      {
        by: 'wilma',
        body: 'Does “both sites” count the laundry? It moved to the Lode Farm road two years ago, and there are thirty of us.',
        hoursAgo: 19,
        up: ['nadia'],
        replies: [
          {
            by: 'ines',
            body: 'It does not. I asked this morning, and the officers will correct it before Thursday. Well spotted.',
            hoursAgo: 7.5,
            up: ['wilma', 'nadia', 'sanjay', 'tom'],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'The argument on Thursday is likely',
    phrase: 'asking for no buses after eleven',
    comments: [
      {
        by: 'pip',
        body: 'I signed it. I am not against the bus. It is a diesel from 2009 in first gear, under the window of a room with a baby in it. Send an electric one and I will wave.',
        hoursAgo: 21,
        up: ['owen', 'tom', 'greta', 'wilma'],
        down: ['yusuf'],
        replies: [
          {
            by: 'colin',
            body: 'Oh, a baby, well then. You moved to a hill with a bus on it. People like you are the reason nothing in this town ever gets done.',
            hoursAgo: 18,
            down: ['pip', 'nadia', 'owen'],
            flags: [
              {
                by: 'owen',
                reason: 'abuse',
                note: 'The first two sentences are an argument. The last one is not.',
              },
              { by: 'nadia', reason: 'abuse' },
            ],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'The two loops as proposed',
    comments: [
      {
        by: 'bea',
        body: 'Fourteen minutes is if you cut behind the garages. There is no light behind the garages.',
        hoursAgo: 13,
        up: ['nadia', 'wilma', 'greta', 'ines', 'sanjay', 'yusuf'],
        reactions: { sad: ['nadia', 'pip', 'owen'], thanks: ['ines'] },
      },
    ],
  },
  {
    article,
    paragraph: 'The committee meets on Thursday',
    comments: [
      {
        by: 'colin',
        body: 'Eight people with parking spaces will decide it, and afterwards the scum will all drive home.',
        hoursAgo: 3,
        expect: 'pending',
      },
    ],
  },
  {
    article,
    paragraph: null,
    comments: [
      {
        by: 'greta',
        body: 'Could the Packet print the nine items of the agenda with the times? If buses are eighth, half of the people who would speak will have gone to work by then.',
        hoursAgo: 12,
        up: ['nadia', 'bea', 'sanjay', 'tom'],
        reactions: { thanks: ['owen', 'bea'] },
        pinned: 'marta',
        replies: [
          {
            by: 'marta',
            body: 'We have asked the clerk to move the item to the top. If she says no, we will put the times [on the noticeboard](https://packet.example/noticeboard).',
            hoursAgo: 10,
            up: ['greta', 'bea', 'nadia', 'pip'],
          },
        ],
      },
      {
        by: 'owen',
        body: 'I read page 31 because of this article. The footnote is in six-point type. I would like to buy whoever wrote it a drink.',
        hoursAgo: 8,
        up: ['sanjay', 'ines', 'tom'],
        reactions: { funny: ['nadia', 'greta', 'pip', 'wilma', 'tom'], thanks: ['sanjay'] },
      },
    ],
  },
];
