import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { StatisticsQuestions } from './statistics-questions';

/** Voluntary questions, folded up: who goes past them has said nothing. */
@Component({
  selector: 'dabei-statistics-block',
  imports: [Field, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (questions.children().length > 0) {
      <details class="sheet" #block (toggle)="block.open && questions.open()">
        <summary>{{ 'family.statistics.title' | t }}</summary>
        <div class="stack inside">
          <p class="small soft">{{ 'family.statistics.lead' | t }}</p>
          @for (child of questions.children(); track child.key) {
            <fieldset>
              <legend>{{ child.firstName }}</legend>
              <div class="fields-row">
                @if (child.asks.has('first-time')) {
                  <dabei-field
                    [for]="'s-' + child.key + '-first-time'"
                    [label]="'family.statistics.first-time' | t: { child: child.firstName }"
                  >
                    <select
                      #first
                      [id]="'s-' + child.key + '-first-time'"
                      (change)="questions.say(child.key, { firstTime: first.value })"
                    >
                      <option value="">{{ 'family.statistics.unsaid' | t }}</option>
                      @for (code of firstTimes; track code) {
                        <option [value]="code" [selected]="child.said.firstTime === code">
                          {{ 'family.statistics.' + code | t }}
                        </option>
                      }
                    </select>
                  </dabei-field>
                }
                @if (child.asks.has('sex')) {
                  <dabei-field
                    [for]="'s-' + child.key + '-sex'"
                    [label]="'family.statistics.sex' | t"
                  >
                    <select
                      #sex
                      [id]="'s-' + child.key + '-sex'"
                      (change)="questions.say(child.key, { sex: sex.value })"
                    >
                      <option value="">{{ 'family.statistics.unsaid' | t }}</option>
                      @for (code of sexes; track code) {
                        <option [value]="code" [selected]="child.said.sex === code">
                          {{ 'family.statistics.' + code | t }}
                        </option>
                      }
                    </select>
                  </dabei-field>
                }
                @if (child.asks.has('district')) {
                  <dabei-field
                    [for]="'s-' + child.key + '-district'"
                    [label]="'family.statistics.district' | t"
                  >
                    <select
                      #district
                      [id]="'s-' + child.key + '-district'"
                      (change)="questions.say(child.key, { district: district.value })"
                    >
                      <option value="">{{ 'family.statistics.districtUnsaid' | t }}</option>
                      @for (name of questions.districts(); track name) {
                        <option [value]="name" [selected]="child.said.district === name">
                          {{ name }}
                        </option>
                      }
                    </select>
                  </dabei-field>
                }
              </div>
            </fieldset>
          }
        </div>
      </details>
    }
  `,
  styles: `
    .inside {
      margin-block-start: 1rem;
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .fields-row {
      align-items: end;
    }
    legend {
      margin-block-end: 0.5rem;
      font-weight: 650;
    }
  `,
})
export class StatisticsBlock {
  protected readonly questions = inject(StatisticsQuestions);
  // not from the contracts: their values would bring all of zod along
  protected readonly sexes = ['female', 'male', 'diverse'];
  protected readonly firstTimes = ['yes', 'no'];
}
