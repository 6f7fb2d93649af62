import {
  Component,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { codeReader, type CodeReader } from './code-reader';
import { ProblemLine } from './problem-line';

const pause = 200;

/** The camera reads the code on a card, a parcel or a letter. Without one, or without leave, everything is typed. */
@Component({
  selector: 'dabei-code-camera',
  imports: [Icon, ProblemLine, TPipe],
  styles: `
    video {
      display: block;
      inline-size: min(100%, 24rem);
      max-block-size: 16rem;
      object-fit: cover;
      background: var(--ink);
      border-radius: var(--round);
    }
    video[hidden] {
      display: none;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    @if (usable) {
      <div class="stack-small">
        <video
          #picture
          muted
          playsinline
          [hidden]="state() !== 'on'"
          [attr.aria-label]="'desk.camera.picture' | t"
        ></video>
        <p>
          <button
            type="button"
            class="button button-small"
            [attr.aria-disabled]="state() === 'opening'"
            (click)="state() === 'off' ? start() : stop()"
          >
            <dabei-icon [name]="state() === 'off' ? 'camera' : 'close'" [size]="20" />
            {{ (state() === 'off' ? 'desk.camera.start' : 'desk.camera.stop') | t }}
          </button>
        </p>
        <dabei-problem-line [text]="problem()" />
      </div>
    }
  `,
})
export class CodeCamera {
  /** One code is enough: the camera closes after it. */
  readonly once = input(false);
  /** Told once for as long as the code is before the camera. */
  readonly read = output<string>();

  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly picture = viewChild<ElementRef<HTMLVideoElement>>('picture');
  /** Browsers lend their camera to safe addresses only. */
  protected readonly usable = 'mediaDevices' in (this.window?.navigator ?? {});
  protected readonly state = signal<'off' | 'opening' | 'on'>('off');
  protected readonly problem = signal<string | null>(null);
  private stream: MediaStream | undefined;
  private last = '';
  private round = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  protected async start(): Promise<void> {
    const video = this.picture()?.nativeElement;
    if (video === undefined || this.window === null) return;
    this.problem.set(null);
    this.state.set('opening');
    const round = ++this.round;
    try {
      const camera = { video: { facingMode: 'environment' } };
      const stream = await this.window.navigator.mediaDevices.getUserMedia(camera);
      // closed again while the browser still asked
      if (round !== this.round) {
        end(stream);
        return;
      }
      this.stream = stream;
      const reader = await codeReader(this.window);
      video.srcObject = stream;
      await video.play();
      this.state.set('on');
      void this.look(video, reader, round);
    } catch {
      if (round !== this.round) return;
      this.stop();
      this.problem.set(this.words.t('desk.camera.failed'));
    }
  }

  protected stop(): void {
    this.round++;
    end(this.stream);
    this.stream = undefined;
    this.last = '';
    this.state.set('off');
  }

  private async look(video: HTMLVideoElement, reader: CodeReader, round: number): Promise<void> {
    while (round === this.round) {
      const [code] = await reader.detect(video).catch(() => []);
      // closed while it looked: what it saw then is nobody's wish any more
      if (round === this.round && code !== undefined) this.tell(code.rawValue);
      await new Promise((done) => setTimeout(done, pause));
    }
  }

  private tell(text: string): void {
    if (text === this.last) return;
    this.last = text;
    if (this.once()) this.stop();
    this.read.emit(text);
  }
}

function end(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
