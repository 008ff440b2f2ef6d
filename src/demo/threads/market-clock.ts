/** Comments on the clock, and a thread that a moderator locked. */
import type { DemoThread } from '../content-types.js';

const article = 'packet-2029';

export const marketClockThreads: DemoThread[] = [
  {
    article,
    paragraph: 'What he found was a nest',
    phrase: 'A pendulum that swings short is quick.',
    comments: [
      {
        by: 'sanjay',
        body: 'Only slightly: at these angles the period hardly depends on the swing. More likely the nest pushed the *suspension* and shortened the working length. A tenth of a millimetre in a metre is four seconds a day, which is half a minute by Friday. Four minutes needs eight times that, so: about the thickness of a visiting card.',
        hoursAgo: 160,
        up: ['tom', 'owen', 'hal', 'wilma'],
        replies: [
          {
            by: 'hal',
            body: 'I read this to Mr Asher over the telephone. He said “suspension, yes”, and then that you should come and hold the ladder.',
            hoursAgo: 150,
            up: ['sanjay', 'tom', 'owen', 'nadia', 'pip', 'wilma'],
          },
        ],
      },
    ],
  },
  {
    article,
    paragraph: 'The market now opens',
    locked: { by: 'marta', reason: 'Everything has been said, twice.' },
    comments: [
      {
        by: 'yusuf',
        body: 'I was one of the eleven.',
        hoursAgo: 155,
        up: ['nadia', 'tom', 'wilma', 'pip', 'bea', 'owen', 'greta'],
        replies: [
          {
            by: 'nadia',
            body: 'So was I. We should have shared the taxi.',
            hoursAgo: 154,
            up: ['yusuf', 'bea'],
          },
          {
            by: 'owen',
            body: 'The timetable is printed by the second. The clock was never part of the contract.',
            hoursAgo: 153,
            down: ['yusuf'],
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
        by: 'tom',
        body: 'Three offers and one form. I should like to see the form.',
        hoursAgo: 158,
        up: ['wilma', 'owen', 'hal', 'greta'],
      },
    ],
  },
];
