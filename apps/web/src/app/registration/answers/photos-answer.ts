import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AnswerPart } from './answer-part';
import { TPipe } from '../../shared/t.pipe';
import { AnswerTick } from './answer-tick';

/** Photos: without a tick there are none; from 14 on the child is asked as well. */
@Component({
  selector: 'dabei-photos-answer',
  imports: [AnswerTick, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="field">
      <legend>{{ 'family.ask.photos' | t }}</legend>
      <span class="field-hint">{{ 'family.ask.photosLead' | t: { child: child() } }}</span>
      <div class="choices">
        <dabei-answer-tick
          [id]="id() + '-photosDocumentation'"
          [ticked]="draft().photosDocumentation"
          (changed)="set('photosDocumentation', $event)"
          >{{ 'family.ask.photosDocumentation' | t }}</dabei-answer-tick
        >
        <dabei-answer-tick
          [id]="id() + '-photosPress'"
          [ticked]="draft().photosPress"
          (changed)="set('photosPress', $event)"
          >{{ 'family.ask.photosPress' | t }}</dabei-answer-tick
        >
        @if (draft().photosDocumentation || draft().photosPress) {
          <dabei-answer-tick
            [id]="id() + '-photosChild'"
            [ticked]="draft().photosChild"
            [error]="problems()['photosChild']"
            (changed)="set('photosChild', $event)"
            >{{ 'family.ask.photosChild' | t: { child: child() } }}</dabei-answer-tick
          >
        }
      </div>
    </fieldset>
  `,
})
export class PhotosAnswer extends AnswerPart {}
