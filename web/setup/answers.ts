import { signal } from '@preact/signals'
import type { Refusal } from '../../protocol/refusals.ts'
import type { SetupOffer } from '../../protocol/setup.ts'
import type { PresetName } from '../../protocol/vocabulary.ts'

type Trial = Refusal | { readonly unsent: true }
type Hours = readonly (readonly [string, string])[]

const place = 'setup-key'

/** The one-time key comes with the address and leaves it at once; the tab keeps it for a reload. */
function keyOfAddress(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('key')
  if (given) {
    sessionStorage.setItem(place, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(place) ?? ''
}

/** What the person has filled in so far. */
export class Answers {
  readonly key = keyOfAddress()
  readonly offer = signal<SetupOffer | undefined>(undefined)
  readonly name = signal('')
  readonly nameInEnglish = signal('')
  readonly phone = signal('12345')
  readonly preset = signal<PresetName>('town')
  readonly hours = signal<Hours>([])
  readonly counters = signal(3)
  readonly begin = signal<'common' | 'plain'>('common')
  readonly groups = signal<ReadonlySet<string>>(new Set())
  readonly managerName = signal('')
  readonly badge = signal('')
  readonly pin = signal('')
  readonly pinAgain = signal('')
  readonly busy = signal(false)
  readonly done = signal(false)
  readonly trial = signal<Trial | undefined>(undefined)

  /** Asked until it is answered. */
  async load(): Promise<void> {
    const answer = await ask<SetupOffer>('/api/setup')
    if ('unsent' in answer) setTimeout(() => void this.load(), 1500)
    else if ('refused' in answer) this.trial.value = answer
    else {
      this.offer.value = answer
      this.choosePreset(this.preset.value)
      this.groups.value = new Set(answer.groups.map(({ group }) => group))
    }
  }

  /** A preset brings its hours with it, to be changed where the hall's are others. */
  choosePreset(preset: PresetName): void {
    this.preset.value = preset
    this.hours.value = this.offer.value?.presets.find((each) => each.preset === preset)?.hours ?? []
  }

  async send(): Promise<void> {
    if (this.busy.value) return
    this.busy.value = true
    this.trial.value = undefined
    const answer = await ask<{ done: true }>('/api/setup', {
      key: this.key,
      name: this.name.value,
      nameInEnglish: this.nameInEnglish.value,
      preset: this.preset.value,
      hours: this.hours.value,
      counters: this.counters.value,
      supervisionPhone: this.phone.value,
      manager: { name: this.managerName.value, badge: this.badge.value.trim(), pin: this.pin.value, pinAgain: this.pinAgain.value },
      groups: this.begin.value === 'common' ? [...this.groups.value] : [],
    })
    this.busy.value = false
    if ('done' in answer) {
      sessionStorage.removeItem(place)
      this.done.value = true
    } else this.trial.value = answer
  }

  /** Which answer the last try stumbled over. */
  get at(): string | undefined {
    const trial = this.trial.value
    return trial && 'refused' in trial ? trial.at : undefined
  }
}

async function ask<T extends object>(path: string, body?: object): Promise<T | Trial> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(15_000),
    })
    return (await response.json()) as T | Refusal
  } catch {
    return { unsent: true }
  }
}
