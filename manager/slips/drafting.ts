import { signal } from '@preact/signals'
import { isRefusal, type Refusal } from '../../protocol/refusals.ts'
import { type DesignLine, defaultDesign, readDesign, type SlipDesign } from '../../protocol/slips/design.ts'
import { type Connection, newRequestId } from '../../web/connection.ts'

type Trouble = Refusal | { readonly unsent: true }

/** The design in force, and the one that is being made of it. */
export class Drafting {
  readonly draft = signal<SlipDesign | undefined>(undefined)
  readonly trouble = signal<Trouble | undefined>(undefined)
  readonly busy = signal(false)
  readonly saved = signal(false)
  private inForce = ''
  /** Kept until the hall has answered, so that a second try is the same request. */
  private asked: { readonly id: string; readonly text: string } | undefined

  constructor(
    private readonly token: string,
    private readonly connection: Connection,
  ) {}

  async read(): Promise<void> {
    try {
      const response = await fetch('/api/slips/design', {
        headers: { authorization: `Bearer ${this.token}` },
        signal: AbortSignal.timeout(8000),
      })
      const answer = (await response.json()) as { design: SlipDesign } | Refusal
      if (isRefusal(answer)) this.trouble.value = answer
      else this.begin(answer.design)
    } catch {
      this.trouble.value = { unsent: true }
    }
  }

  get changed(): boolean {
    return this.draft.value !== undefined && JSON.stringify(this.draft.value) !== this.inForce
  }

  /** What does not fit, and why; undefined when the hall would take it. */
  get problem(): { readonly at: string; readonly expected: string } | undefined {
    const read = this.draft.value && readDesign(this.draft.value)
    return read && 'expected' in read ? read : undefined
  }

  change(part: Partial<SlipDesign>): void {
    if (!this.draft.value) return
    this.saved.value = false
    this.draft.value = { ...this.draft.value, ...part }
  }

  line(where: 'header' | 'footer', at: number, change: Partial<DesignLine>): void {
    const lines = this.draft.value?.[where] ?? []
    this.change({ [where]: lines.map((line, index) => (index === at ? { ...line, ...change } : line)) })
  }

  withoutLogo(): void {
    if (!this.draft.value) return
    const { logo: _logo, ...rest } = this.draft.value
    this.saved.value = false
    this.draft.value = rest
  }

  restore(): void {
    this.draft.value = defaultDesign
    this.saved.value = false
  }

  async save(): Promise<void> {
    const design = this.draft.value
    if (!design || this.busy.value) return
    this.busy.value = true
    this.trouble.value = undefined
    const text = JSON.stringify(design)
    if (this.asked?.text !== text) this.asked = { id: newRequestId(), text }
    const outcome = await this.connection.send('slips.change', { design }, { patience: 8000, id: this.asked.id })
    this.busy.value = false
    if ('seq' in outcome) {
      this.asked = undefined
      this.begin(design)
      this.saved.value = true
    } else this.trouble.value = outcome
  }

  private begin(design: SlipDesign): void {
    this.inForce = JSON.stringify(design)
    this.draft.value = design
  }
}
