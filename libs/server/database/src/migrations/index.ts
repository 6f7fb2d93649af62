import { Foundation001 } from './001-foundation';
import { People002 } from './002-people';
import { Day003 } from './003-day';
import { Planning004 } from './004-planning';
import { Participants005 } from './005-participants';
import { Families006 } from './006-families';
import { Messages007 } from './007-messages';
import { Figures008 } from './008-figures';
import { Organiser009 } from './009-organiser';
import { Overview010 } from './010-overview';
import { Statistics011 } from './011-statistics';
import { Afterwards012 } from './012-afterwards';
import { Bounces013 } from './013-bounces';
import { DeskRest014 } from './014-desk-rest';
import { Wishes015 } from './015-wishes';
import { Draw016 } from './016-draw';
import { DayLimit018 } from './018-day-limit';
import { DrawRuns019 } from './019-draw-runs';
import { WishFriends020 } from './020-wish-friends';
import { WishTree021 } from './021-wish-tree';

/** In the order they run. Forward only: old and new versions of the code run side by side. */
export const migrations = [
  { name: '001-foundation', class: Foundation001 },
  { name: '002-people', class: People002 },
  { name: '003-day', class: Day003 },
  { name: '004-planning', class: Planning004 },
  { name: '005-participants', class: Participants005 },
  { name: '006-families', class: Families006 },
  { name: '007-messages', class: Messages007 },
  { name: '008-figures', class: Figures008 },
  { name: '009-organiser', class: Organiser009 },
  { name: '010-overview', class: Overview010 },
  { name: '011-statistics', class: Statistics011 },
  { name: '012-afterwards', class: Afterwards012 },
  { name: '013-bounces', class: Bounces013 },
  { name: '014-desk-rest', class: DeskRest014 },
  { name: '015-wishes', class: Wishes015 },
  { name: '016-draw', class: Draw016 },
  { name: '018-day-limit', class: DayLimit018 },
  { name: '019-draw-runs', class: DrawRuns019 },
  { name: '020-wish-friends', class: WishFriends020 },
  { name: '021-wish-tree', class: WishTree021 },
];
