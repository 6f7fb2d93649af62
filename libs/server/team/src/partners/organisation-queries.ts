import type { OrganisationList, OrganisationRow, OrganisationView } from '@dabei/contracts';
import { addDays, localDateOf, protectionGaps, searchKey, SEAL_EXPIRING_DAYS } from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { likeWords } from '../search/like-words';

const pageSize = 50;

const papers = `o.agreement_on::text as "agreementOn", o.seal_until::text as "sealUntil",
  o.trust_person as "trustPerson", o.privacy_agreement_on::text as "privacyAgreementOn"`;

type Papers = Pick<
  OrganisationView,
  'agreementOn' | 'sealUntil' | 'trustPerson' | 'privacyAgreementOn'
>;

/** The partners as the office sees them, with what is missing of child protection and privacy. */
@Injectable()
export class OrganisationQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(q: string, onlyGaps: boolean, page: number): Promise<OrganisationList> {
    const today = await this.today();
    const where = `(o.search_key like all(?::text[]) or o.search_key = '')
      and (not ? or o.agreement_on is null or o.trust_person is null
        or o.privacy_agreement_on is null or o.seal_until is null or o.seal_until <= ?)`;
    const values = [likeWords(searchKey(q)), onlyGaps, addDays(today, SEAL_EXPIRING_DAYS)];
    const [count, rows] = await Promise.all([
      this.database.row<{ total: number }>(
        `select count(*)::int as total from organisation o where ${where}`,
        values,
      ),
      this.database.rows<Omit<OrganisationRow, 'gaps'> & Papers>(
        `select o.id, o.name, o.kind, o.contact_name as "contactName", o.phone, ${papers},
           (select count(*)::int from event e where e.organisation_id = o.id) as events
         from organisation o where ${where}
         order by o.name collate "de-x-icu", o.id limit ? offset ?`,
        [...values, pageSize, (page - 1) * pageSize],
      ),
    ]);
    return {
      total: count?.total ?? 0,
      pageSize,
      organisations: rows.map(({ trustPerson, privacyAgreementOn, ...row }) => ({
        ...row,
        gaps: protectionGaps({ ...row, trustPerson, privacyAgreementOn }, today),
      })),
    };
  }

  async one(id: string): Promise<OrganisationView> {
    const [now, organisation] = await Promise.all([
      this.clock.now(),
      this.database.row<Omit<OrganisationView, 'gaps' | 'people' | 'events'>>(
        `select o.id, o.name, o.kind, o.contact_name as "contactName", o.email, o.phone, o.website,
           ${papers} from organisation o where o.id = ?`,
        [id],
      ),
    ]);
    if (organisation === null) throw notFound();
    const [people, events] = await Promise.all([this.people(id), this.events(id, now)]);
    const gaps = protectionGaps(organisation, localDateOf(now, this.config.townZone));
    return { ...organisation, gaps, people, events };
  }

  private people(id: string): Promise<OrganisationView['people']> {
    return this.database.rows(
      `select s.account_id as "accountId", s.name, s.active
       from staff_organisation o join staff s on s.account_id = o.account_id
       where o.organisation_id = ? order by s.name collate "de-x-icu", s.account_id limit 100`,
      [id],
    );
  }

  private events(id: string, now: Date): Promise<OrganisationView['events']> {
    return this.database.rows(
      `select e.id, e.title, e.status, c.title as campaign,
         (min(s.starts_at) at time zone ?)::date::text as "firstDay",
         coalesce(max(s.ends_at) < ?, false) as over
       from event e join campaign c on c.id = e.campaign_id left join session s on s.event_id = e.id
       where e.organisation_id = ? group by e.id, c.title
       order by min(s.starts_at) desc nulls first, e.id limit 50`,
      [this.config.townZone, now, id],
    );
  }

  private async today(): Promise<string> {
    return localDateOf(await this.clock.now(), this.config.townZone);
  }
}
