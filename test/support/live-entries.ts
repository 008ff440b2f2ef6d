/** Entries of a generated live blog that resemble each other, and edits of them. */
import { capital, Language, type Random } from './random-text.js';

/** Running paragraphs; entries of heading, text, time and share line; or the lines of a match ticker. */
export type LiveBlogKind = 'prose' | 'news' | 'ticker';

/** One block of an entry. */
export interface Part {
  name: string;
  tag: string;
  text: string;
}

/** Writes the entries of one blog, with its own clock, people and style. */
export class LiveWriter {
  private readonly language: Language;
  private readonly people: string[];
  private readonly places: string[];
  private readonly teams: [string, string];
  private readonly share: string[];
  private readonly timeFirst: boolean;
  private readonly minuteApart: boolean;
  private readonly authors: string[];
  private minutes: number;
  private latest: string[] = [];

  constructor(
    private readonly kind: LiveBlogKind,
    private readonly random: Random,
  ) {
    this.language = new Language(random);
    this.people = Array.from({ length: 22 }, () => this.language.name());
    this.places = Array.from({ length: 12 }, () => this.language.name());
    this.teams = [this.language.name(), this.language.name()];
    this.share = random.pick([
      ['Share this post'],
      ['Share'],
      ['Copy link', 'Share this post with a friend'],
    ]);
    this.timeFirst = random.chance(0.5);
    this.minuteApart = random.chance(0.3);
    this.authors = random.chance(0.4) ? this.people.slice(0, 3) : [];
    this.minutes = kind === 'ticker' ? 0 : 6 * 60 + random.below(120);
  }

  words(count: number): string {
    return this.language.words(count);
  }

  sentence(): string {
    return this.language.sentence();
  }

  person(): string {
    return this.random.pick(this.people);
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(' ');
  }

  /** The time of day: "14:05". */
  time(): string {
    const hours = Math.floor(this.minutes / 60) % 24;
    return `${hours}:${String(this.minutes % 60).padStart(2, '0')}`;
  }

  /** The next entry. */
  write(): Part[] {
    this.minutes += this.kind === 'ticker' ? this.random.below(3) : 1 + this.random.below(9);
    if (this.kind === 'ticker') return this.tickerEntry();
    if (this.kind === 'prose') {
      const paragraphs = 1 + this.random.below(3);
      return Array.from({ length: paragraphs }, (_, at) => ({
        name: `text${at}`,
        tag: 'p',
        text: this.paragraph(1 + this.random.below(4)),
      }));
    }
    return this.newsEntry();
  }

  private newsEntry(): Part[] {
    const { random } = this;
    const [heading, text] = random.chance(0.4)
      ? this.bulletin()
      : [capital(this.words(3 + random.below(5))), this.paragraph(1 + random.below(3))];
    const time = { name: 'time', tag: 'p', text: this.time() };
    const { authors } = this;
    const byline = { name: 'byline', tag: 'p', text: `By ${authors.length > 0 ? random.pick(authors) : ''}` };
    const parts = [
      ...(authors.length > 0 ? [byline] : []),
      { name: 'heading', tag: 'h3', text: heading },
      { name: 'text', tag: 'p', text },
      ...this.share.map((line, at) => ({ name: `share${at}`, tag: 'p', text: line })),
    ];
    return this.timeFirst ? [time, ...parts] : parts.toSpliced(-this.share.length, 0, time);
  }

  /** A news item: the same sentences with other names and numbers. */
  private bulletin(): [heading: string, text: string] {
    const { random } = this;
    const place = random.pick(this.places);
    const [a, b] = [3 + random.below(90), 3 + random.below(90)];
    return random.pick<() => [string, string]>([
      () => [
        'Weather update',
        `Temperatures in ${place} reached ${a} degrees at ${this.time()}, with winds of ${b} kilometres an hour from the east.`,
      ],
      () => [
        `Results from ${place}`,
        `${this.person()} leads in ${place} with ${a} percent of the votes after ${b} of 104 districts have been counted, ahead of ${this.person()}.`,
      ],
      () => [
        `Delays at ${place}`,
        `Trains between ${place} and ${random.pick(this.places)} run ${a} minutes late because of a fallen tree. ${this.sentence()}`,
      ],
      () => [
        `${this.person()} speaks`,
        `${this.person()} tells reporters in ${place} that ${this.words(8)}. ${this.sentence()}`,
      ],
    ])();
  }

  /** "7' Throw-in Rovers.", or the minute and the event as two blocks. */
  private tickerEntry(): Part[] {
    const { minutes } = this;
    let what = this.happening();
    // Equal lines within a few minutes cannot be distinguished.
    while (this.latest.includes(what)) what = this.happening();
    this.latest = [what, ...this.latest.slice(0, 4)];
    if (!this.minuteApart) return [{ name: 'line', tag: 'p', text: `${minutes}' ${what}` }];
    return [
      { name: 'minute', tag: 'p', text: `${minutes}'` },
      { name: 'line', tag: 'p', text: what },
    ];
  }

  private happening(): string {
    const { random } = this;
    const team = random.pick(this.teams);
    return random.pick<() => string>([
      () => `Throw-in ${team}.`,
      () => `Throw-in ${team}.`,
      () => `Corner ${team}.`,
      () => `Goal kick ${team}.`,
      () => `Free kick ${team}, taken by ${this.person()}.`,
      () => `Foul by ${this.person()} (${team}).`,
      () => `Shot off target by ${this.person()} (${team}).`,
      () => `Offside, ${this.person()} (${team}).`,
      () => `Yellow card for ${this.person()} (${team}).`,
      () => `Substitution ${team}: ${this.person()} for ${this.person()}.`,
      () =>
        `Goal! ${this.teams[0]} ${random.below(4)}, ${this.teams[1]} ${random.below(4)}. ${this.person()} (${team}).`,
      () => this.sentence(),
    ])();
  }

  /** The part of an entry to edit: usually its text. */
  partToEdit(parts: Part[]): Part | undefined {
    const chance = this.random.next();
    const named = (name: string) => parts.find((part) => part.name === name);
    if (this.kind === 'news') {
      if (chance < 0.2) return named('time');
      return chance < 0.35 ? named('heading') : named('text');
    }
    return named('line') ?? this.random.pick(parts);
  }
}

/** An editor's change to a paragraph. */
export function editText(text: string, writer: LiveWriter, random: Random): string {
  return random.pick<() => string>([
    () => `${text} ${writer.sentence()}`,
    () => `Update: ${writer.sentence()} ${text}`,
    () => replaceWords(text, 1 + random.below(3), writer, random),
    () => replaceWords(text, Math.ceil(text.split(' ').length / 4), writer, random),
    () => typo(text, random),
    () => correctNumber(text, random),
    () => withoutLastSentence(text),
  ])();
}

/** An editor's change to a ticker line: an added word, another name, other words, sometimes another minute. */
export function editTickerLine(text: string, writer: LiveWriter, random: Random): string {
  if (random.chance(0.05)) return correctNumber(text, random);
  return random.pick<() => string>([
    () => `${text.slice(0, -1)}, ${writer.words(3)}.`,
    () => `${text} ${writer.sentence()}`,
    () => text.replace(/\p{Lu}\p{L}+(?=[^\p{L}]*$)/u, () => writer.person()),
    () => text.replace(/^(\d+' )?(.*?) (.*)\.$/u, '$1$3: $2.'),
    () => typo(text, random),
  ])();
}

function replaceWords(text: string, count: number, writer: LiveWriter, random: Random): string {
  const words = text.split(' ');
  for (let n = 0; n < count; n++) words[random.below(words.length)] = writer.words(1);
  return words.join(' ');
}

function typo(text: string, random: Random): string {
  const at = 4 + random.below(Math.max(1, text.length - 6));
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}

function correctNumber(text: string, random: Random): string {
  return text.replace(/\d+/u, (number) => String(Number(number) + 1 + random.below(2)));
}

function withoutLastSentence(text: string): string {
  const end = text.lastIndexOf('. ');
  return end < 0 ? text : text.slice(0, end + 1);
}
