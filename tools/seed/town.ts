import {
  type CampaignPhase,
  type FeeRule,
  type RegistrationState,
  type SwimLevel,
} from '@dabei/domain';
import type { SentMailRow } from './registrations/offer-mails';
import { type PageRow } from './pages/page-row';
import { type StatisticsAnswerRow } from './registrations/statistics-answers';
import { type WishListRow, type WishRow } from './wishes/wish-rows';

export interface OrganisationRow {
  id: string;
  name: string;
  kind: string;
  contact_name: string;
  email: string;
  phone: string;
  website: string | null;
  agreement_on: string | null;
  seal_until: string | null;
  trust_person: string | null;
  privacy_agreement_on: string | null;
  search_key: string;
  created_at: Date;
}

export interface CampaignRow {
  id: string;
  slug: string;
  kind: 'holiday';
  title: string;
  intro: string;
  phase: CampaignPhase;
  wishes_open_at: Date | null;
  wishes_close_at: Date | null;
  opens_at: Date;
  closes_at: Date;
  starts_on: string;
  ends_on: string;
  erase_on: string;
  max_events_per_child: number | null;
  max_new_per_child_per_day: number | null;
  min_minutes_between: number;
  binding_button: boolean;
  statistics_asked: string[];
  reminder_rules: { daysBefore: number; at: string }[];
  created_at: Date;
}

export interface EventRow {
  id: string;
  campaign_id: string;
  organisation_id: string;
  series_id: string | null;
  slug: string;
  title: string;
  summary: string;
  description: string;
  topic: string;
  status: 'published' | 'cancelled';
  registration: 'with-us' | 'with-organiser' | 'open';
  organiser_phone: string | null;
  organiser_link: string | null;
  audience: 'child-alone' | 'child-with-adult' | 'family';
  age_by: 'first-day' | 'birth-year';
  age_min: number | null;
  age_max: number | null;
  residents_first_until: string | null;
  minimum_places: number | null;
  minimum_decided_on: string | null;
  price_cents: number;
  price_sibling_cents: number | null;
  price_reduced_cents: number | null;
  price_note: string | null;
  place: string;
  place_address: string | null;
  meeting_point: string;
  bring: string | null;
  responsible: string;
  accessible: boolean;
  accessibility_note: string;
  swim_level_needed: SwimLevel | null;
  asks: string[];
  custody: 'one' | 'both';
  abroad_documents: string[];
  allergens: string[];
  cancellation_terms: string;
  assumed: string[];
  source_url: string;
  cancelled_reason: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface SessionRow {
  id: string;
  event_id: string;
  starts_at: Date;
  ends_at: Date;
}

export interface QuotaRow {
  id: string;
  campaign_id: string;
  name: string;
  kind: 'general' | 'reserved-reduced' | 'shared';
  capacity: number;
  reserved_until: string | null;
}

export interface QuestionRow {
  id: string;
  event_id: string;
  position: number;
  kind: 'text' | 'yes-no' | 'choice';
  label: string;
  choices: string[];
  required: boolean;
}

export interface HouseholdRow {
  id: string;
  state: 'active';
  resident: boolean;
  street: string;
  postcode: string;
  town: string;
  language: 'de' | 'en';
  contact_by: 'mail' | 'phone' | 'letter';
  reduced_fee_seen_on: string | null;
  reduced_fee_until: string | null;
  access_code_hash: string | null;
  created_at: Date;
}

export interface GuardianRow {
  id: string;
  household_id: string;
  first_name: string;
  last_name: string;
  search_key: string;
  email: string | null;
  email_confirmed_at: Date | null;
  phone: string | null;
}

export interface ChildRow {
  id: string;
  household_id: string;
  first_name: string;
  last_name: string;
  search_key: string;
  birth_date: string;
  swim_level: SwimLevel | null;
  created_at: Date;
}

export interface BasketRow {
  id: string;
  household_id: string;
  channel: 'family' | 'office';
  guardian_email: string | null;
  pressed_at: Date;
  confirm_by: Date | null;
  confirmed_at: Date;
  button_text: string;
  terms_version: string;
}

export interface RegistrationRow {
  id: string;
  basket_id: string;
  household_id: string;
  child_id: string;
  event_id: string;
  quota_id: string | null;
  state: RegistrationState;
  seats: number;
  adults: number;
  rank: number | null;
  reduced_fee: boolean;
  amount_cents: number;
  amount_rule: FeeRule;
  paid_on: string | null;
  receipt_number: string | null;
  end_reason: string | null;
  entered_by: 'family' | 'office';
  first_pressed_at: Date;
  changed_at: Date;
}

export interface PlaceOfferRow {
  id: string;
  registration_id: string;
  event_id: string;
  quota_id: string;
  seats: number;
  bundle_id: string;
  state: 'open';
  channel: 'mail' | 'phone';
  offered_at: Date;
  expires_at: Date | null;
  token_hash: string;
}

export interface TaskRow {
  id: string;
  kind: 'phone-offer' | 'phone-news' | 'swim-check' | 'hardship';
  household_id: string;
  registration_id: string | null;
  place_offer_id: string | null;
  created_at: Date;
  due_at: Date | null;
}

export interface TallyRow {
  event_id: string;
  day: string;
  children: number;
  adults: number;
  first_time: number;
}

/** A whole town as rows by table, in the order in which they can be inserted. */
export interface Town {
  organisation: OrganisationRow[];
  campaign: CampaignRow[];
  event: EventRow[];
  session: SessionRow[];
  quota: QuotaRow[];
  event_quota: { event_id: string; quota_id: string }[];
  question: QuestionRow[];
  tally: TallyRow[];
  household: HouseholdRow[];
  guardian: GuardianRow[];
  child: ChildRow[];
  basket: BasketRow[];
  registration: RegistrationRow[];
  statistics_answer: StatisticsAnswerRow[];
  place_offer: PlaceOfferRow[];
  mail: SentMailRow[];
  task: TaskRow[];
  setting: { key: string; value: Record<string, string>; changed_at: Date }[];
  page: PageRow[];
  wish_list: WishListRow[];
  wish: WishRow[];
}
