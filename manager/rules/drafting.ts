import { batch, computed, signal } from '@preact/signals'
import * as v from 'valibot'
import { contradictionIn } from '../../protocol/rules/contradictions.ts'
import type { PresetsShown } from '../../protocol/rules/presets-shown.ts'
import { Rules } from '../../protocol/rules/rules.ts'
import type { RulesEntry } from '../../protocol/views/staff.ts'
import type { PresetName } from '../../protocol/vocabulary.ts'
import { type Connection, newRequestId, type Outcome } from '../../web/connection.ts'
import type { Trial } from '../session.ts'
import type { Setting } from './setting-kind.ts'

export const same = (one: unknown, other: unknown): boolean => written(one) === written(other)
/** The order of an object's keys says nothing. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )

/** What the manager is about to change, beside the rule set in force. A change that somebody else makes meanwhile stays. */
export class Drafting {
  readonly changes = signal<Readonly<Partial<Record<Setting, unknown>>>>({})
  readonly preset = signal<PresetName | undefined>(undefined)
  readonly presets = signal<PresetsShown['presets']>([])
  readonly saving = signal(false)
  readonly outcome = signal<'saved' | Outcome | Trial | undefined>(undefined)
  private id: { readonly of: string; readonly id: string } | undefined
  readonly touched = computed(() => Object.keys(this.changes.value).length > 0 || this.preset.value !== undefined)

  constructor(
    private readonly token: string,
    /** Managers and administrators; anybody else reads. */
    readonly mayChange: boolean,
  ) {}

  async fetchPresets(): Promise<void> {
    try {
      const response = await fetch('/api/rules/presets', { headers: { authorization: `Bearer ${this.token}` } })
      const answer = (await response.json()) as PresetsShown | Trial
      if ('presets' in answer) this.presets.value = answer.presets
      else this.outcome.value = answer
    } catch {
      this.outcome.value = { unsent: true }
    }
  }

  /** Back to the value in force is no change. */
  put(setting: Setting, value: unknown, { rules }: RulesEntry): void {
    const { [setting]: _before, ...others } = this.changes.value
    batch(() => {
      this.changes.value = same(value, rules[setting]) ? others : { ...others, [setting]: value }
      this.outcome.value = undefined
    })
  }

  leave(setting: Setting): void {
    const { [setting]: _left, ...others } = this.changes.value
    this.changes.value = others
  }

  /** Everything in which the regulation differs from the hall becomes a change that can be left out again. */
  take(preset: PresetName, inForce: RulesEntry): void {
    const chosen = this.presets.value.find((each) => each.preset === preset)
    if (!chosen) return
    batch(() => {
      this.changes.value = {}
      for (const setting of Object.keys(chosen.rules) as Setting[]) this.put(setting, chosen.rules[setting], inForce)
      this.preset.value = preset === inForce.preset ? undefined : preset
      this.outcome.value = undefined
    })
  }

  drop(): void {
    batch(() => {
      this.changes.value = {}
      this.preset.value = undefined
      this.outcome.value = undefined
    })
  }

  /** The settings whose new value does not fit; before anything is sent. */
  unfit(): Setting[] {
    return (Object.keys(this.changes.value) as Setting[]).filter((setting) => !v.is(Rules.entries[setting], this.changes.value[setting]))
  }

  contradiction({ rules }: RulesEntry): ReturnType<typeof contradictionIn> {
    return this.unfit().length > 0 ? undefined : contradictionIn({ ...rules, ...this.changes.value } as Rules)
  }

  async save(connection: Connection): Promise<void> {
    const fields = { rules: this.changes.value, ...(this.preset.value ? { preset: this.preset.value } : {}) }
    const of = JSON.stringify(fields)
    // What was sent and not answered is asked again as the same request.
    if (this.id?.of !== of) this.id = { of, id: newRequestId() }
    this.saving.value = true
    const outcome = await connection.send('rules.change', fields, { patience: 8000, id: this.id.id })
    batch(() => {
      this.saving.value = false
      if (!('unsent' in outcome)) this.id = undefined
      if ('seq' in outcome) this.drop()
      this.outcome.value = 'seq' in outcome ? 'saved' : outcome
    })
  }
}
