import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Category } from '../protocol/vocabulary.ts'
import type { Connection } from '../web/connection.ts'
import { firstLanguage, language } from '../web/language.ts'
import { clockOf } from '../web/parts/clock.ts'
import { contrast, systemContrast } from '../web/parts/contrast.ts'
import { Helping } from './helping.ts'
import { askAfter, forgetAfter, IdleWatch } from './idle.ts'
import { mattersOf } from './shown.ts'
import { type Taken, Taking } from './taking.ts'

export type Slip = Taken & { readonly matter: string; readonly takenAt: number }
type Screen =
  | { readonly at: 'home' }
  | { readonly at: 'group'; readonly group: string }
  | { readonly at: 'matter'; readonly matter: string; readonly step: 'papers' | 'person' }
  | { readonly at: 'slip'; readonly slip: Slip }

const home: Screen = { at: 'home' }

/** What one person does at the kiosk, from the first touch until the screen forgets. */
export class Kiosk {
  readonly screen = signal<Screen>(home)
  readonly page = signal(0)
  readonly guide = signal(false)
  readonly brought = signal<ReadonlySet<number>>(new Set())
  readonly category = signal<Category>('ordinary')
  readonly elder = signal(false)
  readonly low = signal(false)
  /** A matter is asked in two pages instead of one. */
  readonly inSteps = computed(() => this.elder.value || this.low.value)
  readonly idle = new IdleWatch(() => this.asking.value)
  readonly taking: Taking
  readonly help: Helping
  readonly now: ReadonlySignal<number>
  /** Nobody has begun anything: nothing would be lost by returning home. */
  readonly untouched = computed(
    () =>
      this.screen.value.at === 'home' &&
      language.value === firstLanguage &&
      !(this.elder.value || this.low.value) &&
      contrast.value === systemContrast() &&
      !this.taking.failure.value &&
      this.help.shown.value === 'no',
  )
  readonly asking: ReadonlySignal<boolean> = computed(
    () => !this.untouched.value && this.screen.value.at !== 'slip' && this.idle.quiet.value >= askAfter,
  )
  /** Seconds until the slip leaves the screen. Large print is read more slowly. */
  readonly slipSeconds = computed(() => Math.max(0, (this.elder.value ? 40 : 20) - this.idle.quiet.value))

  constructor(readonly connection: Connection) {
    this.taking = new Taking(connection)
    this.help = new Helping(connection)
    this.now = clockOf(connection)
  }

  start(): this {
    this.idle.start()
    effect(() => {
      const over = this.screen.value.at === 'slip' ? this.slipSeconds.value === 0 : this.idle.quiet.value >= forgetAfter
      if (over && !this.untouched.peek()) this.forget()
    })
    effect(() => {
      document.body.dataset.surface = this.elder.value ? 'elder' : 'kiosk'
    })
    effect(() => {
      if (this.connection.outdated.value && this.untouched.value) location.reload()
    })
    return this
  }

  go(screen: Screen): void {
    this.page.value = 0
    this.guide.value = false
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
    const taken = await this.taking.take({ matter, category: this.category.value, language: language.value })
    this.idle.touch()
    if (taken) this.go({ at: 'slip', slip: { ...taken, matter, takenAt: this.connection.now() } })
  }

  /** The same person goes on: language and modes stay, what was said about the person does not. */
  startOver(): void {
    this.brought.value = new Set()
    this.category.value = 'ordinary'
    this.taking.forget()
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
