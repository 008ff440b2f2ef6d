/** Comments on the library, from this morning: some are in the moderation queue. */
import type { DemoThread } from '../content-types.js';

const article = 'packet-2044';

export const libraryEveningsThreads: DemoThread[] = [
  {
    article,
    paragraph: 'Councillor Edith Garrow',
    phrase: 'A volunteer with the right checks could change the answer',
    prompt: {
      question: 'Would you give two evenings a month? What would you need to know first?',
      display: 'closed',
    },
    comments: [
      {
        by: 'bea',
        body: 'Yes, if it comes with a key to the lavatory. Children of nine do not wait until seven o’clock.',
        hoursAgo: 6,
        up: ['nadia', 'wilma', 'pip', 'greta'],
      },
      {
        by: 'owen',
        body: 'I have the checks from coaching. What I do not have is an answer to who is responsible if somebody falls off the ladder in Local History.',
        hoursAgo: 4,
        up: ['tom'],
      },
    ],
  },
  {
    article,
    paragraph: 'The council calls it open access',
    comments: [
      {
        by: 'sanjay',
        body: 'The £3,100 a year is the service contract on the box. The control room is paid for by the county until 2027, and after that nobody has said.',
        hoursAgo: 7,
        up: ['tom', 'owen', 'ines'],
      },
      {
        by: 'greta',
        body: 'Four places that have done it, and what it cost: [Cold Ashby](https://a.example/1), [Hollin Bridge](https://a.example/2), [Thorne](https://a.example/3) and [Upper Lode](https://a.example/4). The Thorne report is the honest one.',
        hoursAgo: 2,
        expect: 'pending',
      },
    ],
  },
  {
    article,
    paragraph: 'no one under sixteen',
    comments: [
      {
        by: 'pip',
        body: 'My daughter is fifteen and has read more of that building than the committee has.',
        hoursAgo: 6.5,
        up: ['nadia', 'bea', 'wilma', 'greta', 'yusuf', 'sanjay'],
      },
    ],
  },
  {
    article,
    paragraph: 'Others stopped coming',
    phrase: 'the adult who brought them had been, in most cases, the library',
    comments: [
      {
        by: 'wilma',
        body: 'I was one of those children, in 1968. Miss Prewett pretended not to notice that I had no book open.',
        hoursAgo: 5.5,
        up: ['nadia', 'tom', 'pip', 'bea', 'greta', 'owen', 'ines', 'yusuf', 'sanjay'],
      },
    ],
  },
  {
    article,
    paragraph: 'Nobody will lose a job',
    phrase: '“for now”',
    comments: [
      {
        by: 'colin',
        body: 'Half a person runs it now. I have met the half. Useless, the lot of them, and that Sheila should have gone years ago.',
        hoursAgo: 5,
        down: ['wilma', 'pip', 'bea'],
        flags: [{ by: 'pip', reason: 'abuse', note: 'Names a member of staff who cannot answer here.' }],
        decision: {
          by: 'marta',
          action: 'reject',
          reason: 'abuse',
          note: 'You may say that the desk is badly run, and how. Please leave out the name.',
        },
      },
    ],
  },
];
