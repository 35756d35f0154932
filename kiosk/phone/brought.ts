import { type Signal, signal } from '@preact/signals'

const kept = new Map<string, Signal<ReadonlySet<number>>>()
const keyOf = (code: string) => `brought:${code}`

/** Which papers the person has ticked: a note to oneself that never leaves the phone. */
export function broughtOf(code: string): Signal<ReadonlySet<number>> {
  const known = kept.get(code)
  if (known) return known
  const ticks = signal(read(code))
  kept.set(code, ticks)
  return ticks
}

export function tick(code: string, material: number): void {
  const ticks = broughtOf(code)
  const next = new Set(ticks.value)
  if (!next.delete(material)) next.add(material)
  ticks.value = next
  try {
    localStorage.setItem(keyOf(code), JSON.stringify([...next]))
  } catch {
    // Private windows refuse to keep anything: the ticks then last as long as the page.
  }
}

function read(code: string): ReadonlySet<number> {
  try {
    const ticks: unknown = JSON.parse(localStorage.getItem(keyOf(code)) ?? '[]')
    return new Set(Array.isArray(ticks) ? ticks.filter((each) => Number.isInteger(each)) : [])
  } catch {
    return new Set()
  }
}
