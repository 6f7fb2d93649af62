import type { DrawHandView, DrawView } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RunQueries } from '../runs/run-queries';

interface CampaignRow {
  id: string;
  slug: string;
  title: string;
  phase: string;
}

/** The draw of one campaign at a glance. */
@Injectable()
export class DrawQueries {
  constructor(
    private readonly database: Database,
    private readonly runs: RunQueries,
  ) {}

  /** Of this campaign, or of the latest that lets families wish. */
  async view(slug: string | undefined): Promise<DrawView> {
    const campaigns = await this.database.rows<CampaignRow>(
      `select id, slug, title, phase from campaign where wishes_open_at is not null and phase <> 'erased'
       order by phase in ('wishing', 'drawing') desc, wishes_open_at desc`,
    );
    const campaign = slug === undefined ? campaigns[0] : campaigns.find((one) => one.slug === slug);
    if (campaign === undefined) throw notFound();
    const { id, ...shown } = campaign;
    return {
      campaign: shown,
      campaigns: campaigns.map((one) => ({ slug: one.slug, title: one.title })),
      lists: await this.lists(id),
      ...(await this.sealed(id)),
      runs: await this.runs.ofCampaign(id),
      hands: await this.hands(id),
    };
  }

  private async lists(campaignId: string): Promise<DrawView['lists']> {
    const row = await this.database.row<DrawView['lists']>(
      `select count(*) filter (where l.state = 'submitted')::int as submitted,
         count(*) filter (where l.state = 'draft')::int as drafts,
         (select count(*)::int from wish w join wish_list s on s.id = w.wish_list_id
           where s.campaign_id = ? and s.state = 'submitted') as wishes,
         (select coalesce(sum(greatest(0, q.capacity - seats_taken(q.id))), 0)::int from quota q
           where q.kind <> 'shared' and exists (select 1 from event_quota eq join event e on e.id = eq.event_id
             where eq.quota_id = q.id and e.campaign_id = ? and e.status = 'published'
               and e.registration = 'with-us')) as places
       from wish_list l where l.campaign_id = ?`,
      [campaignId, campaignId, campaignId],
    );
    return row ?? { submitted: 0, drafts: 0, wishes: 0, places: 0 };
  }

  private async sealed(
    campaignId: string,
  ): Promise<Pick<DrawView, 'seal' | 'number' | 'confirmed'>> {
    const row = await this.database.row<{
      seal: DrawView['seal'];
      number: DrawView['number'];
      confirmed: DrawView['confirmed'];
    }>(
      `select json_build_object('commitment', commitment, 'sealedAt', to_json(sealed_at)#>>'{}', 'source', source,
           'notation', notation, 'drawnOn', drawn_on::text) as seal,
         case when number is not null then json_build_object('number', number,
           'at', to_json(number_at)#>>'{}') end as number,
         case when confirmed_run_id is not null then json_build_object('runId', confirmed_run_id,
           'at', to_json(confirmed_at)#>>'{}') end as confirmed
       from draw where campaign_id = ?`,
      [campaignId],
    );
    return row ?? { seal: null, number: null, confirmed: null };
  }

  private hands(campaignId: string): Promise<DrawHandView[]> {
    return this.database.rows<DrawHandView>(
      `select h.id, h.child_id as "childId", k.first_name || ' ' || k.last_name as "childName",
         h.event_id as "eventId", e.title, h.kind, h.reason, to_json(h.made_at)#>>'{}' as at
       from draw_hand h join child k on k.id = h.child_id join event e on e.id = h.event_id
       where h.campaign_id = ? order by h.made_at desc limit 200`,
      [campaignId],
    );
  }
}
