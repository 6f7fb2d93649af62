import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Params } from '@dabei/words';
import { Words } from './words';

/** Says a sentence in a template. Pure: another language is another tree of pages. */
@Pipe({ name: 't' })
export class TPipe implements PipeTransform {
  private readonly words = inject(Words);

  transform(key: string, params?: Params): string {
    return this.words.t(key, params);
  }
}
