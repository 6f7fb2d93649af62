import { type Faker } from '@faker-js/faker';
import { faker } from '@faker-js/faker/locale/de';

/** Everything random of the demo town comes from here: the same seed throws the same numbers. */
export type Dice = Faker;

export function seededDice(seed: number, now: Date): Dice {
  faker.seed(seed);
  faker.setDefaultRefDate(now);
  return faker;
}
