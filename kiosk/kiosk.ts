import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { MatterEntry, VisitEntry } from '../protocol/views/public.ts'
import type { Category } from '../protocol/vocabulary.ts'
import { type Connection, entryOf } from '../web/connection.ts'
import { firstLanguage, language } from '../web/language.ts'
import { clockOf } from '../web/parts/clock.ts'
import { contrast, systemContrast } from '../web/parts/contrast.ts'
import { renewWhenIdle } from '../web/renewal.ts'
import { Appointing, type Booked, type Shown } from './appointments/appointing.ts'
import { type Basket, holds } from './basket.ts'
import { Card } from './card/card.ts'
import { cardPlaced } from './card/placed.ts'
import { Helping } from './helping.ts'
import { askAfter, forgetAfter, IdleWatch } from './idle.ts'
import { OwnNumber } from './own-number/own-number.ts'
import { mattersOf } from './shown.ts'
import { type Taken, Taking } from './taking.ts'

export type Slip = Taken & { readonly matter: string; readonly takenAt: number }
type Screen =
  | { readonly at: 'home' }
  | { readonly at: 'group'; readonly group: string }
  | { readonly at: 'matter'; readonly matter: string; readonly step: 'papers' | 'person' }
  | { readonly at: 'several'; readonly step: 'papers' | 'person' }
  | { readonly at: 'slip'; readonly slip: Slip }
  | { readonly at: 'own-number' }
  | { readonly at: 'bookable' }
  | { readonly at: 'book'; readonly matter: string }
  | { readonly at: 'booked'; readonly booked: Booked }
  | { readonly at: 'check-in' }

const home: Screen = { at: 'home' }

/** Sooner than this nobody has read who is asked for: a finger that touches twice means the key of the page before, at the same place. Milliseconds. */
const unread = 400

/** What one person does at the kiosk, from the first touch until the screen forgets. */
export class Kiosk {
  readonly screen = signal<Screen>(home)
  readonly page = signal(0)
  readonly guide = signal(false)
  readonly brought = signal<ReadonlySet<number>>(new Set())
  readonly category = signal<Category>('ordinary')
  /** Matters that are chosen for one visit, beside the one that is looked at. */
  readonly basket = signal<Basket>([])
  readonly mayAdd: ReadonlySignal<boolean>
  readonly elder = signal(false)
  readonly low = signal(false)
  /** A matter is asked in two pages instead of one. */
  readonly inSteps = computed(() => this.elder.value || this.low.value)
  readonly idle = new IdleWatch(() => this.asking.value)
  readonly taking: Taking
  readonly ownNumber: OwnNumber
  readonly appointing: Appointing
  readonly card: Card
  readonly help: Helping
  readonly now: ReadonlySignal<number>
  /** Nobody has begun anything: nothing would be lost by returning home. */
  readonly untouched = computed(
    () =>
      this.screen.value.at === 'home' &&
      this.basket.value.length === 0 &&
      language.value === firstLanguage &&
      !(this.elder.value || this.low.value) &&
      contrast.value === systemContrast() &&
      !this.taking.failure.value &&
      this.help.shown.value === 'no' &&
      this.card.own.value === undefined,
  )
  readonly asking: ReadonlySignal<boolean> = computed(
    () => !this.untouched.value && this.screen.value.at !== 'slip' && this.idle.quiet.value >= askAfter,
  )
  /** Seconds until the slip leaves the screen. Large print is read more slowly. */
  readonly slipSeconds = computed(() => Math.max(0, (this.elder.value ? 40 : 20) - this.idle.quiet.value))

  /** The hall is not reached. A number or an appointment that somebody has just got stays to be read. */
  readonly cutOff: ReadonlySignal<boolean> = computed(
    () =>
      !this.connection.live.value && !this.connection.refused.value && this.screen.value.at !== 'slip' && this.screen.value.at !== 'booked',
  )

  private turnedAt = Number.NEGATIVE_INFINITY

  constructor(readonly connection: Connection) {
    this.taking = new Taking(connection)
    this.ownNumber = new OwnNumber(connection)
    this.appointing = new Appointing(connection)
    this.help = new Helping(connection)
    this.card = new Card(connection)
    this.now = clockOf(connection)
    this.mayAdd = computed(() => this.basket.value.length < (entryOf<VisitEntry>(connection.entries.value, 'visit')?.most ?? 1))
  }

  start(): this {
    this.idle.start()
    this.card.start((card) => void cardPlaced(this, card))
    effect(() => {
      const over = this.screen.value.at === 'slip' ? this.slipSeconds.value === 0 : this.idle.quiet.value >= forgetAfter
      if (over && !this.untouched.peek()) this.forget()
    })
    effect(() => {
      document.body.dataset.surface = this.elder.value ? 'elder' : 'kiosk'
    })
    effect(() => {
      if (this.connection.live.value) void this.askAgain()
    })
    renewWhenIdle(this.connection, () => this.untouched.value)
    return this
  }

  go(screen: Screen): void {
    if ('step' in screen && screen.step === 'person') this.turnedAt = performance.now()
    this.page.value = 0
    this.guide.value = false
    this.appointing.forget()
    this.screen.value = screen
  }

  /** A group of a single matter has nothing to choose from. */
  openGroup(group: string): void {
    const [matter, ...others] = mattersOf(this.connection.entries.value, group)
    if (matter && others.length === 0) this.openMatter(matter.matter)
    else this.go({ at: 'group', group })
  }

  /** Where the matter was chosen: in its group, or at home. */
  leaveMatter(group: string): void {
    this.go(mattersOf(this.connection.entries.value, group).length > 1 ? { at: 'group', group } : home)
  }

  openMatter(matter: string): void {
    this.brought.value = new Set()
    this.category.value = 'ordinary'
    this.go({ at: 'matter', matter, step: 'papers' })
  }

  tick(material: number): void {
    const next = new Set(this.brought.value)
    if (!next.delete(material)) next.add(material)
    this.brought.value = next
  }

  async take(matter: string): Promise<void> {
    if (this.justTurned) return
    this.show(await this.taking.take({ matter, ...this.person() }), matter)
  }

  /** One number for everything in the basket. */
  async takeAll(): Promise<void> {
    const [only, ...others] = this.basket.value
    if (only === undefined || this.justTurned) return
    if (others.length === 0) await this.take(only)
    else this.show(await this.taking.take({ matters: [only, ...others], ...this.person() }), only)
  }

  private async askAgain(): Promise<void> {
    const asked = await this.taking.takeUnanswered()
    if (asked) this.show(asked.taken, 'matter' in asked.wish ? asked.wish.matter : (asked.wish.matters[0] ?? ''))
  }

  private get justTurned(): boolean {
    return performance.now() - this.turnedAt < unread
  }

  /** What could not be taken, once more. */
  async takeAgain(): Promise<void> {
    const { value: screen } = this.screen
    if (screen.at === 'matter') await this.take(screen.matter)
    else if (screen.at === 'several') await this.takeAll()
    else this.taking.forget()
  }

  private person() {
    return { category: this.category.value, language: language.value, ...this.card.citizen }
  }

  private show(taken: Taken | undefined, matter: string): void {
    this.idle.touch()
    if (!taken) return
    this.basket.value = []
    this.go({ at: 'slip', slip: { ...taken, matter: taken.stages?.[0]?.matter ?? matter, takenAt: this.connection.now() } })
  }

  /** The matter that is looked at is one of several. */
  keep(matter: MatterEntry): void {
    const entries = this.connection.entries.value
    if (!holds(entries, this.basket.value, matter) && this.mayAdd.value) this.basket.value = [...this.basket.value, matter.matter]
  }

  leaveOut(matter: string): void {
    this.basket.value = this.basket.value.filter((each) => each !== matter)
    this.brought.value = new Set()
    if (this.basket.value.length === 0) this.go(home)
  }

  openBasket(): void {
    this.brought.value = new Set()
    this.category.value = 'ordinary'
    this.go({ at: 'several', step: 'papers' })
  }

  async book(matter: string): Promise<void> {
    const booked = await this.appointing.book({ matter, ...this.person() })
    this.idle.touch()
    if (booked) this.go({ at: 'booked', booked })
  }

  /** By what was typed, or what was shown to the kiosk. Whether a number came of it. */
  async checkIn(shown?: Shown): Promise<boolean> {
    const arrived = await this.appointing.checkIn(shown)
    this.idle.touch()
    if (arrived) this.go({ at: 'slip', slip: { ...arrived.ticket, matter: arrived.appointment.matter, takenAt: this.connection.now() } })
    return arrived !== undefined
  }

  /** The same person goes on: language and modes stay, what was said about the person does not; nor does the card, unless it was put there just now. */
  startOver(keepCard = false): void {
    if (!keepCard) this.card.forget()
    this.brought.value = new Set()
    this.basket.value = []
    this.category.value = 'ordinary'
    this.taking.forget()
    this.ownNumber.forget()
    this.go(home)
  }

  forget(): void {
    this.startOver()
    this.help.leave()
    this.elder.value = false
    this.low.value = false
    contrast.value = systemContrast()
    language.value = firstLanguage
  }
}
