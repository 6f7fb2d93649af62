import { type ChildRow, type GuardianRow, type HouseholdRow } from '../town';

/** One household with its people. */
export interface Family {
  household: HouseholdRow;
  guardian: GuardianRow;
  children: ChildRow[];
}
