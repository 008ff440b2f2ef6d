/** Comments on the ditch, some of them from before the correction. */
import type { DemoThread } from '../content-types.js';

const article = 'packet-2038';

export const sillLaneDitchThreads: DemoThread[] = [
  {
    article,
    paragraph: 'The plots drain into a ditch',
    phrase: 'ninety centimetres across',
    revision: 'earlier',
    comments: [
      {
        by: 'tom',
        body: 'It is **sixty**. I have been in it. And the date stone over the mouth says 1871; 1917 is the year they relined the first four metres.',
        hoursAgo: 70,
        up: ['owen', 'wilma', 'sanjay', 'pip', 'greta'],
        replies: [
          {
            by: 'hal',
            body: 'You are right on both, and we have changed it. The 1917 came from the railway’s own record card. Sorry, and thank you.',
            hoursAgo: 66,
            up: ['tom', 'wilma', 'owen', 'nadia'],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'The railway was asked whether the culvert',
    revision: 'earlier',
    comments: [
      {
        by: 'sanjay',
        body: 'They must inspect every culvert over 45 cm once every three years, and the reports are public. The last one for this line is from the autumn of 2023.',
        hoursAgo: 68,
        up: ['tom', 'owen'],
      },
    ],
  },
  {
    article,
    paragraph: 'None of this is unusual',
    revision: 'earlier',
    comments: [
      {
        by: 'greta',
        body: 'How long does such an order take, when the county does make one?',
        hoursAgo: 67,
        up: ['wilma', 'pip'],
        replies: [
          { by: 'hal', body: 'About a year. I have put that into the text.', hoursAgo: 65.5, up: ['greta'] },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'Ivor Penhale of plot 31',
    phrase: 'in a school exercise book',
    comments: [
      {
        by: 'wilma',
        body: 'There are two books now. I copied the first one out, in case of the fourth flood, and I was right to: it was in his shed.',
        hoursAgo: 60,
        up: ['tom', 'nadia', 'owen', 'bea', 'greta', 'hal', 'pip'],
      },
      {
        by: 'owen',
        body: 'If somebody photographs the pages, I can type them in. It is a day’s work, and then the county cannot call it anecdote.',
        hoursAgo: 52,
        up: ['wilma', 'tom', 'sanjay'],
        replies: [
          { by: 'wilma', body: 'I will bring both on Sunday.', hoursAgo: 50, up: ['owen', 'tom', 'hal'] },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'The management company has one director',
    comments: [
      {
        by: 'colin',
        body: 'She lives at the white house past the weir, number two, everybody knows it. Go and ask her at breakfast.',
        hoursAgo: 48,
        flags: [
          { by: 'wilma', reason: 'privacy', note: 'A private address, with an invitation to turn up there.' },
          { by: 'tom', reason: 'privacy' },
          { by: 'bea', reason: 'abuse' },
        ],
        expect: 'withheld',
      },
      {
        by: 'pip',
        body: 'Her company’s accounts are nine weeks late. That is a public record, and a better lever than her letterbox.',
        hoursAgo: 46,
        up: ['tom', 'sanjay', 'greta', 'owen'],
      },
    ],
  },
  {
    article,
    paragraph: 'A second pipe under the railway',
    phrase: 'It costs £1,800.',
    comments: [
      {
        by: 'nadia',
        body: 'Sixty-three plots. That is £28.57 each. I have no plot and I would give that to know.',
        hoursAgo: 44,
        up: ['tom', 'wilma', 'owen', 'sanjay', 'greta', 'bea', 'pip', 'yusuf'],
        replies: [
          {
            by: 'tom',
            body: 'The money is not the hard part. It has to stand in the outfall of Orchard Rise, and for that you need the permission of the company whose address is a telephone shop.',
            hoursAgo: 43,
            up: ['nadia', 'sanjay'],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: null,
    comments: [
      {
        by: 'dealz',
        body: 'Flooded garden??? We pump ALL Merrowby. **First hour free**, ask for code DRY10 at our stall.',
        hoursAgo: 40,
        decision: { by: 'marta', action: 'spam', reason: 'spam' },
      },
      {
        by: 'yusuf',
        body: 'Third on the waiting list here. I asked which end of the field it was at. Sorry.',
        hoursAgo: 39,
        up: ['tom', 'wilma', 'hal', 'nadia', 'pip'],
      },
    ],
  },
];
