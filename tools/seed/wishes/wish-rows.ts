export interface WishListRow {
  id: string;
  campaign_id: string;
  household_id: string;
  child_id: string;
  state: 'draft' | 'submitted';
  max_places: number | null;
  channel: 'family' | 'office' | 'sheet';
  button_text: string | null;
  submitted_at: Date | null;
  receipt_at: Date | null;
  changed_at: Date;
  version: number;
}

export interface WishRow {
  wish_list_id: string;
  event_id: string;
  position: number;
}
