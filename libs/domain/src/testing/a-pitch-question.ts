import type { PitchPolicyInput, PolicyMarket, PolicyPitch, PolicySeller } from '../markets';
import { local } from './instants';

export const aMarket = (changes: Partial<PolicyMarket> = {}): PolicyMarket => ({
  kind: 'flea',
  phase: 'open',
  allocation: 'choose',
  calledOff: false,
  residentsFrom: null,
  opensOn: local('2027-04-01 09:00'),
  closesOn: local('2027-05-01 18:00'),
  householdMaxCm: 600,
  commercial: 'licence',
  refusedGoods: ['new-goods'],
  ...changes,
});

export const aPitch = (changes: Partial<PolicyPitch> = {}): PolicyPitch => ({
  id: 'A1',
  kind: 'stall',
  zone: 'private',
  widthCm: 300,
  depthCm: 200,
  ...changes,
});

export const aSeller = (changes: Partial<PolicySeller> = {}): PolicySeller => ({
  kind: 'private',
  resident: true,
  withChild: false,
  guardianComes: false,
  licenceSeenOn: null,
  ...changes,
});

/** A seller of the town who asks for one pitch on the plan and may have it. */
export const aPitchQuestion = (changes: Partial<PitchPolicyInput> = {}): PitchPolicyInput => ({
  now: local('2027-04-10 12:00'),
  channel: 'seller',
  market: aMarket(),
  seller: aSeller(),
  pitches: [aPitch()],
  pitchesWanted: changes.pitches?.length ?? 1,
  zone: 'private',
  vehicleCm: null,
  goods: ['toys'],
  householdOtherCm: 0,
  ...changes,
});
