import { ChangeDaySettings } from './day/change-day-settings';
import { CreateDay } from './day/create-day';
import { DayController } from './day/day-controller';
import { DayQueries } from './day/day-queries';
import { MoveDayPhase } from './day/move-day-phase';
import { Visitors } from './day/visitors';
import { CallOffDay } from './storm/call-off-day';
import { EndByStorm } from './storm/end-by-storm';
import { CommunityStormController } from './storm/storm-controller';
import { StormPreview } from './storm/storm-preview';
import { TellStorm } from './storm/tell-storm';
import { VolunteerStormPhone } from './storm/volunteer-storm-phone';

/** Settings and phases of a day, the storm, its visitors. */
export const dayControllers = [DayController, CommunityStormController];

export const dayProviders = [
  DayQueries,
  CreateDay,
  ChangeDaySettings,
  MoveDayPhase,
  Visitors,
  StormPreview,
  CallOffDay,
  VolunteerStormPhone,
];

/** What the worker does for them. */
export const dayJobs = [EndByStorm, TellStorm];
