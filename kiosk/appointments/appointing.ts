import { signal } from '@preact/signals'
import type { BookResult, CheckInResult } from '../../protocol/commands/appointments.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { Category, Language } from '../../protocol/vocabulary.ts'
import { type Connection, newRequestId, type Outcome } from '../../web/connection.ts'
import { readAs } from './slots.ts'

export type Booked = BookResult['appointment'] & { readonly matter: string }
/** Why it came to nothing, as the page says it. */
export type Trouble = Refusal | { readonly unsent: true } | { readonly unread: true }
/** What names an appointment without anything being typed. */
export type Shown = { readonly code: string } | { readonly card: string }
type Wish = {
  readonly matter: string
  readonly category: Category
  readonly language: Language
  readonly citizen?: { readonly card: string }
}

const patience = 12_000

/** What one person chooses and types on the pages about appointments, until the screen goes on. */
export class Appointing {
  readonly day = signal<string | undefined>(undefined)
  /** The slot that was touched; the telephone number is asked next. */
  readonly start = signal<string | undefined>(undefined)
  readonly typed = signal('')
  readonly letters = signal(false)
  readonly busy = signal(false)
  readonly trouble = signal<Trouble | undefined>(undefined)

  /** The last wish whose outcome is not known: asking for it again is the same request. */
  private unsure: { readonly wish: string; readonly id: string } | undefined

  constructor(private readonly connection: Pick<Connection, 'send'>) {}

  type(key: string): void {
    this.trouble.value = undefined
    this.typed.value = key === 'back' ? this.typed.value.slice(0, -1) : `${this.typed.value}${key}`.slice(0, 100)
  }

  async book(wish: Wish): Promise<Booked | undefined> {
    const { value: start } = this.start
    if (start === undefined) return undefined
    const phone = this.typed.value
    if (phone !== '' && !/^[0-9]{7,12}$/.test(phone)) return this.unread()
    const citizen = { ...wish.citizen, ...(phone === '' ? {} : { phone }) }
    const fields = { ...wish, start, ...(Object.keys(citizen).length === 0 ? {} : { citizen }) }
    const outcome = await this.ask(JSON.stringify(fields), (id) => this.connection.send('appointment.book', fields, { patience, id }))
    if (!outcome || !('result' in outcome)) return undefined
    return { ...(outcome.result as unknown as BookResult).appointment, matter: wish.matter }
  }

  async checkIn(shown?: Shown): Promise<CheckInResult | undefined> {
    const read = shown ?? readAs(this.typed.value)
    if (!read) return this.unread()
    const outcome = await this.ask(JSON.stringify(read), (id) => this.connection.send('appointment.checkIn', read, { patience, id }))
    if (!outcome || !('result' in outcome)) return undefined
    return outcome.result as unknown as CheckInResult
  }

  /** The person goes on, or has gone: what was typed is not the next one's. */
  forget(): void {
    this.day.value = undefined
    this.start.value = undefined
    this.typed.value = ''
    this.letters.value = false
    this.trouble.value = undefined
    this.unsure = undefined
  }

  private unread(): undefined {
    this.trouble.value = { unread: true }
    return undefined
  }

  private async ask(wish: string, send: (id: string) => Promise<Outcome>): Promise<Outcome | undefined> {
    if (this.busy.value) return undefined
    this.busy.value = true
    this.trouble.value = undefined
    try {
      const id = this.unsure?.wish === wish ? this.unsure.id : newRequestId()
      const outcome = await send(id)
      this.unsure = 'unsent' in outcome ? { wish, id } : undefined
      if (!('result' in outcome)) this.trouble.value = outcome
      return outcome
    } finally {
      this.busy.value = false
    }
  }
}
