import { signal } from '@preact/signals'
import type { CommandType } from '../../protocol/commands/command.ts'
import type { Category } from '../../protocol/vocabulary.ts'
import type { Outcome } from '../../web/connection.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import { Unsure } from '../../web/unsure.ts'
import type { Desk } from '../desk.ts'

export type Work = 'take' | 'priority' | 'number' | 'asked' | 'home'
/** `line`: undefined for the whole hall. */
export type Asked =
  | { readonly what: 'suspend'; readonly line?: string }
  | { readonly what: 'urgent'; readonly ticket: string; readonly number: string }

/** What the guide is doing with the page; the hall itself comes from the view. */
export class Walk {
  readonly work = signal<Work>('take')
  /** The ticket whose categories are open. */
  readonly chosen = signal<string | undefined>(undefined)
  readonly sought = signal('')
  readonly dialog = signal<Asked | undefined>(undefined)
  /** The last thing that the hall said: a refusal's words, or what was done. */
  readonly said = signal<{ readonly text: string; readonly good: boolean } | undefined>(undefined)
  readonly busy = signal(false)
  private readonly unsure = new Unsure()
  private fading: ReturnType<typeof setTimeout> | undefined

  constructor(readonly desk: Desk) {}

  /** Nothing half done would be lost. */
  get idle(): boolean {
    return !this.dialog.value && !this.busy.value && this.sought.value === '' && this.work.value !== 'take'
  }

  /** The duty leader raises tickets to urgent; a guide does not. */
  get leads(): boolean {
    return this.desk.session.value?.roles?.some((role) => role === 'chief' || role === 'manager') === true
  }

  /** One thing at a time; what the hall said is shown for a while. */
  async ask(type: CommandType, fields: object, done?: string): Promise<Outcome | undefined> {
    if (this.busy.value) return undefined
    this.busy.value = true
    try {
      const outcome = await this.unsure.ask({ type, ...fields }, (id) =>
        this.desk.connection.value.send(type as 'line.resume', fields, { id }),
      )
      const good = 'result' in outcome
      if (!good) this.tell(wordsFor(outcome), false)
      else if (done) this.tell(done, true)
      return outcome
    } finally {
      this.busy.value = false
    }
  }

  async prioritise(ticket: string, category: Category, done: string): Promise<void> {
    const reason = category === 'ordinary' ? 'mistaken' : 'seen'
    const outcome = await this.ask('ticket.prioritise', { ticket, category, reason }, done)
    if (outcome && 'result' in outcome) this.chosen.value = undefined
  }

  /** What a form of its own has done. */
  hear(text: string): void {
    this.tell(text, true)
  }

  private tell(text: string, good: boolean): void {
    clearTimeout(this.fading)
    this.said.value = { text, good }
    this.fading = setTimeout(() => {
      this.said.value = undefined
    }, 6000)
  }
}
