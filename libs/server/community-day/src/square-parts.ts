import { GiveSetUpTimes } from './square/give-set-up-times';
import { PlaceBooth } from './square/place-booth';
import { ProposeBoothPlaces } from './square/propose-places';
import { SaveBoothPlan } from './square/save-plan';
import { SquareController } from './square/square-controller';
import { SquareQueries } from './square/square-queries';

/** The square: its drawing, its power, who stands where and when they drive in. */
export const squareControllers = [SquareController];
export const squareProviders = [
  SquareQueries,
  SaveBoothPlan,
  PlaceBooth,
  ProposeBoothPlaces,
  GiveSetUpTimes,
];
