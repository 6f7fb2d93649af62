import {
  Component,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProblemLine } from '../../parts/problem-line';
import { codeReaderOf, numberInCode } from './read-codes';

const looksEvery = 250;

/** The phone's camera reads the codes on the cards, one after the other; only where the browser can. */
@Component({
  selector: 'dabei-code-camera',
  imports: [ProblemLine, TPipe],
  styles: `
    video {
      inline-size: 100%;
      max-block-size: 16rem;
      object-fit: cover;
      border-radius: var(--radius, 0.5rem);
    }
  `,
  template: `
    @if (reader) {
      <div class="stack-small">
        <video #picture muted playsinline [hidden]="!on()"></video>
        <p>
          <button type="button" class="button" (click)="on() ? stop() : start()">
            {{ (on() ? 'checking.count.scanStop' : 'checking.count.scan') | t }}
          </button>
        </p>
        <dabei-problem-line [text]="problem()" />
      </div>
    }
  `,
})
export class CodeCamera {
  readonly number = output<number>();

  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  private readonly picture = viewChild<ElementRef<HTMLVideoElement>>('picture');
  protected readonly reader = this.document.defaultView
    ? codeReaderOf(this.document.defaultView)
    : null;
  protected readonly on = signal(false);
  protected readonly problem = signal<string | null>(null);
  private stream: MediaStream | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  protected async start(): Promise<void> {
    const video = this.picture()?.nativeElement;
    if (video === undefined) return;
    this.problem.set(null);
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment' },
      });
      video.srcObject = this.stream;
      await video.play();
      this.on.set(true);
      this.timer = setInterval(() => void this.look(video), looksEvery);
    } catch {
      this.stop();
      this.problem.set(this.words.t('checking.count.scanFailed'));
    }
  }

  protected stop(): void {
    clearInterval(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = undefined;
    this.on.set(false);
  }

  private async look(video: HTMLVideoElement): Promise<void> {
    const codes = await this.reader?.detect(video).catch(() => []);
    for (const { rawValue } of codes ?? []) {
      const number = numberInCode(rawValue);
      if (number !== null) this.number.emit(number);
    }
  }
}
