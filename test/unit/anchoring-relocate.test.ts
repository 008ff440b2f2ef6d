import { describe as group, expect, test } from '@jest/globals';
import {
  checkAgainstOriginal,
  CONTRADICTION,
  describe,
  relocate,
  type Block,
  type Placement,
} from '../../src/shared/anchoring/index.js';

const HARBOUR = [
  'The harbour at four in the morning',
  'Before the first ferry leaves, the quay belongs to the herring gulls and to the two men who mend nets.',
  'They have mended nets here for thirty years, and their fathers did so before them.',
  'Nobody remembers who built the crooked lighthouse at the end of the mole.',
  'Fuel is sold from six o’clock, ice from five.',
  'The lifeboat crew meets on Thursdays in the back room of the Anchor.',
];

function blocks(texts: string[], ids: (string | undefined)[] = []): Block[] {
  return texts.map((text, index) => ({ index, tag: 'p', text, ...(ids[index] ? { id: ids[index] } : {}) }));
}

/** The places of one text's paragraphs in another, with the old text known. */
function follow(before: string[] | Block[], after: string[] | Block[]): Placement[] {
  const [old, now] = [before, after].map((text) =>
    typeof text[0] === 'string' ? blocks(text as string[]) : (text as Block[]),
  ) as [Block[], Block[]];
  return relocate(describe(old), now, old);
}

function places(placements: Placement[]): (number | null)[] {
  return placements.map((placement) => placement.block);
}

group('an unchanged text', () => {
  test('keeps every paragraph where it is', () => {
    expect(follow(HARBOUR, HARBOUR)).toEqual(
      HARBOUR.map((_, block) => ({ state: 'anchored', block, method: 'exact', confidence: 1 })),
    );
  });

  test('is found in another template', () => {
    const typeset = [
      'Home',
      'Share this',
      ...HARBOUR.map((text) => text.replace('’', "'").toUpperCase()),
      'Share this',
    ];
    expect(places(follow(HARBOUR, typeset))).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('of no paragraphs has no places, and in no blocks everything is orphaned', () => {
    expect(relocate([], blocks(HARBOUR))).toEqual([]);
    expect(relocate(describe(blocks(HARBOUR)), []).map(({ state }) => state)).toEqual(
      HARBOUR.map(() => 'orphaned'),
    );
  });
});

group('a paragraph', () => {
  test('that moved is followed and reported as moved', () => {
    const [a, b, c, d, e, f] = HARBOUR as [string, string, string, string, string, string];
    const placements = follow(HARBOUR, [a, f, b, c, d, e]);
    expect(places(placements)).toEqual([0, 2, 3, 4, 5, 1]);
    expect(placements.map(({ state }) => state)).toEqual([...Array<string>(5).fill('anchored'), 'moved']);
  });

  test('that was edited is followed and reported as edited', () => {
    const edited = HARBOUR.with(2, 'They have mended nets here for forty years, as their fathers did.');
    expect(follow(HARBOUR, edited)[2]).toMatchObject({ state: 'edited', block: 2, method: 'similar' });
  });

  test('that was deleted is orphaned, and its neighbours are not', () => {
    expect(places(follow(HARBOUR, HARBOUR.toSpliced(3, 1)))).toEqual([0, 1, 2, null, 3, 4]);
  });

  test('that was replaced by an unrelated one is orphaned', () => {
    const replaced = HARBOUR.with(3, 'Parking is free for principals after seven in the evening.');
    expect(follow(HARBOUR, replaced)[3]).toMatchObject({ state: 'orphaned', block: null });
  });

  test('that was split is placed at its largest part, and the other part is reported', () => {
    const long = `${HARBOUR[1]} The gulls watch a cormorant drying its wings on the slipway.`;
    const before = HARBOUR.with(1, long);
    const after = HARBOUR.toSpliced(2, 0, 'The gulls watch a cormorant drying its wings on the slipway.');
    expect(follow(before, after)[1]).toMatchObject({ state: 'edited', block: 1, parts: [2] });
  });

  test('that was merged is placed in the merged block, together with the other one', () => {
    const after = HARBOUR.toSpliced(1, 2, `${HARBOUR[1]} ${HARBOUR[2]}`);
    const placements = follow(HARBOUR, after);
    expect(places(placements)).toEqual([0, 1, 1, 2, 3, 4]);
    expect(placements.slice(1, 3).map(({ method }) => method)).toEqual(['merge', 'merge']);
  });

  test('without spaces between words is followed by its letters', () => {
    const before = ['港の朝', '最初の船が出る前、岸壁はかもめのものだ。', '父たちもここで網を繕っていた。'];
    const after = [
      '港の朝',
      '父たちもここで網を繕っていた。',
      '最初の渡し船が出るまで、岸壁はかもめのものである。',
    ];
    expect(places(follow(before, after))).toEqual([0, 2, 1]);
  });
});

group('similar paragraphs', () => {
  const log = [
    'Fixed a crash in the map view',
    'Fixed a crash in the list view',
    'Fixed a crash in the search view',
  ];

  test('do not inherit a deleted one’s thread', () => {
    expect(places(follow(log, [log[0]!, log[2]!]))).toEqual([0, null, 1]);
  });

  test('edited in place are distinguished by their neighbours', () => {
    const after = ['Fixed the crash in the map view', log[1]!, 'Fixed the crash in the search view'];
    expect(places(follow(log, after))).toEqual([0, 1, 2]);
  });

  test('that nothing distinguishes are ambiguous', () => {
    const before = ['The tide table for the north pier is out of print'];
    const after = [
      'The tide table for the north pier is on paper again',
      'The tide table for the north pier is on display again',
    ];
    expect(follow(before, after)).toEqual([
      { state: 'ambiguous', block: null, method: 'none', confidence: 0 },
    ]);
  });

  group('two new candidates of which one is nearer', () => {
    const line = 'You can moor one or more small boats at the north pier of your harbour:';
    const twins = [
      'Book a berth at the north pier of your harbour to moor one or more small boats.',
      'Book a berth at the north pier of your harbour to moor a small boat.',
    ];
    const nothing = ['Gulls nest on the roof.', 'Ice comes at five.', 'Nets dry in the loft.'];

    test('leave the paragraph ambiguous where everything around it is new', () => {
      const after = [nothing[0]!, twins[0]!, nothing[1]!, twins[1]!];
      expect(follow([HARBOUR[1]!, line, HARBOUR[3]!], after)[1]).toMatchObject({
        state: 'ambiguous',
        block: null,
      });
    });

    test('do not matter where a neighbour is still there', () => {
      const after = [HARBOUR[1]!, twins[0]!, nothing[1]!, twins[1]!];
      expect(follow([HARBOUR[1]!, line, HARBOUR[3]!], after)[1]).toMatchObject({ state: 'edited', block: 1 });
    });

    test('do not matter where there is only one', () => {
      const after = [nothing[0]!, twins[0]!, nothing[1]!, nothing[2]!];
      expect(follow([HARBOUR[1]!, line, HARBOUR[3]!], after)[1]).toMatchObject({ state: 'edited', block: 1 });
    });
  });
});

group('parts', () => {
  const NETS = HARBOUR[2]!;

  test('found in two blocks leave their paragraph ambiguous, not orphaned', () => {
    const after = [HARBOUR[0]!, `${HARBOUR[1]} ${NETS}`, HARBOUR[3]!, `${HARBOUR[4]} ${NETS}`, HARBOUR[5]!];
    expect(follow(HARBOUR, after)[2]).toMatchObject({ state: 'ambiguous', block: null });
  });

  test('do not place the paragraph at a heading split off from it', () => {
    const whole =
      'Winter storage rules: boats are lifted in October and stand behind the ice house until the ferry resumes.';
    const after = HARBOUR.toSpliced(
      3,
      1,
      'Winter storage',
      'Boats are lifted in October and stand behind the ice house until the ferry resumes.',
    );
    expect(follow(HARBOUR.with(3, whole), after)[3]).toMatchObject({ state: 'edited', block: 4 });
  });

  test('of comparable size leave their paragraph at the first', () => {
    const halves = [
      'Oilskins are dried on the rails behind the ice house.',
      'Boots belong under the crooked staircase of the chandler, soles upwards.',
    ] as const;
    const after = HARBOUR.toSpliced(3, 1, ...halves);
    const split = follow(HARBOUR.with(3, halves.join(' ')), after)[3];
    expect(split).toMatchObject({ state: 'edited', method: 'split', block: 3, parts: [4] });
  });

  test('a new line that introduces a list does not get its items’ threads', () => {
    const whole =
      'A steady hand should make sure that moorings in the outer basin survive all the autumn gales unbroken and that anchors lost nearby are retrieved before spring by their owners.';
    const after = HARBOUR.toSpliced(
      3,
      1,
      'With a steady hand and good eyes you make sure that:',
      'moorings in the outer basin survive all the autumn gales unbroken',
      'anchors lost nearby are retrieved before spring by their owners',
    );
    const split = follow(HARBOUR.with(3, whole), after)[3];
    expect(split).toMatchObject({ state: 'edited', method: 'split', block: 4 });
  });

  test('a heading does not replace a rewritten paragraph next to it', () => {
    const whole =
      'Winter storage rules When you are deciding where boats are kept in winter you should consider these criteria first.';
    const after = HARBOUR.toSpliced(
      3,
      1,
      'Winter storage rules',
      'Also, when deciding where boats are best kept over the cold months, the harbour office asks owners to consider:',
    );
    expect(follow(HARBOUR.with(3, whole), after)[3]?.block).not.toBe(3);
  });
});

group('identical copies', () => {
  const steps = [
    ...['Mooring', 'See the chart.', 'Bring fenders.'],
    ...['Fuel', 'See the chart.', 'Bring a can.'],
    ...['Ice', 'See the chart.', 'Bring a box.'],
  ];

  test('as many as before stay in their order', () => {
    expect(places(follow(steps, ['Contents', ...steps]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('fewer than before are distinguished by their surroundings', () => {
    expect(places(follow(steps, steps.toSpliced(3, 3)))).toEqual([0, 1, 2, null, null, null, 3, 4, 5]);
  });

  test('are ambiguous if nothing distinguishes them', () => {
    const twice = ['See the chart.', 'See the chart.'];
    expect(follow(['See the chart.'], twice).map(({ state }) => state)).toEqual(['ambiguous']);
  });
});

group('site ids', () => {
  const ids = HARBOUR.map((_, at) => `para-${at}`);

  test('keep a paragraph through a rewrite that leaves little of it', () => {
    const rewritten = HARBOUR.with(3, 'The crooked lighthouse: built in 1911, rebuilt twice, still leaning.');
    const moved = [...rewritten.slice(0, 3), ...rewritten.slice(4), rewritten[3]!];
    const placement = follow(
      blocks(HARBOUR, ids),
      blocks(moved, [...ids.slice(0, 3), ...ids.slice(4), ids[3]]),
    )[3];
    expect(placement).toMatchObject({ state: 'edited', block: 5, method: 'id' });
  });

  test('are ignored if the template renumbers its blocks', () => {
    const after = ['A new first paragraph about the weather.', ...HARBOUR];
    const renumbered = after.map((_, at) => `para-${at}`);
    expect(places(follow(blocks(HARBOUR, ids), blocks(after, renumbered)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  const SHARE = ['7:10', 'Fog over the north pier', 'Share', '7:02', 'The ferry is late', 'Share'];
  const names = SHARE.map((_, at) => `block-${at}`);

  test('that stay through an edit decide between equal lines, and different ones count against a match', () => {
    const after = [
      '7:10',
      'Thick fog hides the north pier',
      'Share',
      '7:15',
      'Share',
      '7:02',
      'The ferry is late',
    ];
    const ids = ['block-0', 'block-1', 'new-1', 'new-2', 'block-2', 'block-3', 'block-4'];
    const placed = places(follow(blocks(SHARE, names), blocks(after, ids)));
    expect(placed).toEqual([0, 1, 4, 5, 6, null]);
  });

  test('that are derived from the text do not count when an edit changes them', () => {
    const edited = HARBOUR.with(3, 'Nobody knows who built the crooked lighthouse at the end of the mole.');
    const derived = (text: string) =>
      `h${[...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)}`;
    const placement = follow(blocks(HARBOUR, HARBOUR.map(derived)), blocks(edited, edited.map(derived)))[3];
    expect(placement).toMatchObject({ state: 'edited', block: 3 });
  });

  test('do not carry a paragraph to an unrelated text', () => {
    const replaced = HARBOUR.with(3, 'Parking is free for principals after seven in the evening.');
    expect(follow(blocks(HARBOUR, ids), blocks(replaced, ids))[3]).toMatchObject({ state: 'orphaned' });
  });
});

group('without the old text', () => {
  test('a single selector finds its edited paragraph by the remaining neighbours', () => {
    const after = HARBOUR.with(3, 'Nobody knows who built the lighthouse at the end of the mole.');
    expect(relocate([describe(blocks(HARBOUR))[3]!], blocks(after))).toMatchObject([
      { state: 'edited', block: 3 },
    ]);
  });

  test('a selector of a deleted paragraph does not take its neighbour', () => {
    expect(relocate([describe(blocks(HARBOUR))[2]!], blocks(HARBOUR.toSpliced(2, 1)))).toMatchObject([
      { state: 'orphaned' },
    ]);
  });
});

group('through revisions', () => {
  test('a deleted text that returns is found again by its first selector', () => {
    const first = describe(blocks(HARBOUR));
    const without = HARBOUR.toSpliced(3, 1);
    const back = [...without, HARBOUR[3]!];
    expect(places(relocate(first, blocks(back), blocks(without)))).toEqual([0, 1, 2, 5, 3, 4]);
  });

  test('a text turned into another by small steps contradicts the original', () => {
    const [original] = describe(blocks([HARBOUR[5]!]));
    expect(checkAgainstOriginal(original!, 'The lifeboat crew now meets on Fridays.')).toBeGreaterThan(
      CONTRADICTION,
    );
    expect(checkAgainstOriginal(original!, 'Tickets for the concert are sold out.')).toBeLessThan(
      CONTRADICTION,
    );
  });
});
