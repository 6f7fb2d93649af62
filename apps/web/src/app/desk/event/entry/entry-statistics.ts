import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { deskRoutes, routes, type CampaignSettings, type DistrictsView } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PickField } from '../../parts/pick-field';
import { EventData } from '../event-data';
import type { EntryForm } from './entry-form';

/** Voluntary questions the office may pass on; nothing is guessed. */
@Component({
  selector: 'dabei-entry-statistics',
  imports: [PickField, TPipe],
  template: `
    @if (asked().length > 0 && someGo()) {
      <details class="sheet">
        <summary>{{ 'family.statistics.title' | t }}</summary>
        <div class="stack inside">
          <p class="small soft">{{ 'desk.entry.statisticsHint' | t }}</p>
          @for (child of form().children; track child.key().value(); let index = $index) {
            @if (child.going().value()) {
              <fieldset>
                <legend>
                  {{ child.firstName().value() || ('family.who.child' | t: { number: index + 1 }) }}
                </legend>
                <div class="fields-row">
                  @if (asks('first-time')) {
                    <dabei-pick-field
                      [id]="'entry-first-time-' + index"
                      [label]="'figures.table.first-time' | t"
                      [picks]="firstTimes"
                      [field]="child.firstTime"
                    />
                  }
                  @if (asks('sex')) {
                    <dabei-pick-field
                      [id]="'entry-sex-' + index"
                      [label]="'family.statistics.sex' | t"
                      [picks]="sexes"
                      [field]="child.sex"
                    />
                  }
                  @if (asks('district') && districts().length > 1) {
                    <dabei-pick-field
                      [id]="'entry-district-' + index"
                      [label]="'family.statistics.district' | t"
                      [picks]="districts()"
                      [field]="child.district"
                    />
                  }
                </div>
              </fieldset>
            }
          }
        </div>
      </details>
    }
  `,
  styles: `
    .inside {
      margin-block-start: 1rem;
    }
    legend {
      margin-block-end: 0.5rem;
    }
  `,
})
export class EntryStatistics {
  readonly form = input.required<EntryForm>();

  private readonly data = inject(EventData);
  private readonly words = inject(Words);
  private readonly campaign = httpResource<CampaignSettings>(() => {
    const campaign = this.data.event()?.campaignSlug;
    return campaign ? { url: deskRoutes.deskCampaign, params: { campaign } } : undefined;
  });
  private readonly places = httpResource<DistrictsView>(() =>
    this.asks('district') ? routes.districts : undefined,
  );

  protected readonly asked = computed(() =>
    this.campaign.hasValue() ? this.campaign.value().statisticsAsked : [],
  );
  protected readonly someGo = computed(() =>
    this.form()
      .children()
      .value()
      .some(({ going }) => going),
  );
  protected readonly sexes = this.picks(['female', 'male', 'diverse'], 'unsaid');
  protected readonly firstTimes = this.picks(['yes', 'no'], 'unsaid');
  protected readonly districts = computed(() => {
    const names = this.places.hasValue() ? this.places.value().districts : [];
    return [
      { value: '', label: this.words.t('family.statistics.districtUnsaid') },
      ...names.map((value) => ({ value, label: value })),
    ];
  });

  protected asks(question: CampaignSettings['statisticsAsked'][number]): boolean {
    return this.asked().includes(question);
  }

  private picks(codes: readonly string[], unsaid: string) {
    return [
      { value: '', label: this.words.t(`family.statistics.${unsaid}`) },
      ...codes.map((value) => ({ value, label: this.words.t(`family.statistics.${value}`) })),
    ];
  }
}
