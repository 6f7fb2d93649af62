import type { BoothPlanView, BoothSetUpView } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { planView } from './plan-view';
import { setUpView } from './set-up-view';

/** The plan of a day's booths at the desk, and when they drive in. */
@Injectable()
export class SquareQueries {
  constructor(private readonly database: Database) {}

  plan(slug: string): Promise<BoothPlanView> {
    return this.database.transact(async (em) => planView(em, await neededDay(em, slug)));
  }

  setUp(slug: string): Promise<BoothSetUpView> {
    return this.database.transact(async (em) => setUpView(em, (await neededDay(em, slug)).id));
  }
}
