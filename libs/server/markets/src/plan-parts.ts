import { PlanController } from './plan/plan-controller';
import { PlanQueries } from './plan/plan-queries';
import { PublicPlanController } from './plan/public-plan-controller';
import { SavePlan } from './plan/save-plan';
import { StorePlanPicture } from './plan/store-plan-picture';
import { TellPlan } from './plan/tell-plan';

/** The plan of a market: drawing, changing, telling, and the plan for everybody. */
export const planControllers = [PlanController, PublicPlanController];

export const planProviders = [PlanQueries, SavePlan, TellPlan, StorePlanPicture];
