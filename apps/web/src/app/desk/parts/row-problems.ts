import { Component, input } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';

interface RowProblem {
  row: number;
  column: string;
  value: string;
  code: string;
  hint: string | null;
}

/** What does not fit in a file, row by row. */
@Component({
  selector: 'dabei-row-problems',
  imports: [TPipe],
  template: `
    <div class="desk-scroll cards-when-narrow">
      <table>
        <caption class="visually-hidden">
          {{
            words() + '.problems' | t: { count: problems().length }
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">{{ words() + '.row' | t }}</th>
            <th scope="col">{{ words() + '.column' | t }}</th>
            <th scope="col">{{ words() + '.value' | t }}</th>
            <th scope="col">{{ words() + '.what' | t }}</th>
          </tr>
        </thead>
        <tbody>
          @for (problem of problems(); track $index) {
            <tr>
              <th scope="row" class="number">
                {{ words() + '.rowNumber' | t: { row: problem.row } }}
              </th>
              <td>{{ problem.column }}</td>
              <td class="code-text">{{ problem.value || '–' }}</td>
              <td>
                {{ words() + '.problem.' + problem.code | t: { hint: problem.hint ?? '' } }}
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class RowProblems {
  readonly problems = input.required<readonly RowProblem[]>();
  /** Where the file's own words stand. */
  readonly words = input.required<'figures.streets' | 'organiser.import'>();
}
