/** The weight of readers' reports toward hiding a comment; for the service, and for the tester in the console. */

/** Number of answered reports from which outcomes affect the weight. */
const ENOUGH = 5;

/**
 * Weight of a person's next report: 1 until five were answered; then twice the share that moderators agreed with, from 0 (none) to 2
 * (all), in hundredths.
 */
export function weightOf({ upheld, declined }: { upheld: number; declined: number }): number {
  const answered = upheld + declined;
  return answered < ENOUGH ? 1 : Math.round((200 * upheld) / answered) / 100;
}

/** The sum of weights, rounded to hundredths, as they are stored. */
export function sumOfWeights(weights: readonly number[]): number {
  return Math.round(weights.reduce((sum, weight) => sum + weight * 100, 0)) / 100;
}
